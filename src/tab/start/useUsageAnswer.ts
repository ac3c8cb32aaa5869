import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { entryValues } from "#domain/entry/entry.ts";
import { nameAsked } from "#domain/search/question.ts";
import { searchRegister } from "#domain/search/searchRegister.ts";
import type { Day } from "#domain/time/day.ts";
import { inPlaces, insteadOf, type Released, releasedIn } from "#domain/usage/instead.ts";
import { isUsableOn } from "#domain/usage/staffUsage.ts";
import { rowIndexQuery } from "#tab/data/rowIndexQuery.ts";
import type { CachedRegister, RegisterRow } from "#tab/data/snapshot.ts";
import { useFirstSession } from "#tab/session/session.tsx";

const MOST_HITS = 10;

/** What the field of Start answers. */
export interface UsageAnswer {
  /** What was asked for, as it was typed. */
  readonly name: string;
  readonly hits: readonly RegisterRow[];
  readonly hasMore: boolean;
  /** Only without hits: what may be used instead. */
  readonly instead: readonly RegisterRow[];
}

/** Undefined until the words of the register are known. */
export function useUsageAnswer(register: CachedRegister, search: string): UsageAnswer | undefined {
  const { today } = useFirstSession();
  const { data: ready } = useQuery({
    ...rowIndexQuery(register),
    placeholderData: keepPreviousData,
  });
  const { rows } = register;
  const rowsByNo = useMemo(() => new Map(rows.map((row) => [row.no, row])), [rows]);
  return useMemo(() => {
    if (ready === undefined) return undefined;
    const isPreferred = (no: string) => {
      const row = rowsByNo.get(no);
      return row !== undefined && isUsableOn(entryValues(row.values), today);
    };
    const found = searchRegister(ready.index, search, { limit: MOST_HITS + 1, isPreferred });
    const rowsOf = (numbers: readonly string[]) => numbers.flatMap((no) => rowsByNo.get(no) ?? []);
    const isMissing = found.length === 0;
    return {
      name: nameAsked(search),
      hits: rowsOf(found.slice(0, MOST_HITS)),
      hasMore: found.length > MOST_HITS,
      instead: isMissing ? rowsOf(insteadOf(search, ready.index, releasedRows(rows, today))) : [],
    };
  }, [ready, rows, rowsByNo, search, today]);
}

function releasedRows(rows: readonly RegisterRow[], today: Day): readonly Released[] {
  return inPlaces(
    rows.flatMap(({ no, values }) => releasedIn(no, entryValues(values), today) ?? []),
  );
}
