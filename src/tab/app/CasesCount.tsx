import { useQuery } from "@tanstack/react-query";
import { startQuery } from "#tab/data/start.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { NavCount } from "./NavCount.tsx";

/** How many cases cannot wait or are the coordinator's to do; counted by the service, so that none of them is loaded. */
export function CasesCount() {
  const { data, messages } = useFirstSession();
  const count = useQuery(startQuery(data)).data?.waiting?.desk.waiting ?? 0;
  return <NavCount count={count} label={messages.nav.waitingCount} />;
}
