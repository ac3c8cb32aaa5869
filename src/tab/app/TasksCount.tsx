import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { tasksQuery } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({ root: { marginInlineStart: tokens.spacingHorizontalXS } });

/** How much waits for the person; nothing where nothing does. */
export function TasksCount() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const tasks = useQuery(tasksQuery(data)).data;
  const open = (tasks?.cases.length ?? 0) + (tasks?.handovers.length ?? 0);
  return (
    open > 0 && (
      <Badge className={styles.root} color="danger" aria-label={messages.nav.tasksCount(open)}>
        {open}
      </Badge>
    )
  );
}
