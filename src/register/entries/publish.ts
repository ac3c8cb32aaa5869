import type { ChangeAction } from "#domain/change.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { mayDecide, relationTo } from "#domain/entry/entryRights.ts";
import type { PublicationProblem, ReleaseProblem } from "#domain/publication/publicationProblem.ts";
import { isAwaiting, isWithheld, publicStateOf } from "#domain/publication/publicationState.ts";
import {
  confirmed,
  released,
  reopened,
  sentBack,
  takenOut,
} from "#domain/publication/publishing.ts";
import { releasedValues, type WantedRelease } from "#domain/publication/release.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { WithheldReason } from "#domain/vocabulary.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { publicationMoment } from "#register/memory/publicationMoment.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { type EntryWriteProblem, writeEntry } from "./writeEntry.ts";

export type ReleaseInput = WantedRelease & {
  readonly eTag: string;
  /** Whether others are released with it: their owners are asked a little later, in one card. */
  readonly together?: boolean;
};

export interface ReleaseNamed {
  /** The number of the release that somebody looked at. */
  readonly release: number;
}

export interface WithholdInput {
  readonly reason: WithheldReason;
  readonly note: string;
}

/** Which fields a refused release is about. */
export interface PublicationRefused {
  readonly refused: ReleaseProblem;
  readonly fields: readonly string[];
}

type Refused =
  | EntryWriteProblem
  | PublicationProblem
  | PublicationRefused
  | "forbidden"
  | "reasonMissing";

/** A step towards the public register, or out of it. */
interface PublicationStep {
  readonly may: (entry: Entry, acting: Acting) => boolean;
  readonly action: ChangeAction;
  /** What a step that needs a reason was given. */
  readonly reason?: string;
  readonly next: (entry: Entry, eTag: string) => Result<Entry, Exclude<Refused, "forbidden">>;
}

const maySettle: PublicationStep["may"] = (entry, { viewer }) => mayDecide(entry, viewer);
const mayConfirm: PublicationStep["may"] = (entry, { viewer }) =>
  relationTo(entry, viewer.person.id) !== undefined;

/** A coordinator says which fields everybody is to see. The caller holds the entry's lock. */
export function releasePublication(
  context: Context,
  no: EntryNo,
  input: ReleaseInput,
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  const moment = publicationMoment(context, no);
  return step(context, no, acting, {
    may: maySettle,
    action: "publicationReleased",
    next(entry, eTag) {
      if (eTag !== input.eTag) return err("raced");
      const values = releasedValues(entry, input, moment);
      if (!values.ok)
        return err({ refused: values.problem.problem, fields: values.problem.fields });
      const asked = input.together === true ? { togetherAt: momentOf(context).at } : {};
      return ok(released(entry, values.value, moment.today, asked));
    },
  });
}

/** Owner or deputy have looked at it: it becomes public. Said twice it is the same. */
export function confirmPublication(
  context: Context,
  no: EntryNo,
  input: ReleaseNamed,
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  return step(context, no, acting, {
    may: mayConfirm,
    action: "publicationConfirmed",
    next: (entry) =>
      isAsked(context, entry, input)
        ? ok(confirmed(entry, momentOf(context).at))
        : err("releaseChanged"),
  });
}

/** Owner or deputy want something else in it, and say what. */
export function sendBackPublication(
  context: Context,
  no: EntryNo,
  input: ReleaseNamed & { readonly reason: string },
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  const { reason } = input;
  return step(context, no, acting, {
    may: mayConfirm,
    action: "publicationSentBack",
    reason,
    next: (entry) =>
      isAsked(context, entry, input)
        ? ok(sentBack(entry, momentOf(context).today, reason.trim()))
        : err("releaseChanged"),
  });
}

/** A coordinator says why it is not published. */
export function withholdPublication(
  context: Context,
  no: EntryNo,
  { note, reason }: WithholdInput,
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  const said = note.trim() === "" ? null : note.trim();
  return step(context, no, acting, {
    may: maySettle,
    action: "publicationWithheld",
    next: (entry) =>
      reason === "other" && said === null
        ? err("withheldNoteMissing")
        : ok(takenOut(entry, momentOf(context).at, { reason, note: said })),
  });
}

/** A coordinator takes out what is public. */
export function withdrawPublication(
  context: Context,
  no: EntryNo,
  { reason }: { readonly reason: string },
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  return step(context, no, acting, {
    may: maySettle,
    action: "publicationWithdrawn",
    reason,
    next: (entry) =>
      publicStateOf(entry) === undefined
        ? err("notPublished")
        : ok(takenOut(entry, momentOf(context).at, "withdrawn")),
  });
}

/** A coordinator looks anew at what was withdrawn or kept back. */
export function reopenPublication(
  context: Context,
  no: EntryNo,
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  return step(context, no, acting, {
    may: maySettle,
    action: "publicationReopened",
    next: (entry) =>
      isWithheld(entry) || entry.values.publicationStatus === "withdrawn"
        ? ok(reopened(entry))
        : err("notReopened"),
  });
}

function isAsked(context: Context, entry: Entry, { release }: ReleaseNamed): boolean {
  return (
    entry.publication?.release === release &&
    isAwaiting(entry, publicationMoment(context, entry.no))
  );
}

async function step(
  context: Context,
  no: EntryNo,
  acting: Acting,
  { action, may, next, reason: said }: PublicationStep,
): Promise<Result<StoredEntry, Refused>> {
  if (await isForbidden(context, no, (entry) => may(entry, acting))) return err("forbidden");
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const entry = recordToEntry(synced.record, synced.revision);
  if (!may(entry, acting)) return err("forbidden");
  const reason = said?.trim();
  if (reason === "") return err("reasonMissing");
  const changed = next(entry, synced.item.eTag);
  if (!changed.ok) return changed;
  return writeEntry(context, synced, changed.value, acting, { action, reason });
}
