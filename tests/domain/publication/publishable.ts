import { type Entry, type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import type { PublicationMoment } from "#domain/publication/publicationState.ts";
import { confirmed, released } from "#domain/publication/publishing.ts";
import { releasedValues, usualFields } from "#domain/publication/release.ts";
import { accepted, day } from "#tests/domain/builders.ts";

export const MOMENT: PublicationMoment = {
  pilots: false,
  today: day("2026-11-24"),
  lastEvaluation: day("2026-10-05"),
};

/** A text that stands nowhere else. */
export const markOf = (key: string) => `Marke-${key}-Ende`;

/** An entry in use with a mark in every field that holds a text, and what a release needs. */
export function publishable(values: EntryValues = {}, no = "KI-2026-0007"): Entry {
  const marks = Object.fromEntries(FIELDS.map((field) => [field.key, markedValue(field)]));
  return {
    no,
    revision: 3,
    versionRevision: 1,
    values: entryValues({
      ...marks,
      registerNo: no,
      riskClass: "limited",
      annexIIIRefs: [],
      operationStatus: "productive",
      publicationStatus: "inReview",
      lastReleasedSnapshot: undefined,
      nonPublicationReason: undefined,
      contactPublic: "ki-register@stadt.example",
      publicUrl: "https://stadt.example/Marke-publicUrl-Ende",
      sourceCodeUrl: "https://stadt.example/Marke-sourceCodeUrl-Ende",
      euDbProviderUrl: "https://ec.example/Marke-euDbProviderUrl-Ende",
      startDate: "2025-03",
      endDate: undefined,
      ...values,
    }),
  };
}

function markedValue({ choices, itemFields, key, kind }: Field) {
  if (kind === "boolean") return true;
  if (choices !== undefined) {
    const [first = { key: "" }] = choices;
    return kind === "multiChoice" || kind === "list" ? [first.key] : first.key;
  }
  if (itemFields !== undefined) {
    return [
      Object.fromEntries(Object.keys(itemFields).map((part) => [part, markOf(`${key}-${part}`)])),
    ];
  }
  return kind === "list" ? [markOf(key)] : markOf(key);
}

/** Released with these fields and confirmed by the owner. */
export function published(entry: Entry, fields: readonly string[] = usualFields(entry)): Entry {
  const values = accepted(releasedValues(entry, { fields, deliberate: true }, MOMENT));
  return confirmed(released(entry, values, MOMENT.today), "2026-11-24T09:00:00.000Z");
}
