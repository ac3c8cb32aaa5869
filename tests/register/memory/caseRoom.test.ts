import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinCampaign } from "#domain/cases/campaignCase.ts";
import { decideCase, extendCase, raiseToFull, withdrawCase } from "#domain/cases/caseDecision.ts";
import { assignHandler } from "#domain/cases/caseHandler.ts";
import { writeNote } from "#domain/cases/caseNote.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import { answerQuery, askQuery } from "#domain/cases/caseQuery.ts";
import { cancelStatement, giveStatement, requestStatement } from "#domain/cases/caseStatements.ts";
import { answerCase, moveToVersion } from "#domain/cases/caseTransitions.ts";
import { versionsIn } from "#domain/cases/caseVersions.ts";
import { causeKey } from "#domain/cases/causes.ts";
import {
  coversRevision,
  type EvaluationCase,
  HARMS,
  hasReportedHarm,
} from "#domain/cases/evaluationCase.ts";
import { nominate } from "#domain/cases/handover.ts";
import { assessIncident, joinIncident } from "#domain/cases/incident.ts";
import { joinPlatformChange } from "#domain/cases/platformCase.ts";
import { joinChange } from "#domain/cases/significantChange.ts";
import { STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { canonicalJson, diffRecords, type JsonRecord } from "#domain/change.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { Result } from "#domain/result.ts";
import { recordColumns } from "#register/memory/caseColumns.ts";
import {
  caseRecordType,
  caseToRecord,
  itemToCase,
  recordToCase,
} from "#register/memory/caseRecord.ts";
import { changeOf, isTooLong } from "#register/store/changeOf.ts";
import { digestOf, foldEvents } from "#register/store/events.ts";
import { LISTS } from "#sharepoint/columns.ts";
import { aCase, accepted, coordinator, day, on, owner } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";
import { extent } from "#tests/long.ts";

/** What a multi-line column of SharePoint holds. */
const COLUMN = 63_999;
const WHEN = on("2026-11-16");
const OWNER_IDS = [owner.id];
const NAME = "Ä".repeat(100);
const coordinating = { by: { ...coordinator, name: NAME }, ownerIds: OWNER_IDS };
const person = (id: string) => ({ id: id.padStart(36, "0"), name: NAME });
const longest = (limit: keyof typeof TEXT_LIMITS) => TEXT_LIMITS[limit];

/** How somebody fills what they may: what escapes doubles in the column. */
const FILLINGS = ['"', "\n", "x"] as const;
type Filling = (typeof FILLINGS)[number];
/** Blank texts are none: a line end needs letters around it. */
const filled = (filling: Filling, limit: keyof typeof TEXT_LIMITS) =>
  `${"a".repeat(2)}${filling.repeat(longest(limit) - 4)}${"b".repeat(2)}`;

interface Fill {
  readonly kind: keyof typeof FILLS;
  readonly filling: Filling;
  readonly harm: (typeof HARMS)[number];
  readonly n: number;
}
type Step = (one: EvaluationCase, fill: Fill) => Result<EvaluationCase, CaseProblem>;

const answerOf = ({ filling, harm }: Fill) => ({
  answer: {
    option: "changed" as const,
    changed: harm === "yes" ? (["T1", "T2", "T3", "T7:harm"] as const) : (["T1", "T2"] as const),
    unsure: ["T4", "T5"] as const,
    live: "live" as const,
    date: day("2026-11-01"),
    note: filled(filling, "answerNote"),
  },
  by: { ...owner, name: NAME },
  channel: "tab" as const,
  riskClass: "limited" as const,
  operationStatus: "planned" as const,
});

/** What people and the register bring into a case, each as long as it may be. */
const FILLS = {
  incident(one, { filling, harm, n }) {
    const report = { id: `i-${n}`, text: filled(filling, "incident"), on: day("2026-11-13"), harm };
    const by = { ...person(`e-${n}`), role: "employee" } as const;
    const assessed = assessIncident(
      report,
      { by, channel: "tab", riskClass: "limited", operationStatus: "productive" },
      WHEN,
    );
    const incident = accepted(assessed);
    return joinIncident(
      one,
      { causeKey: causeKey("incident", one.entryNo, `${n}`), incident },
      WHEN,
    );
  },
  change: (one, fill) =>
    joinChange(
      one,
      { ...answerOf(fill), causeKey: causeKey("report", one.entryNo, `${fill.n}`) },
      WHEN,
    ),
  answer: (one, fill) =>
    answerCase(one, { ...answerOf(fill), targetRevision: one.targetRevision }, WHEN),
  move(one, { n }) {
    const targetRevision = one.targetRevision + 1;
    const key = causeKey("version", one.entryNo, targetRevision);
    return moveToVersion(
      one,
      { causeKey: key, targetVersion: `${n}`.repeat(50), targetRevision },
      WHEN,
    );
  },
  platform: (one, { filling, n }) =>
    joinPlatformChange(
      one,
      {
        caseKey: `ki-2026-0002-incident-${n}`.padEnd(60, "0"),
        entryNo: "KI-2026-0002",
        title: filling.repeat(200),
        version: filling.repeat(200),
        outcome: "full",
      },
      WHEN,
    ),
  campaign(one, { filling, n }) {
    const reason = `${n} ${filled(filling, "campaignReason").slice(6)}`;
    const id = `${n}`.padStart(36, "0");
    const by = coordinating.by;
    const campaign = { id, trigger: "campaign", reason, by, at: WHEN.at, filter: {}, due: null };
    return joinCampaign(one, { ...campaign, trigger: "campaign" }, WHEN);
  },
  notMine: (one, { n }) =>
    nominate(
      one,
      {
        by: { ...owner, name: NAME },
        named: person(`n-${n}`),
        responsibleIds: OWNER_IDS,
      },
      WHEN,
    ),
  query: (one, { filling }) =>
    askQuery(one, { ...coordinating, text: filled(filling, "reason") }, WHEN),
  queryAnswer: (one, { filling }) =>
    answerQuery(
      one,
      { text: filled(filling, "queryAnswer"), by: { ...owner, name: NAME }, channel: "card" },
      WHEN,
    ),
  request(one, { filling, n }) {
    const role = STATEMENT_ROLES[n % 3] ?? "legal";
    const askedOf = person("r");
    const question = filled(filling, "statementQuestion");
    const input = { role, askedOf, question, required: true, contacts: [askedOf] };
    return requestStatement(one, { ...coordinating, ...input }, WHEN);
  },
  statement(one, { filling }) {
    const open = one.statements?.find(({ outcome }) => outcome === null);
    const given = {
      id: open?.id ?? 0,
      result: "objected",
      text: filled(filling, "statement"),
      by: { ...person("r"), role: "reviewer" },
      holds: [],
      ownerIds: OWNER_IDS,
      channel: "card",
    } as const;
    return giveStatement(one, given, WHEN);
  },
  cancel(one, { filling }) {
    const id = one.statements?.find(({ outcome }) => outcome === null)?.id ?? 0;
    return cancelStatement(one, { ...coordinating, id, reason: filled(filling, "reason") }, WHEN);
  },
  note: (one, { filling, n }) =>
    writeNote(one, { ...coordinating, note: `${n}${filled(filling, "internalNote").slice(6)}` }),
  handler: (one, { n }) => assignHandler(one, { ...coordinating, handler: person(`h-${n}`) }),
  raise: (one, { filling }) =>
    raiseToFull(one, { ...coordinating, reason: filled(filling, "reason") }, WHEN),
  extend: (one, { filling }) =>
    extendCase(one, { ...coordinating, workingDays: 5, reason: filled(filling, "reason") }, WHEN),
} satisfies Readonly<Record<string, Step>>;
const KINDS = Object.keys(FILLS).filter((kind): kind is Fill["kind"] => kind in FILLS);

const fills = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    filling: fc.constantFrom(...FILLINGS),
    harm: fc.constantFrom(...HARMS),
  }),
  { minLength: 1, maxLength: extent({ full: 400, sample: 150 }) },
);

const numRuns = extent({ full: 500, sample: 40 });

/** The fills one after the other; each that the rules allow is seen with what it changed. */
function fillUp(
  start: EvaluationCase,
  steps: readonly Omit<Fill, "n">[],
  see: (before: EvaluationCase, after: EvaluationCase) => void = () => {},
): EvaluationCase {
  const known = start.incidents?.length ?? 0;
  return steps.reduce((before, step, index) => {
    const result = FILLS[step.kind](before, { ...step, n: known + index });
    if (!result.ok) return before;
    see(before, result.value);
    return result.value;
  }, start);
}

/** What is written of a step: every column, and the change that becomes an event. */
function expectToFit(before: EvaluationCase, after: EvaluationCase): void {
  const [was, is] = [caseToRecord(before), caseToRecord(after)];
  for (const [name, text] of Object.entries(caseRecordType.fields(is))) {
    expect([name, String(text).length <= COLUMN]).toEqual([name, true]);
  }
  const note = {
    action: "decided",
    actor: coordinating.by,
    channel: "tab",
    reason: filled('"', "reason"),
  } as const;
  expect(isTooLong(changeOf(note, 2, diffRecords(was, is), is, 0))).toBe(false);
}

/** The case where coordinators decide, whatever it waited for. */
function opened(one: EvaluationCase): EvaluationCase {
  const fill = { kind: "answer", filling: "x", harm: "no", n: 0 } as const;
  if (one.state === "requested") return accepted(FILLS.answer(one, fill));
  return one.state === "query" ? accepted(FILLS.queryAnswer(one, fill)) : one;
}

describe("whatever others fill", () => {
  test("every step the rules allow fits its columns and its event", () => {
    fc.assert(
      fc.property(fills, (steps) => {
        fillUp(aCase(), steps, expectToFit);
      }),
      { numRuns, seed: 20261127 },
    );
  });

  test("each part to its limit, with texts that escaping doubles", () => {
    const [requested, ...others] = ["move", "platform", "campaign", "notMine", "incident"] as const;
    const asked = Array.from({ length: 500 }, (_, n) => [requested, ...others][n % 5] ?? "move");
    const worked = Array.from({ length: 320 }, (_, n) => KINDS[n % KINDS.length] ?? "note");
    const steps = [...asked, ...worked].map(
      (kind) => ({ kind, filling: '"', harm: "unsure" }) as const,
    );
    let count = 0;
    const full = fillUp(aCase(), steps, (before, after) => {
      if (count++ % 10 === 0) expectToFit(before, after);
    });
    expect(full.causes.length).toBeGreaterThan(20);
    expect(full.notMine).toHaveLength(20);
    expect(full.platforms).toHaveLength(12);
    expect(full.waitingIncidents).toBeDefined();
    expect(full.earlierAnswers).toHaveLength(8);
  });

  test("it can be decided, noted, handed on, and answered what was asked; harm cannot be withdrawn", () => {
    fc.assert(
      fc.property(fills, (steps) => {
        const full = fillUp(aCase(), steps);
        const open = opened(full);
        expectToFit(full, open);
        const reason = filled('"', "reason");
        const input = { ...coordinating, decision: "rejected", reason } as const;
        const facts = {
          values: {},
          currentRiskClass: "limited",
          operationStatus: "planned",
          classified: classifiedAs("limited"),
          fourEyes: true,
        } as const;
        expectToFit(open, accepted(decideCase(open, { ...input, ...facts }, WHEN)));
        const asked = askQuery(open, { ...coordinating, text: reason }, WHEN);
        if (asked.ok) expectToFit(open, asked.value);
        else expect(asked.problem).toBe("queriesFull");
        for (const { id, outcome } of open.statements ?? []) {
          if (outcome !== null) continue;
          const text = filled('"', "statement");
          const by = { ...person("r"), role: "reviewer" } as const;
          const given = { id, result: "objected", text, by, holds: [], channel: "tab" } as const;
          expectToFit(open, accepted(giveStatement(open, { ...given, ownerIds: OWNER_IDS }, WHEN)));
        }
        const withdrawn = withdrawCase(open, { ...coordinating, reason, ...facts }, WHEN);
        expect(withdrawn.ok).toBe(!hasReportedHarm(open));
        const isTold = steps.some(({ kind, harm }) => kind === "incident" && harm === "yes");
        if (isTold) expect(hasReportedHarm(open)).toBe(true);
      }),
      { numRuns, seed: 20261128 },
    );
  });
});

test("harm that finds no room suspends, deepens and is never withdrawn; its text waits", () => {
  const harmful = { kind: "incident", filling: '"', harm: "yes" } as const;
  const unsure = { ...harmful, harm: "unsure" } as const;
  const full = fillUp(aCase(), [...Array(30)].fill(unsure));
  expect(hasReportedHarm(full)).toBe(false);
  expect(full.waitingIncidents).toEqual({ outcome: "short" });
  // What is no harm has left room for it.
  const told = fillUp(full, [harmful]);
  expect(told.incidents?.at(-1)?.harm).toBe("yes");
  const overfull = fillUp(full, [...Array(30)].fill(harmful));
  expect(overfull.waitingIncidents).toEqual({ outcome: "full", harm: true });
  expect(overfull.incidents?.length).toBeLessThan(30);
});

test("a question that moves to three thousand versions says as much as one that moved to few", () => {
  let one = aCase();
  const first = one.causes;
  for (let n = 0; n < 3_000; n++) {
    const next = accepted(FILLS.move(one, { kind: "move", filling: "x", harm: "no", n: n % 9 }));
    if (n > 2_990) expectToFit(one, next);
    one = next;
  }
  expect(one.causes.length).toBeLessThan(30);
  expect(one.causes.slice(0, 1)).toEqual(first);
  expect(versionsIn(one)).toBe(3_001);
  for (const revision of [7, 8, 1_500, 3_007]) expect(coversRevision(one, revision)).toBe(true);
  expect(coversRevision(one, 3_008)).toBe(false);
});

test("of earlier answers the newest stay; the others are counted, and their harm is not forgotten", () => {
  const moveAndAnswer = (harm: "yes" | "no") =>
    [
      { kind: "answer", filling: "x", harm },
      { kind: "answer", filling: "x", harm },
    ] as const;
  let one: EvaluationCase = aCase();
  for (let n = 0; n < 30; n++) {
    const harm = n === 0 ? "yes" : "no";
    const [answer] = moveAndAnswer(harm);
    const answered = {
      ...accepted(FILLS.answer(one, { ...answer, n })),
      state: "requested",
    } as const;
    one = accepted(FILLS.move(answered, { kind: "move", filling: "x", harm, n }));
  }
  expect(one.earlierAnswers).toHaveLength(8);
  expect(one.foldedAnswers).toEqual({ count: 22, harm: true });
  expect(hasReportedHarm(one)).toBe(true);
});

test("every answer of the tree, confirmed by the longest names and decided, fits its column and its change", () => {
  const name = "ö".repeat(256);
  const person = { id: "x".repeat(64), name };
  const confirmed = { by: person, at: WHEN.at };
  const answers = Object.entries(CURRENT_TREE.questions).map(([id, { kind, options }]) => {
    const keys = options.map(({ key }) => key);
    const answer = kind === "multi" ? keys : (keys.at(-1) ?? "");
    return [
      id,
      {
        answer,
        by: { ...person, role: "coordinator" as const },
        at: WHEN.at,
        confirmed,
      },
    ];
  });
  const classification = {
    tree: CURRENT_TREE.version,
    answers: Object.fromEntries(answers),
    confirmed,
  };
  const { duties, outcome } = classifiedAs("highRisk");
  const obligations = CURRENT_TREE.obligations.map(({ id }) => id);
  const path = Object.entries(CURRENT_TREE.questions).map(([question, { options }]) => ({
    question,
    options: options.map(({ key }) => key),
  }));
  const [appliesFrom = null] = duties.map((duty) => duty.appliesFrom);
  const classified = {
    outcome: { ...outcome, obligations, path },
    duties: obligations.map((id) => ({ id, appliesFrom })),
    confirmed,
    override: { class: "limited" as const, reason: '"'.repeat(TEXT_LIMITS.overrideReason) },
  };
  const open = aCase({ state: "open", depth: "full", classification });
  expectToFit(aCase({ state: "open", depth: "full" }), open);
  expectToFit(open, { ...open, classified });
  const read = recordToCase(caseToRecord({ ...open, classified }), open.revision);
  expect(read).toEqual({ ...open, classified });
});

describe("the columns of an earlier version", () => {
  const columns = LISTS.cases.columns.map(({ name }) => name);
  const itemOf = (record: JsonRecord, earlier: boolean) => {
    const fields = caseRecordType.fields(record);
    const parts = Object.keys(recordColumns(record));
    const own = Object.entries(fields).filter(([name]) => !parts.includes(name));
    const whole = [...own, ["Data", canonicalJson(record)]] as const;
    const held = (earlier ? whole : Object.entries(fields)).filter(([, value]) => value !== null);
    return {
      id: "1",
      eTag: '"x,1"',
      webUrl: null,
      modifiedBy: null,
      fields: { ...Object.fromEntries(held), Revision: 1 },
    };
  };
  const full = fillUp(
    aCase(),
    Array.from({ length: 10 }, () => ({ kind: "incident", filling: "x", harm: "yes" }) as const),
  );

  test("say the same case and have the same digest; every part has its column now", () => {
    const record = caseToRecord(full);
    for (const earlier of [true, false]) {
      expect(digestOf(caseRecordType.read(itemOf(record, earlier)))).toBe(digestOf(record));
    }
    expect(itemToCase(itemOf(record, true))).toEqual(itemToCase(itemOf(record, false)));
    for (const name of Object.keys(recordColumns(record))) expect(columns).toContain(name);
  });

  test.each([
    "Causes",
    "EarlierAnswers",
    "Queries",
    "Statements",
    "Incidents",
    "Classification",
    "Handovers",
  ])("whatever is typed into %s is no case until it is put back", (name) => {
    for (const typed of ['{"note":"x"}', "{}", "x", "[]", '{"state":"approved"}']) {
      const edited = (earlier: boolean) => {
        const item = itemOf(caseToRecord(full), earlier);
        return itemToCase({ ...item, fields: { ...item.fields, [name]: typed } });
      };
      expect(edited(false)).toBeUndefined();
      expect(edited(true)).toEqual(itemToCase(itemOf(caseToRecord(full), true)));
    }
  });

  test("that were full are split by the next step, and the case is decided", () => {
    const before = caseToRecord(full);
    const open = opened(full);
    const input = { ...coordinating, decision: "rejected", reason: "Nein." } as const;
    const facts = {
      values: {},
      currentRiskClass: "limited",
      operationStatus: "planned",
      classified: classifiedAs("limited"),
      fourEyes: true,
    } as const;
    const decided = accepted(decideCase(open, { ...input, ...facts }, WHEN));
    expectToFit(open, decided);
    expect(diffRecords(before, caseToRecord(full))).toEqual([]);
  });
});

test("a change too long for its event says what its lists are now, and the chain folds to it", () => {
  const long = (n: number) => Array.from({ length: n }, (_, i) => `${i}${"x".repeat(1_000)}`);
  const note = { action: "queried", actor: coordinating.by, channel: "tab" } as const;
  const [first, second] = [{ queries: long(40) }, { queries: long(41) }];
  const changes = [
    changeOf(note, 1, diffRecords({}, first), first, 0),
    changeOf(note, 2, diffRecords(first, second), second, 0),
  ];
  expect(changes.map(isTooLong)).toEqual([false, false]);
  const events = changes.map((change) => ({
    key: "",
    chain: "",
    entryNo: "",
    previousHash: "",
    hash: "",
    change,
  }));
  expect(foldEvents(events)).toEqual(second);
});
