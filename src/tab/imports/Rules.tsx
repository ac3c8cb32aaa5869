import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MATCH_RULES } from "#domain/imports/importPlan.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { ConflictRule } from "./Conflicts.tsx";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: "pointer", minHeight: "24px" },
  short: { maxWidth: "24rem" },
});

const SOURCE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** How entries are found again, and what counts: usually left as it is. */
export function Rules(props: {
  readonly edited: GivenPlan;
  /** Where there is a row in conflict, that is asked in sight. */
  readonly isAskedApart: boolean;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { edited, isAskedApart } = props;
  const { plan } = edited;
  const [source, setSource] = useState(plan.source);
  const texts = messages.imports.rules;
  return (
    <details>
      <summary className={styles.summary}>
        {texts.summary(
          plan.match.map((rule) => texts.matchesShort[rule]).join(", "),
          texts.conflictShort[plan.conflicts],
        )}
      </summary>
      <div className={styles.root}>
        <ChoiceGroup
          legend={texts.match}
          hint={texts.matchHint}
          options={MATCH_RULES.map((rule) => ({ key: rule, label: texts.matches[rule] }))}
          chosen={plan.match}
          onChange={(chosen) =>
            edited.change({ match: MATCH_RULES.filter((rule) => chosen.includes(rule)) })
          }
        />
        {!isAskedApart && <ConflictRule edited={edited} />}
        <Checkbox
          label={texts.versionsAreEvaluated}
          checked={plan.versionsAreEvaluated}
          onChange={(_, { checked }) => edited.change({ versionsAreEvaluated: checked === true })}
        />
        <Checkbox
          label={texts.allOrNothing}
          checked={plan.allOrNothing}
          onChange={(_, { checked }) => edited.change({ allOrNothing: checked === true })}
        />
        <Field
          className={styles.short}
          label={texts.source}
          hint={texts.sourceHint}
          validationMessage={SOURCE.test(source) ? null : texts.badSource}
        >
          <Input
            value={source}
            maxLength={IMPORT_LIMITS.source}
            onChange={(_, { value }) => {
              setSource(value);
              if (SOURCE.test(value)) edited.change({ source: value });
            }}
          />
        </Field>
      </div>
    </details>
  );
}
