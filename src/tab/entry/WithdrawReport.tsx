import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** Owner and deputy take back what they have reported; who evaluates does it among the evaluations. */
export function WithdrawReport(props: {
  readonly view: CaseView;
  readonly onWithdrawn: () => void;
}) {
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { view, onWithdrawn } = props;
  if (!view.rights.withdraw || view.rights.evaluate) return null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{messages.entry.withdraw}</Button>
      {isOpen && (
        <WithdrawDialog view={view} onClose={() => setOpen(false)} onWithdrawn={onWithdrawn} />
      )}
    </div>
  );
}

function WithdrawDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}) {
  const { messages } = useSession();
  const form = useCaseForm(props.view, { text: "" }, "withdrawReport");
  const texts = messages.entry;

  function send() {
    const reason = form.draft.text.trim();
    if (reason === "") return form.refuse({ text: messages.problems.reasonMissing });
    const { revision } = form.seen;
    form.send({ name: "withdrawCase", input: { revision, reason } }, props.onWithdrawn);
  }

  return (
    <FormDialog
      title={texts.withdraw}
      lead={texts.withdrawLead}
      {...form.dialog(texts.withdraw, send, props.onClose)}
    >
      <WordsField
        label={messages.cases.reason}
        required
        problem={form.problemOf("text")}
        value={form.draft.text}
        rows={4}
        maxLength={TEXT_LIMITS.reason}
        onChange={(text) => form.change({ text })}
      />
    </FormDialog>
  );
}
