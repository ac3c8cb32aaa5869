import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges, type Change, diffRecords, type JsonRecord } from "#domain/change.ts";
import { addDays, dayOf } from "#domain/time/day.ts";
import { createPastRecords } from "#register/figures/pastRecords.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { extent } from "#tests/long.ts";

const START = dayOf(2026, 3, 2);
const FIELDS = ["title", "version", "ownerId"];

function eventOf(
  chain: string,
  change: Pick<Change, "action" | "revision" | "changes">,
  on: number,
): ChainEvent {
  const at = `${addDays(START, on)}T09:00:00.000Z`;
  const actor = { id: "system", name: "", role: "system" } as const;
  return {
    ...{ key: `${chain}/${change.revision}`, chain, entryNo: chain.toUpperCase() },
    ...{ previousHash: "", hash: "" },
    change: { ...change, at, actor, id: "", channel: "tab", reason: null, salt: "", digest: "" },
  };
}

/** What one write leaves of a record, and so many days after the one before; null deletes it. */
const writes = fc.array(
  fc.record({
    days: fc.nat({ max: 3 }),
    record: fc.option(
      fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom("a", "b", "c", "p:seal"), {
        minKeys: 1,
      }),
      { freq: 6 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);
const chains = fc.array(fc.record({ writes, isHeld: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
});

function historyOf(chain: string, history: readonly { days: number; record: JsonRecord | null }[]) {
  const events: ChainEvent[] = [];
  let on = 0;
  let known: JsonRecord = {};
  for (const { days, record } of history) {
    on += days;
    // A deletion leaves what stood there to whoever puts it back.
    const changes = record === null ? [] : diffRecords(known, record);
    if (record !== null) known = applyChanges(known, changes);
    const action = record === null ? "deleted" : "edited";
    events.push(eventOf(chain, { action, changes, revision: events.length + 1 }, on));
  }
  return { events, present: known };
}

test("taking back from today tells the same of any day as telling from the beginning", () => {
  fc.assert(
    fc.property(
      chains,
      fc.nat({ max: 12 }),
      fc.nat({ max: 12 }),
      fc.infiniteStream(fc.nat()),
      (made, a, b, order) => {
        const histories = made.map(({ isHeld, writes: written }, n) => {
          const chain = `ki-2026-000${n}`;
          return { chain, isHeld, ...historyOf(chain, written) };
        });
        const days = [addDays(START, a), addDays(START, b)];
        const past = createPastRecords(days, (chain) => {
          const one = histories.find((each) => each.chain === chain);
          return one?.isHeld === true ? one.events.length : undefined;
        });
        const shuffled = histories
          .flatMap(({ events }) => events)
          .map((event) => ({ event, place: order.next().value ?? 0 }))
          .sort((one, other) => one.place - other.place);
        for (const { event } of shuffled) past.note(event);
        for (const day of days) {
          for (const { chain, events, isHeld, present } of histories) {
            const until = events.filter(({ change }) => change.at.slice(0, 10) <= day);
            const told = until.reduce<JsonRecord>(
              (known, { change }) => applyChanges(known, change.changes),
              {},
            );
            const wasThere = until.length > 0 && until.at(-1)?.change.action !== "deleted";
            const gone = past.goneOn(day).find(([of]) => of === chain)?.[1];
            // What is deleted now is not held.
            if (isHeld && events.at(-1)?.change.action === "deleted") continue;
            const found = isHeld ? past.recordOn(chain, day, () => present) : gone;
            expect(found).toEqual(wasThere ? told : undefined);
          }
        }
      },
    ),
    { numRuns: extent({ full: 5_000, sample: 200 }) },
  );
});

test("what is written while the list is looked through does not count", () => {
  const past = createPastRecords([START], () => 1);
  const changes = [{ field: "title", before: "alt", after: "neu" }];
  past.note(eventOf("ki-2026-0001", { action: "edited", revision: 2, changes }, 3));
  expect(past.recordOn("ki-2026-0001", START, () => ({ title: "alt" }))).toEqual({ title: "alt" });
});

test("a day ends at midnight in Germany", () => {
  const past = createPastRecords([START], () => 2);
  const changes = [{ field: "title", before: "alt", after: "neu" }];
  const late = eventOf("ki-2026-0001", { action: "edited", revision: 2, changes }, 0);
  past.note({ ...late, change: { ...late.change, at: `${START}T23:30:00.000Z` } });
  expect(past.recordOn("ki-2026-0001", START, () => ({ title: "neu" }))).toEqual({ title: "alt" });
});
