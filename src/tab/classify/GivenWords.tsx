import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { answerWords } from "#domain/classification/answerWords.ts";
import { actorText } from "#tab/case/caseText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import type { AnsweredQuestion } from "./guide.ts";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** An answer with who gave it, and whether a coordinator has confirmed it. */
export function GivenWords(props: {
  readonly answered: AnsweredQuestion;
  readonly view: CaseView;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const texts = messages.classify;
  const { given, id } = props.answered;
  const isTheirs = given.by.role === "coordinator" && !props.view.rights.coordinate;
  const confirmed = given.confirmed === null ? texts.unconfirmed : texts.confirmed;
  return (
    <>
      <Text>{answerWords(id, given.answer)[language]}</Text>
      {isTheirs && (
        <ToneBadge tone="attention" size="medium">
          {texts.byCoordinator}
        </ToneBadge>
      )}
      <Text size={200} className={styles.quiet}>
        {texts.answeredBy(actorText(given.by, language), days.moment(given.at))} · {confirmed}
      </Text>
    </>
  );
}
