import type { Entry } from "#domain/entry/entry.ts";
import { RELEASES_MAX, SINGLE_CARDS_MAX } from "#domain/messages/bundles.ts";
import type { Person } from "#domain/people/person.ts";
import { isAwaiting } from "#domain/publication/publicationState.ts";
import type { Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { Context } from "#register/memory/context.ts";
import type { PublicationIndex, PublicationWait } from "#register/memory/publicationIndex.ts";
import { publicationMoment } from "#register/memory/publicationMoment.ts";
import { dayAt } from "#register/store/clock.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import { type Bundle, type ReleaseAsked, releasesIn } from "./delivery.ts";
import { presentFor } from "./dueMessages.ts";
import { bundleKey, readBundle } from "./ledger.ts";

/** Working days after the release on which whoever has not answered is reminded, as of a question. */
const REMINDED_AFTER = [5, 8, 10];

/** So long others may follow what is released together, so that their owner is asked in one card. */
const TOGETHER_MS = 60_000;

/** A release of which somebody is to be asked, for the first time or again. */
interface Asking {
  readonly person: Person;
  readonly entry: Entry;
  /** 0 at first, then the number of the reminder. */
  readonly nth: number;
}

/**
 * Owner and deputy are asked to confirm what a coordinator has released: at once, and again in working hours while it waits; of
 * more than a few on one day in one card. Each release is asked about once, and once with each reminder: it is named by the
 * key of its card, or stands in one of the cards of its day.
 */
export async function publicationPlans(
  context: Context,
  publications: PublicationIndex,
  isOpen: boolean,
): Promise<readonly BundlePlan[]> {
  const { now } = context;
  const day = dayAt(now());
  const asking = await findInTurns(publications.waitingFor("responsible"), ({ entry }) => {
    const { togetherAt } = entry.publication ?? {};
    if (togetherAt !== undefined && Date.parse(togetherAt) + TOGETHER_MS > now()) return [];
    const reminder = remindersDue(context, entry);
    return presentFor(context, entry, day).flatMap((person): readonly Asking[] => {
      const isFirst = !isAsked(context, { person, entry, nth: 0 });
      const asked = { person, entry, nth: isFirst ? 0 : reminder };
      if (!isFirst && (!isOpen || isAsked(context, asked))) return [];
      return [asked];
    });
  });
  const groups = Map.groupBy(asking, (one) => `${one.person.id} ${daysName(one)}`);
  return [...groups.values()].flatMap((group) =>
    group.length > SINGLE_CARDS_MAX
      ? bundledPlans(context, group, day)
      : group.map((one) => singlePlan(one, day)),
  );
}

/** Releases that nobody can confirm today, because owner and deputy are away, gone or not named: somebody has to be found. */
export function unattendedReleases(
  context: Context,
  publications: PublicationIndex,
): readonly PublicationWait[] {
  publications.settle();
  return publications
    .waitingFor("responsible")
    .filter(({ entry }) => !canBeConfirmed(context, entry));
}

/** Whether owner or deputy can be asked today to confirm what is released of an application. */
export function canBeConfirmed(context: Context, entry: Entry): boolean {
  return presentFor(context, entry, dayAt(context.now())).length > 0;
}

function singlePlan({ entry, nth, person }: Asking, day: Day): BundlePlan {
  const publication = askedOf(entry);
  const urgency = nth === 0 ? "question" : "reminder";
  const key = singleKey({ entry, nth, person });
  return { key, kind: "publication", day, person, messages: [], publication, urgency };
}

/** Up to so many in a card; its key is the first of the day that is free. */
function bundledPlans(context: Context, group: readonly Asking[], day: Day): readonly BundlePlan[] {
  const [first] = group;
  if (first === undefined) return [];
  const { nth, person } = first;
  const urgency = nth === 0 ? "question" : "reminder";
  const taken = cardsOfDay(context, first).length;
  return Array.from({ length: Math.ceil(group.length / RELEASES_MAX) }, (_one, part) => {
    const some = group.slice(part * RELEASES_MAX, (part + 1) * RELEASES_MAX);
    return {
      ...{ kind: "publications", day, person, messages: [], urgency },
      key: bundleKey(person.id, `${daysName(first)}-${taken + part}`),
      releases: some.map(({ entry }) => askedOf(entry)),
    };
  });
}

/** Whether a card asks about it already, its own or one with others. */
function isAsked(context: Context, asking: Asking): boolean {
  if (context.keyValues.get(singleKey(asking)) !== undefined) return true;
  const { no, release } = askedOf(asking.entry);
  return cardsOfDay(context, asking).some((card) =>
    card?.releases?.some((one) => one.no === no && one.release === release),
  );
}

/** The cards that ask one person about what was released on one day. */
function cardsOfDay({ keyValues }: Context, asking: Asking): readonly (Bundle | undefined)[] {
  const cards: (Bundle | undefined)[] = [];
  const next = () =>
    keyValues.get(bundleKey(asking.person.id, `${daysName(asking)}-${cards.length}`));
  for (let row = next(); row !== undefined; row = next()) cards.push(readBundle(row));
  return cards;
}

function daysName({ entry, nth }: Asking): string {
  return `publications-${entry.publication?.releasedOn}-${nth}`;
}

function singleKey({ entry, nth, person }: Asking): string {
  const { no, release } = askedOf(entry);
  return bundleKey(person.id, `publication-${no}-${release}${nth === 0 ? "" : `-${nth}`}`);
}

function askedOf({ no, publication }: Entry): ReleaseAsked {
  return { no, release: publication?.release ?? 0 };
}

/** Memory may lag behind: what is asked is what waits now, of whom it can be asked. */
export async function isPublicationDue(context: Context, bundle: Bundle): Promise<boolean> {
  const { keyValues, now, replica } = context;
  await Promise.all([replica.entryItems.sync(), keyValues.sync()]);
  return releasesIn(bundle).some(({ no, release }) => {
    const entry = replica.entry(no);
    if (entry === undefined || !isAsking(context, entry)) return false;
    if (entry.publication?.release !== release) return false;
    return presentFor(context, entry, dayAt(now())).some(({ id }) => id === bundle.person.id);
  });
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
