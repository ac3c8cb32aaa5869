import { describe, expect, test } from "vitest";
import {
  type Campaign,
  campaignPart,
  checkCampaign,
  planCampaign,
} from "#domain/cases/campaign.ts";
import { campaignCase, isTakenBack, joinCampaign, takeBack } from "#domain/cases/campaignCase.ts";
import { campaignProgress } from "#domain/cases/campaignProgress.ts";
import { campaignResults, officeProgress } from "#domain/cases/campaignResults.ts";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-23");
const WHEN = {
  today: TODAY,
  at: "2026-11-23T09:00:00Z",
  closingDays: [],
  deadlines: defaultDeadlines,
};
const START = {
  key: "ki-2026-0001-campaign-c1",
  causeKey: "ki-2026-0001/campaign/c1",
  entryNo: "KI-2026-0001",
  targetVersion: "1.0",
  previousVersion: "1.0",
  targetRevision: 1,
};

function anEntry(no: string, values: Entry["values"] = {}): Entry {
  const owner = { ownerId: "p1", ownerName: "Jana" };
  return { no, revision: 1, versionRevision: 1, values: { title: no, ...owner, ...values } };
}

function aCampaign(over: Partial<Campaign> = {}): Campaign {
  return {
    id: "c1",
    trigger: "campaign",
    reason: "Neue Leitlinien der Kommission.",
    by: { id: "k1", name: "Katrin" },
    at: WHEN.at,
    filter: {},
    due: null,
    ...over,
  };
}

function aCase(state: CaseState, over: Partial<EvaluationCase> = {}): EvaluationCase {
  const made = campaignCase(START, aCampaign({ id: "other" }), WHEN);
  if (!made.ok) throw new Error(made.problem);
  const causeKey = "ki-2026-0001/v1";
  return { ...made.value, key: "ki-2026-0001-v1", causeKey, causes: [causeKey], state, ...over };
}

describe("what a campaign does about an application", () => {
  test.each<readonly [string, Entry["values"], readonly EvaluationCase[], unknown]>([
    ["approved: it is asked about", {}, [aCase("approved")], { kind: "asked" }],
    ["rejected: it is asked about", {}, [aCase("rejected")], { kind: "asked" }],
    ["a running question: it joins", {}, [aCase("requested")], { kind: "joins" }],
    ["the first evaluation: it joins", {}, [aCase("open")], { kind: "joins" }],
    ["a draft: left out", {}, [], { kind: "leftOut", reason: "notSubmitted" }],
    [
      "retired: left out, also while a case runs",
      { operationStatus: "retired" },
      [aCase("open")],
      { kind: "leftOut", reason: "retired" },
    ],
    ["withdrawn: left out", {}, [aCase("withdrawn")], { kind: "leftOut", reason: "withdrawn" }],
  ])("%s", (_, values, cases, part) => {
    expect(campaignPart(anEntry("KI-2026-0001", values), cases)).toEqual(part);
  });

  test("nobody responsible: left out, unless a case runs that coordinators see to", () => {
    const { ownerId: _id, ownerName: _name, ...values } = anEntry("KI-2026-0001").values;
    const entry = { ...anEntry("KI-2026-0001"), values };
    const part = { kind: "leftOut", reason: "nobodyResponsible" };
    expect(campaignPart(entry, [aCase("approved")])).toEqual(part);
    expect(campaignPart(entry, [aCase("requested")])).toEqual({ kind: "joins" });
  });
});

test("a plan counts applications by what happens to them and persons by their applications", () => {
  const deputy = { deputyId: "p2", deputyName: "Mehmet" };
  const entries = [
    anEntry("KI-2026-0001"),
    anEntry("KI-2026-0002", { riskClass: "minimal" }),
    anEntry("KI-2026-0003", deputy),
    anEntry("KI-2026-0004", { operationStatus: "retired" }),
    anEntry("KI-2026-0005"),
  ];
  const running = [aCase("requested")];
  const casesOf = (no: string) => (no === "KI-2026-0005" ? running : [aCase("approved")]);
  const plan = planCampaign(
    entries.map((entry) => ({ entry, part: campaignPart(entry, casesOf(entry.no)) })),
  );
  expect(plan.asked.map(({ no }) => no)).toEqual(["KI-2026-0001", "KI-2026-0002", "KI-2026-0003"]);
  expect(plan.joining.map(({ no }) => no)).toEqual(["KI-2026-0005"]);
  expect(plan.leftOut.map(({ entry, reason }) => [entry.no, reason])).toEqual([
    ["KI-2026-0004", "retired"],
  ]);
  expect(plan.persons).toEqual([
    { person: { id: "p1", name: "Jana" }, entries: 3 },
    { person: { id: "p2", name: "Mehmet" }, entries: 1 },
  ]);
});

describe("what a coordinator fills in", () => {
  const reason = "Neue Leitlinien.";
  test.each<readonly [string, string, string | null, string]>([
    ["a word as a reason", "  Leitlinie ", null, "reasonTooShort"],
    ["two working days", reason, "2026-11-25", "dueTooSoon"],
    ["a day that is over", reason, "2026-11-01", "dueTooSoon"],
    ["a day that is none", reason, "2026-02-30", "dueTooSoon"],
    ["more than the regular deadline", reason, "2026-12-08", "dueTooLate"],
  ])("%s is refused", (_, given, due, problem) => {
    expect(checkCampaign({ reason: given, due }, WHEN)).toEqual({ ok: false, problem });
  });

  test.each([null, "2026-11-26", "2026-12-07"])("the day %s is taken", (due) => {
    expect(checkCampaign({ reason: ` ${reason} `, due }, WHEN)).toEqual({
      ok: true,
      value: { reason, due },
    });
  });
});

describe("the question of a campaign", () => {
  test.each<readonly [string, Day | null, string]>([
    ["is due after ten working days", null, "2026-12-07"],
    ["is due sooner where the campaign says so", day("2026-11-27"), "2026-11-27"],
    ["asked late leaves three working days", day("2026-11-20"), "2026-11-26"],
  ])("%s", (_, due, expected) => {
    expect(campaignCase(START, aCampaign({ due }), WHEN)).toMatchObject({
      ok: true,
      value: { due: expected, trigger: "campaign", note: aCampaign().reason, state: "requested" },
    });
  });

  test("after a change of law says so", () => {
    const made = campaignCase(START, aCampaign({ trigger: "lawChange" }), WHEN);
    expect(made).toMatchObject({ ok: true, value: { trigger: "lawChange" } });
  });
});

describe("joining", () => {
  const cause = keyOf("campaign", "KI-2026-0001", "c1");

  test("shortens an open question and adds why it is asked", () => {
    const running = aCase("requested", { due: day("2026-12-04"), note: "Erster Anlass." });
    const joined = joinCampaign(running, aCampaign({ due: day("2026-11-30") }), WHEN);
    expect(joined).toMatchObject({
      ok: true,
      value: {
        due: "2026-11-30",
        note: "Erster Anlass.\n\nNeue Leitlinien der Kommission.",
        causes: ["ki-2026-0001/v1", cause],
      },
    });
    if (!joined.ok) throw new Error();
    expect(joinCampaign(joined.value, aCampaign(), WHEN)).toEqual(joined);
  });

  test("never gives more time", () => {
    const running = aCase("requested", { due: day("2026-11-25"), note: null });
    const joined = joinCampaign(running, aCampaign({ due: day("2026-11-30") }), WHEN);
    expect(joined).toMatchObject({ ok: true, value: { due: "2026-11-25" } });
  });

  test.each<CaseState>(["objection", "open", "query"])(
    "a case in %s keeps its deadline and its note",
    (state) => {
      const running = aCase(state, { due: day("2027-01-15"), note: null });
      const joined = joinCampaign(running, aCampaign({ due: day("2026-11-30") }), WHEN);
      expect(joined).toMatchObject({
        ok: true,
        value: { state, due: "2027-01-15", note: null, causes: ["ki-2026-0001/v1", cause] },
      });
    },
  );

  test.each<[state: CaseState, depth: "short" | "full", becomes: Partial<EvaluationCase>]>([
    ["requested", "short", { state: "requested", due: day("2026-12-01") }],
    [
      "objection",
      "short",
      { state: "open", depth: "full", note: "Neue Leitlinien der Kommission." },
    ],
    ["open", "short", { state: "open", depth: "full", note: null }],
    ["open", "full", { state: "open", depth: "full", due: day("2026-12-01") }],
    ["query", "short", { state: "query", depth: "full", due: day("2026-12-01") }],
  ])("by a new law a case in %s (%s) becomes a full evaluation", (state, depth, becomes) => {
    const running = aCase(state, { depth, due: day("2026-12-01"), note: null });
    const law = { tree: "1.0.0" };
    const joined = joinCampaign(running, { ...aCampaign(), law }, WHEN);
    expect(joined).toMatchObject({ ok: true, value: { newLaw: true, ...becomes } });
    if (state === "objection") expect(joined).toMatchObject({ value: { openedOn: TODAY } });
  });

  test("a closed case is refused", () => {
    const joined = joinCampaign(aCase("approved"), aCampaign(), WHEN);
    expect(joined).toEqual({ ok: false, problem: "notRunning" });
  });
});

describe("an ended campaign", () => {
  const made = campaignCase(START, aCampaign(), WHEN);
  const asked = made.ok ? made.value : aCase("open");
  const before = aCase("approved", { targetRevision: 1 });

  test("takes back what nobody has answered", () => {
    expect(isTakenBack(asked, "c1", [before, asked])).toBe(true);
    const end = { reason: "Erledigt, danke.", by: { id: "k2", name: "Daniel" }, at: WHEN.at };
    expect(takeBack(asked, end, "productive", WHEN)).toMatchObject({
      ok: true,
      value: { state: "withdrawn", note: end.reason },
    });
  });

  test.each<readonly [string, EvaluationCase, readonly EvaluationCase[]]>([
    ["was answered", { ...asked, state: "open" }, [before]],
    ["has another cause", { ...asked, causes: [...asked.causes, "ki-2026-0001/v2"] }, [before]],
    ["joined", { ...aCase("requested"), causes: ["ki-2026-0001/v1", asked.causeKey] }, [before]],
    ["is all that asks about this version", { ...asked, targetRevision: 2 }, [before]],
  ])("leaves a question that %s", (_, one, others) => {
    expect(isTakenBack(one, "c1", [...others, one])).toBe(false);
  });
});

test("progress tells who has been asked, how, and what came of it", () => {
  const of = (n: number, state: CaseState, over: Partial<EvaluationCase> = {}) => {
    const causeKey = keyOf("campaign", `KI-2026-000${n}`, "c1");
    return { ...aCase(state), causeKey, causes: [causeKey], due: TODAY, ...over };
  };
  const cases: Readonly<Record<string, readonly EvaluationCase[]>> = {
    "KI-2026-0001": [of(1, "requested")],
    "KI-2026-0002": [of(2, "requested", { due: day("2026-11-20") })],
    "KI-2026-0003": [of(3, "open", { causeKey: "ki-2026-0003/v2" })],
    "KI-2026-0004": [of(4, "unchanged")],
    "KI-2026-0005": [of(5, "withdrawn")],
    "KI-2026-0006": [aCase("approved")],
  };
  const numbers = Object.keys(cases);
  const casesOf = (no: string) => cases[no] ?? [];
  const counts = { entries: 6, joined: 1, open: 2, overdue: 1, answered: 2, withdrawn: 1 };
  const asking = { isFinished: false, today: TODAY };
  const results = campaignResults("c1", numbers, casesOf, asking);
  expect(results.map(({ outcome }) => outcome)).toEqual([
    "open",
    "open",
    "answered",
    "closed",
    "withdrawn",
    "waiting",
  ]);
  expect(officeProgress(results, ({ no }) => (no < "KI-2026-0003" ? "32" : "66"))).toEqual([
    { office: "32", entries: 2, open: 2, overdue: 1, answered: 0, closed: 0 },
    { office: "66", entries: 4, open: 0, overdue: 0, answered: 1, closed: 1 },
  ]);
  expect(campaignProgress(results)).toEqual({
    ...counts,
    waiting: 1,
    skipped: 0,
  });
  const finished = { ...asking, isFinished: true };
  expect(campaignProgress(campaignResults("c1", numbers, casesOf, finished))).toEqual({
    ...counts,
    waiting: 0,
    skipped: 1,
  });
});
