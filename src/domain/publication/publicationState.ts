import type { Bilingual } from "#domain/bilingual.ts";
import { canonicalJson } from "#domain/change.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { addMonths, type Day, parseDay } from "#domain/time/day.ts";
import type { OperationStatus } from "#domain/vocabulary.ts";
import { type ReleasedValue, readState } from "./publication.ts";
import { type PublicationFacts, presentValue, publicFieldOf } from "./publishedFields.ts";

/** Where an application stands on its way into the public register. */
export const PUBLICATION_STATES = [
  "notDue",
  "undecided",
  "awaitingOwner",
  "published",
  "changed",
  "withheld",
  "withdrawn",
  "ended",
] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const publicationStateLabels: Readonly<Record<PublicationState, Bilingual>> = {
  notDue: { de: "Noch nicht zu veröffentlichen", en: "Not to be published yet" },
  undecided: { de: "Zu entscheiden", en: "To decide" },
  awaitingOwner: { de: "Wartet auf Bestätigung", en: "Waits for confirmation" },
  published: { de: "Veröffentlicht", en: "Published" },
  changed: { de: "Geändert, neu zu prüfen", en: "Changed, to be looked at anew" },
  withheld: { de: "Nicht veröffentlicht", en: "Not published" },
  withdrawn: { de: "Zurückgezogen", en: "Withdrawn" },
  ended: { de: "Beendet, noch gelistet", en: "Ended, still listed" },
};

/** What the city has set for its public register. */
export interface PublicationRules {
  /** Whether pilots are published too. */
  readonly pilots: boolean;
}

export interface PublicationMoment extends PublicationRules, PublicationFacts {
  readonly today: Day;
}

/** How long what is out of use stays listed. */
const LISTED_MONTHS_AFTER_END = 12;

/** Whether an application in this state belongs into the public register. */
export function isToPublish(status: OperationStatus, { pilots }: PublicationRules): boolean {
  switch (status) {
    case "productive":
    case "suspended":
      return true;
    case "pilot":
      return pilots;
    case "planned":
    case "retired":
      return false;
  }
}

/** What everybody sees, as it was released and confirmed; absent where nothing was, or where it was taken out. */
export function publicStateOf({ values }: Entry): readonly ReleasedValue[] | undefined {
  return readState(values.lastReleasedSnapshot);
}

/** Whether it is out of use and nothing is shown of it any more. */
export function isOver({ values }: Entry, today: Day): boolean {
  const ended = parseDay(values.endDate ?? "");
  return ended === undefined || addMonths(ended, LISTED_MONTHS_AFTER_END) < today;
}

/**
 * Computed from what stands in the entry, so that every way of changing it counts. `published` of an earlier version of the
 * register without a released state means that it waits for a release: live values are never public.
 */
export function publicationStateOf(entry: Entry, moment: PublicationMoment): PublicationState {
  const { publicationStatus } = entry.values;
  const isPublic = publicStateOf(entry) !== undefined;
  const status = operationStatusOf(entry);
  if (status === "retired") return isPublic && !isOver(entry, moment.today) ? "ended" : "notDue";
  if (isWithheld(entry)) return "withheld";
  if (publicationStatus === "withdrawn") return "withdrawn";
  if (!isToPublish(status, moment)) return "notDue";
  if (isAwaiting(entry, moment)) return "awaitingOwner";
  if (!isPublic) return "undecided";
  return isChanged(entry, publicStateOf(entry), moment) ? "changed" : "published";
}

export function isWithheld({ values }: Entry): boolean {
  return values.publicationStatus === "notIntended" && values.nonPublicationReason !== undefined;
}

/** Whether a release waits for the owner. One whose fields have changed since is void: they would confirm something else. */
export function isAwaiting(entry: Entry, facts: PublicationFacts): boolean {
  return (
    entry.publication?.releasedOn !== undefined &&
    entry.releasedState !== undefined &&
    !isChanged(entry, entry.releasedState, facts)
  );
}

function isChanged(
  entry: Entry,
  released: readonly ReleasedValue[] | undefined,
  facts: PublicationFacts,
): boolean {
  return changedFields(entry, released ?? [], facts).length > 0;
}

/** Which of the released fields say something else now. */
export function changedFields(
  entry: Entry,
  released: readonly ReleasedValue[],
  facts: PublicationFacts,
): readonly string[] {
  return released.flatMap(({ field, value }) => {
    const known = publicFieldOf(field);
    if (known?.isReviewed === false) return [];
    const now = known === undefined ? null : presentValue(entry, known.key, facts);
    return canonicalJson(now) === canonicalJson(value) ? [] : [field];
  });
}
