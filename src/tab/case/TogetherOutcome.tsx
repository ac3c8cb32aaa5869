import { makeStyles, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import type { TakenTogether } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
});

/** What became of each of several cases: those that were taken, and those that were refused with the reason. */
export function TogetherOutcome(props: {
  readonly outcome: TakenTogether;
  /** What is said of so many. */
  readonly taken: (n: number) => string;
  readonly refused: (n: number) => string;
  readonly titleOf: (view: CaseView) => string;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { outcome, titleOf } = props;
  return (
    <>
      {outcome.taken.length > 0 && (
        <Message intent="success">
          {props.taken(outcome.taken.length)}
          <ul className={styles.list}>
            {outcome.taken.map((view) => (
              <li key={view.key}>{titleOf(view)}</li>
            ))}
          </ul>
        </Message>
      )}
      {outcome.refused.length > 0 && (
        <Message intent="error">
          {props.refused(outcome.refused.length)}
          <ul className={styles.list}>
            {outcome.refused.map(({ failure, view }) => (
              <li key={view.key}>
                {titleOf(view)}: {problemText(failure, messages)}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}
