import { decideCase } from "#domain/cases/caseDecision.ts";
import { firstCase } from "#domain/cases/caseStart.ts";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { diffRecords, type JsonRecord } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { defaultValues, withValues } from "#domain/entry/intake.ts";
import type { Person } from "#domain/people/person.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { entryRecordType, entryToRecord } from "#register/memory/entryRecord.ts";
import { changeOf } from "#register/store/changeOf.ts";
import { dayAt, instantAt } from "#register/store/clock.ts";
import { eventToFields } from "#register/store/eventLog.ts";
import { eventOf, NO_HASH } from "#register/store/events.ts";
import type { RecordType } from "#register/store/recordType.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { INTAKE, idOf } from "#tests/register/startRegister.ts";

export type Rows = Readonly<Record<ListName, Readonly<Record<string, unknown>>[]>>;

/** Who owns and who deputises the entry of this number. */
export type Responsible = (serial: number) => { readonly owner: Person; readonly deputy: Person };

const DEMO_PERSONS = {
  owner: { id: idOf("owner-1"), name: "Jana Albrecht" },
  deputy: { id: idOf("deputy-1"), name: "Mehmet Yılmaz" },
};

const COORDINATOR = {
  id: idOf("coordinator-1"),
  name: "Katrin Hoffmann",
  role: "coordinator",
} as const;

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
): Rows {
  const now = today - DECIDED_AGO_MS;
  const rows: Rows = { entries: [], cases: [], events: [], system: [] };
  for (let serial = 1; serial <= count; serial++) {
    const no = `KI-2026-${String(serial).padStart(4, "0")}`;
    const evaluationCase = decidedCase(no, now);
    const entry = approved({ no, serial, ...responsible(serial) }, evaluationCase, now);
    addItem(
      rows,
      "entries",
      entryRecordType(() => dayAt(now)),
      entryToRecord(entry),
      now,
    );
    addItem(rows, "cases", caseRecordType, caseToRecord(evaluationCase), now);
    addClaim(rows, `number/${no.toLowerCase()}`, { id: `${serial}`, by: "bench", at: now });
    addClaim(rows, `cause/${evaluationCase.causeKey}`, { caseKey: evaluationCase.key });
  }
  return rows;
}

function addItem(
  rows: Rows,
  list: "entries" | "cases",
  recordType: RecordType,
  record: JsonRecord,
  now: number,
): void {
  const note = { action: "created", actor: SYSTEM, channel: "system" } as const;
  const change = changeOf(note, 1, diffRecords({}, record), record, now);
  const fields = {
    ...recordType.fields(record, change.at),
    Revision: 1,
    LastChange: JSON.stringify(change),
  };
  rows[list].push(fields);
  const chain =
    recordType.chainOf({ id: "", eTag: "", webUrl: null, modifiedBy: null, fields }) ?? "";
  rows.events.push(eventToFields(eventOf(chain, recordType.entryNoOf(chain), change, NO_HASH)));
}

function addClaim(rows: Rows, key: string, value: unknown): void {
  rows.system.push({ Title: key, Key: key, Value: JSON.stringify(value) });
}

function decidedCase(no: string, now: number): EvaluationCase {
  const when = { today: dayAt(now), at: instantAt(now), closingDays: [] };
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
      riskClass: "limited",
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

function approved(
  { deputy, no, owner, serial }: ReturnType<Responsible> & { no: string; serial: number },
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
      createdOn: today,
      reportedInUse: true,
      withoutOwner: false,
      evaluationStatus: "submitted",
      riskClass: "unclear",
      publicationStatus: "published",
      schemaVersion: "1",
    }),
  };
  return derivedEntry(entry, [evaluationCase], today, []);
}
