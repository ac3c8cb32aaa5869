import { type EntryValues, entryValues, type FieldValue } from "./entry.ts";
import { type Field, type FieldKey, INTAKE_FIELDS } from "./fields.ts";
import { isRequired } from "./intake.ts";

/** The most that is asked of somebody before a report can be sent. */
export const ASKED_FIELDS_MAX = 12;

/**
 * Required of an entry, and not asked of whoever reports it: left empty they are "unbekannt" (workflow §4: a reporter may
 * say so), and the owner or the coordinators find out.
 */
const KNOWN_LATER: readonly FieldKey[] = ["productName", "vendor", "developmentMode", "itProvider"];

/** The word that stands for "not known" in a field of text. */
export const UNKNOWN_TEXT = "unbekannt";

/** How "not known" is said in this field; undefined where it is no answer. */
export function unknownValue(field: Field): FieldValue | undefined {
  if (field.unknownAllowed !== true) return undefined;
  if (field.kind === "multiChoice") return ["unknown"];
  return field.kind === "choice" ? "unknown" : UNKNOWN_TEXT;
}

/** Whether a report is asked for this field before it can be sent. */
export function isAsked(field: Field, values: EntryValues): boolean {
  // Its name comes with the person who is chosen.
  if (field.key === "ownerName" || !INTAKE_FIELDS.includes(field)) return false;
  return isRequired(field, values) && !isKnownLater(field.key, values);
}

/** Of a use case the version too: it runs in the version of its platform. */
export function isKnownLater(key: FieldKey, { entryKind }: EntryValues): boolean {
  return KNOWN_LATER.includes(key) || (key === "version" && entryKind === "useCase");
}

/** The report with what its reporter need not know. */
export function withUnknown(values: EntryValues): EntryValues {
  const unknown = INTAKE_FIELDS.filter(
    ({ key }) => values[key] === undefined && isKnownLater(key, values),
  ).map((field) => [field.key, unknownValue(field)]);
  return entryValues({ ...values, ...Object.fromEntries(unknown) });
}

/** Whether the application is used already: its first evaluation has a deadline from the day of the report (workflow §4). */
export function isInUse({ operationStatus }: EntryValues): boolean {
  return operationStatus === "pilot" || operationStatus === "productive";
}

/** By this tag coordinators find reports whose platform is not in the register yet. */
export const MISSING_PLATFORM_TAG = "Plattform fehlt";

/**
 * A use case whose platform nobody has reported: it belongs to no entry yet, so it is one of its own, with the platform's
 * name as its product and a tag. Coordinators report the platform and join the two.
 */
export function withMissingPlatform(values: EntryValues, platformName: string): EntryValues {
  const { parentId: _none, ...rest } = values;
  return {
    ...rest,
    entryKind: "application",
    productName: platformName,
    tags: [...(values.tags ?? []), MISSING_PLATFORM_TAG],
  };
}
