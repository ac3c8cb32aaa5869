import {
  type Entry,
  type FieldValue,
  operationStatusOf,
  riskClassOf,
} from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { foldText } from "#domain/text/foldText.ts";
import { isFunctionalContact } from "./functionalContact.ts";
import { fitsPublicState, type ReleasedValue } from "./publication.ts";
import type { ReleaseProblem } from "./publicationProblem.ts";
import { isToPublish, type PublicationMoment } from "./publicationState.ts";
import { PUBLIC_FIELDS, type PublicField, presentValue } from "./publishedFields.ts";

export interface ReleaseRefused {
  readonly problem: ReleaseProblem;
  /** Which fields it is about. */
  readonly fields: readonly string[];
}

export interface WantedRelease {
  /** Keys of the fields that everybody is to see. */
  readonly fields: readonly string[];
  /** That more than Annex VIII section C asks for is meant to be shown of what Art. 49(4) keeps back. */
  readonly deliberate: boolean;
}

/**
 * Law enforcement, migration, asylum and border control (Annex III points 1, 6 and 7): their registration is in the part of
 * the EU database that is not public (Art. 49(4) AI Act).
 */
export function isRestrictedArea({ values }: Entry): boolean {
  return (values.annexIIIRefs ?? []).some(
    (ref) => typeof ref === "string" && /^[167]\D*$/.test(ref),
  );
}

/** Of a restricted area: what Annex VIII section C, points 1 to 3, asks for, and what no listing is without. */
const RESTRICTED_USUAL: ReadonlySet<string> = new Set(["euDbProviderUrl"]);

/** Which fields a form ticks at first: nothing that has to be picked, and of a restricted area the least. */
export function usualFields(entry: Entry): readonly string[] {
  const isRestricted = isRestrictedArea(entry);
  return PUBLIC_FIELDS.filter(({ key, release }) => {
    if (release === "always") return true;
    return isRestricted ? RESTRICTED_USUAL.has(key) : release === "usual";
  }).map(({ key }) => key);
}

/** The values that everybody is to see, or why they must not. Workflow §2, publication status inReview → released. */
export function releasedValues(
  entry: Entry,
  { deliberate, fields }: WantedRelease,
  moment: PublicationMoment,
): Result<readonly ReleasedValue[], ReleaseRefused> {
  const refuse = (problem: ReleaseProblem, named: readonly string[] = []) =>
    err({ problem, fields: named });
  const wanted = new Set(fields);
  const unknown = fields.filter((key) => !PUBLIC_FIELDS.some((field) => field.key === key));
  if (unknown.length > 0) return refuse("unknownPublicField", unknown);
  if (!isToPublish(operationStatusOf(entry), moment)) return refuse("notToPublish");
  if (riskClassOf(entry) === "unclear") return refuse("classNotPublic", ["riskClass"]);
  const released = PUBLIC_FIELDS.filter(
    ({ key, release }) => release === "always" || wanted.has(key),
  );
  const values = released.map(
    ({ key }): ReleasedValue => ({ field: key, value: presentValue(entry, key, moment) }),
  );
  const missing = values.filter(({ field, value }) => value === null && isAlways(field));
  if (missing.length > 0) return refuse("publicFieldMissing", keysOf(missing));
  const persons = personsOf(entry);
  if (!isFunctionalContact(entry.values.contactPublic ?? "", persons)) {
    return refuse("contactIsPerson", ["contactPublic"]);
  }
  const naming = values.filter(({ value }) => namesAny(value, persons));
  if (naming.length > 0) return refuse("namesPerson", keysOf(naming));
  const usual = usualFields(entry);
  const more = released.filter(({ key }) => !usual.includes(key));
  if (isRestrictedArea(entry) && more.length > 0 && !deliberate) {
    return refuse(
      "deliberateMissing",
      more.map(({ key }) => key),
    );
  }
  return fitsPublicState(values) ? ok(values) : refuse("publicTooLong");
}

function isAlways(key: string): boolean {
  return PUBLIC_FIELDS.some(
    (field: PublicField) => field.key === key && field.release === "always",
  );
}

function keysOf(values: readonly ReleasedValue[]): readonly string[] {
  return values.map(({ field }) => field);
}

/** Names in the entry of whoever answers for it or works on it. */
function personsOf({ values }: Entry): readonly string[] {
  return [values.ownerName, values.deputyName, values.handler].flatMap((name) => {
    // Beside the id where a person was chosen.
    const said = name?.split("|").at(-1)?.trim() ?? "";
    return said === "" ? [] : [said];
  });
}

function namesAny(value: FieldValue | null, persons: readonly string[]): boolean {
  if (value === null || typeof value === "boolean") return false;
  const texts =
    typeof value === "string"
      ? [value]
      : value.flatMap((item) => (typeof item === "string" ? [item] : Object.values(item)));
  const folded = texts.map(foldText);
  return persons.some((name) => folded.some((text) => text.includes(foldText(name))));
}
