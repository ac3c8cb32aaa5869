import { Button, makeStyles } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { followMutation } from "#tab/data/follow.ts";
import { registerQuery } from "#tab/data/register.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { startQuery } from "#tab/data/start.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { UsageRows } from "#tab/usage/UsageRows.tsx";

const useStyles = makeStyles({ said: { ":empty": { display: "none" } } });

/** What the person follows; what they end here stays in sight, to be followed again. */
export function Followed() {
  const { data, messages } = useFirstSession();
  const followed = useQuery(startQuery(data)).data?.followed ?? [];
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set([...followed, ...ended]);
  if (shown.size === 0) return null;
  return (
    <Panel title={messages.follow.title}>
      <UsageRows
        rows={rows.filter(({ no }) => shown.has(no))}
        more={(row) => (
          <EndButton
            row={row}
            isFollowed={followed.includes(row.no)}
            onEnd={() => setEnded((before) => new Set([...before, row.no]))}
          />
        )}
      />
    </Panel>
  );
}

function EndButton(props: {
  readonly row: RegisterRow;
  readonly isFollowed: boolean;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  const { data, messages } = useFirstSession();
  const { isFollowed, onEnd, row } = props;
  const follow = useMutation(followMutation(data, row.no));
  const texts = messages.follow;
  const title = row.values.title ?? row.no;
  function run() {
    if (isFollowed) onEnd();
    follow.mutate(!isFollowed);
  }
  return (
    <>
      <Button
        size="small"
        disabledFocusable={follow.isPending}
        aria-label={isFollowed ? texts.endOf(title) : texts.againOf(title)}
        onClick={run}
      >
        {isFollowed ? texts.end : texts.again}
      </Button>
      <div role="status" className={styles.said}>
        {follow.isError && <Message intent="error">{problemText(follow.error, messages)}</Message>}
      </div>
    </>
  );
}
