import { describe, expect, test } from "vitest";
import {
  type DecisionInput,
  decideCase,
  extendCase,
  raiseToFull,
  settleSuspension,
  withdrawCase,
} from "#domain/cases/caseDecision.ts";
import { assignHandler } from "#domain/cases/caseHandler.ts";
import { answerQuery, askQuery } from "#domain/cases/caseQuery.ts";
import { evaluationStatusOf } from "#domain/cases/casesOfEntry.ts";
import { answerCase, objectToAnswer } from "#domain/cases/caseTransitions.ts";
import { proposedSuspension, suspensionDue } from "#domain/cases/suspensionDue.ts";
import type { OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import {
  aCase,
  accepted,
  coordinator,
  day,
  on,
  owner,
  problemOf,
  system,
} from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const when = on("2026-11-13");
const ownerIds = ["o-1", "d-1"];
const open = aCase({
  state: "open",
  depth: "full",
  openedOn: day("2026-11-02"),
  due: day("2026-12-15"),
});
const approve: DecisionInput = {
  decision: "approved",
  reason: "Keine Einwände",
  classified: classifiedAs("limited"),
  fourEyes: true,
  values: {},
  currentRiskClass: "limited",
  operationStatus: "productive",
  by: coordinator,
  ownerIds,
};
const provisional = {
  ...approve,
  decision: "approvedProvisionally",
  reason: "Stellungnahme des Datenschutzes steht aus",
  validUntil: day("2027-05-31"),
} as const;

describe("the document of the exemption of Art. 6(3)", () => {
  const home = "https://stadt.sharepoint.com/sites/ki/Lists/KI-Register/1_.000";
  const exempt: DecisionInput = {
    ...{ ...approve, home, classified: classifiedAs("highRiskExempt"), fourEyes: false },
    currentRiskClass: "highRiskExempt",
  };
  const art63Document = { url: "https://stadt.sharepoint.com/sites/ki/Ausnahme.pdf" };

  test.each<[string, Partial<DecisionInput>, string]>([
    ["in productive use", {}, "art63DocumentMissing"],
    ["with the provider's documents", { values: { instructionsForUse: "Ordner 7" } }, "accepted"],
    ["planned", { operationStatus: "planned" }, "accepted"],
    ["brought in from elsewhere", { channel: "import" }, "accepted"],
    ["of another class", { classified: classifiedAs("limited") }, "accepted"],
    ["rejected", { decision: "rejected" }, "accepted"],
    ["with a document", { art63Document }, "accepted"],
    [
      "with one that lies elsewhere",
      { art63Document: { url: "https://a.example/x" } },
      "evidenceLinkForeign",
    ],
  ])("%s", (_, over, problem) => {
    const input = {
      ...exempt,
      ...over,
      currentRiskClass: over.classified ? "limited" : "highRiskExempt",
    } as const;
    expect(problemOf(decideCase(open, input, when))).toBe(problem);
  });

  test("is not asked for where a short evaluation keeps the class", () => {
    const kept = { ...exempt, classified: undefined };
    expect(problemOf(decideCase({ ...open, depth: "short" }, kept, when))).toBe("accepted");
  });

  test("is evidence of the case, and the decision names it", () => {
    expect(accepted(decideCase(open, { ...exempt, art63Document }, when))).toMatchObject({
      evidence: [{ id: 1, title: "Ausnahme.pdf", ...art63Document }],
      classified: { art63Document: 1 },
    });
  });
});

describe("a decision", () => {
  test("approves with the class of the answers", () => {
    expect(accepted(decideCase(open, approve, when))).toMatchObject({
      state: "approved",
      closedOn: "2026-11-13",
      due: null,
      decision: { decision: "approved", riskClass: "limited", by: { id: "c-1" }, at: when.at },
    });
    const given = accepted(
      decideCase(open, { ...approve, classified: classifiedAs("highRisk") }, when),
    );
    expect(given.decision?.riskClass).toBe("highRisk");
  });
  test.each<[RiskClass, OperationStatus, string]>([
    ["highRisk", "planned", "accepted"],
    ["highRisk", "pilot", "accepted"],
    ["highRisk", "productive", "provisionalHighRisk"],
    ["highRisk", "suspended", "provisionalHighRisk"],
    ["highRiskExempt", "productive", "accepted"],
    ["limited", "productive", "accepted"],
    ["unclear", "pilot", "onlyWhilePlanned"],
  ])(
    "provisionally with class %s, %s: %s (workflow §2)",
    (riskClass, operationStatus, expected) => {
      const input = { ...provisional, classified: classifiedAs(riskClass), operationStatus };
      expect(problemOf(decideCase(open, input, when))).toBe(expected);
      const kept = { ...provisional, classified: undefined, currentRiskClass: riskClass };
      const short = { ...open, depth: "short" } as const;
      expect(problemOf(decideCase(short, { ...kept, operationStatus }, when))).toBe(expected);
    },
  );
  test.each<[string, Partial<DecisionInput>, string]>([
    ["nobody decides on an entry of their own", { ownerIds: ["c-1"] }, "ownCase"],
    ["an owner does not decide", { by: owner }, "notAllowed"],
    ["the register does not decide", { by: system }, "notAllowed"],
    ["the answers are needed", { classified: undefined }, "classificationMissing"],
    ["prohibited is not approved", { classified: classifiedAs("prohibited") }, "classProhibited"],
    ["unclear is not approved", { classified: classifiedAs("unclear") }, "classUnclear"],
    ["an approval needs a reason", { reason: " " }, "reasonMissing"],
    ["a rejection needs a reason", { decision: "rejected", reason: " " }, "reasonMissing"],
    ["an approval does not end in the past", { validUntil: day("2026-11-12") }, "validUntilInPast"],
    [
      "a condition is due later",
      { conditions: [{ text: "x", dueOn: day("2026-11-12") }] },
      "conditionDueInPast",
    ],
    [
      "a condition says what to do",
      { conditions: [{ text: " ", dueOn: day("2026-12-12") }] },
      "textMissing",
    ],
    [
      "a rejection asks for nothing",
      { decision: "rejected", conditions: [{ text: "x", dueOn: day("2026-12-12") }] },
      "conditionsNotAllowed",
    ],
  ])("%s", (_name, over, problem) => {
    expect(problemOf(decideCase(open, { ...approve, ...over }, when))).toBe(problem);
  });
  test.each<[string, Partial<DecisionInput>, string]>([
    ["a provisional approval within twelve months", {}, "accepted"],
    ["not longer than twelve months", { validUntil: day("2027-11-14") }, "validUntilTooLate"],
    ["not without a reason", { reason: "" }, "reasonMissing"],
    ["unclear only while planned", { classified: classifiedAs("unclear") }, "onlyWhilePlanned"],
    [
      "unclear and planned",
      { classified: classifiedAs("unclear"), operationStatus: "planned" },
      "accepted",
    ],
    ["never prohibited", { classified: classifiedAs("prohibited") }, "classProhibited"],
  ])("provisional: %s", (_name, over, problem) => {
    expect(problemOf(decideCase(open, { ...provisional, ...over }, when))).toBe(problem);
  });
  test("provisional: never without an end", () => {
    const { validUntil: _, ...endless } = provisional;
    expect(problemOf(decideCase(open, endless, when))).toBe("validUntilMissing");
  });
  test("a prohibited application is rejected with its class", () => {
    const classified = classifiedAs("prohibited");
    const reject = { decision: "rejected", reason: "Art. 5", classified } as const;
    const rejected = accepted(decideCase(open, { ...approve, ...reject }, when));
    expect(rejected).toMatchObject({ state: "rejected", decision: { riskClass: "prohibited" } });
  });
  test("a short evaluation confirms the class; another class needs a full one", () => {
    const short = aCase({ ...open, depth: "short" });
    const higher = { ...approve, classified: classifiedAs("highRisk") } as const;
    expect(problemOf(decideCase(short, higher, when))).toBe("classChanged");
    const raised = accepted(
      raiseToFull(short, { reason: "Klasse ändert sich", by: coordinator, ownerIds }, when),
    );
    expect(raised).toMatchObject({ depth: "full", due: "2026-12-15" });
    expect(accepted(decideCase(raised, higher, when)).state).toBe("approved");
  });
  test("only an open case is decided, and a decided one never changes", () => {
    expect(problemOf(decideCase(aCase(), approve, when))).toBe("notOpen");
    const decided = accepted(decideCase(open, approve, when));
    expect(problemOf(decideCase(decided, approve, when))).toBe("notRunning");
  });
});

describe("a query", () => {
  test("pauses the evaluation's deadline for the working days waited", () => {
    const asked = accepted(
      askQuery(open, { text: "Welche Daten?", by: coordinator, ownerIds }, when),
    );
    expect(asked).toMatchObject({ state: "query", due: "2026-11-30", started: true });
    const reply = { text: "Nur Testdaten", by: owner, channel: "card" } as const;
    // Three working days later: Buß- und Bettag, 18 November, does not count.
    const answered = accepted(answerQuery(asked, reply, on("2026-11-19")));
    expect(answered).toMatchObject({ state: "open", due: "2026-12-18" });
    expect(answered.queries[0]?.answer).toMatchObject({ text: "Nur Testdaten", channel: "card" });
  });
  test("is asked by a coordinator with a text, and answered once", () => {
    expect(problemOf(askQuery(open, { text: " ", by: coordinator, ownerIds }, when))).toBe(
      "textMissing",
    );
    expect(problemOf(askQuery(open, { text: "?", by: owner, ownerIds }, when))).toBe("notAllowed");
    const reply = { text: "Ja", by: owner, channel: "card" } as const;
    expect(problemOf(answerQuery(open, reply, when))).toBe("notInQuery");
  });
});

describe("a withdrawal", () => {
  const drop = {
    reason: "Doppelt",
    by: coordinator,
    ownerIds,
    operationStatus: "productive",
  } as const;
  test("closes with its reason", () => {
    expect(accepted(withdrawCase(aCase(), drop, when))).toMatchObject({
      state: "withdrawn",
      note: "Doppelt",
      closedOn: "2026-11-13",
    });
    expect(problemOf(withdrawCase(aCase(), { ...drop, reason: "" }, when))).toBe("reasonMissing");
  });
  test("needs no reason once the application is out of use", () => {
    const retired = { reason: "", by: system, ownerIds, operationStatus: "retired" } as const;
    expect(accepted(withdrawCase(aCase(), retired, when)).state).toBe("withdrawn");
    const asked = { ...retired, by: coordinator };
    expect(problemOf(withdrawCase(aCase(), asked, when))).toBe("reasonMissing");
  });
  test("never with reported harm", () => {
    const harmed = accepted(
      answerCase(
        aCase(),
        {
          targetRevision: 7,
          answer: {
            option: "changed",
            changed: ["T7:harm"],
            unsure: [],
            live: "live",
            date: day("2026-11-12"),
          },
          by: owner,
          channel: "card",
          riskClass: "minimal",
          operationStatus: "productive",
        },
        when,
      ),
    );
    expect(problemOf(withdrawCase(harmed, drop, when))).toBe("harmReported");
  });
  test("an owner withdraws only a first evaluation, while planned", () => {
    const first = aCase({ ...open, trigger: "first" });
    const own = { reason: "Kommt nicht", by: owner, ownerIds, operationStatus: "planned" } as const;
    expect(accepted(withdrawCase(first, own, when)).state).toBe("withdrawn");
    expect(problemOf(withdrawCase(first, { ...own, operationStatus: "pilot" }, when))).toBe(
      "notAllowed",
    );
    expect(problemOf(withdrawCase(open, own, when))).toBe("notAllowed");
  });
});

describe("an extension", () => {
  const more = { workingDays: 20, reason: "Gutachten", by: coordinator, ownerIds };
  test("is given once, for at most twenty working days", () => {
    const extended = accepted(extendCase(open, more, when));
    expect(extended).toMatchObject({ due: "2027-01-14", extension: { reason: "Gutachten" } });
    expect(problemOf(extendCase(extended, more, when))).toBe("alreadyExtended");
    expect(problemOf(extendCase(open, { ...more, workingDays: 21 }, when))).toBe(
      "extensionTooLong",
    );
    expect(problemOf(extendCase(open, { ...more, workingDays: 0 }, when))).toBe(
      "extensionTooShort",
    );
    expect(problemOf(extendCase(aCase({ ...open, depth: "short" }), more, when))).toBe(
      "notExtendable",
    );
  });
});

test("a proposed suspension is confirmed or declined, with a reason and once", () => {
  const proposed = aCase({ ...open, suspension: { kind: "proposed", state: "open" } });
  const confirm = { confirm: true, reason: "Gefahr", by: coordinator, ownerIds: ["o-1"] };
  const confirmed = accepted(settleSuspension(proposed, confirm, when));
  expect(confirmed.suspension).toMatchObject({ state: "confirmed", by: { id: "c-1" } });
  expect(problemOf(settleSuspension(confirmed, confirm, when))).toBe("nothingProposed");
  expect(problemOf(settleSuspension(proposed, { ...confirm, reason: " " }, when))).toBe(
    "reasonMissing",
  );
  const decline = { ...confirm, confirm: false, reason: "" };
  expect(problemOf(settleSuspension(proposed, decline, when))).toBe("reasonMissing");
});

describe("nobody coordinates a case of their own entry:", () => {
  const own = { by: coordinator, ownerIds: ["c-1"], reason: "Grund" } as const;
  const objection = aCase({ state: "objection" });
  const short = aCase({ ...open, depth: "short" });
  test.each([
    ["asking back", () => askQuery(open, { ...own, text: "Warum?" }, when)],
    ["raising", () => raiseToFull(short, own, when)],
    ["extending", () => extendCase(open, { ...own, workingDays: 5 }, when)],
    ["withdrawing", () => withdrawCase(open, { ...own, operationStatus: "productive" }, when)],
    ["objecting", () => objectToAnswer(objection, { ...own, depth: "full" }, when)],
    ["taking it", () => assignHandler(open, { ...own, handler: coordinator })],
  ])("%s", (_name, attempt) => {
    expect(problemOf(attempt())).toBe("ownCase");
  });
});

describe("a case handler", () => {
  const colleague = { id: "c-2", name: "Daniel Fischer" };
  const take = { by: coordinator, ownerIds };
  test("takes a case, which is in evaluation from then on, and gives it back", () => {
    const taken = accepted(assignHandler(open, { ...take, handler: colleague }));
    expect(taken).toMatchObject({ started: true, handler: colleague });
    const given = accepted(assignHandler(taken, { ...take, handler: null }));
    expect(given).toMatchObject({ started: true });
    expect(given).not.toHaveProperty("handler");
  });
  test.each([
    ["an owner takes nothing", open, { by: owner, handler: colleague }, "notAllowed"],
    ["nobody can be free of it twice", open, { handler: null }, "noChange"],
    ["not the owner of the entry", open, { handler: { id: "d-1", name: "" } }, "handlerNotAllowed"],
    ["not of a closed case", aCase({ state: "approved" }), { handler: colleague }, "notRunning"],
  ])("%s", (_name, evaluationCase, over, problem) => {
    expect(problemOf(assignHandler(evaluationCase, { ...take, ...over }))).toBe(problem);
  });
});

test("a first evaluation is submitted until a coordinator takes it", () => {
  const first = aCase({ ...open, trigger: "first", started: false });
  expect(evaluationStatusOf([first], when.today)).toBe("submitted");
  const taken = accepted(assignHandler(first, { by: coordinator, ownerIds, handler: coordinator }));
  expect(evaluationStatusOf([taken], when.today)).toBe("inEvaluation");
});

describe("a proposed suspension is to be decided", () => {
  // The day after is Buß- und Bettag.
  const proposal = proposedSuspension(on("2026-11-17"));
  test("within one working day", () => {
    expect(suspensionDue(aCase({ ...open, suspension: proposal }))).toBe("2026-11-19");
  });
  test.each([
    ["not once it is settled", aCase({ ...open, suspension: { ...proposal, state: "declined" } })],
    ["not where nothing is proposed", open],
    ["not in a closed case", aCase({ state: "approved", suspension: proposal })],
  ])("%s", (_name, evaluationCase) => {
    expect(suspensionDue(evaluationCase)).toBeNull();
  });
});
