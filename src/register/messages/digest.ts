import { handlerOf } from "#domain/cases/caseHandler.ts";
import { placeOnDesk } from "#domain/cases/desk.ts";
import { deskGroupOf, isOnDesk } from "#domain/cases/deskPlace.ts";
import { isResponsibleInCase, responsibleInCase } from "#domain/cases/independence.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { DIGEST_SECTIONS, type DigestSection } from "#domain/messages/digestSections.ts";
import type { Person } from "#domain/people/person.ts";
import { publicationTurn } from "#domain/publication/publicationTurn.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { type PublicationWait, publicationsToDecide } from "#register/memory/publicationIndex.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle } from "./delivery.ts";
import type { DigestLine, ToTell } from "./digestLines.ts";
import { lineMark, publicationMark, saysNews, toldOf } from "./digestNews.ts";
import type { DueIndex, Sending } from "./dueIndex.ts";
import { bundleKey, messageValue } from "./ledger.ts";
import { unattendedReleases } from "./publicationCards.ts";
import { sendClaimed } from "./sendClaimed.ts";
import { givenUp } from "./sending.ts";

/** What waits for the coordinators this morning. */
export interface Digest {
  readonly day: Day;
  readonly sections: readonly {
    readonly key: DigestSection;
    /** The soonest due first. */
    readonly lines: readonly DigestLine[];
  }[];
  /** Applications whose publication is to be decided, in the order of the desk, and those that nobody can confirm. */
  readonly publications: readonly PublicationLine[];
}

export type PublicationLine = Pick<PublicationWait, "isSentBack" | "state" | "title"> & {
  readonly no: EntryNo;
  /** Released, and neither owner nor deputy can confirm it. */
  readonly isUnattended: boolean;
};

/** Everything that a morning says. */
interface Told {
  readonly lines: readonly ToTell[];
  readonly publications: readonly PublicationWait[];
}

/** The digests of today that nobody has claimed yet; a morning without anything new to tell has none. */
export async function digestPlans(
  context: Context,
  dueIndex: DueIndex,
): Promise<readonly BundlePlan[]> {
  const { keyValues, now, settings } = context;
  const day = dayAt(now());
  const keyOf = ({ id }: Person) => bundleKey(id, `digest-${day}`);
  const open = settings().contacts.coordination.filter(
    (person) => keyValues.get(keyOf(person)) === undefined && isThere(context, person),
  );
  if (open.length === 0) return [];
  await dueIndex.sync();
  return open.flatMap((person): readonly BundlePlan[] => {
    const marks = marksFor(context, dueIndex, person);
    if (!saysNews(context, person.id, marks)) return [];
    const told = toldOf(marks);
    const urgency = "reminder" as const;
    return [{ key: keyOf(person), kind: "digest", day, person, messages: [], told, urgency }];
  });
}

/** Memory may lag behind, or the claim be an old one: what is remembered as told is what the card says. */
export async function sendDigest(
  context: Context,
  { deliver, dueIndex }: Sending,
  claimed: StoredValue,
  bundle: Bundle,
): Promise<void> {
  const { keyValues } = context;
  await dueIndex.sync();
  const marks = mayBeTold(context, bundle.person) ? marksFor(context, dueIndex, bundle.person) : [];
  if (!saysNews(context, bundle.person.id, marks)) {
    await keyValues.replace(claimed, messageValue(givenUp(bundle)));
    return;
  }
  const told = toldOf(marks);
  if (told === bundle.told) return sendClaimed(context, deliver, claimed, bundle);
  const ready = await keyValues.replace(claimed, messageValue({ ...bundle, told }));
  if (ready.ok) await sendClaimed(context, deliver, ready.value, { ...bundle, told });
}

/** A coordinator who is there. */
function mayBeTold(context: Context, person: Person): boolean {
  const { coordination } = context.settings().contacts;
  return coordination.some(({ id }) => id === person.id) && isThere(context, person);
}

/** Who can wait has the index synced before, so that this looks at what moved since. */
export function digestFor(context: Context, dueIndex: DueIndex, personId: string): Digest {
  const { lines, publications } = toldTo(context, dueIndex, personId);
  const own = Map.groupBy(lines, ({ section }) => section);
  return {
    day: dayAt(context.now()),
    sections: DIGEST_SECTIONS.flatMap((key) => {
      const found = own.get(key) ?? [];
      return found.length === 0 ? [] : [{ key, lines: found.map(({ line }) => line) }];
    }),
    publications: publications.map(({ entry, isSentBack, state, title }) => ({
      ...{ no: entry.no, isSentBack, state, title },
      isUnattended: publicationTurn(state) === "responsible",
    })),
  };
}

/** How much of the desk waits for a coordinator, and how much of it they work on. */
export interface DeskCounts {
  /** What cannot wait, and what is theirs to do. */
  readonly waiting: number;
  readonly mine: number;
}

export function deskCountsFor(context: Context, dueIndex: DueIndex, personId: string): DeskCounts {
  const isIndependent = ownLines(context, personId);
  const today = dayAt(context.now());
  let [waiting, mine] = [0, 0];
  for (const { entry, evaluationCase, facts } of dueIndex.onDesk()) {
    const mayEvaluate = isIndependent({ entry, evaluationCase });
    const handler = mayEvaluate
      ? handlerOf(evaluationCase, responsibleInCase(entry, evaluationCase))
      : null;
    if (handler?.id === personId) mine += 1;
    const place = placeOnDesk(facts, { mayEvaluate, seesMark: mayEvaluate }, today);
    if (isOnDesk(deskGroupOf(place, { handler, personId }))) waiting += 1;
  }
  return { waiting, mine };
}

function isThere({ keyValues, now }: Context, { id }: Person): boolean {
  return (
    accountOf(keyValues, id) === "active" && absentUntil(keyValues, id, dayAt(now())) === undefined
  );
}

function toldTo(context: Context, dueIndex: DueIndex, personId: string): Told {
  const viewer = { person: { id: personId, name: "" }, roles: ["Coordinator"] } as const;
  return {
    lines: dueIndex.toTell().filter(ownLines(context, personId)),
    publications: [
      // What is changed or undecided waits on its page, and is no news of the day.
      ...publicationsToDecide(dueIndex.publications, viewer).filter(({ isSentBack }) => isSentBack),
      // To find somebody is no judgement: those who are responsible are told, too.
      ...unattendedReleases(context, dueIndex.publications),
    ],
  };
}

function marksFor(context: Context, dueIndex: DueIndex, { id }: Person): readonly string[] {
  const { lines, publications } = toldTo(context, dueIndex, id);
  return [...lines.map(lineMark), ...publications.map(publicationMark)];
}

/** Nobody is told to decide on what they own or deputise, or did since the case began. */
function ownLines(
  { caseIndex }: Context,
  personId: string,
): (told: Pick<ToTell, "entry" | "evaluationCase">) => boolean {
  caseIndex.settle();
  const concerning = caseIndex.entriesOfPerson(personId);
  return ({ entry, evaluationCase }) =>
    !concerning.has(entry.no) || !isResponsibleInCase(entry, evaluationCase, personId);
}
