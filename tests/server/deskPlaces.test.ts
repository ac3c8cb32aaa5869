import fc from "fast-check";
import { expect, test } from "vitest";
import { selects } from "#domain/cases/caseSelection.ts";
import { deskRow, isOnDesk } from "#domain/cases/deskRows.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { STATEMENT_ROLES } from "#domain/cases/statement.ts";
import type { Person } from "#domain/people/person.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { createEntrySearch } from "#register/entries/entrySearch.ts";
import { createEntryIndex } from "#register/memory/entryIndex.ts";
import { createDueIndex } from "#register/messages/dueIndex.ts";
import { registerReads } from "#register/registerReads.ts";
import { caseView } from "#server/views/caseView.ts";
import { day } from "#tests/domain/builders.ts";
import { extent } from "#tests/long.ts";
import {
  type Change,
  change,
  createWorld,
  NUMBERS,
  PERSONS,
} from "#tests/register/messages/randomRegister.ts";

const person = fc.constantFrom(...PERSONS);
const DUES = ["2026-11-10", "2026-11-23", "2026-12-04"] as const;

/** What a place on the desk can depend on, each as often as not. */
const also = fc
  .record({
    trigger: fc.constantFrom("version" as const, "incident" as const),
    isMarked: fc.boolean(),
    isHarmed: fc.boolean(),
    asksStatement: fc.boolean(),
    proposesSuspension: fc.boolean(),
    handler: fc.option(person),
    notMine: fc.option(person),
  })
  .map(
    ({ trigger, ...drawn }): Partial<EvaluationCase> => ({
      trigger,
      queries: [{ text: "Wie?", askedOn: day("2026-11-20"), by: BY, at: AT, pausedDue: null }],
      ...(drawn.isMarked ? { markedForCheck: true } : {}),
      ...(drawn.isHarmed ? { waitingIncidents: { outcome: "full", harm: true } } : {}),
      ...(drawn.asksStatement ? { statements: [STATEMENT] } : {}),
      suspension: drawn.proposesSuspension ? { kind: "proposed", state: "open" } : null,
      ...(drawn.handler === null ? {} : { handler: drawn.handler }),
      notMine: drawn.notMine === null ? [] : [{ by: drawn.notMine, at: AT }],
    }),
  );
const AT = "2026-11-20T08:00:00.000Z";
const [BY = { id: "", name: "" }] = PERSONS;
const STATEMENT = {
  ...{ id: 1, role: STATEMENT_ROLES[0], required: false, question: "Darf man?" },
  ...{ askedOf: BY, askedBy: BY, askedOn: day("2026-11-20"), due: day("2026-12-04") },
  outcome: null,
} as const;

const entries = fc.tuple(
  ...NUMBERS.map((no) =>
    fc.record({
      kind: fc.constant("entry" as const),
      ...{ no: fc.constant(no), owner: person, deputy: person, head: person },
    }),
  ),
);
const cases = fc.tuple(
  ...NUMBERS.map((no) =>
    fc.record({
      ...{ kind: fc.constant("case" as const), no: fc.constant(no), at: fc.constant(1) },
      ...{ state: fc.constantFrom(...CASE_STATES), due: fc.constantFrom(...DUES), also },
    }),
  ),
);

test("the counters of Start are the rows of the page, whoever owns, is away, has left or works on a case", async () => {
  const changes = fc.array(change, { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(entries, cases, changes, async (entries, cases, later) => {
      const world = createDeskWorld([...entries, ...cases, ...later]);
      for (const viewer of PERSONS)
        expect(await world.counters(viewer)).toEqual(world.rows(viewer));
    }),
    { numRuns: extent({ full: 3_000, sample: 200 }), seed: 104 },
  );
});

function createDeskWorld(changes: readonly Change[]) {
  const { change, context } = createWorld();
  for (const one of changes) change(one);
  const { changes: log, replica } = context;
  const reads = registerReads(context, createDueIndex(context), {
    entryIndex: createEntryIndex(replica, log),
    search: createEntrySearch(replica, log),
  });

  async function counters({ id }: Person) {
    await reads.syncDigests();
    return reads.deskCounts(id);
  }

  /** What the page makes of the cases as this coordinator reads them. */
  function rows(coordinator: Person) {
    const viewer = { person: coordinator, roles: ["Coordinator"] } as const;
    const views = [...reads.runningCases()].map((found) => caseView(found, viewer, reads));
    const desk = { personId: coordinator.id, today: reads.today() };
    return {
      waiting: views.filter((view) => isOnDesk(deskRow(view, desk))).length,
      mine: views.filter(selects({ handler: "me" }, desk)).length,
    };
  }

  return { counters, rows };
}
