import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { tasksQuery } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { formatInstant } from "#texts/format.ts";

/** A service that starts anew is back before anybody needs to know. */
const UNNOTICED = 30_000;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** Pages keep what they show while nobody answers; this says so, with the reason. Every page asks for the tasks. */
export function OutOfTouch() {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const { dataUpdatedAt, error, errorUpdatedAt, refetch } = useQuery(tasksQuery(data));
  const isOld = error !== null && errorUpdatedAt - dataUpdatedAt > UNNOTICED;
  const { faces, host } = messages;
  return (
    <div role="status">
      {isOld && dataUpdatedAt > 0 && (
        <Message intent="warning">
          <span className={styles.line}>
            <span>
              {host.asOf(formatInstant(new Date(dataUpdatedAt).toISOString(), language))}{" "}
              {problemText(error, messages)}
            </span>
            <Button size="small" onClick={() => void refetch()}>
              {faces.retry}
            </Button>
          </span>
        </Message>
      )}
    </div>
  );
}
