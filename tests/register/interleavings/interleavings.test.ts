import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "#local/random.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { extent } from "#tests/long.ts";
import {
  chainsOf,
  expectConsistent,
  expectIntactChain,
  itemsWhere,
} from "#tests/register/listContents.ts";
import { startRegister } from "#tests/register/startRegister.ts";
import { type Happening, type Played, play } from "./city.ts";

const RUNS = Number(process.env.INTERLEAVINGS ?? extent({ full: 60, sample: 5 }));
const AT_ONCE_RUNS = extent({ full: 240, sample: 5 });
const SEED = process.env.SEED === undefined ? 20_260_101 : Number(process.env.SEED);

const entry = fc.nat({ max: 1 });
const replica = fc.nat({ max: 2 });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom("version", "edit", "answer", "decide"),
      entry,
      replica,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("typeValue"),
      entry,
      column: fc.constantFrom("Version", "Purpose", "Title"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("typeRevision"),
      entry,
      value: fc.constantFrom(-1, 0, 1, 2, 7, 7.5, 1e12),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("typeLastChange"),
      entry,
      text: fc.constantFrom("", "{}", "unsinn"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("restoreVersion"),
      entry,
      back: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deleteEntry"), entry }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("deleteCase", "editCase"),
      entry,
      which: fc.nat({ max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("forgetCursors") }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("kill", "start", "look"), replica }) },
);

test("whatever happens in whatever order, nothing is lost, doubled or different", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 4, maxLength: 24, size: "max" }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer(),
      async (happenings, replicas, seed) => {
        await using running = await startRegister();
        const played = await play(running, { happenings, replicas, dice: createRandom(seed) });
        await expectNothingLost(played);
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.SHRINK === undefined },
  );
}, 3_600_000);

test("many at once change one application: nothing is written over what came after it", async () => {
  const change = fc.record({
    kind: fc.constantFrom("version", "edit"),
    entry: fc.constant(0),
    replica,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 16, maxLength: 32, size: "max" }),
      fc.integer({ min: 2, max: 3 }),
      fc.integer(),
      async (happenings, replicas, seed) => {
        await using running = await startRegister();
        const played = await play(running, { happenings, replicas, dice: createRandom(seed) });
        await expectNothingLost(played);
      },
    ),
    { numRuns: AT_ONCE_RUNS, seed: SEED, endOnFailure: process.env.SHRINK === undefined },
  );
}, 3_600_000);

async function expectNothingLost(played: Played): Promise<void> {
  const { deleted, numbers, registers, running } = played;
  for (const no of numbers) {
    const chains = await chainsOf(running, no);
    for (const [chain, events] of chains) {
      const revisions = events.map(({ revision }) => revision);
      expect(revisions, chain).toEqual(events.map((_, at) => at + 1));
      expect(new Set(events.map(({ ChangeId }) => ChangeId)).size, chain).toBe(events.length);
      expectIntactChain(events);
    }
    if (deleted.has(no)) {
      expect(chains.get(no.toLowerCase())?.at(-1)?.Action).toBe("deleted");
      for (const { reads } of registers) expect(reads.entry(no)).toBeUndefined();
    } else {
      for (const register of registers) await expectConsistent(running, register, no);
    }
    await expectOneCasePerCause(played, no);
  }
  await expectTold(played);
  const [first, ...others] = registers.map(({ reads }) => ({
    entries: [...reads.entries()].sort((a, b) => (a.no < b.no ? -1 : 1)),
    cases: numbers.map((no) => [...reads.casesOf(no)].sort((a, b) => (a.key < b.key ? -1 : 1))),
  }));
  for (const other of others) expect(other).toEqual(first);
}

async function expectOneCasePerCause({ running }: Played, no: string): Promise<void> {
  const items = await itemsWhere(running, "cases", "EntryNo", no);
  const causes = items.flatMap(({ fields }) => {
    const data: unknown = JSON.parse(String(fields.Causes));
    return typeof data === "object" &&
      data !== null &&
      "causes" in data &&
      Array.isArray(data.causes)
      ? data.causes
      : [];
  });
  expect(new Set(causes).size).toBe(causes.length);
  expect(causes.length).toBeGreaterThanOrEqual(items.length);
}

/** Everything acknowledged and everything typed stands in the events. */
async function expectTold({ acknowledged, numbers, registers, typed }: Played): Promise<void> {
  const [register] = registers;
  if (register === undefined) throw new Error("No replica is left");
  for (const no of numbers) {
    const events = await register.reads.history(no);
    const hasValue = (field: string, value: string) =>
      events.some(({ change }) =>
        change.changes.some((one) => one.field === field && one.after === value),
      );
    for (const one of acknowledged.filter((other) => other.no === no)) {
      if (one.field !== undefined && one.value !== undefined) {
        expect(hasValue(one.field, one.value), JSON.stringify(one)).toBe(true);
      } else {
        const told = events.some(
          ({ chain, change }) => chain === `case/${one.caseKey}` && change.action === one.action,
        );
        expect(told, JSON.stringify(one)).toBe(true);
      }
    }
    for (const one of typed.filter((other) => other.no === no)) {
      expect(hasValue(one.field, one.value), JSON.stringify(one)).toBe(true);
    }
    expectNothingWrittenAgain(events);
  }
}

/** Each command writes a value of its own: found twice, an older one was written over what came after it. */
function expectNothingWrittenAgain(events: readonly ChainEvent[]): void {
  const written = events.flatMap(({ change }) =>
    change.channel === "sharepoint" || change.channel === "system"
      ? []
      : change.changes.flatMap(({ after, field }) =>
          field === "version" || field === "purpose" ? [`${field} ${String(after)}`] : [],
        ),
  );
  expect(written).toEqual([...new Set(written)]);
}
