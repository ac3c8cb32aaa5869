import { z } from "zod";
import type { JsonRecord } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";
import { usageValuesSchema } from "./usageValuesSchema.ts";

const publicValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.array(z.union([z.string(), z.record(z.string(), z.string())])),
]);

/** What an entry keeps beside the fields that people know: the shape of each, by which it is read wherever it is stored. */
export const ENTRY_BESIDES = {
  versionChanges: z
    .array(z.strictObject({ revision: z.int(), on: daySchema }))
    .min(1)
    .exactOptional(),
  rhythmCase: z.string().min(1).exactOptional(),
  usageCase: z.string().min(1).exactOptional(),
  usageProposal: z
    .strictObject({ values: usageValuesSchema, on: daySchema })
    .readonly()
    .exactOptional(),
  responsibleBefore: z
    .array(z.strictObject({ personId: z.string(), until: daySchema }))
    .min(1)
    .exactOptional(),
  lastSuspension: z.strictObject({ from: daySchema, until: daySchema }).readonly().exactOptional(),
  publication: z
    .strictObject({
      release: z.int(),
      releasedOn: daySchema.exactOptional(),
      togetherAt: z.string().exactOptional(),
      sentBack: z.strictObject({ on: daySchema, reason: z.string() }).readonly().exactOptional(),
      firstAt: z.string().exactOptional(),
      publishedAt: z.string().exactOptional(),
      withdrawnAt: z.string().exactOptional(),
    })
    .readonly()
    .exactOptional(),
  releasedState: z
    .array(z.strictObject({ field: z.string(), value: publicValueSchema.nullable() }))
    .min(1)
    .exactOptional(),
  evaluateFrom: daySchema.exactOptional(),
};
const besidesSchema = z.object(ENTRY_BESIDES);
export type EntryBesides = Pick<Entry, keyof typeof ENTRY_BESIDES>;

/** The column of the list for each; a text stands there as it is, anything else as JSON. */
const COLUMNS: Readonly<Record<keyof EntryBesides, string>> = {
  versionChanges: "VersionChanges",
  rhythmCase: "RhythmCase",
  usageCase: "UsageCase",
  usageProposal: "UsageProposal",
  responsibleBefore: "ResponsibleBefore",
  lastSuspension: "LastSuspension",
  publication: "Publication",
  releasedState: "ReleasedState",
  evaluateFrom: "EvaluateFrom",
};
const SHAPES = Object.entries(ENTRY_BESIDES);
const PLACES = Object.entries(COLUMNS);
const TEXTS: ReadonlySet<string> = new Set(["rhythmCase", "usageCase", "evaluateFrom"]);
const NOTHING: EntryBesides = {};

/** What is empty or broken is absent. */
export function besidesIn(stored: Readonly<Record<string, unknown>>): EntryBesides {
  const found = SHAPES.flatMap(([key, shape]) => {
    const value = stored[key];
    return value !== undefined && value !== null && shape.safeParse(value).success
      ? [[key, value]]
      : [];
  });
  return found.length === 0 ? NOTHING : besidesSchema.parse(Object.fromEntries(found));
}

/** From the columns of a list item. */
export function besidesInItem(fields: Readonly<Record<string, unknown>>): EntryBesides {
  const stored = PLACES.flatMap(([key, column]) => {
    const value = fields[column];
    if (value === undefined || value === null) return [];
    return [[key, TEXTS.has(key) ? value : parseJson(value)]];
  });
  return stored.length === 0 ? NOTHING : besidesIn(Object.fromEntries(stored));
}

const jsonRecordSchema = z.record(z.string(), z.json());

/** As a part of the record whose changes are kept. */
export function besidesRecord(besides: EntryBesides): JsonRecord {
  const kept = SHAPES.flatMap(([key]) => {
    const value = new Map<string, unknown>(Object.entries(besides)).get(key);
    return isEmpty(value) ? [] : [[key, value]];
  });
  return kept.length === 0 ? {} : jsonRecordSchema.parse(Object.fromEntries(kept));
}

/** As columns of the list; null empties one. */
export function besidesFields(record: JsonRecord): ItemFields {
  return Object.fromEntries(
    PLACES.map(([key, column]) => {
      const value = record[key];
      if (value === undefined) return [column, null];
      return [column, typeof value === "string" ? value : JSON.stringify(value)];
    }),
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function parseJson(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return parsePlainJson(text);
  } catch {
    return undefined;
  }
}
