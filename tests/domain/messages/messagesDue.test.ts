import { describe, expect, test } from "vitest";
import type { AwaitedSections } from "#domain/cases/caseSections.ts";
import type { Condition } from "#domain/cases/condition.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Audience } from "#domain/messages/dueRule.ts";
import { type EntrySuspension, entrySuspension } from "#domain/messages/entrySuspension.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { messagesDue } from "#domain/messages/messagesDue.ts";
import type { Wait, WaitKey } from "#domain/messages/wait.ts";
import type { Day } from "#domain/time/day.ts";
import { aCase, coordinator, day, deputy, owner } from "#tests/domain/builders.ts";

const person = (id: string) => ({ id, name: id });
const EVERYBODY: Audience = {
  responsible: [owner, deputy],
  present: [owner, deputy],
  deputyId: deputy.id,
  head: person("h-1"),
  coordination: [person("c-1"), person("c-2")],
  dataProtection: [person("dp-1")],
  informationSecurity: [person("is-1")],
  itProvider: [person("it-1")],
};

/** Asked on 13 November, due on 30 November (two days of which are no working days beside the weekends). */
const ASKED = aCase();

interface Given {
  readonly audience?: Partial<Audience>;
  readonly sentOn?: Day;
  readonly later?: Readonly<Record<string, Day>>;
  readonly suspended?: EntrySuspension | undefined;
  readonly followsConditions?: boolean;
  readonly awaited?: readonly AwaitedSections[];
  readonly unattended?: readonly Wait[];
}

function due(evaluationCase: EvaluationCase, today: string, given: Given = {}): readonly string[] {
  const sent: MessageId[] = [
    "request-v7",
    "request-v7.1",
    "query-1",
    "query-2",
    "condition-1.1",
    "sections-1",
  ];
  return messagesDue(
    evaluationCase,
    { ...EVERYBODY, ...given.audience },
    {
      today: day(today),
      closingDays: [],
      deadlines: defaultDeadlines,
      sentOn: (_personId, messageId) =>
        sent.includes(messageId) ? (given.sentOn ?? day("2026-11-13")) : undefined,
      remindOn: (personId) => given.later?.[personId],
      suspended: given.suspended,
      followsConditions: given.followsConditions ?? true,
      awaited: given.awaited ?? [],
      unattended: given.unattended ?? [],
    },
  ).map(({ person: { id }, messageId }) => `${id} ${messageId}`);
}

const QUESTION = ["o-1 request-v7", "d-1 request-v7"];
const reminded = (n: number) => [`o-1 reminder-v7-${n}`, `d-1 reminder-v7-${n}`];

describe("sections that owner and deputy are asked for", () => {
  const awaited: readonly AwaitedSections[] = [
    { nth: 1, on: day("2026-11-13"), due: day("2026-11-30"), sections: ["data"] },
  ];
  const OPEN = aCase({ state: "open" });
  const asked = ["o-1 sections-1", "d-1 sections-1"];
  const again = (n: number) => [`o-1 sectionsAgain-1-${n}`, `d-1 sectionsAgain-1-${n}`];

  test.each<[string, readonly string[]]>([
    ["2026-11-13", []],
    ["2026-11-20", []],
    ["2026-11-23", again(1)],
    ["2026-11-26", again(2)],
    ["2026-11-30", again(3)],
    ["2026-12-20", again(3)],
  ])("on %s they are reminded of what is missing", (today, reminders) => {
    expect(due(OPEN, today, { awaited })).toEqual([...asked, ...reminders]);
  });

  test("nobody is asked who is away, and nobody reminded whom the card has not reached", () => {
    const audience = { present: [deputy] };
    expect(due(OPEN, "2026-11-13", { audience, awaited })).toEqual(["d-1 sections-1"]);
    const second = [{ ...awaited[0], nth: 2 }] as readonly AwaitedSections[];
    expect(due(OPEN, "2026-11-30", { awaited: second })).toEqual([
      "o-1 sections-2",
      "d-1 sections-2",
    ]);
  });

  test("what is there is not asked for any more", () => {
    expect(due(OPEN, "2026-11-30", { awaited: [] })).toEqual([]);
  });
});

describe("reminders of a question (workflow: deadlines)", () => {
  test.each<[string, string, readonly string[]]>([
    ["on the day it was asked", "2026-11-13", []],
    ["on the fourth working day", "2026-11-20", []],
    ["on the fifth working day (Buß- und Bettag does not count)", "2026-11-23", reminded(1)],
    ["on the eighth working day", "2026-11-26", reminded(2)],
    ["on the due day", "2026-11-30", reminded(3)],
    ["the day before the notice", "2026-12-04", reminded(3)],
    [
      "five working days after it was due",
      "2026-12-07",
      ["o-1 reminder-v7-3", "d-1 reminder-v7-4"],
    ],
  ])("%s", (_when, today, reminders) => {
    expect(due(ASKED, today)).toEqual([...QUESTION, ...reminders]);
  });

  test("a coordinator's reminder is one more, on its day, also for whoever put the question off", () => {
    const remindedOn = day("2026-11-24");
    const byHand = ["o-1 later-2026-11-24", "d-1 later-2026-11-24"];
    const later = { "o-1": day("2026-11-27") };
    expect(due({ ...ASKED, remindedOn }, "2026-11-24", { later })).toEqual([
      ...QUESTION,
      ...byHand,
    ]);
    expect(due({ ...ASKED, remindedOn }, "2026-11-26")).toEqual([...QUESTION, ...reminded(2)]);
    // What was said about an earlier question is over.
    const again = { ...ASKED, remindedOn: day("2026-11-12") };
    expect(due(again, "2026-11-20")).toEqual(QUESTION);
  });

  test("nobody is reminded of a card that has not reached them, or reached them today", () => {
    const facts = {
      today: day("2026-11-26"),
      closingDays: [],
      deadlines: defaultDeadlines,
      remindOn: () => undefined,
      suspended: undefined,
      followsConditions: true,
      awaited: [],
      unattended: [],
    };
    const unsent = messagesDue(ASKED, EVERYBODY, { ...facts, sentOn: () => undefined });
    expect(unsent.map(({ messageId }) => messageId)).toEqual(["request-v7", "request-v7"]);
    expect(due(ASKED, "2026-11-26", { sentOn: day("2026-11-26") })).toEqual(QUESTION);
  });

  test.each<[string, readonly string[]]>([
    ["2026-11-23", []],
    ["2026-11-25", []],
    ["2026-11-26", reminded(1)],
    ["2026-11-30", reminded(3)],
  ])("of a card that came on 19 November they are counted from that day: %s", (today, expected) => {
    const sentOn = day("2026-11-19");
    expect(due(ASKED, today, { sentOn })).toEqual([...QUESTION, ...expected]);
  });

  test("who asked to be reminded later hears nothing until then, and then of that day", () => {
    const later = { [owner.id]: day("2026-11-25") };
    expect(due(ASKED, "2026-11-24", { later })).toEqual([...QUESTION, "d-1 reminder-v7-1"]);
    expect(due(ASKED, "2026-11-25", { later })).toContain("o-1 later-2026-11-25");
    expect(due(ASKED, "2026-11-26", { later })).toContain("o-1 reminder-v7-2");
  });

  test("a reminder that was put off beyond the due day does not replace the one of the due day", () => {
    const later = { [owner.id]: day("2026-12-02") };
    expect(due(ASKED, "2026-11-30", { later })).toContain("o-1 reminder-v7-3");
  });

  test("who said that it is not theirs is not reminded", () => {
    const notMine = [{ by: owner, at: "2026-11-16T09:00:00.000Z" }];
    expect(due({ ...ASKED, notMine }, "2026-11-23")).toEqual([...QUESTION, "d-1 reminder-v7-1"]);
  });

  test("who said so in the first minutes of the day of the question is not reminded either", () => {
    // The question is of the 13th; in UTC it is still the 12th.
    const notMine = [{ by: owner, at: "2026-11-12T23:10:00.000Z" }];
    expect(due({ ...ASKED, notMine }, "2026-11-23")).toEqual([...QUESTION, "d-1 reminder-v7-1"]);
  });

  test("who is responsible all the same, as the coordinators have said, is reminded again", () => {
    const at = "2026-11-16T09:00:00.000Z";
    const notMine = [{ by: owner, at, handover: { state: "closed", at } }] as const;
    expect(due({ ...ASKED, notMine }, "2026-11-23")).toEqual([...QUESTION, ...reminded(1)]);
  });

  test("a wish to be reminded of an earlier question does not count for this one", () => {
    const later = { [owner.id]: day("2026-11-12") };
    expect(due(ASKED, "2026-11-16", { later })).toEqual(QUESTION);
  });

  test("a query has reminders of its own, counted from the day it was asked", () => {
    const query = {
      text: "?",
      by: person("c-1"),
      at: "2026-12-01T09:00:00.000Z",
      askedOn: day("2026-12-01"),
      pausedDue: day("2026-12-21"),
    };
    const queried = aCase({ state: "query", queries: [query], due: day("2026-12-15") });
    expect(due(queried, "2026-12-08", { sentOn: day("2026-12-01") })).toEqual([
      "o-1 query-1",
      "d-1 query-1",
      "o-1 reminder-q1-1",
      "d-1 reminder-q1-1",
    ]);
  });

  test("a question that was answered and is asked again has a message and reminders of its own", () => {
    const again = { ...ASKED, askedAgain: 1 };
    expect(due(again, "2026-11-13")).toEqual(["o-1 request-v7.1", "d-1 request-v7.1"]);
    expect(due(again, "2026-11-23")).toContain("o-1 reminder-v7.1-1");
  });

  test("an answered, decided or withdrawn case reminds nobody", () => {
    for (const state of ["objection", "open", "unchanged", "withdrawn"] as const) {
      expect(due(aCase({ state }), "2026-12-30")).toEqual([]);
    }
  });
});

describe("escalation to the head of office", () => {
  test.each<[string, readonly string[]]>([
    ["2026-12-11", []],
    ["2026-12-14", ["h-1 escalation-v7-1"]],
    ["2026-12-28", ["h-1 escalation-v7-1"]],
    ["2026-12-29", ["h-1 escalation-v7-2"]],
  ])("on %s", (today, expected) => {
    expect(due(ASKED, today).filter((one) => one.includes("escalation"))).toEqual(expected);
  });

  test("an entry without a head of office escalates to nobody", () => {
    const messageIds = due(ASKED, "2026-12-14", { audience: { head: undefined } });
    expect(messageIds.filter((one) => one.includes("escalation"))).toEqual([]);
  });
});

describe("absence", () => {
  test("the one who is there is asked alone", () => {
    expect(due(ASKED, "2026-11-13", { audience: { present: [deputy] } })).toEqual([
      "d-1 request-v7",
    ]);
  });

  const wait = (key: WaitKey, kind: Wait["kind"]): Wait => ({ key, kind, due: null, asked: [] });
  test.each([
    wait("v7", "question"),
    wait("c1.2", "condition"),
    wait("s1", "sections"),
    wait("r3", "statement"),
  ])("nobody can be asked for a $kind: the coordinators are told", ({ key, kind }) => {
    const told = [`c-1 unattended-${key}`, `c-2 unattended-${key}`];
    const unattended = [wait(key, kind)];
    const away = due(ASKED, "2026-11-13", { audience: { present: [] }, unattended });
    expect(away).toEqual(told);
    // The head of office is told as well where nobody is named, or nobody with an account.
    const gone = { audience: { present: [], responsible: [] }, unattended };
    const ofHead = kind === "statement" ? [] : [`h-1 unattended-${key}`];
    expect(due(ASKED, "2026-11-13", gone)).toEqual([...told, ...ofHead]);
  });
});

describe("what is told", () => {
  const incident = {
    id: "i1",
    text: "Falsch sortiert",
    on: day("2026-11-12"),
    harm: "yes",
    by: { ...owner },
    channel: "tab",
    at: "2026-11-13T09:00:00.000Z",
    due: day("2026-11-17"),
    outcome: "full",
    suspend: "immediate",
  } as const;

  test("an incident goes to the coordinators and the responsible, not to who reported it", () => {
    const open = aCase({ state: "open", incidents: [incident] });
    expect(due(open, "2026-11-13")).toEqual(["c-1 incident-1", "c-2 incident-1", "d-1 incident-1"]);
  });

  test("a suspension in force goes to everybody named by the workflow, a proposed one to nobody", () => {
    const active = aCase({ state: "open", suspension: { kind: "immediate", state: "active" } });
    expect(due(active, "2026-11-13").map((one) => one.split(" ")[0])).toEqual([
      "o-1",
      "d-1",
      "h-1",
      "it-1",
      "c-1",
      "c-2",
      "dp-1",
      "is-1",
    ]);
    const confirmed = aCase({
      state: "open",
      suspension: { kind: "proposed", state: "confirmed" },
    });
    expect(due(confirmed, "2026-11-13").map((one) => one.split(" ")[0])).toEqual([
      "o-1",
      "d-1",
      "h-1",
      "it-1",
    ]);
    const proposed = aCase({ state: "open", suspension: { kind: "proposed", state: "open" } });
    expect(due(proposed, "2026-11-13")).toEqual([]);
  });

  describe("a suspension that stands at the entry", () => {
    const before = aCase({ key: "c1", state: "approved", requestedOn: day("2026-11-02") });
    const sameDay = aCase({ key: "c2", requestedOn: day("2026-11-20") });
    const later = aCase({ key: "c3", requestedOn: day("2026-12-01") });
    const suspendedFor = (suspensionReason: string, cases = [later, before, sameDay]) =>
      entrySuspension(
        {
          no: "KI-2026-0001",
          revision: 3,
          versionRevision: 1,
          values: {
            operationStatus: "suspended",
            suspendedSince: day("2026-11-20"),
            suspensionReason,
            suspensionNote: "Vertrag abgelaufen.",
          },
        },
        cases,
      );

    test.each<[string, readonly string[]]>([
      ["owner", ["o-1", "d-1", "h-1", "it-1"]],
      ["order", ["o-1", "d-1", "h-1", "it-1"]],
      ["other", ["o-1", "d-1", "h-1", "it-1"]],
      // Owner and deputy are told the decision itself.
      ["rejected", ["h-1", "it-1"]],
      // The running case tells of these.
      ["harm", []],
      ["prohibited", []],
      ["updateLive", []],
    ])("because of %s is told to %j (workflow §2)", (reason, told) => {
      const given = { suspended: suspendedFor(reason) };
      expect(due(before, "2026-11-20", given)).toEqual(
        told.map((id) => `${id} suspended-2026-11-20`),
      );
    });

    test("is told with one case for ever, whatever is asked afterwards, and for two weeks", () => {
      expect(suspendedFor("order", [before])?.caseKey).toBe("c1");
      expect(suspendedFor("order", [before, sameDay])?.caseKey).toBe("c1");
      expect(suspendedFor("order", [sameDay, later])?.caseKey).toBe("c2");
      const given = { suspended: suspendedFor("order") };
      expect(due(before, "2026-12-04", given)).toHaveLength(4);
      expect(due(before, "2026-12-05", given)).toEqual([]);
      expect(due(later, "2026-12-01", given)).not.toContain("o-1 suspended-2026-11-20");
    });
  });

  test("a decision goes to owner and deputy, its result to who reported the application; for two weeks", () => {
    const decided = aCase({
      state: "approved",
      closedOn: day("2026-12-01"),
      decision: {
        decision: "approved",
        reason: "Geprüft.",
        by: person("c-1"),
        at: "2026-12-01T09:00:00.000Z",
      },
      reportedBy: person("e-1"),
    });
    expect(due(decided, "2026-12-01")).toEqual(["o-1 decision", "d-1 decision", "e-1 outcome"]);
    expect(due(decided, "2026-12-15")).toHaveLength(3);
    expect(due(decided, "2026-12-16")).toEqual([]);
    expect(due({ ...decided, reportedBy: owner }, "2026-12-01")).toHaveLength(2);
    const { decision } = decided;
    const imported = decision === null ? null : ({ ...decision, imported: true } as const);
    expect(due({ ...decided, decision: imported }, "2026-12-01")).toEqual([]);
  });

  test("who has two parts in a matter is told once", () => {
    const active = aCase({ state: "open", suspension: { kind: "immediate", state: "active" } });
    const messageIds = due(active, "2026-11-13", {
      audience: { head: owner, dataProtection: [deputy] },
    });
    expect(new Set(messageIds).size).toBe(messageIds.length);
  });
});

describe("conditions of an approval", () => {
  const condition: Condition = {
    id: 1,
    text: "x",
    dueOn: day("2026-12-18"),
    setBy: coordinator,
    setOn: day("2026-11-16"),
    round: 1,
  };
  const on = day("2026-12-01");
  const answer = { text: "x", by: owner, channel: "tab", on } as const;
  const judged = (isAccepted: boolean) => ({ isAccepted, reason: "x", by: coordinator, on });
  const approved = (over: Partial<Condition> = {}) =>
    aCase({
      state: "approved",
      requestedOn: null,
      due: null,
      conditions: [{ ...condition, ...over }],
    });
  const asked = (id: string) => [`o-1 condition-${id}`, `d-1 condition-${id}`];
  const remindedOf = (nth: number) => [
    `o-1 conditionReminder-1.1-${nth}`,
    `d-1 conditionReminder-1.1-${nth}`,
  ];
  const sentOn = day("2026-11-17");

  test.each<[string, string, readonly string[]]>([
    ["on the day it was set", "2026-11-16", []],
    ["more than two weeks before its day", "2026-12-03", []],
    ["two weeks before its day", "2026-12-04", remindedOf(1)],
    ["on its day", "2026-12-18", remindedOf(2)],
    ["until five working days after it", "2026-12-27", remindedOf(2)],
    ["when it is late", "2026-12-28", remindedOf(3)],
  ])("owner and deputy are asked and reminded: %s", (_when, today, reminders) => {
    const both = due(approved(), today, { sentOn });
    expect(both.toSorted()).toEqual([...asked("1.1"), ...reminders].toSorted());
  });

  test("a day that was moved is reminded of anew", () => {
    const by = { reason: "x", by: coordinator, from: day("2026-12-18") };
    const moved = approved({
      dueOn: day("2027-01-18"),
      moved: { ...by, nth: 2, on: day("2026-12-29") },
    });
    const again = (nth: number) => remindedOf(nth).map((one) => one.replace("1.1-", "1.1.2-"));
    const told = (today: string) => due(moved, today, { sentOn }).toSorted();
    expect(told("2026-12-29")).toEqual(asked("1.1").toSorted());
    expect(told("2027-01-04")).toEqual([...asked("1.1"), ...again(1)].toSorted());
    expect(told("2027-01-18")).toEqual([...asked("1.1"), ...again(2)].toSorted());
  });

  test("who gets the card late is not reminded of a day that had passed", () => {
    expect(due(approved(), "2026-12-08", { sentOn: day("2026-12-07") })).toEqual(asked("1.1"));
  });

  test.each<[string, EvaluationCase, Given, readonly string[]]>([
    ["with evidence", approved({ answer }), {}, []],
    ["met", approved({ answer: { ...answer, judged: judged(true) } }), {}, []],
    ["lifted", approved({ lifted: { reason: "x", by: coordinator, on } }), {}, []],
    [
      "sent back",
      approved({ round: 2, answer: { ...answer, judged: judged(false) } }),
      {},
      asked("1.2"),
    ],
    ["of what is retired or rejected", approved(), { followsConditions: false }, []],
    ["where nobody is there", approved(), { audience: { present: [] } }, []],
  ])("one is asked for, or not: %s", (_, one, given, expected) => {
    expect(due(one, "2026-12-02", given)).toEqual(expected);
  });
});
