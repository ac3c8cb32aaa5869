import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { withValues } from "#domain/entry/intake.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import type { WithheldReason } from "#domain/vocabulary.ts";
import { type Publication, type ReleasedValue, stateText } from "./publication.ts";

/** A coordinator has released it: now the owner looks at it. What was public before stays. */
export function released(
  entry: Entry,
  values: readonly ReleasedValue[],
  today: Day,
  asked: Pick<Publication, "togetherAt"> = {},
): Entry {
  const { togetherAt: _before, sentBack: _answered, ...publication } = publicationOf(entry);
  return {
    ...entry,
    values: withValues(entry.values, {
      publicationStatus: "released",
      nonPublicationReason: null,
      nonPublicationNote: null,
    }),
    publication: { ...publication, release: publication.release + 1, releasedOn: today, ...asked },
    releasedState: values,
  };
}

/** The owner has confirmed it: from now on everybody sees it. */
export function confirmed(entry: Entry, at: Instant): Entry {
  const { releasedState = [], ...rest } = entry;
  const {
    togetherAt: _asked,
    releasedOn: _waited,
    withdrawnAt: _before,
    ...publication
  } = publicationOf(entry);
  return {
    ...rest,
    values: withValues(entry.values, {
      publicationStatus: "published",
      lastReleasedSnapshot: stateText(releasedState),
    }),
    publication: { ...publication, firstAt: publication.firstAt ?? at, publishedAt: at },
  };
}

/** The owner wants something else in it. What was public before stays. */
export function sentBack(entry: Entry, on: Day, reason: string): Entry {
  const { releasedState: _not, ...rest } = entry;
  const { togetherAt: _asked, releasedOn: _waited, ...publication } = publicationOf(entry);
  return {
    ...rest,
    values: withValues(entry.values, { publicationStatus: "inReview" }),
    publication: { ...publication, sentBack: { on, reason } },
  };
}

/** Nothing is shown of it any more. */
export function takenOut(
  entry: Entry,
  at: Instant,
  how: "withdrawn" | { readonly reason: WithheldReason; readonly note: string | null },
): Entry {
  const { releasedState: _not, ...rest } = entry;
  const {
    togetherAt: _asked,
    publishedAt,
    releasedOn: _waited,
    sentBack: _said,
    ...publication
  } = publicationOf(entry);
  const isOut = publishedAt !== undefined;
  return {
    ...rest,
    values: withValues(entry.values, {
      lastReleasedSnapshot: null,
      publicationStatus: how === "withdrawn" ? "withdrawn" : "notIntended",
      nonPublicationReason: how === "withdrawn" ? null : how.reason,
      nonPublicationNote: how === "withdrawn" ? null : how.note,
    }),
    publication: isOut ? { ...publication, withdrawnAt: at } : publication,
  };
}

/** What was withdrawn or kept back is looked at anew. */
export function reopened(entry: Entry): Entry {
  return {
    ...entry,
    values: withValues(entry.values, {
      publicationStatus: "inReview",
      nonPublicationReason: null,
      nonPublicationNote: null,
    }),
  };
}

/**
 * Whoever puts an application into productive use has it looked at for publication (workflow §2); that it was not in use yet
 * is no reason any more.
 */
export function intoUse(before: EntryValues, after: EntryValues): EntryValues {
  const isNew = before.operationStatus !== "productive" && after.operationStatus === "productive";
  const reason = after.nonPublicationReason;
  const isOpen = reason === undefined || reason === "notProductive";
  if (!isNew || after.publicationStatus !== "notIntended" || !isOpen) return after;
  return withValues(after, {
    publicationStatus: "inReview",
    nonPublicationReason: null,
    nonPublicationNote: null,
  });
}

function publicationOf({ publication }: Entry): Publication {
  return publication ?? { release: 0 };
}
