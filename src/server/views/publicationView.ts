import type { PublicationView } from "#contract/publication.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import {
  editableFields,
  isInvolved,
  mayDecide,
  mayRead,
  relationTo,
} from "#domain/entry/entryRights.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { listingOf } from "#domain/publication/listing.ts";
import {
  changedFields,
  isAwaiting,
  isWithheld,
  type PublicationMoment,
  publicationStateOf,
  publicStateOf,
} from "#domain/publication/publicationState.ts";
import { PUBLIC_FIELDS, presentValue } from "#domain/publication/publishedFields.ts";
import { isRestrictedArea, usualFields } from "#domain/publication/release.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { WITHHELD_REASONS } from "#domain/vocabulary.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterReads } from "#register/register.ts";

type Reads = Pick<RegisterReads, "canBeConfirmed" | "publicationMoment">;

/** How an entry stands towards the public register, for whoever is involved. */
export function publicationView(entry: StoredEntry, viewer: Viewer, reads: Reads): PublicationView {
  const moment = reads.publicationMoment(entry.no);
  const { publication, releasedState } = entry;
  const shown = publicStateOf(entry);
  const isWaiting = isAwaiting(entry, moment);
  const publishedAt = shown === undefined ? undefined : publication?.publishedAt;
  return {
    no: entry.no,
    title: titleOf(entry),
    eTag: entry.eTag,
    state: publicationStateOf(entry, moment),
    release: publication?.release ?? 0,
    releasedOn: isWaiting ? (publication?.releasedOn ?? null) : null,
    isUnattended: isWaiting && !reads.canBeConfirmed(entry),
    publishedOn: publishedAt === undefined ? null : dayOfInstant(publishedAt),
    sentBack: publication?.sentBack ?? null,
    withheld: isInvolved(entry, viewer) ? withheldIn(entry) : null,
    shown: shown ?? null,
    waiting: isWaiting ? (releasedState ?? []) : null,
    present: presentIn(entry, viewer, moment),
    changed: [...changedFields(entry, shown ?? [], moment)],
    usual: [...usualFields(entry)],
    isRestricted: isRestrictedArea(entry),
    publicUrl: listingOf(entry, moment) === undefined ? null : `/public/entries/${entry.no}`,
    rights: {
      settle: mayDecide(entry, viewer),
      confirm: relationTo(entry, viewer.person.id) !== undefined,
      edit: editableFields(entry, viewer).includes("publicTitleDe"),
    },
  };
}

/** Of what is not public yet, nobody sees more than in the entry itself. */
function presentIn(
  entry: Entry,
  viewer: Viewer,
  moment: PublicationMoment,
): PublicationView["present"] {
  return PUBLIC_FIELDS.flatMap(({ key }) => {
    const isRead =
      key === "dpiaExists" || key === "lastEvaluation"
        ? isInvolved(entry, viewer)
        : mayRead(fieldOf(key), entry, viewer);
    return isRead ? [{ field: key, value: presentValue(entry, key, moment) }] : [];
  });
}

function withheldIn(entry: Entry): PublicationView["withheld"] {
  if (!isWithheld(entry)) return null;
  const { nonPublicationNote, nonPublicationReason } = entry.values;
  const reason = WITHHELD_REASONS.find((one) => one === nonPublicationReason) ?? "other";
  return { reason, note: nonPublicationNote ?? null };
}
