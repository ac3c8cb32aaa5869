import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ClassInput,
  classProblem,
  decidedClass,
  decidedClassification,
} from "#domain/cases/decidedClass.ts";
import type { ClassOverride } from "#domain/cases/decidedClassification.ts";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import { DECISIONS, type EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Statement, StatementResult } from "#domain/cases/statement.ts";
import { CLASS_RANK, type ComputedClass } from "#domain/classification/classRank.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { OPERATION_STATUS, RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { aCase, coordinator, day } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const open = aCase({ state: "open", depth: "full" });
const REASON = "Die Anwendung sortiert nur Eingänge und entscheidet nichts.";
const approve: ClassInput = {
  decision: "approved",
  by: coordinator,
  classified: classifiedAs("limited"),
  currentRiskClass: "minimal",
  operationStatus: "planned",
  fourEyes: true,
};
const COMPUTED = RISK_CLASSES.filter((one): one is ComputedClass => one !== "unclear");

function legal(result: StatementResult): Statement {
  return {
    ...{ id: 1, role: "legal", required: false, question: "Geht das?" },
    askedOf: { id: "r-1", name: "Rita Recht" },
    askedBy: coordinator,
    askedOn: day("2026-11-13"),
    due: day("2026-11-27"),
    outcome: {
      ...{ kind: "given", result, text: "", channel: "tab" },
      by: { id: "r-1", name: "Rita Recht" },
      on: day("2026-11-14"),
    },
  };
}
const agreed: EvaluationCase = { ...open, statements: [legal("agreed")] };

describe("another class than the computed one", () => {
  test.each<
    readonly [
      string,
      RiskClass,
      ComputedClass,
      Partial<ClassOverride>,
      EvaluationCase,
      string | undefined,
    ]
  >([
    ["above, with a reason", "limited", "highRisk", {}, open, undefined],
    [
      "without enough of a reason",
      "limited",
      "highRisk",
      { reason: ` ${"x".repeat(29)} ` },
      open,
      "overrideReasonTooShort",
    ],
    ["below, with nobody asked", "highRisk", "limited", {}, open, "overrideNeedsLegal"],
    [
      "below, not agreed",
      "highRisk",
      "limited",
      {},
      { ...open, statements: [legal("objected")] },
      "overrideNeedsLegal",
    ],
    [
      "below, agreed with conditions",
      "highRisk",
      "limited",
      {},
      { ...open, statements: [legal("agreedWithConditions")] },
      "overrideNeedsLegal",
    ],
    [
      "below, agreed by another office",
      "highRisk",
      "limited",
      {},
      { ...open, statements: [{ ...legal("agreed"), role: "dataProtection" }] },
      "overrideNeedsLegal",
    ],
    ["below, agreed", "highRisk", "limited", {}, agreed, undefined],
    [
      "exempt without its condition",
      "highRisk",
      "highRiskExempt",
      {},
      agreed,
      "overrideArt63Missing",
    ],
    [
      "exempt with its condition",
      "highRisk",
      "highRiskExempt",
      { art63: ["a"] },
      agreed,
      undefined,
    ],
    ["prohibited", "limited", "prohibited", {}, open, "classProhibited"],
    ["below prohibited, agreed", "prohibited", "limited", {}, agreed, undefined],
    ["while points are open", "unclear", "highRisk", {}, agreed, "classUnclear"],
    ["the computed one, which is none", "limited", "limited", { reason: "" }, open, undefined],
  ])("%s", (_, computed, wanted, over, evaluationCase, expected) => {
    const override = { class: wanted, reason: REASON, ...over };
    const input = { ...approve, classified: classifiedAs(computed), override };
    expect(classProblem(evaluationCase, input)).toBe(expected);
    if (expected !== undefined) return;
    expect(decidedClass(input)).toBe(wanted);
    const kept = computed === wanted ? undefined : override;
    expect(decidedClassification(input)?.override).toEqual(kept);
  });

  test("needs answers that are confirmed, also in a short evaluation", () => {
    const short = { ...open, depth: "short" } as const;
    const override = { class: "highRisk", reason: REASON } as const;
    const nothing = { ...approve, classified: undefined, currentRiskClass: "limited" } as const;
    expect(classProblem(short, nothing)).toBeUndefined();
    expect(classProblem(short, { ...nothing, override })).toBe("classificationMissing");
  });

  test("is never below the computed one without the legal office, whatever else is so", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RISK_CLASSES),
        fc.constantFrom(...COMPUTED),
        fc.constantFrom(...DECISIONS),
        fc.constantFrom(...OPERATION_STATUS),
        fc.boolean(),
        (computed, wanted, decision, operationStatus, fourEyes) => {
          const classified = classifiedAs(computed);
          const override = { class: wanted, reason: REASON, art63: ["a"] } as const;
          const input = { ...approve, classified, decision, operationStatus, fourEyes, override };
          if (classProblem(open, input) !== undefined || decision === "rejected") return;
          const given = decidedClass(input);
          const isBelow =
            given !== null &&
            given !== "unclear" &&
            CLASS_RANK[given] < CLASS_RANK[classified.outcome.lowerBound];
          expect(isBelow).toBe(false);
          expect(given).not.toBe("prohibited");
        },
      ),
      { seed: 14, numRuns: 2_000 },
    );
  });
});

describe("four eyes", () => {
  const own = { by: coordinator, at: "2026-11-13T09:00:00.000Z" };
  test.each(RISK_CLASSES)("who confirmed %s", (riskClass) => {
    const classified = { ...classifiedAs(riskClass), confirmed: own };
    const isStrict = ["prohibited", "highRisk", "highRiskExempt"].includes(riskClass);
    const reject = { ...approve, classified, decision: "rejected" } as const;
    expect(classProblem(open, reject)).toBe(isStrict ? "secondCoordinator" : undefined);
    expect(classProblem(open, { ...reject, fourEyes: false })).toBeUndefined();
    expect(classProblem(open, { ...reject, by: { id: "c-2" } })).toBeUndefined();
  });

  test("also count for the class that is set instead", () => {
    const override = { class: "highRisk", reason: REASON } as const;
    const classified = { ...classifiedAs("limited"), confirmed: own };
    expect(classProblem(open, { ...approve, classified, override })).toBe("secondCoordinator");
  });
});

test.each<readonly [string, Partial<ClassInput>, Partial<EvaluationCase>, RiskClass | null]>([
  [
    "kept, where a short evaluation was not answered",
    { classified: undefined },
    { depth: "short" },
    "minimal",
  ],
  [
    "kept, where nobody has confirmed",
    { classified: { ...classifiedAs("highRisk"), confirmed: undefined } },
    { depth: "short" },
    "minimal",
  ],
  ["imported, whatever was answered", { importedClass: "highRisk" }, {}, "highRisk"],
  ["computed", {}, {}, "limited"],
])("the class is %s", (_, over, of, expected) => {
  const input = { ...approve, ...over };
  expect(classProblem({ ...open, ...of }, input)).toBeUndefined();
  expect(decidedClass(input)).toBe(expected);
});

describe("the entry", () => {
  const entry: Entry = {
    ...{ no: "KI-2026-0001", revision: 8, versionRevision: 7 },
    values: {
      ...{ version: "2.1", riskClassLowerBound: "minimal", riskClassReason: "Wie bisher." },
      ...{ aiActRole: "provider", annexIIIRefs: ["7c"] },
    },
  };
  const derived = (over: Partial<EvaluationCase>) => {
    const decision = { reason: "Gut.", by: coordinator, at: "2026-11-13T09:00:00.000Z" };
    const state = "approvedProvisionally";
    const closed = aCase({ closedOn: day("2026-11-13"), state, ...over });
    const riskClass = over.classified?.override?.class ?? over.classified?.outcome.class;
    const told = {
      ...decision,
      decision: state,
      ...(riskClass === undefined ? {} : { riskClass }),
    } as const;
    return derivedEntry(entry, [{ ...closed, decision: told }], day("2026-11-14"), []).values;
  };
  const kept = (riskClass: RiskClass, override?: ClassOverride) => {
    const input = {
      ...approve,
      classified: classifiedAs(riskClass),
      ...(override && { override }),
    };
    const classified = decidedClassification(input);
    return classified === undefined ? {} : { classified };
  };

  test("shows the class to work with while points are open, and only then", () => {
    const lowerBound = classifiedAs("unclear").outcome.lowerBound;
    expect(derived(kept("unclear"))).toMatchObject({
      riskClass: "unclear",
      riskClassLowerBound: lowerBound,
    });
    expect(derived(kept("limited"))).not.toHaveProperty("riskClassLowerBound");
    expect(derived({})).toMatchObject({ riskClassLowerBound: "minimal" });
  });

  test("says role, hits, exemption and duties of the last classified decision, and nothing of an earlier one", () => {
    const values = derived(kept("highRiskExempt"));
    const { outcome } = classifiedAs("highRiskExempt");
    expect(values).toMatchObject({ aiActRole: outcome.role, annexIIIRefs: outcome.annexIII });
    expect(values.art63Condition).toEqual(outcome.art63);
    const minimal = derived(kept("minimal"));
    expect(minimal).not.toHaveProperty("art63Condition");
    expect(minimal).not.toHaveProperty("annexIIIRefs");
    expect(derived(kept("limited")).transparencyDuties).toEqual(
      classifiedAs("limited").outcome.duties,
    );
    expect(derived({})).toMatchObject({ aiActRole: "provider", annexIIIRefs: ["7c"] });
  });

  test("has no exemption where another class was decided, and that of the decision where it was", () => {
    const reason = REASON;
    const toHigh = kept("highRiskExempt", { class: "highRisk", reason });
    expect(derived(toHigh)).not.toHaveProperty("art63Condition");
    const toExempt = kept("highRisk", { class: "highRiskExempt", reason, art63: ["d"] });
    expect(derived(toExempt).art63Condition).toEqual(["d"]);
  });

  test("says why its class is not the computed one", () => {
    const override = { class: "highRisk", reason: REASON } as const;
    expect(derived(kept("limited", override))).toMatchObject({
      riskClass: "highRisk",
      riskClassReason: REASON,
    });
    expect(derived(kept("limited")).riskClassReason).toBe("Wie bisher.");
  });
});
