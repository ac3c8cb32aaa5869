import { useQuery } from "@tanstack/react-query";
import { startQuery } from "#tab/data/start.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { NavCount } from "./NavCount.tsx";

/** How much of what is managed waits for the coordinator: hints, and what is to become public. */
export function ManageCount() {
  const { data, messages } = useFirstSession();
  const { hints = 0, publications = 0 } = useQuery(startQuery(data)).data?.waiting ?? {};
  return <NavCount count={hints + publications} label={messages.nav.waitingCount} />;
}
