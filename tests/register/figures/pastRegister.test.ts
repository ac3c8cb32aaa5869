import { expect, test } from "vitest";
import type { Condition } from "#domain/cases/condition.ts";
import type { EvaluationCase, StoredAnswer } from "#domain/cases/evaluationCase.ts";
import { type Change, diffRecords, type JsonRecord } from "#domain/change.ts";
import { type Entry, type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { DEFAULT_GATE_SETTINGS } from "#domain/entry/gates.ts";
import { applicationFacts } from "#domain/figures/applicationFacts.ts";
import {
  FIGURE_GROUPS,
  figuresIn,
  groupFigures,
  reportGroup,
} from "#domain/figures/figureGroups.ts";
import { byOffice } from "#domain/figures/offices.ts";
import { periodBefore } from "#domain/figures/period.ts";
import { personOf } from "#domain/people/person.ts";
import { readPastRegister } from "#register/figures/pastRegister.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { entryChain, entryToRecord } from "#register/memory/entryRecord.ts";
import { eventToFields } from "#register/store/eventLog.ts";
import { eventOf } from "#register/store/events.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { aCase, coordinator, day, owner } from "#tests/domain/builders.ts";

/** So that "now" is not that day: it shows the second of October and later changes that must not be seen. */
const PERIOD = { from: day("2026-07-01"), to: day("2026-09-30") };
const MAIL = "KI-2026-0001";
const TRAFFIC = "KI-2026-0002";
const LATER = "KI-2026-0003";
const PILOT = "KI-2026-0004";

const items: ListItem[] = [];

/** The events of a record that was written on these days. */
function write(
  chain: string,
  no: string,
  writes: readonly (readonly [on: string, record: JsonRecord])[],
) {
  let known: JsonRecord = {};
  writes.forEach(([on, record], index) => {
    const change: Change = {
      ...{ id: `${chain} ${index}`, revision: index + 1, action: "edited", channel: "tab" },
      ...{ actor: coordinator, reason: null, at: `${on}T10:00:00.000Z`, salt: "salt", digest: "" },
      changes: diffRecords(known, record),
    };
    const fields = eventToFields(eventOf(chain, no, change, ""));
    items.push({
      ...{ id: String(items.length + 1), eTag: "", webUrl: null, modifiedBy: null },
      fields,
    });
    known = record;
  });
  return writes.length;
}

function entry(
  no: string,
  writes: readonly (readonly [on: string, values: EntryValues, besides?: Partial<Entry>])[],
): Entry {
  let one: Entry = { no, revision: 0, versionRevision: 1, values: entryValues({ registerNo: no }) };
  const made = writes.map(([on, more, besides]) => {
    one = { ...one, ...besides, values: { ...one.values, ...more } };
    return [on, entryToRecord(one)] as const;
  });
  return { ...one, revision: write(entryChain(no), no, made) };
}

function evaluationCase(
  key: string,
  writes: readonly (readonly [on: string, more: Partial<EvaluationCase>])[],
): EvaluationCase {
  let one = aCase({ key, causeKey: key, causes: [key], requestedOn: null, due: null });
  const made = writes.map(([on, more]) => {
    one = { ...one, ...more };
    return [on, one] as const;
  });
  const chain = caseRecordType.chainOfKey(key);
  const records = made.map(([on, each]) => [on, caseToRecord(each)] as const);
  return { ...one, revision: write(chain, one.entryNo, records) };
}

const first = (entryNo: string, on: string, due: string) =>
  ({
    entryNo,
    trigger: "first",
    state: "open",
    openedOn: day(on),
    beganOn: day(on),
    due: day(due),
  }) as const;
const approvedOn = (on: string) =>
  ({
    ...({ state: "approved", closedOn: day(on), due: null } as const),
    decision: { decision: "approved", reason: "", by: coordinator, at: `${on}T10:00:00.000Z` },
  }) as const;
const condition: Condition = {
  id: 1,
  text: "Nachweis",
  dueOn: day("2026-09-20"),
  setBy: personOf(coordinator),
  setOn: day("2026-08-10"),
  round: 1,
};

const entries = [
  entry(MAIL, [
    [
      "2026-05-04",
      {
        title: "Postsortierung",
        orgUnitId: "32",
        orgUnitName: "Ordnungsamt",
        operationStatus: "planned",
        riskClass: "unclear",
        ownerId: "o-1",
        ownerName: "Olga Eigen",
        personalData: "yes",
      },
    ],
    ["2026-08-10", { riskClass: "limited", evaluationStatus: "approved", evaluatedVersion: "1.0" }],
    ["2026-08-20", { operationStatus: "productive", dpiaStatus: "inProgress" }],
    [
      "2026-09-02",
      {
        publicationStatus: "published",
        lastReleasedSnapshot: '[{"field":"title","value":"Post"}]',
      },
      { publication: { release: 1, publishedAt: "2026-09-02T10:00:00.000Z" } },
    ],
    ["2026-10-05", { operationStatus: "retired", title: "Postsortierung (alt)", orgUnitId: "66" }],
  ]),
  entry(TRAFFIC, [
    [
      "2026-07-06",
      {
        title: "Verkehrszählung",
        orgUnitId: "66",
        orgUnitName: "Verkehrsamt",
        operationStatus: "productive",
        riskClass: "unclear",
        personalData: "no",
        staffCouncil: "notNeeded",
      },
    ],
    ["2026-10-12", { riskClass: "minimal", ownerId: "o-1", ownerName: "Olga Eigen" }],
  ]),
  entry(LATER, [["2026-10-20", { title: "Später", operationStatus: "productive" }]]),
  entry(PILOT, [
    [
      "2026-04-01",
      {
        title: "Pilot",
        orgUnitId: "66",
        orgUnitName: "Verkehrsamt",
        operationStatus: "pilot",
        riskClass: "minimal",
        ownerId: "o-2",
        ownerName: "Otto",
        personalData: "no",
        staffCouncil: "notNeeded",
      },
    ],
    ["2026-09-15", { operationStatus: "retired" }],
  ]),
];
const answer = {
  answer: { option: "changed", changed: [], unsure: [], live: "live" },
  answers: { T1: "yes", T2: "no", T3: "no", T4: "no", T5: "no", T6: "no", T7: "no" },
  ...{ outcome: "full", suspend: "proposed", ruleHits: [], by: owner },
  ...{ channel: "card", at: "2026-09-10T10:00:00.000Z" },
} as const satisfies StoredAnswer;
const cases = [
  evaluationCase("ki-2026-0001/c1", [
    ["2026-05-04", first(MAIL, "2026-05-04", "2026-06-17")],
    ["2026-08-10", { ...approvedOn("2026-08-10"), conditions: [condition] }],
    [
      "2026-10-03",
      {
        conditions: [
          {
            ...condition,
            lifted: { reason: "", by: personOf(coordinator), on: day("2026-10-03") },
          },
        ],
      },
    ],
  ]),
  evaluationCase("ki-2026-0001/c2", [
    [
      "2026-09-01",
      {
        entryNo: MAIL,
        trigger: "version",
        state: "requested",
        beganOn: day("2026-09-01"),
        requestedOn: day("2026-09-01"),
        due: day("2026-09-15"),
      },
    ],
    [
      "2026-09-10",
      {
        answer,
        state: "open",
        openedOn: day("2026-09-10"),
        due: day("2026-10-22"),
        suspension: { kind: "proposed", state: "open" },
      },
    ],
    ["2026-10-02", { suspension: { kind: "proposed", state: "declined" } }],
  ]),
  evaluationCase("ki-2026-0002/c1", [
    ["2026-07-06", first(TRAFFIC, "2026-07-06", "2026-08-17")],
    ["2026-10-12", approvedOn("2026-10-12")],
  ]),
  evaluationCase("ki-2026-0004/c1", [
    ["2026-04-01", first(PILOT, "2026-04-01", "2026-05-15")],
    ["2026-09-15", { state: "withdrawn", closedOn: day("2026-09-15"), due: null }],
  ]),
];

test("a past day shows every figure as it was then, by hand", async () => {
  const list = {
    readAll: async (take: (items: ListItem[], unreadable: []) => void | Promise<void>) => {
      await take(items.toReversed(), []);
    },
  };
  const past = await readPastRegister(
    list,
    { entries: () => entries, cases: () => cases },
    PERIOD,
    () => {},
  );
  expect(past.unreadable).toBe(0);
  const rules = { ...DEFAULT_GATE_SETTINGS, closingDays: [], pilots: false };
  const before = periodBefore(PERIOD);
  expect(before).toEqual({ from: "2026-04-01", to: "2026-06-30" });
  const [atEnd, atStart] = [
    past.atEnd.map((one) => applicationFacts(one, PERIOD.to, rules)),
    past.atStart.map((one) => applicationFacts(one, before.to, rules)),
  ];
  const city = { events: past.events, isWholeCity: true };
  const facts = { ...city, period: PERIOD, applications: atEnd, offices: byOffice(atEnd) };
  const earlier = { ...city, period: before, applications: atStart, offices: byOffice(atStart) };
  const groups = FIGURE_GROUPS.map((key) =>
    reportGroup(key, groupFigures(key, facts), groupFigures(key, earlier)),
  );
  const said = groups
    .flatMap(figuresIn)
    .filter(({ before: then, value }) => value !== 0 || then !== 0)
    .map(({ before: then, entries: behind, key, value }) => [
      key,
      then,
      value,
      behind.map((no) => no.slice(-1)).join(""),
    ]);
  expect(said).toEqual([
    ["inUseNotEvaluated", 1, 1, "2"],
    ["inUse", 1, 2, "12"],
    ["entries", 2, 3, "124"],
    ["new", 2, 1, "2"],
    ["approved", 0, 1, "1"],
    ["retired", 0, 1, "4"],
    ["classByStatus/limited/productive", 0, 1, "1"],
    ["classByStatus/limited/all", 0, 1, "1"],
    ["classByStatus/minimal/pilot", 1, 0, ""],
    ["classByStatus/minimal/retired", 0, 1, "4"],
    ["classByStatus/minimal/all", 1, 1, "4"],
    ["classByStatus/unclear/planned", 1, 0, ""],
    ["classByStatus/unclear/productive", 0, 1, "2"],
    ["classByStatus/unclear/all", 1, 1, "2"],
    ["classByStatus/total/planned", 1, 0, ""],
    ["classByStatus/total/pilot", 1, 0, ""],
    ["classByStatus/total/productive", 0, 2, "12"],
    ["classByStatus/total/retired", 0, 1, "4"],
    ["classByStatus/total/all", 2, 3, "124"],
    ["officeByStatus/32/planned", 1, 0, ""],
    ["officeByStatus/32/productive", 0, 1, "1"],
    ["officeByStatus/32/all", 1, 1, "1"],
    ["officeByStatus/32/limited/productive", 0, 1, "1"],
    ["officeByStatus/32/limited/all", 0, 1, "1"],
    ["officeByStatus/66/pilot", 1, 0, ""],
    ["officeByStatus/66/productive", 0, 1, "2"],
    ["officeByStatus/66/retired", 0, 1, "4"],
    ["officeByStatus/66/all", 1, 2, "24"],
    ["officeByStatus/66/minimal/pilot", 1, 0, ""],
    ["officeByStatus/66/minimal/retired", 0, 1, "4"],
    ["officeByStatus/66/minimal/all", 1, 1, "4"],
    ["officeByStatus/66/unclear/productive", 0, 1, "2"],
    ["officeByStatus/66/unclear/all", 0, 1, "2"],
    ["officeByStatus/total/planned", 1, 0, ""],
    ["officeByStatus/total/pilot", 1, 0, ""],
    ["officeByStatus/total/productive", 0, 2, "12"],
    ["officeByStatus/total/retired", 0, 1, "4"],
    ["officeByStatus/total/all", 2, 3, "124"],
    ["begun", 2, 2, "12"],
    ["reevaluated", 0, 1, "1"],
    ["answered", 0, 1, "1"],
    ["answeredInTime", null, 100, "1"],
    ["overdue", 2, 1, "2"],
    ["byTrigger/first", 2, 1, "2"],
    ["byTrigger/version", 0, 1, "1"],
    ["byOutcome/full", 0, 1, "1"],
    ["suspension/proposed", 0, 1, "1"],
    ["openConditions", 0, 1, "1"],
    ["overdueConditions", 0, 1, "1"],
    ["productive", 0, 2, "12"],
    ["published", 0, 1, "1"],
    ["publishedShare", null, 50, "12"],
    ["withheld/undecided", 0, 1, "2"],
    ["decisionTime", null, 68, "1"],
    ["outstanding/dpia", 1, 1, "1"],
    ["outstanding/staffCouncil", 1, 1, "1"],
    ["withoutOwner", 0, 1, "2"],
  ]);
  expect(facts.applications.find(({ no }) => no === MAIL)?.title).toBe("Postsortierung");
});
