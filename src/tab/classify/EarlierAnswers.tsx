import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { answerWords, questionWords } from "#domain/classification/answerWords.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { classifyCommand } from "./classifyCommand.ts";
import { frontOf, type GuidePlace, guideOf, prefillToTake } from "./guide.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** What the last evaluation says, taken over with one press where nothing has changed. */
export function EarlierAnswers(props: {
  readonly view: CaseView;
  readonly classification: CaseClassificationView;
  readonly onTaken: (place: GuidePlace) => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const { classification, onTaken, view } = props;
  const { error, isPending, mutate } = useMutation(caseCommandMutation(data, view.key));
  const earlier = Object.entries(prefillToTake(classification));
  if (earlier.length === 0 || !view.rights.classify) return null;
  const texts = messages.classify;
  const problem = problemOrNone(error, messages);
  function take() {
    const wanted = earlier.map(([id, answer]) => [id, { answer, seen: null }] as const);
    mutate(classifyCommand(Object.fromEntries(wanted)), {
      onSuccess: ({ classification: next }) =>
        onTaken(next === null ? "outcome" : frontOf(guideOf(next))),
    });
  }
  return (
    <div className={styles.root}>
      <Paragraph>{texts.earlier(earlier.length)}</Paragraph>
      <details>
        <summary className={styles.summary}>{texts.earlierList}</summary>
        <Facts
          facts={earlier.map(([id, answer]) => ({
            label: questionWords(id)?.[language] ?? "",
            value: answerWords(id, answer)[language],
          }))}
        />
      </details>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <Button disabledFocusable={isPending} onClick={take}>
        {texts.takeAll(earlier.length)}
      </Button>
    </div>
  );
}
