import type { Entry } from "#domain/entry/entry.ts";
import { isAwaiting } from "#domain/publication/publicationState.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { Context } from "#register/memory/context.ts";
import type { PublicationIndex } from "#register/memory/publicationIndex.ts";
import { publicationMoment } from "#register/memory/publicationMoment.ts";
import { dayAt } from "#register/store/clock.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle } from "./delivery.ts";
import { presentFor } from "./dueMessages.ts";
import { bundleKey } from "./ledger.ts";

/** Working days after the release on which whoever has not answered is reminded, as of a question. */
const REMINDED_AFTER = [5, 8, 10];

/**
 * Owner and deputy are asked to confirm what a coordinator has released: at once, and again in working hours while it waits. The
 * key names person, entry, release and reminder: each goes out once.
 */
export async function publicationPlans(
  context: Context,
  publications: PublicationIndex,
  isOpen: boolean,
): Promise<readonly BundlePlan[]> {
  const { keyValues, now } = context;
  const day = dayAt(now());
  return findInTurns(publications.waitingFor("responsible"), ({ entry }) => {
    const reminder = remindersDue(context, entry);
    const release = entry.publication?.release ?? 0;
    return presentFor(context, entry, day).flatMap((person): readonly BundlePlan[] => {
      const keyOf = (nth: number) =>
        bundleKey(person.id, `publication-${entry.no}-${release}${nth === 0 ? "" : `-${nth}`}`);
      const isFirst = keyValues.get(keyOf(0)) === undefined;
      const key = keyOf(isFirst ? 0 : reminder);
      if (keyValues.get(key) !== undefined || (!isFirst && !isOpen)) return [];
      const publication = { no: entry.no, release };
      const urgency = isFirst ? "question" : "reminder";
      return [{ key, kind: "publication", day, person, messages: [], publication, urgency }];
    });
  });
}

/** Memory may lag behind: what is asked is what waits now, of whom it can be asked. */
export async function isPublicationDue(
  context: Context,
  { person, publication }: Bundle,
): Promise<boolean> {
  const { keyValues, now, replica } = context;
  await Promise.all([replica.entryItems.sync(), keyValues.sync()]);
  const entry = replica.entry(publication?.no ?? "");
  if (entry === undefined || !isAsking(context, entry)) return false;
  if (entry.publication?.release !== publication?.release) return false;
  return presentFor(context, entry, dayAt(now())).some(({ id }) => id === person.id);
}

function isAsking(context: Context, entry: Entry): boolean {
  // Almost every entry waits for nobody.
  if (entry.releasedState === undefined) return false;
  return isAwaiting(entry, publicationMoment(context, entry.no));
}

/** How many reminders the working days since the release have brought. */
function remindersDue({ now, settings }: Context, { publication }: Entry): number {
  const since = publication?.releasedOn;
  if (since === undefined) return 0;
  const today = dayAt(now());
  const { closingDays } = settings();
  return REMINDED_AFTER.filter((days) => addWorkingDays(since, days, closingDays) <= today).length;
}
