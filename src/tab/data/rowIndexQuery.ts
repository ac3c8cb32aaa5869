import { queryOptions } from "@tanstack/react-query";
import type { SearchIndex } from "#domain/search/searchIndex.ts";
import type { CachedRegister } from "./snapshot.ts";

/** The index as it was when it had taken in the rows of an answer. */
interface ReadyIndex {
  readonly index: SearchIndex;
}

/** Whoever does not search has no use for it. */
const heldIndexQuery = queryOptions({
  queryKey: ["rowIndex", "held"],
  queryFn: async () => (await import("./rowIndex.ts")).createRowIndex(),
  networkMode: "always",
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** The index once it is as the register is; made when somebody searches, and kept up to date from then on. */
export const rowIndexQuery = ({ cursor, rows }: CachedRegister) =>
  queryOptions({
    queryKey: ["rowIndex", cursor],
    queryFn: async ({ client, signal }): Promise<ReadyIndex> => {
      const { follow, index } = await client.ensureQueryData(heldIndexQuery);
      await follow(rows, signal);
      return { index };
    },
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
