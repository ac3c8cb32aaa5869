import {
  type Entry,
  type EntryNo,
  type FieldValue,
  operationStatusOf,
} from "#domain/entry/entry.ts";
import { type Day, type Instant, parseDay } from "#domain/time/day.ts";
import { WITHHELD_REASONS, type WithheldReason } from "#domain/vocabulary.ts";
import type { PublicationRules } from "./publicationState.ts";
import { isOver, isToPublish, isWithheld, publicStateOf } from "./publicationState.ts";
import { PUBLIC_FIELDS, type PublicKey } from "./publishedFields.ts";

export const LISTED_STATUS = ["pilot", "productive", "suspended", "retired"] as const;
export type ListedStatus = (typeof LISTED_STATUS)[number];

/** An application as everybody sees it: the one door to every public file and page. */
export interface Listing {
  /** Never changed, never used again. */
  readonly no: EntryNo;
  /** Follows the entry: nobody reads that something is in use which is not. */
  readonly status: ListedStatus;
  readonly suspendedSince: Day | null;
  readonly endedOn: Day | null;
  readonly firstAt: Instant;
  readonly publishedAt: Instant;
  /** What was released, and nothing else; an empty field is absent. */
  readonly values: { readonly [Key in PublicKey]?: FieldValue };
}

/** What the city shows of an entry today; undefined where it shows nothing. */
export function listingOf(
  entry: Entry,
  rules: PublicationRules & { readonly today: Day },
): Listing | undefined {
  const released = publicStateOf(entry);
  const { firstAt, publishedAt } = entry.publication ?? {};
  const status = listedStatus(entry, rules);
  if (released === undefined || publishedAt === undefined || status === undefined) return undefined;
  if (isWithheld(entry) || entry.values.publicationStatus === "withdrawn") return undefined;
  const known = new Set<string>(PUBLIC_FIELDS.map(({ key }) => key));
  return {
    no: entry.no,
    status,
    suspendedSince: dayIn(status === "suspended", entry.values.suspendedSince),
    endedOn: dayIn(status === "retired", entry.values.endDate),
    firstAt: firstAt ?? publishedAt,
    publishedAt,
    values: Object.fromEntries(
      released.flatMap(({ field, value }) =>
        value === null || !known.has(field) ? [] : [[field, value]],
      ),
    ),
  };
}

function listedStatus(
  entry: Entry,
  rules: PublicationRules & { readonly today: Day },
): ListedStatus | undefined {
  const status = operationStatusOf(entry);
  if (status === "retired") return isOver(entry, rules.today) ? undefined : status;
  return isToPublish(status, rules) && status !== "planned" ? status : undefined;
}

function dayIn(isShown: boolean, text: string | undefined): Day | null {
  return isShown ? (parseDay(text ?? "") ?? null) : null;
}

/** When it was taken out, where it was listed before: a reader of changes has to know. */
export function withdrawalOf(entry: Entry): Instant | undefined {
  const { publication } = entry;
  return publication?.firstAt === undefined ? undefined : publication.withdrawnAt;
}

/** Why it is in use and not listed; undefined where it is listed, or not to be. `undecided` is no reason yet. */
export function withheldBy(
  entry: Entry,
  rules: PublicationRules & { readonly today: Day },
): WithheldReason | "undecided" | undefined {
  if (!isToPublish(operationStatusOf(entry), rules) || listingOf(entry, rules) !== undefined) {
    return undefined;
  }
  const reason = WITHHELD_REASONS.find((one) => one === entry.values.nonPublicationReason);
  return isWithheld(entry) ? (reason ?? "other") : "undecided";
}
