import { Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { annexIIIPointOf } from "#domain/classification/annexPoints.ts";
import type { Question, QuestionOption } from "#domain/classification/decisionTree.ts";
import { useSession } from "#tab/session/session.tsx";
import { AreaChoice } from "./AreaChoice.tsx";

const useStyles = makeStyles({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0, width: "100%", display: "grid" },
  law: { color: tokens.colorNeutralForeground2 },
  hint: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** The answers to a question: one of them, or several; the question's heading names the group. */
export function OptionChoice(props: {
  readonly heading: string;
  readonly question: Question;
  readonly chosen: readonly string[];
  /** Options that earlier answers suggest. */
  readonly hinted: readonly string[];
  readonly onChoose: (key: string) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { chosen, heading, hinted, onChoose, question } = props;
  const label = ({ key, label, legalReference }: QuestionOption) => (
    <>
      {label[language]}
      {legalReference !== undefined && (
        <Text size={200} className={styles.law}>
          {" "}
          {legalReference[language]}
        </Text>
      )}
      {hinted.includes(key) && (
        <Text size={200} className={styles.hint}>
          {messages.classify.hinted}
        </Text>
      )}
    </>
  );
  if (question.kind === "single") {
    return (
      <RadioGroup
        className={styles.root}
        aria-labelledby={heading}
        value={chosen[0] ?? ""}
        onChange={(_, { value }) => onChoose(value)}
      >
        {question.options.map((option) => (
          <Radio key={option.key} value={option.key} label={label(option)} />
        ))}
      </RadioGroup>
    );
  }
  const box = (option: QuestionOption) => (
    <Checkbox
      key={option.key}
      label={label(option)}
      checked={chosen.includes(option.key)}
      onChange={() => onChoose(option.key)}
    />
  );
  const { options } = question;
  return (
    <fieldset className={styles.root} aria-labelledby={heading}>
      <Text size={200} className={styles.hint}>
        {messages.classify.several}
      </Text>
      {options.some(({ key }) => annexIIIPointOf(key) !== undefined) ? (
        <AreaChoice options={options} chosen={chosen} hinted={hinted} box={box} />
      ) : (
        options.map(box)
      )}
    </fieldset>
  );
}
