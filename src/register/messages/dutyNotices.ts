import { type DutyNoticed, dutyNoticesOf, untold } from "#domain/cases/dutyNotices.ts";
import { DUTY_LINES_MAX } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import type { Context } from "#register/memory/context.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { dayAt } from "#register/store/clock.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { visitInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle, Deliver } from "./delivery.ts";
import { presentFor } from "./dueMessages.ts";
import { bundleKey, messageValue, readBundle } from "./ledger.ts";
import { leaveUnsent, sendClaimed } from "./sendClaimed.ts";

/**
 * Duties that begin in 90 or 30 days, for owner and deputy: at most one card a person and day. What was told stands in the
 * cards' rows, so nothing else is written; what did not go out is told by the card of another day.
 */
export async function dutyPlans(context: Context): Promise<readonly BundlePlan[]> {
  const { keyValues, now, replica } = context;
  const day = dayAt(now());
  const found = new Map<string, { readonly person: Person; readonly notices: DutyNoticed[] }>();
  await visitInTurns(replica.entries(), (entry) => {
    const notices = noticesOf(context, entry);
    if (notices.length === 0) return;
    for (const person of presentFor(context, entry, day)) {
      const held = found.get(person.id) ?? { person, notices: [] };
      held.notices.push(...notices);
      found.set(person.id, held);
    }
  });
  return [...found.values()].flatMap(({ notices, person }): readonly BundlePlan[] => {
    const key = bundleKey(person.id, `duties-${day}`);
    if (keyValues.get(key) !== undefined) return [];
    const duties = firstOf(untold(notices, toldTo(context, person.id)));
    if (duties.length === 0) return [];
    return [{ key, kind: "duties", day, person, messages: [], duties, urgency: "reminder" }];
  });
}

/** Memory may lag behind: what is told is what holds now and was told by no other card. */
export async function sendDuties(
  context: Context,
  deliver: Deliver,
  claimed: StoredValue,
  bundle: Bundle,
): Promise<void> {
  const { keyValues, replica } = context;
  await Promise.all([replica.entryItems.sync(), replica.caseItems.sync(), keyValues.sync()]);
  const duties = untold(stillDue(context, bundle), toldTo(context, bundle.person.id, bundle.key));
  if (duties.length === 0) return leaveUnsent(context, claimed, bundle);
  const told: Bundle = { ...bundle, duties };
  const ready = await keyValues.replace(claimed, messageValue(told));
  if (ready.ok) await sendClaimed(context, deliver, ready.value, told);
}

function noticesOf({ now, replica }: Context, entry: StoredEntry): readonly DutyNoticed[] {
  return dutyNoticesOf(entry, replica.casesOf(entry.no), dayAt(now()));
}

/** Of what the card was planned for, what is due to its reader as things stand. */
function stillDue(context: Context, { duties = [], person }: Bundle): readonly DutyNoticed[] {
  const today = dayAt(context.now());
  return duties.flatMap((planned) => {
    const entry = context.replica.entry(planned.no);
    if (entry === undefined) return [];
    const isTheirs = presentFor(context, entry, today).some(({ id }) => id === person.id);
    return isTheirs ? noticesOf(context, entry).filter(({ day }) => day === planned.day) : [];
  });
}

/** What this person was told, or is being told, by other cards. */
function toldTo({ keyValues }: Context, personId: string, butBy?: string): readonly DutyNoticed[] {
  return keyValues.ofSubject(`parcel/${personId}`.toLowerCase()).flatMap((stored) => {
    const bundle = stored.key === butBy ? undefined : readBundle(stored);
    return bundle?.kind === "duties" && bundle.reason !== "obsolete" ? (bundle.duties ?? []) : [];
  });
}

/** The next days first; the rest is told on the next working day. */
function firstOf(notices: readonly DutyNoticed[]): readonly DutyNoticed[] {
  return notices
    .toSorted((a, b) => (a.day === b.day ? (a.no < b.no ? -1 : 1) : a.day < b.day ? -1 : 1))
    .slice(0, DUTY_LINES_MAX);
}
