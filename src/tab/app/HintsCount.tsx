import { useQuery } from "@tanstack/react-query";
import { startQuery } from "#tab/data/start.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { NavCount } from "./NavCount.tsx";

/** How many hints nobody has looked at. */
export function HintsCount() {
  const { data, messages } = useFirstSession();
  const count = useQuery(startQuery(data)).data?.waiting?.hints ?? 0;
  return <NavCount count={count} label={messages.nav.hintsCount} />;
}
