import { useQuery } from "@tanstack/react-query";
import { tasksQuery } from "#tab/data/cases.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { NavCount } from "./NavCount.tsx";

/** How much waits for the person. */
export function TasksCount() {
  const { data, messages } = useFirstSession();
  const tasks = useQuery(tasksQuery(data)).data;
  const { cases = [], handovers = [], releases = [] } = tasks ?? {};
  const open = cases.length + handovers.length + releases.length;
  return <NavCount count={open} label={messages.nav.tasksCount} />;
}
