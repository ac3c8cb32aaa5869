import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DecisionInput, decideCase } from "#domain/cases/caseDecision.ts";
import { isRhythmAllowed } from "#domain/cases/caseDue.ts";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { RISK_CLASSES, UPDATE_RHYTHMS } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, on, problemOf } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const WHEN = on("2026-11-13");
const open = aCase({ state: "open", depth: "full", openedOn: day("2026-11-13") });
const input: DecisionInput = {
  decision: "approved",
  reason: "Geprüft.",
  classified: classifiedAs("limited"),
  fourEyes: true,
  values: {},
  currentRiskClass: "limited",
  operationStatus: "productive",
  by: coordinator,
  ownerIds: [],
};
const decidedWith = (over: Partial<DecisionInput>) =>
  accepted(decideCase(open, { ...input, ...over }, WHEN));
const anEntry = (values: EntryValues = {}, rhythmCase?: string): Entry => ({
  no: "KI-2026-0001",
  revision: 8,
  versionRevision: 7,
  values: { version: "2.1", riskClass: "limited", ...values },
  ...(rhythmCase === undefined ? {} : { rhythmCase }),
});

describe("a decision sets the rhythm of the questions", () => {
  test("for a calm class, and no other", () => {
    for (const riskClass of RISK_CLASSES) {
      for (const updateRhythm of UPDATE_RHYTHMS) {
        // Provisionally, because an unclear class can be approved in no other way.
        const provisional = {
          ...input,
          decision: "approvedProvisionally",
          validUntil: day("2027-01-15"),
          operationStatus: "planned",
          classified: classifiedAs(riskClass),
          updateRhythm,
        } as const;
        const problem = problemOf(decideCase(open, provisional, WHEN));
        if (riskClass === "prohibited") expect(problem).toBe("classProhibited");
        else expect(problem === "accepted").toBe(isRhythmAllowed(updateRhythm, riskClass));
        if (problem !== "accepted" && riskClass !== "prohibited")
          expect(problem).toBe("rhythmNotAllowed");
      }
    }
  });
  test("by the class decided now, not by the one before", () => {
    const before = { ...input, currentRiskClass: "highRisk", updateRhythm: "quarterly" } as const;
    expect(problemOf(decideCase(open, before, WHEN))).toBe("accepted");
    const short = { ...open, depth: "short" } as const;
    const keeping = { ...before, classified: undefined };
    expect(problemOf(decideCase(short, keeping, WHEN))).toBe("rhythmNotAllowed");
  });
  test("and a rejection sets none", () => {
    const rejected = decidedWith({ decision: "rejected", updateRhythm: "monthly" });
    expect(rejected.decision).not.toHaveProperty("updateRhythm");
  });
});

describe("the entry's rhythm", () => {
  const derived = (entry: Entry, ...cases: Parameters<typeof derivedEntry>[1]) =>
    derivedEntry(entry, cases, WHEN.today, []);
  const quarterly = decidedWith({ updateRhythm: "quarterly" });

  test("follows from the decision", () => {
    const entry = derived(anEntry(), quarterly);
    expect(entry.values.updateRhythm).toBe("quarterly");
    expect(derived(entry, quarterly)).toEqual(entry);
  });
  test("stays as a coordinator has set it since", () => {
    const set = derived(anEntry(), quarterly);
    const edited = { ...set, values: { ...set.values, updateRhythm: "each" } };
    expect(derived(edited, quarterly).values.updateRhythm).toBe("each");
    const later = { ...decidedWith({}), key: "later", targetRevision: 9 };
    expect(derived(edited, quarterly, later).values.updateRhythm).toBe("each");
    const monthly = { ...decidedWith({ updateRhythm: "monthly" }), key: "next", targetRevision: 9 };
    expect(derived(edited, quarterly, monthly).values.updateRhythm).toBe("monthly");
  });
  test("ends where the class becomes a risky one, and does not come back by itself", () => {
    const set = derived(anEntry(), quarterly);
    const risky = {
      ...decidedWith({ classified: classifiedAs("highRisk") }),
      key: "risky",
      targetRevision: 9,
    };
    const asked = derived(set, quarterly, risky);
    expect(asked.values).toMatchObject({ riskClass: "highRisk", updateRhythm: "each" });
    const calm = { ...decidedWith({}), key: "calm", targetRevision: 11 };
    expect(derived(asked, quarterly, risky, calm).values.updateRhythm).toBe("each");
  });
  test("is never one that its class forbids, whatever is typed into the list", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RISK_CLASSES),
        fc.constantFrom(...UPDATE_RHYTHMS, "nonsense", undefined),
        (riskClass, typed) => {
          const values = typed === undefined ? {} : { updateRhythm: typed };
          const decided = { ...quarterly, decision: null };
          const entry = derived(anEntry({ ...values, riskClass }, quarterly.key), decided);
          const found = UPDATE_RHYTHMS.find((one) => one === entry.values.updateRhythm) ?? "each";
          expect(isRhythmAllowed(found, riskClass)).toBe(true);
          expect(derived(entry, decided)).toEqual(entry);
        },
      ),
    );
  });
});
