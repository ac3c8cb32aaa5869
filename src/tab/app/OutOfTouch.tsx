import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { notifyManager, type QueryCache, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useState, useSyncExternalStore } from "react";
import { isPartKey } from "#tab/session/loadPart.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { PlainButton } from "#tab/shared/PlainButton.tsx";
import { useDebounced } from "#tab/shared/useDebounced.ts";
import { formatInstant } from "#texts/format.ts";
import { goneLater, lastHeard, lastUnanswered } from "./touch.ts";

/** A service that starts anew is back before anybody needs to know. */
const UNNOTICED = 30_000;
/** Nor need anybody know of what is confirmed at once. */
const ANSWERED_WITHIN = 4_000;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusWarningForeground3 },
  text: { flex: "1 1 14rem", minWidth: 0, overflowWrap: "anywhere" },
});

/**
 * Pages keep what they show while nobody answers, and begin with what the last visit stored; this says so, with the reason.
 * It comes with the first view: what would have to be loaded for it does not come while the service is away.
 */
export function OutOfTouch() {
  const { language, messages, reload } = useFirstSession();
  const client = useQueryClient();
  const asOf = useOfCache(lastHeard);
  const unanswered = useOfCache(lastUnanswered);
  const gone = useOfCache(goneLater);
  const failure = useLastFailure(unanswered);
  const isStored = asOf > 0 && asOf < performance.timeOrigin;
  const isWaiting = useDebounced(isStored, ANSWERED_WITHIN) && isStored && unanswered === undefined;
  const failedAt = unanswered?.errorUpdatedAt ?? 0;
  const isOld = asOf > 0 && failedAt - asOf > UNNOTICED;
  const { faces, host } = messages;
  return (
    <div role="status">
      {isOld || isWaiting ? (
        <Line
          action={faces.retry}
          run={() =>
            void client.refetchQueries({
              type: "active",
              predicate: ({ queryKey, state }) => !isPartKey(queryKey) || state.error !== null,
            })
          }
        >
          {host.asOf(formatInstant(new Date(asOf).toISOString(), language))}{" "}
          {isOld && failure !== undefined && problemText(failure, messages)}
        </Line>
      ) : (
        gone !== undefined && (
          <Line action={host.reload} run={() => reload.now(gone.part)}>
            {host.somethingMissing}
          </Line>
        )
      )}
    </div>
  );
}

function Line(props: {
  readonly action: string;
  readonly run: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <WarningRegular className={styles.icon} />
      <span className={styles.text}>{props.children}</span>
      <PlainButton onClick={props.run}>{props.action}</PlainButton>
    </div>
  );
}

/** What is read from everything that was asked for: a plain value, or the same object as long as nothing has changed. */
function useOfCache<Value>(read: (cache: QueryCache) => Value): Value {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    useCallback((heard) => cache.subscribe(notifyManager.batchCalls(heard)), [cache]),
    () => read(cache),
  );
}

/** The reason stays while it is asked once more, so that the sentence does not come and go. */
function useLastFailure(unanswered: { readonly error: Error | null } | undefined) {
  const [last, setLast] = useState<Error>();
  const now = unanswered === undefined ? undefined : (unanswered.error ?? last);
  if (now !== last) setLast(now);
  return now;
}
