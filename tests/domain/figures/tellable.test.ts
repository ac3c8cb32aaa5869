import { expect, test } from "vitest";
import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import { figuresIn, groupFigures, reportGroup } from "#domain/figures/figureGroups.ts";
import { byOffice } from "#domain/figures/offices.ts";
import { day } from "#tests/domain/builders.ts";

const period = { from: day("2026-07-01"), to: day("2026-09-30") };

/** An application whose first evaluation took so many working days. */
function decidedIn(days: number): ApplicationFacts {
  const decided = {
    trigger: "first",
    state: "approved",
    isOverdue: false,
    isImported: false,
  } as const;
  return {
    ...{ no: `KI-2026-${days}`, title: "", office: { id: "32", name: "Ordnungsamt" } },
    ...{ riskClass: "minimal", operationStatus: "productive", evaluationStatus: "approved" },
    ...{ isEvaluated: true, hasOwner: true, publication: null, outstanding: [] },
    ...{ openConditions: 0, overdueConditions: 0 },
    cases: [{ ...decided, beganOn: null, closedOn: day("2026-08-03"), decidedIn: days }],
  };
}

function told(cases: number, isWholeCity: boolean) {
  const applications = Array.from({ length: cases }, (_, n) => decidedIn(10 + n));
  const no = "KI-2026-10";
  const answer = { no, on: day("2026-08-03"), due: day("2026-08-01"), outcome: "none" } as const;
  const events = {
    ...{ created: [], retired: [], suspensions: [] },
    answers: Array.from({ length: cases }, () => answer),
  };
  const facts = { period, applications, offices: byOffice(applications), events, isWholeCity };
  const figures = (["cases", "decisionTimes"] as const).flatMap((key) =>
    figuresIn(reportGroup(key, groupFigures(key, facts), groupFigures(key, facts))),
  );
  const valueOfKey = (wanted: string) => figures.find(({ key }) => key === wanted)?.value;
  return ["answeredInTime", "decisionTime", "decisionTime/32"].map(valueOfKey);
}

test.each([
  // Workflow §8: of an office times are told from five cases on, of the whole city always.
  ["four cases of the city", 4, true, [0, 11.5, undefined]],
  ["five cases of the city", 5, true, [0, 12, 12]],
  ["four cases of an office", 4, false, [null, null, undefined]],
  ["five cases of an office", 5, false, [0, 12, 12]],
] as const)("times of %s", (_, cases, isWholeCity, expected) => {
  expect(told(cases, isWholeCity)).toEqual(expected);
});
