import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { entryQuery } from "#tab/data/entries.ts";
import { EntryFieldInputs } from "#tab/fields/EntryFieldInputs.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { readUsage, type UsageDraft, usageDraftOf } from "#tab/usage/usageDraft.ts";
import { STAFF_USAGE } from "#tab/usage/usageForm.ts";
import { formatDay } from "#texts/format.ts";
import type { CommandFieldProps } from "./CommandFields.tsx";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

/**
 * What staff may do from the decision on: left as it is, or set with it. It begins with what is suggested, or with what
 * holds, and what others save meanwhile does not move what is typed here.
 */
export function DecisionUsage(props: CommandFieldProps) {
  const { data, messages } = useSession();
  const { draft, onChange, view } = props;
  const entry = useQuery(entryQuery(data, view.entryNo)).data;
  const { usage } = draft;
  return (
    <>
      <Switch
        label={messages.staffUsage.withDecision}
        checked={usage !== null}
        disabled={entry === undefined}
        onChange={(_, { checked }) =>
          onChange({ usage: checked && entry !== undefined ? usageDraftOf(entry) : null })
        }
      />
      {usage !== null && <UsageInputs {...props} usage={usage} />}
    </>
  );
}

function UsageInputs(props: CommandFieldProps & { readonly usage: UsageDraft }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { draft, isRefused, onChange, usage } = props;
  const read = readUsage(usage, draft.decision ?? undefined);
  const texts = messages.staffUsage;
  return (
    <div className={styles.fields}>
      <Paragraph>
        {usage.proposedOn === undefined
          ? texts.fromPresent
          : texts.fromProposal(formatDay(usage.proposedOn, language))}
      </Paragraph>
      <EntryFieldInputs
        fields={STAFF_USAGE}
        base={usage.others}
        typed={usage.typed}
        problems={isRefused && !read.ok ? read.problem : {}}
        onType={(typed) => onChange({ usage: { ...usage, typed } })}
      />
    </div>
  );
}
