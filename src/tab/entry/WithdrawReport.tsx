import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CaseReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { useSession } from "#tab/session/session.tsx";

/** Owner and deputy take back what they have reported; who evaluates does it among the evaluations. */
export function WithdrawReport(props: {
  readonly view: CaseView;
  readonly onWithdrawn: () => void;
}) {
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { view, onWithdrawn } = props;
  const texts = messages.entry;
  if (!view.rights.withdraw || view.rights.evaluate) return null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{texts.withdraw}</Button>
      {isOpen && (
        <CaseReasonDialog
          view={view}
          title={texts.withdraw}
          lead={texts.withdrawLead}
          maxLength={TEXT_LIMITS.reason}
          keptAs="withdrawReport"
          commandOf={(input) => ({ name: "withdrawCase", input })}
          onClose={() => setOpen(false)}
          onDone={onWithdrawn}
        />
      )}
    </div>
  );
}
