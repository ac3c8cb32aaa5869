import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { tasksQuery } from "#tab/data/cases.ts";
import { registerQuery } from "#tab/data/register.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { useDebounced } from "#tab/shared/useDebounced.ts";
import { formatInstant } from "#texts/format.ts";

/** A service that starts anew is back before anybody needs to know. */
const UNNOTICED = 30_000;
/** Nor need anybody know of what is confirmed at once. */
const ANSWERED_WITHIN = 1_000;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/**
 * Pages keep what they show while nobody answers, and begin with what the last visit stored; this says so, with the reason.
 * Every page asks for the tasks.
 */
export function OutOfTouch() {
  const styles = useStyles();
  const { data, language, messages } = useFirstSession();
  const { dataUpdatedAt, error, errorUpdatedAt, refetch } = useQuery(tasksQuery(data));
  const register = useQuery({ ...registerQuery(data), enabled: false });
  const asOf = Math.max(dataUpdatedAt, register.dataUpdatedAt);
  const isStored = asOf > 0 && asOf < performance.timeOrigin;
  const isWaiting = useDebounced(isStored, ANSWERED_WITHIN) && isStored && error === null;
  const isOld = error !== null && asOf > 0 && errorUpdatedAt - asOf > UNNOTICED;
  const { faces, host } = messages;
  return (
    <div role="status">
      {(isOld || isWaiting) && (
        <Message intent="warning">
          <span className={styles.line}>
            <span>
              {host.asOf(formatInstant(new Date(asOf).toISOString(), language))}{" "}
              {error !== null && problemText(error, messages)}
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
