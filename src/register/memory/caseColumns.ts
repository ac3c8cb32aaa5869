import { z } from "zod";
import { canonicalJson, type Json, type JsonRecord } from "#domain/change.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";

// Checked, not copied: what JSON.parse gave is JSON, and a schema would visit every part of it again.
export const jsonRecord = z.custom<JsonRecord>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** Each incident, statement, answer, condition, evidence and risk is a field of its own: a change then tells the one it is about, not all before it. */
export const INCIDENT = "incident/";
export const STATEMENT = "statement/";
/** An answer to a question of the decision tree. */
export const CLASSIFICATION_ANSWER = "classification/";
export const CONDITION = "condition/";
export const EVIDENCE = "evidence/";
export const RISK = "risk/";
/** What was done about a section of the evaluation. */
export const SECTION = "section/";

/**
 * The parts of a case that grow, each in a column of its own: whoever fills one leaves room for what somebody else needs.
 * How long each may become: `#domain/cases/caseRoom.ts`.
 */
const PARTS: readonly Part[] = [
  { column: "Causes", holds: (field) => field === "causes" || field === "platforms" },
  { column: "EarlierAnswers", holds: (field) => field === "earlierAnswers" },
  { column: "Queries", holds: (field) => field === "queries" },
  { column: "Statements", holds: (field) => field.startsWith(STATEMENT) },
  { column: "Incidents", holds: (field) => field.startsWith(INCIDENT) },
  {
    column: "Classification",
    holds: (field) =>
      field === "classification" ||
      field === "classified" ||
      field.startsWith(CLASSIFICATION_ANSWER),
  },
  { column: "Risks", holds: (field) => field.startsWith(RISK) },
  { column: "Evidence", holds: (field) => field.startsWith(EVIDENCE) },
  { column: "Conditions", holds: (field) => field.startsWith(CONDITION) },
  { column: "Sections", holds: (field) => field.startsWith(SECTION) },
  { column: "Handovers", holds: (field) => field === "notMine" },
];
const REST = "Data";
const COLUMNS = [REST, ...PARTS.map(({ column }) => column)];

interface Part {
  readonly column: string;
  readonly holds: (field: string) => boolean;
}

/** The record's columns; one without content is empty. */
export function recordColumns(record: JsonRecord): Readonly<Record<string, string | null>> {
  const columns = new Map<string, Record<string, Json>>([[REST, {}]]);
  for (const [field, value] of Object.entries(record)) {
    const name = columnOf(field, value);
    const held = columns.get(name) ?? {};
    held[field] = value;
    columns.set(name, held);
  }
  return Object.fromEntries(
    COLUMNS.map((name) => {
      const held = columns.get(name);
      return [name, held === undefined ? null : canonicalJson(held)];
    }),
  );
}

/**
 * What an item's columns say together, and the columns that say so. Earlier versions wrote everything into one: it says the
 * case as long as nothing changes in it, whatever stands in the others. Undefined where a column is no record.
 */
export function storedRecord(
  fields: Readonly<Record<string, unknown>>,
): { readonly record: JsonRecord; readonly columns: ItemFields } | undefined {
  const rest = parsedRecord(fields[REST]);
  if (rest === undefined) return undefined;
  // Every case has a cause.
  if ("causes" in rest) return { record: rest, columns: { [REST]: canonicalJson(rest) } };
  const held: Record<string, Json> = { ...rest };
  for (const { column } of PARTS) {
    const text = fields[column];
    if (text === undefined) continue;
    const part = parsedRecord(text);
    if (part === undefined) return undefined;
    Object.assign(held, part);
  }
  return { record: held, columns: recordColumns(held) };
}

/** An empty list says that it is empty beside the rest. */
function columnOf(field: string, value: Json): string {
  if (Array.isArray(value) && value.length === 0) return REST;
  return PARTS.find(({ holds }) => holds(field))?.column ?? REST;
}

function parsedRecord(text: unknown): JsonRecord | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return jsonRecord.safeParse(parsePlainJson(text)).data;
  } catch {
    return undefined;
  }
}
