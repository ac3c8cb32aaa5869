import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RiskValuesInput } from "#contract/conditions.ts";
import type { RiskField } from "#domain/cases/risk.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { type RiskDraft, riskToDraft } from "./riskDraft.ts";
import { useRiskWords } from "./useRiskWords.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, width: "100%", maxWidth: "40rem" },
  field: { display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Two people have changed the same fields of a risk: both words, and which of them is to stand. */
export function ContestedRisk(props: {
  readonly fields: readonly RiskField[];
  readonly present: RiskValuesInput;
  readonly mine: RiskDraft;
  readonly onSettle: (field: RiskField, isMine: boolean) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const words = useRiskWords();
  const { fields, mine, onSettle, present } = props;
  const texts = messages.risk;
  const theirs = riskToDraft(present);
  const shown = (draft: RiskDraft, field: RiskField) => words(draft, field) || texts.empty;
  return (
    <div className={styles.root}>
      <Message intent="warning">{texts.contested(fields.length)}</Message>
      {fields.map((field) => (
        <div key={field} className={styles.field}>
          <Text weight="semibold">{texts[field]}</Text>
          <Facts
            facts={[
              { label: texts.theirs, value: shown(theirs, field) },
              { label: texts.yours, value: shown(mine, field) },
            ]}
          />
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-label={`${texts.keepMine}: ${texts[field]}`}
              onClick={() => onSettle(field, true)}
            >
              {texts.keepMine}
            </Button>
            <Button
              size="small"
              aria-label={`${texts.takeTheirs}: ${texts[field]}`}
              onClick={() => onSettle(field, false)}
            >
              {texts.takeTheirs}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
