import { queryOptions } from "@tanstack/react-query";
import type { SearchIndex } from "#domain/search/searchIndex.ts";
import type { Data } from "./data.ts";
import type { CachedRegister } from "./snapshot.ts";

/** The index as it was when it had taken in the rows of an answer. */
interface ReadyIndex {
  readonly index: SearchIndex;
}

/** The index once it is as the register is; made when somebody searches, and kept up to date from then on. */
export const rowIndexQuery = ({ rowIndex }: Data, { cursor, rows }: CachedRegister) =>
  queryOptions({
    queryKey: ["rowIndex", cursor],
    queryFn: async ({ signal }): Promise<ReadyIndex> => {
      await rowIndex.follow(rows, signal);
      return { index: rowIndex.index };
    },
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
