import { describe, expect, test } from "vitest";
import { isPending } from "#domain/cases/caseConditions.ts";
import { deskFactsOf } from "#domain/cases/desk.ts";
import type { EvaluationCase, StoredAnswer } from "#domain/cases/evaluationCase.ts";
import {
  CASE_PARTS,
  type CasePart,
  type Looking,
  maySee,
  maySeeEvent,
  maySeeReason,
  maySeeStatement,
} from "#domain/cases/visibility.ts";
import { CHANGE_ACTIONS } from "#domain/change.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import type { MessageId, MessageKind } from "#domain/messages/kinds.ts";
import { MESSAGE_KINDS } from "#domain/messages/messageId.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { settingsOf } from "#domain/settings/settings.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { LOCAL_CONTACTS } from "#local/people.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Delivery } from "#register/messages/delivery.ts";
import { caseView } from "#server/views/caseView.ts";
import { historyView } from "#server/views/historyView.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { ENTRY, EVERYBODY, PEOPLE } from "#tests/domain/cases/people.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

/** A text that stands in one part alone. */
const secret = (part: CasePart, what = "") => `Geheim-${part}${what}-Ende`;
const SECRET = /Geheim-(\w+?)(?:_\w+)?-Ende/g;
const named = (part: CasePart, id = "x-1") => ({ id, name: secret(part, "_name") });
/** Instants that differ to the second, in the part that they are read with. */
const moment = (second: number) => `2026-11-18T09:11:${second}.000Z`;
const MOMENT = /2026-11-18T09:11/;

const answer = (note: string): StoredAnswer => ({
  answer: { option: "changed", changed: ["T1"], unsure: [], live: "live", note },
  answers: { T1: "yes", T2: "no", T3: "no", T4: "no", T5: "no", T6: "no", T7: "no" },
  outcome: "short",
  suspend: null,
  ruleHits: [],
  by: { ...named("names", "o-1"), role: "owner" },
  channel: "tab",
  at: moment(11),
});

/** Every field of a case that holds what somebody wrote or who somebody is; a new one is planted, or the compiler asks. */
type Told = Omit<
  EvaluationCase,
  | "key"
  | "causeKey"
  | "causes"
  | "entryNo"
  | "trigger"
  | "state"
  | "depth"
  | "started"
  | "targetVersion"
  | "previousVersion"
  | "targetRevision"
  | "beganOn"
  | "requestedOn"
  | "deliveredOn"
  | "campaignDue"
  | "newLaw"
  | "openedOn"
  | "closedOn"
  | "due"
  | "foldedAnswers"
  | "waitingIncidents"
  | "markedForCheck"
  | "remindedOn"
  | "platforms"
  | "askedAgain"
  | "versionsSince"
  | "document"
  | "documentExports"
  | "revision"
>;
const PLANTED: Required<Told> = {
  answer: answer(secret("answers")),
  earlierAnswers: [answer(secret("answers", "_earlier"))],
  decision: {
    decision: "approved",
    reason: secret("decision"),
    by: named("decision"),
    at: moment(12),
  },
  queries: [
    {
      text: secret("queries"),
      by: named("queries"),
      at: moment(13),
      askedOn: day("2026-11-18"),
      pausedDue: null,
      answer: {
        text: secret("queries", "_answer"),
        by: named("queries"),
        channel: "card",
        at: moment(14),
      },
    },
  ],
  classification: {
    tree: CURRENT_TREE.version,
    answers: {
      A1: {
        answer: secret("classification"),
        by: { ...named("names", "_classified"), role: "owner" },
        at: moment(20),
      },
    },
    confirmed: { by: named("names", "_confirmed"), at: moment(21) },
  },
  classified: {
    ...classifiedAs("limited"),
    confirmed: { by: named("names", "_confirmed"), at: moment(21) },
    override: { class: "highRisk", reason: secret("classification", "_override") },
  },
  sections: {
    data: {
      requested: {
        nth: 1,
        by: named("names", "_requested"),
        ...{ on: day("2026-11-18"), due: day("2026-12-02") },
        cancelled: {
          reason: secret("sections", "_cancelled"),
          by: named("names", "_cancelled"),
          on: day("2026-11-18"),
        },
      },
      waived: {
        reason: secret("sections"),
        by: named("names", "_waived"),
        on: day("2026-11-18"),
      },
      confirmed: { by: named("names", "_looked"), on: day("2026-11-18") },
    },
  },
  notMine: [
    {
      by: named("notMine"),
      namedId: "n-1",
      namedName: secret("notMine", "_named"),
      at: moment(15),
      handover: { state: "asked", at: moment(15) },
    },
  ],
  incidents: [
    {
      id: "i-1",
      text: secret("incidents"),
      on: day("2026-11-17"),
      harm: "yes",
      by: { ...named("reporters", "rep-1"), role: "employee" },
      channel: "tab",
      at: moment(16),
      due: day("2026-11-20"),
      outcome: "full",
      suspend: null,
    },
  ],
  statements: [
    {
      id: 1,
      role: "legal",
      required: true,
      question: secret("statements"),
      askedOf: { id: "r-2", name: secret("statements", "_asked") },
      askedBy: named("statements"),
      askedOn: day("2026-11-18"),
      due: day("2026-12-02"),
      outcome: {
        kind: "given",
        result: "agreed",
        text: secret("statements", "_text"),
        by: named("statements"),
        on: day("2026-11-19"),
        channel: "tab",
      },
    },
  ],
  risks: [
    {
      id: 1,
      risk: secret("risks"),
      affected: secret("risks", "_affected"),
      likelihood: 2,
      severity: 3,
      measure: secret("risks", "_measure"),
      responsible: secret("risks", "_responsible"),
      residual: 1,
      by: named("names", "_risk"),
      at: moment(22),
    },
  ],
  evidence: [
    {
      id: 1,
      title: secret("evidence"),
      url: "https://stadt.sharepoint.com/test.pdf",
      version: "1.0",
      datedOn: day("2026-11-16"),
      by: named("names", "_evidence"),
      at: moment(23),
    },
  ],
  conditions: [
    {
      id: 1,
      text: "Bitte testen",
      dueOn: day("2026-12-18"),
      setBy: named("conditions", "c-1"),
      setOn: day("2026-11-19"),
      round: 1,
      answer: {
        text: secret("conditions", "_answer"),
        evidence: 1,
        by: { ...named("names", "_given"), role: "owner" },
        channel: "card",
        on: day("2026-11-20"),
        judged: {
          isAccepted: false,
          reason: secret("conditions", "_judged"),
          by: named("names", "_judge"),
          on: day("2026-11-21"),
        },
      },
    },
  ],
  suspension: {
    kind: "proposed",
    state: "confirmed",
    reason: secret("suspension"),
    by: named("suspension"),
    at: moment(17),
  },
  extension: { until: day("2026-12-20"), reason: secret("extension") },
  note: secret("note"),
  internalNote: secret("internalNote"),
  handler: named("handler", "c-9"),
  reportedBy: { id: "rep-2", name: secret("reporters", "_first") },
};

const DELIVERY: Delivery = {
  key: "delivery/c/p/request-v7",
  caseKey: "c",
  messageId: "request-v7",
  bundle: null,
  person: named("deliveries"),
  state: "failed",
  holder: "",
  expires: 0,
  attempts: 1,
  sentOn: null,
  conversationId: null,
  serviceUrl: null,
  activityId: null,
  shown: null,
  reason: "blocked",
};
/** Days that stand nowhere else, in the part they are read with. */
const DAYS = { responsible: day("2027-01-07"), ownReminder: day("2027-01-08") } as const;

/** Where a secret of this part may stand for somebody: what the tables say. */
function readable(part: string, looking: Looking): boolean {
  const { evaluationCase } = looking;
  const [statement] = evaluationCase?.statements ?? [];
  if (part === "statements" && statement !== undefined) return maySeeStatement(statement, looking);
  return isPart(part) && maySee(part, looking);
}

function isPart(part: string): part is CasePart {
  return CASE_PARTS.some((one) => one === part);
}

function secretsIn(body: unknown): readonly string[] {
  const found = [...JSON.stringify(body).matchAll(SECRET)].map(([, part = ""]) => part);
  return [...new Set(found)].sort();
}

const READS = {
  absentUntil: () => DAYS.responsible,
  account: () => "active" as const,
  contactRole: () => undefined,
  deliveriesOf: () => [DELIVERY],
  deskFacts: (found: CaseInEntry) => deskFactsOf(found, false),
  today: () => day("2026-11-27"),
  isDue: () => true,
  remindOn: () => DAYS.ownReminder,
  casesOf: () => [],
  settings: () =>
    settingsOf({ orgUnits: [], closingDays: [], contacts: LOCAL_CONTACTS }, () => undefined),
} as const;

function planted(state: EvaluationCase["state"]): EvaluationCase {
  return aCase({ ...PLANTED, state, markedForCheck: true });
}

function foundFor(state: EvaluationCase["state"]) {
  const entry = { ...ENTRY, eTag: "", webUrl: null };
  return { entry, evaluationCase: planted(state) };
}

test("every part of the table is planted, so that an answer can leak it", () => {
  const found = foundFor("query");
  const shown = secretsIn([found, DELIVERY]);
  const elsewhere = ["listed", "moments", "reasons", "handoverReasons", "needsResponsible"];
  const values = [
    "updateRhythm",
    "markedForCheck",
    "responsible",
    "ownReminder",
    "desk",
    "gates",
    "document",
  ];
  expect([...shown, ...elsewhere, ...values].sort()).toEqual([...CASE_PARTS].sort());
});

describe.each(EVERYBODY)("%s is shown of a case what the table gives them, and no more", (who) => {
  const viewer = PEOPLE[who];

  test.each(CASE_STATES)("while it is %s", (state) => {
    const found = foundFor(state);
    const looking = { ...found, viewer };
    const view = caseView(found, viewer, READS);
    const text = JSON.stringify(view);
    for (const part of secretsIn([found, DELIVERY])) {
      expect([part, secretsIn(view).includes(part)]).toEqual([part, readable(part, looking)]);
    }
    for (const part of ["responsible", "ownReminder"] as const) {
      expect([part, text.includes(DAYS[part])]).toEqual([part, maySee(part, looking)]);
    }
    expect(view.markedForCheck).toBe(maySee("markedForCheck", looking));
    const isOnDesk = isPending(looking.entry, looking.evaluationCase) && maySee("desk", looking);
    expect(view.desk !== null).toBe(isOnDesk);
    expect(view.updateRhythm !== null).toBe(maySee("updateRhythm", looking));
    if (!maySee("moments", looking)) expect(text).not.toMatch(MOMENT);
  });

  test("and of the history", () => {
    const { entry } = foundFor("open");
    const events = CHANGE_ACTIONS.map(
      (action, index) =>
        ({
          key: `case/c/${index}`,
          chain: "case/c",
          entryNo: entry.no,
          previousHash: "",
          hash: "",
          change: {
            id: "",
            revision: index,
            action,
            actor: { id: "x", name: secret("names"), role: "coordinator" },
            channel: "tab",
            reason: `${secret("reasons")} ${action}.`,
            at: moment(20),
            // What a case's own events change is no text of the history.
            changes: [{ field: "note", before: null, after: secret("note") }],
            salt: "",
            digest: "",
          },
        }) as const,
    );
    const looking = { entry, viewer };
    // More actions than one page of the history holds.
    const half = Math.ceil(events.length / 2);
    const shown = [events.slice(0, half), events.slice(half)].flatMap(
      (some) => historyView(entry, some, viewer).events,
    );
    const text = JSON.stringify(shown);
    for (const action of CHANGE_ACTIONS) {
      const isShown = text.includes(`${secret("reasons")} ${action}.`);
      const may = maySeeEvent(action, looking) && maySeeReason(action, looking);
      expect([action, isShown]).toEqual([action, may]);
    }
    expect(text.includes(secret("names"))).toBe(maySee("names", looking));
    expect(text).not.toContain(secret("note"));
    if (!maySee("moments", looking)) expect(text).not.toMatch(MOMENT);
  });
});

/** One message of each kind. */
const IDS: Readonly<Record<MessageKind, MessageId>> = {
  request: "request-v7",
  query: "query-1",
  reminder: "reminder-v7-1",
  later: "later-2026-11-20",
  unattended: "unattended-v7",
  escalation: "escalation-v7-1",
  sections: "sections-1",
  sectionsAgain: "sectionsAgain-1-1",
  incident: "incident-1",
  suspension: "suspension",
  suspended: "suspended-2026-11-20",
  decision: "decision",
  outcome: "outcome",
  handover: "handover-1",
  statement: "statement-1",
  condition: "condition-1.1",
  conditionReminder: "conditionReminder-1.1-1",
};

/** Who is written to personally, with what the message itself is about. */
const ADDRESSED: Readonly<
  Partial<Record<MessageKind, { readonly viewer: Viewer; readonly about: readonly string[] }>>
> = {
  handover: { viewer: { person: named("names", "n-1"), roles: [] }, about: ["notMine"] },
  outcome: { viewer: { person: named("names", "rep-2"), roles: [] }, about: [] },
  statement: { viewer: { person: named("names", "r-2"), roles: ["Reviewer.Legal"] }, about: [] },
};

describe.each(MESSAGE_KINDS)("a card of the kind %s", (kind) => {
  test.each(CASE_STATES)(
    "shows nobody more than the table gives them, while the case is %s",
    (state) => {
      const found = foundFor(state);
      const { about = [], viewer: addressee } = ADDRESSED[kind] ?? {};
      const all = EVERYBODY.map((who) => PEOPLE[who]);
      for (const viewer of addressee === undefined ? all : [addressee]) {
        // Of the city's other contacts none is told of more than a suspension.
        const toContacts = kind === "suspension" || kind === "suspended";
        for (const isContact of toContacts ? [true, false] : [isCoordinator(viewer)]) {
          const card = cardFor({
            caseInEntry: found,
            messageId: IDS[kind],
            person: viewer.person,
            isContact,
            isAttended: false,
            language: "de",
            today: day("2026-11-23"),
            remindOn: undefined,
            conversations: [],
            tabUrl: () => "https://example.org",
          });
          const looking = { ...found, viewer };
          const leaked = secretsIn(card).filter(
            (part) => !readable(part, looking) && !about.includes(part),
          );
          expect([viewer.person.id, isContact, leaked]).toEqual([viewer.person.id, isContact, []]);
        }
      }
    },
  );
});
