import type { JsonRecord } from "#domain/change.ts";
import { type Entry, entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { operationStatusProblems } from "#domain/entry/operationStatus.ts";
import { formerResponsible } from "#domain/entry/responsible.ts";
import { pastSuspension } from "#domain/entry/suspension.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { withVersionChange } from "#domain/entry/versionChanges.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import type { RecordType } from "#register/store/recordType.ts";
import { isSeal } from "#register/store/seal.ts";
import { fieldsToValues, type ItemFields, valuesToFields } from "#sharepoint/fieldCodec.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { besidesFields, besidesIn, besidesInItem, besidesRecord } from "./entryBesides.ts";
import { oncePer } from "./oncePer.ts";
import type { StoredEntry } from "./storedEntry.ts";

const VERSION_REVISION = "VersionRevision";
const TRACKED = FIELDS.filter((field) => field.derived !== true);
const ACCEPTED: ReadonlySet<string> = new Set(
  TRACKED.filter((field) => field.sharepoint === "accepted").map((field) => field.key),
);

const valuesIn = oncePer(fieldsToValues);

/** The entry as a record whose changes are kept: its values and the revision of its version. */
export function entryToRecord(entry: Entry): JsonRecord {
  const values: JsonRecord = Object.fromEntries(
    TRACKED.flatMap(({ key }) => {
      const value = entry.values[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { ...values, versionRevision: entry.versionRevision, ...besidesRecord(entry) };
}

export function recordToEntry(record: JsonRecord, revision: number): Entry {
  const values: Record<string, FieldValue> = {};
  for (const { key } of TRACKED) {
    const value = record[key];
    if (isFieldValue(value)) values[key] = value;
  }
  const no = record.registerNo;
  const versionRevision = record.versionRevision;
  return {
    no: typeof no === "string" ? no : "",
    revision,
    versionRevision: typeof versionRevision === "number" ? versionRevision : 1,
    values: entryValues(values),
    ...besidesIn(record),
  };
}

/** What the list item shows, for reading; undefined for an item that has no register number. */
export function itemToEntry(item: ListItem): StoredEntry | undefined {
  const { values } = valuesIn(item.fields);
  const no = values.registerNo;
  if (typeof no !== "string") return undefined;
  return {
    no,
    revision: numberIn(item, "Revision") ?? 0,
    versionRevision: numberIn(item, VERSION_REVISION) ?? 1,
    values: entryValues(values),
    ...besidesInItem(item.fields),
    eTag: item.eTag,
    webUrl: item.webUrl,
  };
}

export function entryChain(no: string): string {
  return no.toLowerCase();
}

export function entryRecordType(today: () => Day): RecordType {
  return {
    keyColumn: "RegisterNo",
    chainOf: (item) => {
      const no = valuesIn(item.fields).values.registerNo;
      return typeof no === "string" ? entryChain(no) : undefined;
    },
    entryNoOf: (chain) => chain.toUpperCase(),
    read: readRecord,
    fields: (record, at) => entryFields(record, at),
    adoptEdit: (known, seen, item, revision) => adoptEdit(known, seen, item, revision, today()),
    completed(before, next) {
      const [was, is] = [recordToEntry(before, 0), recordToEntry(next, 0)];
      const { lastSuspension: _ended, responsibleBefore: _held, ...rest } = next;
      const lastSuspension = pastSuspension(was, is, today());
      return {
        ...rest,
        ...besidesRecord({
          responsibleBefore: formerResponsible(was, is, today()),
          ...(lastSuspension === undefined ? {} : { lastSuspension }),
        }),
      };
    },
    renumbered: (record, from, to) =>
      record.versionRevision === from ? renumberVersion(record, from, to) : record,
    editorOf(item, known) {
      const person = item.modifiedBy;
      if (person === null) return { id: "sharepoint", name: "SharePoint", role: "system" };
      const relation = relationTo(recordToEntry(known, 0), person.id);
      return { ...person, role: relation ?? "admin" };
    },
  };
}

function readRecord(item: ListItem): JsonRecord {
  const { values } = valuesIn(item.fields);
  const present = TRACKED.flatMap(({ key }) => {
    const value = values[key];
    return value === null || value === undefined ? [] : [[key, value]];
  });
  const versionRevision = numberIn(item, VERSION_REVISION);
  return {
    ...Object.fromEntries(present),
    ...(versionRevision === undefined ? {} : { versionRevision }),
    ...besidesRecord(besidesInItem(item.fields)),
  };
}

function renumberVersion(record: JsonRecord, from: number, to: number): JsonRecord {
  const renumbered = besidesIn(record).versionChanges?.map((change) =>
    change.revision === from ? { ...change, revision: to } : change,
  );
  return {
    ...record,
    ...(renumbered === undefined ? {} : besidesRecord({ versionChanges: renumbered })),
    versionRevision: to,
  };
}

function entryFields(record: JsonRecord, at: string): ItemFields {
  const entry = recordToEntry(record, 0);
  const versionRevision = record.versionRevision;
  return {
    ...valuesToFields({ ...entry.values, changedOn: dayOfInstant(at) }),
    [VERSION_REVISION]: typeof versionRevision === "number" ? versionRevision : null,
    ...besidesFields(record),
  };
}

/** Fields that people may change are taken over and obey the same rules; a new version is due like any other. */
function adoptEdit(
  known: JsonRecord,
  seen: JsonRecord,
  item: ListItem,
  revision: number,
  today: Day,
): JsonRecord {
  const { problems } = valuesIn(item.fields);
  const next: Record<string, JsonRecord[string]> = { ...known };
  for (const { key, required } of TRACKED) {
    const isErased = isSeal(known[key]);
    // Where the events no longer tell the person, the item is all there is to go by.
    if (isErased) delete next[key];
    const isReadable = !(key in problems) || problems[key] === "noPerson";
    if (!((ACCEPTED.has(key) || isErased) && isReadable)) continue;
    const value = seen[key];
    if (value !== undefined && value !== null) next[key] = value;
    else if (!required) delete next[key];
  }
  adoptStatus(known, next, today);
  const [was, is] = [known.version, next.version];
  if (typeof was === "string" && typeof is === "string" && !sameVersion(was, is)) {
    next.versionRevision = revision;
    const { versionChanges } = besidesIn(known);
    const change = { revision, on: today };
    Object.assign(
      next,
      besidesRecord({ versionChanges: withVersionChange(versionChanges, change) }),
    );
    // The list does not say since when, or whether it is in use at all.
    delete next.versionSince;
    delete next.versionPlannedFor;
    delete next.versionNotesUrl;
  }
  return next;
}

/**
 * A status of the list obeys the rules of the workflow, as far as the entry itself tells; what is against them is put back.
 * Nobody proves to be a coordinator there, so no suspension is lifted.
 */
function adoptStatus(
  known: JsonRecord,
  next: Record<string, JsonRecord[string]>,
  today: Day,
): void {
  const [was, is] = [known.operationStatus, next.operationStatus];
  if (was === undefined || was === is) return;
  const facts = { cases: [], today };
  const { values } = recordToEntry(next, 0);
  const problems = operationStatusProblems(recordToEntry(known, 0), values, false, facts);
  if (Object.keys(problems).length > 0) next.operationStatus = was;
  else if (is === "suspended") {
    next.suspendedSince = today;
    next.suspensionReason ??= "other";
  }
}

function numberIn(item: ListItem, column: string): number | undefined {
  const value = item.fields[column];
  return typeof value === "number" ? value : undefined;
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "boolean" || Array.isArray(value);
}
