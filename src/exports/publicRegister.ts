import type { Bilingual } from "#domain/bilingual.ts";
import {
  type Entry,
  type ListElement,
  operationStatusOf,
  riskClassOf,
} from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import type { Day } from "#domain/time/day.ts";
import { OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";

/** The format of the file; a field that goes or changes its meaning raises the first number. */
const SCHEMA = { name: "ki-register-public", version: "1.0.0" } as const;

interface PublicChoice {
  readonly key: string;
  readonly label: Bilingual;
}

type PublicValue = string | boolean | PublicChoice | readonly (ListElement | PublicChoice)[] | null;

interface PublicEntry {
  /** The register number: never changed, never used again. */
  readonly id: string;
  readonly values: Readonly<Record<string, PublicValue>>;
}

export interface PublicRegister {
  readonly schema: typeof SCHEMA;
  readonly asOf: Day;
  /** The data are invented. */
  readonly demo: boolean;
  readonly counts: {
    readonly published: number;
    readonly byRiskClass: Readonly<Record<string, number>>;
    readonly byOperationStatus: Readonly<Record<string, number>>;
  };
  readonly fields: readonly {
    readonly key: string;
    readonly kind: Field["kind"];
    readonly label: Bilingual;
  }[];
  readonly entries: readonly PublicEntry[];
}

/** A field that waits for its own release is not public yet; a person never is. */
const PUBLIC_FIELDS: readonly Field[] = FIELDS.filter(
  (field) => field.visibility === "public" && field.personal !== true,
);

/** What stands before the entries: all that the city shows everybody. */
export function publicHead(input: {
  readonly published: readonly Entry[];
  readonly asOf: Day;
  readonly demo: boolean;
}): Omit<PublicRegister, "entries"> {
  const { asOf, demo, published } = input;
  return {
    schema: SCHEMA,
    asOf,
    demo,
    counts: {
      published: published.length,
      byRiskClass: countsBy(RISK_CLASSES, published.map(riskClassOf)),
      byOperationStatus: countsBy(OPERATION_STATUS, published.map(operationStatusOf)),
    },
    fields: PUBLIC_FIELDS.map(({ key, kind, label }) => ({ key, kind, label })),
  };
}

/** Published, and in use. */
export function isPublic(entry: Entry): boolean {
  const status = operationStatusOf(entry);
  return (
    entry.values.publicationStatus === "published" &&
    (status === "productive" || status === "suspended")
  );
}

/** An entry with its public fields. */
export function publicEntry(entry: Entry): PublicEntry {
  return {
    id: entry.no,
    values: Object.fromEntries(
      PUBLIC_FIELDS.map((field) => [field.key, publicValue(field, entry)]),
    ),
  };
}

function publicValue(field: Field, entry: Entry): PublicValue {
  if (field.key === "registerNo") return entry.no;
  // A class that is not known yet is said to be open, never left out.
  if (field.key === "riskClass") return labelled(field, riskClassOf(entry));
  const value = entry.values[field.key];
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return labelled(field, value);
  return value.map((item) => (typeof item === "string" ? labelled(field, item) : item));
}

function labelled(field: Field, value: string): string | PublicChoice {
  const choice = field.choices?.find((one) => one.key === value);
  return choice === undefined
    ? value
    : { key: choice.key, label: { de: choice.de, en: choice.en } };
}

/** Every key is there, also with nothing to count. */
function countsBy(
  keys: readonly string[],
  found: readonly string[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(keys.map((key) => [key, found.filter((one) => one === key).length]));
}
