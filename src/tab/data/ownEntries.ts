import { queryOptions } from "@tanstack/react-query";
import { isOwnEntries, OWN_ENTRIES_PATH } from "#contract/ownEntries.ts";
import type { OwnEntries } from "#domain/entry/quickFilter.ts";
import type { Data } from "./data.ts";
import { LIST_KEYS } from "./lists.ts";

/** Which entries are the person's own; the register itself names no persons. */
export const ownEntriesQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.own,
    queryFn: async (): Promise<OwnEntries> => {
      const { entries, offices } = await api.get(OWN_ENTRIES_PATH, isOwnEntries);
      return { entries: new Set(entries), offices: new Set(offices) };
    },
    staleTime: 60_000,
    structuralSharing: false,
  });
