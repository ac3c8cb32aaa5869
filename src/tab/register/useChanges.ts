import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { deviceKey, keepOnDevice, readDevice } from "#tab/session/useDeviceSetting.ts";
import { type Changes, changesSince, parseVisit, visitBefore, visitNow } from "./lastVisit.ts";

/** What changed since the person's last visit, as this device remembers it. */
export function useChanges(rows: readonly RegisterRow[]): Changes {
  const { me } = useFirstSession();
  const lastKey = deviceKey(me.person.id, "lastVisit");
  const beforeKey = deviceKey(me.person.id, "visitBefore");
  // Read once for as long as the tab is open: from then on this visit is the last one.
  const { data } = useQuery({
    queryKey: ["visitBefore"],
    queryFn: () => {
      const last = parseVisit(readDevice(lastKey));
      const before = visitBefore({ last, before: parseVisit(readDevice(beforeKey)) }, Date.now());
      if (before !== undefined) keepOnDevice(beforeKey, before);
      return { before };
    },
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  useEffect(() => {
    if (data !== undefined) keepOnDevice(lastKey, visitNow(rows, Date.now()));
  }, [data, lastKey, rows]);
  return useMemo(() => changesSince(data?.before, rows), [data, rows]);
}
