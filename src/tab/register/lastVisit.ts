import { type Check, isNumber, isRecord, isText, shape } from "#contract/check.ts";
import { GRID_FIELDS } from "#contract/gridRow.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";

/** What became of an entry since the person's last visit. */
export type Change = "new" | "changed";
export type Changes = ReadonlyMap<string, Change>;

/** The tag of every row as it was seen; another set of columns gives every row another tag. */
export interface Visit {
  /** Milliseconds. */
  readonly at: number;
  readonly columns: string;
  readonly tags: Readonly<Record<string, number>>;
}

/** Whoever comes back sooner is still on the same visit: a reload forgets no mark. */
const SAME_VISIT_MS = 30 * 60_000;
const COLUMNS_NOW = GRID_FIELDS.join(" ");

export function visitNow(rows: readonly RegisterRow[], at: number): Visit {
  return {
    at,
    columns: COLUMNS_NOW,
    tags: Object.fromEntries(rows.map(({ no, tag }) => [no, tag])),
  };
}

/** The visit before this one, of what a device keeps: the last one, or the one before it while that still goes on. */
export function visitBefore(
  kept: { readonly last: Visit | undefined; readonly before: Visit | undefined },
  now: number,
): Visit | undefined {
  const { before, last } = kept;
  return last !== undefined && last.at + SAME_VISIT_MS < now ? last : before;
}

/** Nothing is marked on a first visit. */
export function changesSince(visit: Visit | undefined, rows: readonly RegisterRow[]): Changes {
  const changes = new Map<string, Change>();
  if (visit?.columns !== COLUMNS_NOW) return changes;
  const { tags } = visit;
  for (const { no, tag } of rows) {
    const seen = tags[no];
    if (seen === undefined) changes.set(no, "new");
    else if (seen !== tag) changes.set(no, "changed");
  }
  return changes;
}

export function parseVisit(kept: unknown): Visit | undefined {
  return isVisit(kept) ? kept : undefined;
}

const isVisit: Check<Visit> = shape<Visit>({
  at: isNumber,
  columns: isText,
  tags: (tags): tags is Visit["tags"] => isRecord(tags) && Object.values(tags).every(isNumber),
});
