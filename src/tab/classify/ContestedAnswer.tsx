import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { answerWords } from "#domain/classification/answerWords.ts";
import { actorText } from "#tab/case/caseText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import type { GivenAnswer } from "./guide.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Two people have answered the same question: both answers, and which of them is to stand. */
export function ContestedAnswer(props: {
  readonly id: string;
  /** Undefined where somebody took the answer back. */
  readonly given: GivenAnswer | undefined;
  readonly mine: readonly string[];
  readonly isPending: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { given, id, isPending, mine } = props;
  const texts = messages.classify;
  return (
    <div className={styles.root}>
      <Message intent="warning">
        {given === undefined ? texts.emptied : texts.contested(actorText(given.by, language))}
      </Message>
      <Facts
        facts={[
          {
            label: texts.theirs,
            value: given === undefined ? texts.noAnswer : answerWords(id, given.answer)[language],
          },
          { label: texts.yourAnswer, value: answerWords(id, mine)[language] },
        ]}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={props.onKeepMine}>
          {texts.keepMine}
        </Button>
        <Button onClick={props.onTakeTheirs}>{texts.takeTheirs}</Button>
      </div>
    </div>
  );
}
