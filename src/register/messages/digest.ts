import { needsCheck } from "#domain/cases/caseCheck.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { needsResponsible } from "#domain/cases/handover.ts";
import { isResponsibleInCase } from "#domain/cases/independence.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { DIGEST_SECTIONS, type DigestSection, digestSectionOf } from "#domain/messages/digest.ts";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { Person } from "#domain/people/person.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import { cityAudience, messagesOf } from "./dueMessages.ts";
import { bundleKey } from "./ledger.ts";
import { deliveriesOf } from "./messageRows.ts";

export interface DigestLine {
  readonly caseKey: string;
  readonly entryNo: string;
  readonly title: string;
  readonly due: Day | null;
}

/** What waits for the coordinators this morning. */
export interface Digest {
  readonly day: Day;
  readonly sections: readonly {
    readonly key: DigestSection;
    /** The soonest due first. */
    readonly lines: readonly DigestLine[];
  }[];
}

/** The digests of today that nobody has claimed yet; a morning without anything to tell has none. */
export async function digestPlans(context: Context): Promise<readonly BundlePlan[]> {
  const { keyValues, now, settings } = context;
  const day = dayAt(now());
  const keyOf = ({ id }: Person) => bundleKey(id, `digest-${day}`);
  const open = settings.contacts.coordination.filter(
    (person) => keyValues.get(keyOf(person)) === undefined && isThere(context, person),
  );
  if (open.length === 0) return [];
  const waiting = await findInTurns(context.replica.cases(), tellOf(context));
  return open
    .filter(({ id }) => linesFor(id, waiting).length > 0)
    .map((person) => ({
      key: keyOf(person),
      kind: "digest",
      day,
      person,
      messages: [],
      urgency: "reminder",
    }));
}

/** A coordinator who is there, and has something to do. */
export async function isDigestDue(context: Context, person: Person): Promise<boolean> {
  const { contacts } = context.settings;
  if (!contacts.coordination.some(({ id }) => id === person.id)) return false;
  if (!isThere(context, person)) return false;
  const waiting = await findInTurns(context.replica.cases(), tellOf(context));
  return linesFor(person.id, waiting).length > 0;
}

export function digestFor(context: Context, personId: string): Digest {
  const lines = linesFor(personId, [...context.replica.cases()].flatMap(tellOf(context)));
  const sections = DIGEST_SECTIONS.flatMap((key) => {
    const own = lines.flatMap(({ line, section }) => (section === key ? [line] : []));
    return own.length === 0 ? [] : [{ key, lines: own.sort(sooner) }];
  });
  return { day: dayAt(context.now()), sections };
}

function isThere({ keyValues, now }: Context, { id }: Person): boolean {
  return (
    accountOf(keyValues, id) === "active" && absentUntil(keyValues, id, dayAt(now())) === undefined
  );
}

interface ToTell {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
  readonly section: DigestSection;
  readonly line: DigestLine;
}

/** Nobody is told to decide on what they own or deputise, or did since the case began. */
function linesFor(personId: string, waiting: readonly ToTell[]): readonly ToTell[] {
  return waiting.filter(
    ({ entry, evaluationCase }) => !isResponsibleInCase(entry, evaluationCase, personId),
  );
}

/** What there is to tell of a case: one line, or none. */
function tellOf(context: Context): (evaluationCase: EvaluationCase) => readonly ToTell[] {
  const { keyValues, now, replica, settings } = context;
  const facts = { today: dayAt(now()), closingDays: settings.closingDays };
  const city = cityAudience(context);
  return (evaluationCase) => {
    const { entryNo, key: caseKey, state } = evaluationCase;
    const entry = isRunning(state) ? replica.entry(entryNo) : undefined;
    if (entry === undefined) return [];
    const due = messagesOf(context, evaluationCase, entry, city);
    const isFailed = deliveriesOf(keyValues, caseKey).some(
      ({ person, state, messageId }) =>
        state === "failed" &&
        due.some((one) => one.person.id === person.id && one.messageId === messageId),
    );
    const section = digestSectionOf(
      {
        evaluationCase,
        isAttended: !due.some(({ messageId }) => messageKindOf(messageId) === "unattended"),
        isRefused: needsResponsible(evaluationCase, entry),
        isUndelivered: isFailed,
        needsCheck: needsCheck(evaluationCase, context.isDrawn),
      },
      facts,
    );
    if (section === undefined) return [];
    const day = suspensionDue(evaluationCase) ?? evaluationCase.due;
    const line = { caseKey, entryNo: entry.no, title: titleOf(entry), due: day };
    return [{ entry, evaluationCase, section, line }];
  };
}

function sooner(a: DigestLine, b: DigestLine): number {
  const [dueA, dueB] = [a.due ?? "9999", b.due ?? "9999"];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : compareTexts(a.title, b.title);
}
