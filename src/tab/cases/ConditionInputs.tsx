import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CONDITIONS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import type { ConditionDraft } from "./commandDraft.ts";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  inputs: { display: "grid", gap: tokens.spacingVerticalS, width: "100%", maxWidth: "40rem" },
});

export const EMPTY_CONDITION: ConditionDraft = { text: "", dueOn: "" };

/** What is to be done, and by when. */
export function ConditionInputs(props: {
  readonly value: ConditionDraft;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
}) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const { onChange, value } = props;
  const texts = messages.condition;
  return (
    <div className={styles.inputs}>
      <WordsField
        label={texts.whatToDo}
        required
        value={value.text}
        rows={2}
        maxLength={TEXT_LIMITS.condition}
        onChange={(text) => onChange({ text })}
      />
      <Field label={texts.dueOn} required>
        <Input
          type="date"
          min={today}
          value={value.dueOn}
          onChange={(_, data) => onChange({ dueOn: data.value })}
        />
      </Field>
    </div>
  );
}

/** The conditions of an approval that is being taken. */
export function DecisionConditions({ draft, onChange, problemAt }: CommandFieldProps) {
  const styles = useStyles();
  const { messages } = useSession();
  const { conditions } = draft;
  const texts = messages.condition;
  const problem = problemAt("conditions");
  const changed = (at: number, part: Partial<ConditionDraft>) =>
    conditions.map((one, index) => (index === at ? { ...one, ...part } : one));
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{texts.title}</legend>
      {conditions.length === 0 && <Paragraph>{texts.decisionLead}</Paragraph>}
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions that are being written have no other name.
        <div key={at} className={styles.inputs}>
          <ConditionInputs
            value={condition}
            onChange={(part) => onChange({ conditions: changed(at, part) })}
          />
          <div>
            <Button
              size="small"
              aria-label={texts.removeNth(at + 1)}
              onClick={() =>
                onChange({ conditions: conditions.filter((_, index) => index !== at) })
              }
            >
              {texts.remove}
            </Button>
          </div>
        </div>
      ))}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      {conditions.length < CONDITIONS_MAX && (
        <div>
          <Button
            size="small"
            onClick={() => onChange({ conditions: [...conditions, EMPTY_CONDITION] })}
          >
            {texts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
