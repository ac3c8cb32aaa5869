import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { declineUsageMutation } from "#tab/data/entries.ts";
import { FieldFacts } from "#tab/fields/FieldFacts.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { STAFF_USAGE } from "#tab/usage/usageForm.ts";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What owner or deputy suggest; coordinators take it over into their own form, or say why not. */
export function UsageProposalPart(props: {
  readonly entry: EntryView;
  readonly proposal: NonNullable<EntryView["usageProposal"]>;
  /** Only for who sets what staff may do. */
  readonly onTakeOver: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const days = useDays();
  const [declining, setDeclining] = useState(false);
  const { entry, onTakeOver, proposal } = props;
  const texts = messages.staffUsage;
  const fields = STAFF_USAGE.filter(({ key }) => proposal.values[key] !== undefined);
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {texts.proposal(days.beside(proposal.on))}
      </Subtitle2>
      <FieldFacts fields={fields} values={proposal.values} />
      {onTakeOver !== undefined && (
        <div className={styles.actions} data-screen-only>
          <Button appearance="primary" onClick={onTakeOver}>
            {texts.takeOver}
          </Button>
          <Button onClick={() => setDeclining(true)}>{texts.decline}</Button>
        </div>
      )}
      {declining && (
        <ReasonDialog
          title={texts.decline}
          lead={texts.declineLead}
          maxLength={TEXT_LIMITS.reason}
          keptAs={`declineUsage ${entry.no}`}
          mutation={declineUsageMutation(data, entry.no)}
          inputOf={(reason) => ({ reason })}
          onClose={() => {
            setDeclining(false);
            focusHeading();
          }}
        />
      )}
    </div>
  );
}
