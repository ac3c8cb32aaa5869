import { z } from "zod";
import type { CaseClassification } from "#domain/cases/classificationAnswers.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import type { HandledSections } from "#domain/cases/handledSection.ts";
import type { JsonRecord } from "#domain/change.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import type { RecordType } from "#register/store/recordType.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import {
  CLASSIFICATION_ANSWER,
  CONDITION,
  EVIDENCE,
  INCIDENT,
  jsonRecord,
  RISK,
  recordColumns,
  SECTION,
  STATEMENT,
  storedRecord,
} from "./caseColumns.ts";
import {
  caseSchema,
  classificationAnswerSchema,
  handledSectionSchema,
  incidentSchema,
  statementSchema,
} from "./caseSchema.ts";
import { conditionSchema, evidenceSchema, riskSchema } from "./conditionSchema.ts";
import { isJournal } from "./journal.ts";
import { oncePer } from "./oncePer.ts";
import { isSettingChain } from "./settingRecord.ts";

const answersSchema = z.record(z.string(), classificationAnswerSchema);
const sectionsSchema = z.partialRecord(z.enum(EVALUATION_SECTIONS), handledSectionSchema);
/** What was edited by hand: no case, and like none. */
const BROKEN: JsonRecord = { edited: true };

export function caseToRecord(evaluationCase: EvaluationCase): JsonRecord {
  const {
    revision: _counted,
    classification,
    conditions = [],
    evidence = [],
    incidents = [],
    risks = [],
    sections = {},
    statements = [],
    ...fields
  } = evaluationCase;
  const { answers = {}, ...classified } = classification ?? {};
  const named = Object.fromEntries([
    ...(classification === undefined ? [] : [["classification", classified]]),
    ...Object.entries(answers).map(([question, one]) => [CLASSIFICATION_ANSWER + question, one]),
    ...incidents.map((incident) => [INCIDENT + incident.id, incident]),
    ...byId(STATEMENT, statements),
    ...byId(RISK, risks),
    ...byId(EVIDENCE, evidence),
    ...byId(CONDITION, conditions),
    ...Object.entries(sections).map(([section, one]) => [SECTION + section, one]),
  ]);
  return jsonRecord.parse(JSON.parse(JSON.stringify({ ...fields, ...named })));
}

/** Undefined where the record was broken by hand. */
export function recordToCase(record: JsonRecord, revision: number): EvaluationCase | undefined {
  const parsed = caseSchema.safeParse(record);
  if (!parsed.success) return undefined;
  const { classification, ...rest } = parsed.data;
  const beside = besideOf(record);
  if (beside === undefined) return undefined;
  const { answers, ...lists } = beside;
  return {
    ...rest,
    ...(classification === undefined ? {} : { classification: { ...classification, answers } }),
    ...lists,
    revision,
  };
}

/** What stands in fields of its own, each list where it has something; undefined where one was broken by hand. */
function besideOf(record: JsonRecord) {
  const answers = answersIn(record);
  const sections = sectionsIn(record);
  const incidents = listIn(record, INCIDENT, incidentSchema, (a, b) => (a.at < b.at ? -1 : 1));
  const statements = listIn(record, STATEMENT, statementSchema, asCounted);
  const risks = listIn(record, RISK, riskSchema, asCounted);
  const evidence = listIn(record, EVIDENCE, evidenceSchema, asCounted);
  const conditions = listIn(record, CONDITION, conditionSchema, asCounted);
  if (
    answers === undefined ||
    sections === undefined ||
    incidents === undefined ||
    statements === undefined ||
    risks === undefined ||
    evidence === undefined ||
    conditions === undefined
  ) {
    return undefined;
  }
  return {
    answers,
    ...(Object.keys(sections).length === 0 ? {} : { sections }),
    ...(incidents.length === 0 ? {} : { incidents }),
    ...(statements.length === 0 ? {} : { statements }),
    ...(risks.length === 0 ? {} : { risks }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

interface Counted {
  readonly id: number;
}

function byId(prefix: string, list: readonly Counted[]): readonly (readonly [string, Counted])[] {
  return list.map((one) => [`${prefix}${one.id}`, one]);
}

function asCounted(a: Counted, b: Counted): number {
  return a.id - b.id;
}

/** In this order; undefined where one was broken by hand. */
function listIn<Held>(
  record: JsonRecord,
  prefix: string,
  schema: z.ZodType<Held>,
  order: (a: Held, b: Held) => number,
): readonly Held[] | undefined {
  const stored = Object.keys(record).filter((field) => field.startsWith(prefix));
  if (stored.length === 0) return [];
  const parsed = z.array(schema).safeParse(stored.map((field) => record[field]));
  return parsed.success ? parsed.data.sort(order) : undefined;
}

/** By question; undefined where one was broken by hand. */
function answersIn(record: JsonRecord): CaseClassification["answers"] | undefined {
  const stored = Object.keys(record).filter((field) => field.startsWith(CLASSIFICATION_ANSWER));
  if (stored.length === 0) return {};
  const answers = stored.map((field) => [field.slice(CLASSIFICATION_ANSWER.length), record[field]]);
  return answersSchema.safeParse(Object.fromEntries(answers)).data;
}

/** By section; undefined where one was broken by hand. */
function sectionsIn(record: JsonRecord): HandledSections | undefined {
  const stored = Object.keys(record).filter((field) => field.startsWith(SECTION));
  if (stored.length === 0) return {};
  const sections = stored.map((field) => [field.slice(SECTION.length), record[field]]);
  return sectionsSchema.safeParse(Object.fromEntries(sections)).data;
}

export function itemToCase(item: ListItem): EvaluationCase | undefined {
  const { evaluationCase } = caseIn(item.fields);
  const revision = item.fields.Revision;
  return (
    evaluationCase && { ...evaluationCase, revision: typeof revision === "number" ? revision : 0 }
  );
}

const CHAIN = "case/";
const ENTRY_NO = /ki-\d{4}-\d+/;

function caseChain(caseKey: string): string {
  return `${CHAIN}${caseKey}`;
}

/** Every case's key names its entry. */
export function isCaseKey(key: string): boolean {
  return ENTRY_NO.test(key);
}

/** Neither a case nor a setting nor a journal: an entry. */
export function isEntryChain(chain: string): boolean {
  return !isCaseChain(chain) && !isSettingChain(chain) && !isJournal(chain);
}

export function isCaseChain(chain: string): boolean {
  return chain.startsWith(CHAIN);
}

export function caseKeyOfChain(chain: string): string {
  return chain.slice(CHAIN.length);
}

/** Cases are the register's own: whatever is edited in them by hand is put back. */
export const caseRecordType = {
  chainOfKey: caseChain,
  keyColumn: "CaseKey",
  chainOf: (item) => {
    const key = item.fields.CaseKey;
    return typeof key === "string" ? caseChain(key) : undefined;
  },
  entryNoOf: (chain) => (ENTRY_NO.exec(chain)?.[0] ?? "").toUpperCase(),
  read: readRecord,
  fields(record) {
    const evaluationCase = recordToCase(record, 0);
    if (evaluationCase === undefined)
      throw new Error("A case that no longer fits its schema was to be written");
    return { ...ownColumns(evaluationCase), ...recordColumns(record) };
  },
  adoptEdit: (known) => known,
  completed: (_, next) => next,
  renumbered: (record) => record,
  editorOf: (item) => ({
    ...(item.modifiedBy ?? { id: "sharepoint", name: "SharePoint" }),
    role: "admin",
  }),
} satisfies RecordType & { chainOfKey(key: string): string };

/** The columns people see and SharePoint keeps unique all follow from the case. */
function ownColumns(evaluationCase: EvaluationCase): ItemFields {
  const { causeKey, due, entryNo, key, state, targetVersion } = evaluationCase;
  return {
    // A list keeps neither an empty text nor a blank at an end: what came back would look edited.
    Title: targetVersion === "" ? entryNo : `${entryNo} · ${targetVersion}`,
    CaseKey: key,
    CauseKey: causeKey,
    // One running case per entry: the entry's number while it runs, the case's own key after.
    RunningKey: isRunning(state) ? entryNo.toLowerCase() : key,
    EntryNo: entryNo,
    State: state,
    Due: due,
    TargetVersion: targetVersion === "" ? null : targetVersion,
  };
}

function readRecord(item: ListItem): JsonRecord {
  return caseIn(item.fields).record;
}

interface CaseIn {
  readonly record: JsonRecord;
  /** Counted from nowhere; absent where the record was broken by hand. */
  readonly evaluationCase?: EvaluationCase;
}

const caseIn = oncePer((fields: ListItem["fields"]): CaseIn => {
  const stored = storedRecord(fields);
  if (stored === undefined) return { record: {} };
  const evaluationCase = recordToCase(stored.record, 0);
  // A column that no longer says what the data say was edited by hand.
  return evaluationCase !== undefined &&
    columnsFit(fields, { ...ownColumns(evaluationCase), ...stored.columns })
    ? { record: stored.record, evaluationCase }
    : { record: BROKEN };
});

function columnsFit(fields: ListItem["fields"], wanted: ItemFields): boolean {
  return Object.entries(wanted).every(([name, value]) => (fields[name] ?? null) === value);
}
