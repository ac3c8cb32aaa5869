import type { Bilingual } from "#domain/bilingual.ts";
import type { Entry, FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field, type FieldKey } from "#domain/entry/fields.ts";
import type { FIELD_TABLE } from "#domain/entry/fieldTable.ts";
import type { Day } from "#domain/time/day.ts";

type Row = (typeof FIELD_TABLE)[number];
type ShownRow = Extract<Row, { readonly visibility: "public" | "publicAfterRelease" }>;

/** Number, format and state are those of the listing itself: nobody releases them one by one. */
export const LISTING_KEYS = [
  "registerNo",
  "operationStatus",
  "endDate",
  "suspendedSince",
  "schemaVersion",
] as const satisfies FieldKey[];

/** What is not a field, because the whole of it is internal: only this much of it may be shown. */
export const PUBLIC_FACTS = ["dpiaExists", "lastEvaluation"] as const;
export type PublicFact = (typeof PUBLIC_FACTS)[number];

export type PublicKey = Exclude<ShownRow["key"], (typeof LISTING_KEYS)[number]> | PublicFact;

/** One thing that can be released to everybody. */
export interface PublicField {
  readonly key: PublicKey;
  readonly label: Bilingual;
  readonly kind: Field["kind"];
  readonly choices?: NonNullable<Field["choices"]>;
  /**
   * `always`: without it nothing is published. `usual`: released unless a coordinator leaves it out. `chosen`: only
   * where a coordinator picks it.
   */
  readonly release: "always" | "usual" | "chosen";
  /** Whether another value sends the whole back to review: the month of an evaluation does not. */
  readonly isReviewed: boolean;
}

/** Without these the public learns nothing of use: what it is, who answers, how risky it is. */
const ALWAYS: ReadonlySet<string> = new Set([
  "orgUnitName",
  "riskClass",
  "publicTitleDe",
  "publicSummaryDe",
  "contactPublic",
] satisfies FieldKey[]);

const FACT_ROWS: Readonly<Record<PublicFact, Omit<PublicField, "key">>> = {
  dpiaExists: {
    label: {
      de: "Datenschutz-Folgenabschätzung liegt vor",
      en: "Data protection impact assessment exists",
    },
    kind: "boolean",
    release: "usual",
    isReviewed: true,
  },
  lastEvaluation: {
    label: { de: "Zuletzt bewertet", en: "Last evaluated" },
    kind: "partialDate",
    release: "usual",
    isReviewed: false,
  },
};

/**
 * Everything that may be published, field by field; what is not in it is internal. A person never is. Source: the city's
 * table of what the public extract shows, and `visibility` of the field table.
 */
export const PUBLIC_FIELDS: readonly PublicField[] = [
  ...FIELDS.flatMap((field): readonly PublicField[] => {
    if (!isPublicKey(field.key)) return [];
    const { choices, key, kind, label, visibility } = field;
    const usual = visibility === "public" ? "usual" : "chosen";
    const release = ALWAYS.has(key) ? "always" : usual;
    const named = { key, label, kind, release, isReviewed: true } as const;
    return [choices === undefined ? named : { ...named, choices }];
  }),
  ...PUBLIC_FACTS.map((key) => ({ key, ...FACT_ROWS[key] })),
];

const byKey: ReadonlyMap<string, PublicField> = new Map(
  PUBLIC_FIELDS.map((field) => [field.key, field]),
);

export function publicFieldOf(key: string): PublicField | undefined {
  return byKey.get(key);
}

function isPublicKey(key: FieldKey): key is Extract<PublicKey, FieldKey> {
  const field = FIELDS.find((one) => one.key === key);
  const isListing = LISTING_KEYS.some((one) => one === key);
  return field !== undefined && field.visibility !== "internal" && !field.personal && !isListing;
}

/** What is read besides the entry to say what may be shown of it. */
export interface PublicationFacts {
  /** The day of its last decided evaluation. */
  readonly lastEvaluation: Day | undefined;
}

/** What stands in the register now under a key that can be released; null where nothing does. */
export function presentValue(
  { values }: Pick<Entry, "values">,
  key: PublicKey,
  { lastEvaluation }: PublicationFacts,
): FieldValue | null {
  if (key === "dpiaExists") {
    return values.dpiaStatus === undefined ? null : values.dpiaStatus === "done";
  }
  if (key === "lastEvaluation") return lastEvaluation?.slice(0, "2026-11".length) ?? null;
  return values[key] ?? null;
}
