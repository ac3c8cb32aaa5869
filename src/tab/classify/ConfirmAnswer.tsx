import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import { actorText } from "#tab/case/caseText.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Message } from "#tab/shared/Message.tsx";
import type { GivenAnswer } from "./guide.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Who gave an answer, and whether a coordinator has confirmed it; whoever may does it here, for this answer alone. */
export function ConfirmAnswer(props: {
  readonly id: string;
  readonly view: CaseView;
  readonly given: GivenAnswer;
  /** While another answer is chosen, there is nothing to confirm. */
  readonly isChanging: boolean;
  readonly onConfirmed: () => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const days = useDays();
  const { given, id, isChanging, onConfirmed, view } = props;
  const { error, isPending, mutate } = useMutation(caseCommandMutation(data, view.key));
  const texts = messages.classify;
  const problem = problemOrNone(error, messages);
  const { answer, confirmed } = given;
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {texts.answeredBy(actorText(given.by, language), days.moment(given.at))}
        {" · "}
        {confirmed === null
          ? texts.unconfirmed
          : texts.answerConfirmedBy(actorText(confirmed.by, language), days.moment(confirmed.at))}
      </Text>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      {confirmed === null && view.rights.confirmClassification && !isChanging && (
        <Button
          disabledFocusable={isPending}
          onClick={() =>
            mutate(
              { name: "confirmAnswer", input: { question: id, seen: answer } },
              { onSuccess: onConfirmed },
            )
          }
        >
          {texts.confirmAnswer}
        </Button>
      )}
    </div>
  );
}
