import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { deviceKey, keepOnDevice, readDevice } from "#tab/session/useDeviceSetting.ts";
import { type Changes, changesSince, parseVisit, visitBefore, visitNow } from "./lastVisit.ts";

/** Nobody waits for what is noted for the next visit: the rows are drawn by then. */
const KEEP_AFTER = 300;

/** What changed since the person's last visit, as this device remembers it. */
export function useChanges(rows: readonly RegisterRow[]): Changes {
  const { me } = useFirstSession();
  const lastKey = deviceKey(me.person.id, "lastVisit");
  const beforeKey = deviceKey(me.person.id, "visitBefore");
  const read = () => {
    const last = parseVisit(readDevice(lastKey));
    return { before: visitBefore({ last, before: parseVisit(readDevice(beforeKey)) }, Date.now()) };
  };
  // Read once for as long as the tab is open, before anything is drawn: from then on this visit is the last one.
  const {
    data: { before },
  } = useQuery({
    queryKey: ["visitBefore"],
    queryFn: read,
    initialData: read,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  useEffect(() => {
    const keeping = setTimeout(() => {
      if (before !== undefined) keepOnDevice(beforeKey, before);
      keepOnDevice(lastKey, visitNow(rows, Date.now()));
    }, KEEP_AFTER);
    return () => clearTimeout(keeping);
  }, [before, beforeKey, lastKey, rows]);
  return useMemo(() => changesSince(before, rows), [before, rows]);
}
