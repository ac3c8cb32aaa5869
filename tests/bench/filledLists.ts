import { decideCase } from "#domain/cases/caseDecision.ts";
import { firstCase, requestCase } from "#domain/cases/caseStart.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { diffRecords, type JsonRecord } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { defaultValues, withValues } from "#domain/entry/intake.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import { stateText } from "#domain/publication/publication.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { entryRecordType, entryToRecord } from "#register/memory/entryRecord.ts";
import { NEVER } from "#register/messages/delivery.ts";
import { deliveryKey, messageValue } from "#register/messages/ledger.ts";
import { claimedBy } from "#register/messages/sending.ts";
import { changeOf } from "#register/store/changeOf.ts";
import { dayAt, instantAt } from "#register/store/clock.ts";
import { eventToFields } from "#register/store/eventLog.ts";
import { eventOf, NO_HASH } from "#register/store/events.ts";
import type { RecordType } from "#register/store/recordType.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";
import { INTAKE, idOf } from "#tests/register/startRegister.ts";

export type Rows = Readonly<Record<ListName, Readonly<Record<string, unknown>>[]>>;

/** Who owns and who deputises the entry of this number, and who heads its office. */
export type Responsible = (serial: number) => {
  readonly owner: Person;
  readonly deputy: Person;
  readonly headId?: string;
};

const DEMO_PERSONS = {
  owner: { id: idOf("owner-1"), name: "Jana Albrecht" },
  deputy: { id: idOf("deputy-1"), name: "Mehmet Yılmaz" },
};

const COORDINATOR = {
  id: idOf("coordinator-1"),
  name: "Katrin Hoffmann",
  role: "coordinator",
} as const;

/** What has grown in a register. */
export interface Grown {
  /** So many events of the first entry. */
  readonly events: number;
  /** So many of the first entries have a running case whose question was sent, and nobody has answered. */
  readonly running: number;
  /** How often each of those asked was reminded, at most three times; not at all where it is left out. */
  readonly reminders?: number;
}

/** Long enough ago that nobody is still to be told of the decisions, and none is due again. */
const DECIDED_AGO_MS = 90 * 86_400_000;

/**
 * A register of so many entries that were approved some months before `today`, as the lists hold it: each with its first
 * case, events and claims.
 */
export function filledLists(
  count: number,
  today: number,
  responsible: Responsible = () => DEMO_PERSONS,
  grown: Grown = { events: 1, running: 0 },
): Rows {
  const now = today - DECIDED_AGO_MS;
  const rows: Rows = { entries: [], cases: [], events: [], system: [] };
  for (let serial = 1; serial <= count; serial++) {
    const no = `KI-2026-${String(serial).padStart(4, "0")}`;
    const evaluationCase = decidedCase(no, now);
    const persons = responsible(serial);
    const { deputy, owner } = persons;
    const entry = approved({ no, serial, ...persons }, evaluationCase, now);
    addItem(
      rows,
      "entries",
      entryRecordType(() => dayAt(now)),
      entryToRecord(entry),
      now,
      serial === 1 ? grown.events : 1,
    );
    addItem(rows, "cases", caseRecordType, caseToRecord(evaluationCase), now);
    if (serial <= grown.running) {
      const asked = askedCase(no, today);
      addItem(rows, "cases", caseRecordType, caseToRecord(asked), today);
      for (const person of [owner, deputy]) {
        for (const messageId of sentOf(asked, grown))
          addSent(rows, asked, person, messageId, today);
      }
    }
    addClaim(rows, `number/${no.toLowerCase()}`, { id: `${serial}`, by: "bench", at: now });
    addClaim(rows, `cause/${evaluationCase.causeKey}`, { caseKey: evaluationCase.key });
  }
  return rows;
}

/** With more events than one, each after the first renames it, or names it as before. */
const PUBLISHED_AT = "2026-11-02T09:00:00.000Z";

function addItem(
  rows: Rows,
  list: "entries" | "cases",
  recordType: RecordType,
  record: JsonRecord,
  now: number,
  events = 1,
): void {
  const note = { action: "created", actor: SYSTEM, channel: "system" } as const;
  const chain =
    recordType.chainOf({
      id: "",
      eTag: "",
      webUrl: null,
      modifiedBy: null,
      fields: recordType.fields(record, instantAt(now)),
    }) ?? "";
  const renamed = { ...record, title: "Vorübergehend anders benannt" };
  let before: JsonRecord = {};
  let previousHash = NO_HASH;
  for (let revision = 1; revision <= events; revision++) {
    const after = (events - revision) % 2 === 0 ? record : renamed;
    const change = changeOf(note, revision, diffRecords(before, after), after, now);
    const event = eventOf(chain, recordType.entryNoOf(chain), change, previousHash);
    rows.events.push(eventToFields(event));
    [before, previousHash] = [after, event.hash];
    if (revision < events) continue;
    rows[list].push({
      ...recordType.fields(record, change.at),
      Revision: revision,
      LastChange: JSON.stringify(change),
    });
  }
}

/** The question, and its reminders. */
function sentOf(
  { targetRevision }: EvaluationCase,
  { reminders = 0 }: Grown,
): readonly MessageId[] {
  const all = [
    `request-v${targetRevision}`,
    `reminder-v${targetRevision}-1`,
    `reminder-v${targetRevision}-2`,
    `reminder-v${targetRevision}-3`,
  ] as const;
  return all.slice(0, reminders + 1);
}

/** A card about the question is with this person. */
function addSent(
  rows: Rows,
  { key }: EvaluationCase,
  person: Person,
  messageId: MessageId,
  now: number,
) {
  const value = messageValue({
    ...claimedBy("bench", now, 0),
    ...{ caseKey: key, person, messageId, bundle: null, state: "sent", sentOn: dayAt(now) },
    ...{ expires: NEVER, conversationId: person.id, activityId: key, shown: "card" },
    serviceUrl: "https://smba.trafficmanager.net/emea/",
  });
  addClaim(rows, deliveryKey(key, person.id, messageId), value);
}

function addClaim(rows: Rows, key: string, value: unknown): void {
  rows.system.push({ Title: key, Key: key, Value: JSON.stringify(value) });
}

function decidedCase(no: string, now: number): EvaluationCase {
  const when = {
    today: dayAt(now),
    at: instantAt(now),
    closingDays: [],
    deadlines: defaultDeadlines,
  };
  const causeKey = `${no.toLowerCase()}/v1`;
  const first = firstCase(
    {
      key: causeKey.replace("/", "-"),
      causeKey,
      entryNo: no,
      targetVersion: "1.0",
      previousVersion: null,
      targetRevision: 1,
    },
    when,
  );
  if (!first.ok) throw new Error(first.problem);
  const decided = decideCase(
    { ...first.value, revision: 1 },
    {
      decision: "approved",
      reason: "Geprüft.",
      classified: classifiedAs("limited"),
      fourEyes: true,
      values: {},
      currentRiskClass: "unclear",
      operationStatus: "productive",
      by: COORDINATOR,
      ownerIds: [idOf("owner-1")],
    },
    when,
  );
  if (!decided.ok) throw new Error(decided.problem);
  return decided.value;
}

/** Owner and deputy are asked about a new version. */
function askedCase(no: string, now: number): EvaluationCase {
  const causeKey = `${no.toLowerCase()}/v2`;
  const asked = requestCase(
    {
      key: causeKey.replace("/", "-"),
      causeKey,
      entryNo: no,
      targetVersion: "2.0",
      previousVersion: "1.0",
      targetRevision: 1,
    },
    { trigger: "version", by: { ...SYSTEM, role: "system" } },
    { today: dayAt(now), at: instantAt(now), closingDays: [], deadlines: defaultDeadlines },
  );
  if (!asked.ok) throw new Error(asked.problem);
  return { ...asked.value, revision: 1 };
}

function approved(
  { deputy, headId, no, owner, serial }: ReturnType<Responsible> & { no: string; serial: number },
  evaluationCase: EvaluationCase,
  now: number,
): Entry {
  const today = dayAt(now);
  const entry: Entry = {
    no,
    revision: 1,
    versionRevision: 1,
    values: withValues(withValues(defaultValues(), INTAKE), {
      registerNo: no,
      title: `Anwendung ${serial}`,
      shortDescription: `Ordnet eingehende Schreiben der Gruppe ${serial} den Sachgebieten zu und schlägt eine Bearbeiterin vor.`,
      purpose: `Schnellere Verteilung der Eingangspost im Bereich ${serial % 40}.`,
      ownerId: owner.id,
      ownerName: owner.name,
      deputyId: deputy.id,
      deputyName: deputy.name,
      ...(headId === undefined ? {} : { headOfOfficeId: headId }),
      createdOn: today,
      reportedInUse: true,
      withoutOwner: false,
      evaluationStatus: "submitted",
      riskClass: "unclear",
      publicationStatus: "published",
      lastReleasedSnapshot: stateText([
        { field: "publicTitleDe", value: `Anwendung ${serial}` },
        { field: "publicSummaryDe", value: `Ordnet Schreiben der Gruppe ${serial} zu.` },
        { field: "orgUnitName", value: "Ordnungsamt" },
        { field: "riskClass", value: "minimal" },
      ]),
      schemaVersion: "1",
    }),
    publication: { release: 1, firstAt: PUBLISHED_AT, publishedAt: PUBLISHED_AT },
  };
  return derivedEntry(entry, [evaluationCase], today, []);
}
