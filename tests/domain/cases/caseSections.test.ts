import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  awaitedSections,
  cancelSections,
  requestSections,
  sectionStateIn,
  sectionsOfRequest,
  waiveSection,
} from "#domain/cases/caseSections.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { sectionFacts } from "#domain/cases/sectionFacts.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import {
  EVALUATION_SECTIONS,
  type EvaluationSection,
  sectionKeys,
} from "#domain/entry/sectionFields.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { caseToRecord, recordToCase } from "#register/memory/caseRecord.ts";
import { aCase, accepted, coordinator, day, on, owner, problemOf } from "#tests/domain/builders.ts";

const when = on("2026-11-16");
const open = aCase({ state: "open", depth: "full", openedOn: day("2026-11-13") });
const byCoordinator = { by: coordinator, ownerIds: [owner.id] };
const MINIMAL: EntryValues = { riskClass: "minimal" };
const HIGH: EntryValues = { riskClass: "highRisk" };
/** Every field of every section says something. */
const FILLED: EntryValues = {
  ...Object.fromEntries(EVALUATION_SECTIONS.flatMap(sectionKeys).map((key) => [key, "done"])),
  ...HIGH,
};

function request(
  evaluationCase: EvaluationCase,
  sections: readonly EvaluationSection[],
  values: EntryValues = HIGH,
  at = when,
) {
  return requestSections(evaluationCase, { ...byCoordinator, entry: { values }, sections }, at);
}
function waive(section: EvaluationSection, values: EntryValues, reason = "Niemand ist betroffen.") {
  return waiveSection(open, { ...byCoordinator, entry: { values }, section, reason }, when);
}
const awaited = (evaluationCase: EvaluationCase, values: EntryValues) =>
  awaitedSections({ entry: { values }, evaluationCase });

describe("sections that are asked for", () => {
  test("are several with one press, due by the city's deadline, and ended by being complete", () => {
    const asked = accepted(request(open, ["data", "security"]));
    expect(awaited(asked, HIGH)).toEqual([
      { nth: 1, on: "2026-11-16", due: "2026-12-01", sections: ["data", "security"] },
    ]);
    expect(awaited(asked, FILLED)).toEqual([]);
  });

  test("each press has a number of its own, also where a section is asked for again", () => {
    const first = accepted(request(open, ["data"]));
    const second = accepted(request(first, ["law"], HIGH, on("2026-11-18")));
    expect(awaited(second, HIGH).map(({ nth, sections }) => [nth, sections])).toEqual([
      [1, ["data"]],
      [2, ["law"]],
    ]);
    // What was there and is taken away may be asked for again.
    expect(problemOf(request(second, ["data"], FILLED))).toBe("sectionComplete");
    const third = accepted(
      request({ ...second, sections: { law: second.sections?.law ?? {} } }, ["data"]),
    );
    expect(third.sections?.data?.requested?.nth).toBe(3);
  });

  test.each<[string, EvaluationCase, readonly EvaluationSection[], EntryValues, string]>([
    ["none", open, [], HIGH, "sectionMissing"],
    [
      "one that is asked for already",
      accepted(request(open, ["data"])),
      ["data"],
      HIGH,
      "sectionRequested",
    ],
    ["one that nothing requires", open, ["law"], MINIMAL, "sectionComplete"],
    ["before the evaluation", aCase(), ["data"], HIGH, "notOpen"],
    ["after it", aCase({ state: "approved" }), ["data"], HIGH, "notRunning"],
  ])("%s is refused", (_name, evaluationCase, sections, values, problem) => {
    expect(problemOf(request(evaluationCase, sections, values))).toBe(problem);
  });

  test("nobody asks for their own entry, and owners do not ask themselves", () => {
    const asking = { entry: { values: HIGH }, sections: ["data"] } as const;
    const own = { by: coordinator, ownerIds: [coordinator.id] };
    expect(problemOf(requestSections(open, { ...own, ...asking }, when))).toBe("ownCase");
    const asOwner = { by: owner, ownerIds: [] };
    expect(problemOf(requestSections(open, { ...asOwner, ...asking }, when))).toBe("notAllowed");
  });

  test.each(CASE_STATES)(
    "are waited for in the state %s exactly while the evaluation is open",
    (state) => {
      const asked = { ...accepted(request(open, ["data"])), state };
      expect(awaited(asked, HIGH).length > 0).toBe(state === "open" || state === "query");
    },
  );
});

test("what an office enters keeps no owner waiting", () => {
  const values = { ...MINIMAL, protectionNeed: "normal" };
  expect(problemOf(request(open, ["security"], values))).toBe("sectionComplete");
  const asked = accepted(request(open, ["security"], MINIMAL));
  expect(awaited(asked, MINIMAL)).toHaveLength(1);
  expect(awaited(asked, values)).toEqual([]);
  expect(sectionStateIn(asked, "security", sectionFacts({ values }, asked))).toBe("inProgress");
});

describe("a request that is taken back", () => {
  const asked = accepted(request(open, ["data", "security"]));
  const cancel = (
    from: EvaluationCase,
    sections: readonly EvaluationSection[],
    {
      values = HIGH,
      reason = "Steht im Vertrag.",
      ...by
    }: {
      readonly ownerIds?: readonly string[];
      readonly values?: EntryValues;
      readonly reason?: string;
    } = {},
  ) => cancelSections(from, { ...byCoordinator, ...by, entry: { values }, sections, reason }, when);

  test("is waited for no longer, tells why, and may be made again with a number of its own", () => {
    const back = accepted(cancel(asked, ["data"]));
    expect(awaited(back, HIGH).map(({ sections }) => sections)).toEqual([["security"]]);
    expect(back.sections?.data?.requested?.cancelled).toEqual({
      reason: "Steht im Vertrag.",
      by: { id: coordinator.id, name: coordinator.name },
      on: "2026-11-16",
    });
    expect(sectionsOfRequest(back, 1)).toHaveLength(2);
    const again = accepted(request(back, ["data"]));
    expect(again.sections?.data?.requested).toMatchObject({ nth: 2 });
    expect(again.sections?.data?.requested?.cancelled).toBeUndefined();
    expect(awaited(again, HIGH).map(({ sections }) => sections)).toEqual([["security"], ["data"]]);
  });

  test.each<[string, () => ReturnType<typeof cancel>, string]>([
    ["nothing", () => cancel(asked, []), "sectionMissing"],
    ["what nobody asked for", () => cancel(asked, ["data", "law"]), "sectionNotRequested"],
    ["what is there", () => cancel(asked, ["data"], { values: FILLED }), "sectionNotRequested"],
    ["it twice", () => cancel(accepted(cancel(asked, ["data"])), ["data"]), "sectionNotRequested"],
    ["it without a reason", () => cancel(asked, ["data"], { reason: " " }), "reasonMissing"],
    [
      "it for one's own entry",
      () => cancel(asked, ["data"], { ownerIds: [coordinator.id] }),
      "ownCase",
    ],
    [
      "it after the evaluation",
      () => cancel({ ...asked, state: "approved" }, ["data"]),
      "notRunning",
    ],
  ])("taking back %s is refused", (_name, refused, problem) => {
    expect(problemOf(refused())).toBe(problem);
  });
});

describe("a section that is left out", () => {
  test("says who, when and why, and counts while nothing requires it", () => {
    const left = accepted(waive("law", MINIMAL, " Kein Verfahren. "));
    expect(left.sections?.law?.waived).toEqual({
      reason: "Kein Verfahren.",
      by: { id: coordinator.id, name: coordinator.name },
      on: "2026-11-16",
    });
    const stateFor = (values: EntryValues) =>
      sectionStateIn(left, "law", sectionFacts({ values }, left));
    expect(stateFor(MINIMAL)).toBe("waived");
    expect(stateFor(HIGH)).toBe("open");
  });

  test.each<[string, EvaluationSection, EntryValues, string, string]>([
    ["what the class requires", "law", HIGH, "Grund", "sectionNeeded"],
    ["what every evaluation requires", "data", MINIMAL, "Grund", "sectionNeeded"],
    ["what says no reason", "law", MINIMAL, "  ", "reasonMissing"],
  ])("%s is refused", (_name, section, values, reason, problem) => {
    expect(problemOf(waive(section, values, reason))).toBe(problem);
  });
});

test("what is done about sections is stored with the case, one field each, and reads back", () => {
  const person = fc.record({ id: fc.string(), name: fc.string() });
  const days = fc.constantFrom(day("2026-11-16"), day("2027-01-04"));
  const reasoned = fc.record({ reason: fc.string({ minLength: 1 }), by: person, on: days });
  const handled = fc.record(
    {
      requested: fc.record(
        {
          nth: fc.integer({ min: 1, max: 9 }),
          by: person,
          on: days,
          due: days,
          cancelled: reasoned,
        },
        { requiredKeys: ["nth", "by", "on", "due"] },
      ),
      waived: reasoned,
      confirmed: fc.record({ by: person, on: days }),
    },
    { requiredKeys: [] },
  );
  const sections = fc.dictionary(fc.constantFrom(...EVALUATION_SECTIONS), handled, { minKeys: 1 });
  fc.assert(
    fc.property(sections, (some) => {
      const stored = { ...open, sections: some };
      const record = caseToRecord(stored);
      const fields = Object.keys(some).map((section) => `section/${section}`);
      expect(Object.keys(record)).toEqual(expect.arrayContaining(fields));
      expect(recordToCase(record, stored.revision)).toEqual(stored);
    }),
  );
});
