import fc from "fast-check";
import { expect, test } from "vitest";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import { maySee } from "#domain/cases/visibility.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { createCaseIndex, placeOf } from "#register/memory/caseIndex.ts";
import { createChangeLog } from "#register/memory/changeLog.ts";
import { createEntryIndex } from "#register/memory/entryIndex.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { extent } from "#tests/long.ts";
import { anEntry } from "#tests/teams/cases.ts";

const PERSONS = ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase() }));
const NUMBERS = ["KI-2026-0001", "KI-2026-0002", "KI-2026-0003"];

const person = fc.constantFrom(...PERSONS);
const number = fc.constantFrom(...NUMBERS);
const caseChange = fc.record({
  kind: fc.constant("case" as const),
  no: number,
  at: fc.integer({ min: 0, max: 2 }),
  state: fc.constantFrom(...CASE_STATES),
  closedOn: fc.constantFrom("2026-11-20", "2026-11-21"),
  askedOf: fc.option(person),
  by: person,
  named: fc.option(person),
});
const entryChange = fc.record({
  kind: fc.constant("entry" as const),
  no: number,
  owner: person,
  deputy: person,
  head: fc.option(person),
  former: fc.option(person),
  isProposed: fc.boolean(),
});
const removal = fc.record({ kind: fc.constant("removal" as const), no: number });
const look = fc.record({ kind: fc.constant("look" as const), waits: fc.boolean() });
const change = fc.oneof(
  { weight: 5, arbitrary: caseChange },
  { weight: 3, arbitrary: entryChange },
  { weight: 1, arbitrary: removal },
  { weight: 2, arbitrary: look },
);

test("who has which case is told by the index as by a walk over all of them, whatever changes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 10, maxLength: 30 }), async (changes) => {
      const world = createWorld();
      for (const one of changes) {
        if (one.kind === "look") await world.look(one.waits);
        else world.change(one);
      }
      await world.look(true);
    }),
    { numRuns: extent({ full: 5_000, sample: 200 }), seed: 58 },
  );
});

type Change = Exclude<
  typeof change extends fc.Arbitrary<infer One> ? One : never,
  { kind: "look" }
>;

function createWorld() {
  const changes = createChangeLog();
  const entries = new Map<string, StoredEntry>();
  const cases = new Map<string, Map<string, EvaluationCase>>();
  const casesOf = (no: string) => [...(cases.get(no)?.values() ?? [])];
  const entry = (no: string) => entries.get(no);
  const index = createCaseIndex({ entries: () => entries.values(), entry, casesOf }, changes);
  const entryIndex = createEntryIndex({ entries: () => entries.values(), entry }, changes);

  function change(one: Change): void {
    const { no } = one;
    if (one.kind === "removal") entries.delete(no);
    if (one.kind === "entry") entries.set(no, entryOf(one));
    if (one.kind === "case") {
      const of = cases.get(no) ?? new Map<string, EvaluationCase>();
      const made = caseOf(one);
      cases.set(no, of.set(made.key, made));
    }
    changes.touchEntry(no);
  }

  async function look(waits: boolean): Promise<void> {
    if (waits) await index.sync();
    else index.settle();
    await entryIndex.sync();
    const all = [...entries.values()].flatMap((one) =>
      casesOf(one.no).map((evaluationCase) => ({ entry: one, evaluationCase })),
    );
    const running = all.filter(({ evaluationCase }) => isRunning(evaluationCase.state));
    const closed = all.filter(({ evaluationCase }) => !isRunning(evaluationCase.state));
    const numbersIn = (some: typeof all) => new Set(some.map((found) => found.entry.no));
    expect(index.pending()).toEqual(numbersIn(running));
    expect(index.closed()).toEqual(
      closed.map(({ evaluationCase }) => placeOf(evaluationCase)).sort(),
    );
    const numbersOf = (isOne: (one: StoredEntry) => boolean) =>
      new Set([...entries.values()].filter(isOne).map(({ no }) => no));
    const proposed = numbersOf(({ usageProposal }) => usageProposal !== undefined);
    expect(entryIndex.withUsageProposal()).toEqual(proposed);
    for (const who of PERSONS) {
      const viewer: Viewer = { person: who, roles: [] };
      const tasks = tasksOf(running, viewer);
      expect(index.taskCount(who.id)).toBe(tasks.cases.length + tasks.handovers.length);
      const listed = numbersIn(all.filter((found) => maySee("listed", { ...found, viewer })));
      expect([...listed].filter((no) => !index.entriesOf(viewer).has(no))).toEqual([]);
      const headed = all.filter((found) => found.entry.values.headOfOfficeId === who.id);
      expect(index.entriesOfHead(who.id)).toEqual(numbersIn(headed));
      const own = numbersOf((one) => relationTo(one, who.id) !== undefined);
      expect(entryIndex.responsibleFor(who.id)).toEqual(own);
      const heads = numbersOf(({ values }) => values.headOfOfficeId === who.id);
      expect(entryIndex.headedBy(who.id)).toEqual(heads);
    }
    const legal: Viewer = { person: { id: "z", name: "Z" }, roles: ["Reviewer.Legal"] };
    const ofRole = numbersIn(all.filter((found) => maySee("listed", { ...found, viewer: legal })));
    expect([...ofRole].filter((no) => !index.entriesOf(legal).has(no))).toEqual([]);
  }

  return { change, look };
}

function entryOf({
  deputy,
  former,
  head,
  isProposed,
  no,
  owner,
}: Extract<Change, { kind: "entry" }>) {
  const responsible = { ownerId: owner.id, deputyId: deputy.id };
  const values = head === null ? responsible : { ...responsible, headOfOfficeId: head.id };
  const until = day("2026-11-20");
  const before = former === null ? {} : { responsibleBefore: [{ personId: former.id, until }] };
  const proposal = isProposed ? { usageProposal: { values: {}, on: until } } : {};
  return { ...anEntry(values), ...before, ...proposal, no };
}

function caseOf(one: Extract<Change, { kind: "case" }>): EvaluationCase {
  const at = "2026-11-16T09:00:00.000Z";
  const asked = { state: "asked", at } as const;
  const { named } = one;
  return aCase({
    key: `${one.no}/c${one.at}`,
    entryNo: one.no,
    state: one.state,
    closedOn: ["requested", "query", "open", "objection"].includes(one.state)
      ? null
      : day(one.closedOn),
    notMine:
      named === null
        ? []
        : [{ by: one.by, namedId: named.id, namedName: named.name, at, handover: asked }],
    statements:
      one.askedOf === null
        ? []
        : [
            {
              id: 1,
              role: "legal",
              required: false,
              question: "Geht das?",
              askedOf: one.askedOf,
              askedBy: one.by,
              askedOn: day("2026-11-16"),
              due: day("2026-11-30"),
              outcome: null,
            },
          ],
  });
}
