import { applyChanges, type Json, type JsonRecord } from "#domain/change.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import type { ChainEvent } from "#register/store/events.ts";

/**
 * Records as they were at the end of earlier days. What memory holds is taken back: of each field the first change after
 * the day says what stood there before. Events may come in any order, so one look through the list serves several days.
 * What memory does not hold any more is told from the beginning.
 */
export interface PastRecords {
  note(event: ChainEvent): void;
  /** The record at the end of this day; undefined where there was none. */
  recordOn(chain: string, day: Day, present: () => JsonRecord): JsonRecord | undefined;
  /** Whether a record has changed since. */
  hasChangedSince(chain: string, day: Day): boolean;
  /** What memory does not hold, as it was at the end of this day. */
  goneOn(day: Day): readonly (readonly [chain: string, record: JsonRecord])[];
}

interface FirstChange {
  readonly revision: number;
  readonly before: Json;
}

/** What happened to a chain after a day. */
interface Since {
  first: number;
  readonly fields: Map<string, FirstChange>;
}

export function createPastRecords(
  days: readonly Day[],
  /** The revision of what memory holds of a chain; what is written after it does not count. */
  heldRevision: (chain: string) => number | undefined,
): PastRecords {
  const sinceByDay = new Map<Day, Map<string, Since>>(days.map((day) => [day, new Map()]));
  const gone = new Map<string, ChainEvent[]>();
  /** The deletions of what was put back later. */
  const deletions = new Map<string, number[]>();

  function noteSince(chains: Map<string, Since>, { chain, change }: ChainEvent): void {
    const since = chains.get(chain) ?? { first: change.revision, fields: new Map() };
    chains.set(chain, since);
    since.first = Math.min(since.first, change.revision);
    if (since.first === 1) {
      // It did not exist on that day: what there was of it then is nothing, and keeping all of it takes much memory.
      since.fields.clear();
      return;
    }
    for (const { before, field } of change.changes) {
      const known = since.fields.get(field);
      if (known === undefined || change.revision < known.revision) {
        since.fields.set(field, { revision: change.revision, before });
      }
    }
  }

  const sinceOf = (chain: string, day: Day) => sinceByDay.get(day)?.get(chain);

  return {
    note(event) {
      const { chain, change } = event;
      const held = heldRevision(chain);
      if (held === undefined) {
        gone.set(chain, [...(gone.get(chain) ?? []), event]);
        return;
      }
      if (change.revision > held) return;
      const on = dayOfInstant(change.at);
      for (const [day, chains] of sinceByDay) if (on > day) noteSince(chains, event);
      if (change.action === "deleted") {
        deletions.set(chain, [...(deletions.get(chain) ?? []), change.revision]);
      }
    },
    hasChangedSince: (chain, day) => sinceOf(chain, day) !== undefined,
    recordOn(chain, day, present) {
      const since = sinceOf(chain, day);
      if (since === undefined) return present();
      const before = since.first - 1;
      if (before === 0 || deletions.get(chain)?.includes(before) === true) return undefined;
      const back = [...since.fields].map(([field, first]) => ({
        field,
        before: null,
        after: first.before,
      }));
      return applyChanges(present(), back);
    },
    goneOn: (day) =>
      [...gone].flatMap(([chain, events]) => {
        const until = events
          .filter(({ change }) => dayOfInstant(change.at) <= day)
          .sort((a, b) => a.change.revision - b.change.revision);
        const last = until.at(-1)?.change;
        if (last === undefined || last.action === "deleted") return [];
        const record = until.reduce<JsonRecord>(
          (known, { change }) => applyChanges(known, change.changes),
          {},
        );
        return [[chain, record] as const];
      }),
  };
}
