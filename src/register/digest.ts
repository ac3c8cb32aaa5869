import type { Day } from "#domain/day.ts";
import { DIGEST_SECTIONS, type DigestSection, digestSectionOf } from "#domain/digest.ts";
import { titleOf } from "#domain/entry.ts";
import { isRunning } from "#domain/evaluationCase.ts";
import { relationTo } from "#domain/roles.ts";
import { suspensionDue } from "#domain/suspensionDue.ts";
import { absentUntil } from "./absence.ts";
import { accountOf } from "./accounts.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { findCase } from "./findCase.ts";
import { parcelKey } from "./ledger.ts";
import { deliveriesOf } from "./messageRows.ts";
import type { ParcelPlan } from "./parcelPlan.ts";
import { messagesOf } from "./wantedMessages.ts";

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
export function digestPlans(context: Context): readonly ParcelPlan[] {
  const { keyValues, now, settings } = context;
  const day = dayAt(now());
  return settings.contacts.coordination.flatMap((person): readonly ParcelPlan[] => {
    const key = parcelKey(person.id, `digest-${day}`);
    if (keyValues.get(key) !== undefined) return [];
    if (accountOf(keyValues, person.id) !== "active") return [];
    if (absentUntil(keyValues, person.id, day) !== undefined) return [];
    if (digestFor(context, person.id).sections.length === 0) return [];
    return [{ key, kind: "digest", day, person, parts: [] }];
  });
}

/** Nobody is told to decide on what they own or deputise. */
export function digestFor(context: Context, personId: string): Digest {
  const { keyValues, now, replica, settings } = context;
  const today = dayAt(now());
  const lines = replica.cases().flatMap(({ evaluationCase }) => {
    if (!isRunning(evaluationCase.state)) return [];
    const found = findCase(context, evaluationCase.key);
    if (found === undefined || relationTo(found.entry, personId) !== undefined) return [];
    const { entry } = found;
    const wanted = messagesOf(context, evaluationCase, entry);
    const isFailed = deliveriesOf(keyValues, evaluationCase.key).some(
      ({ person, state, step }) =>
        state === "failed" &&
        wanted.some((want) => want.person.id === person.id && want.step === step),
    );
    const section = digestSectionOf(
      {
        evaluationCase,
        isAttended: !wanted.some(({ step }) => step.startsWith("unattended-")),
        isUndelivered: isFailed,
      },
      { today, closingDays: settings.closingDays },
    );
    const { key: caseKey } = evaluationCase;
    const due = suspensionDue(evaluationCase) ?? evaluationCase.due;
    const line: DigestLine = { caseKey, entryNo: entry.no, title: titleOf(entry), due };
    return section === undefined ? [] : [{ section, line }];
  });
  const sections = DIGEST_SECTIONS.flatMap((key) => {
    const own = lines.flatMap(({ line, section }) => (section === key ? [line] : []));
    return own.length === 0 ? [] : [{ key, lines: own.sort(sooner) }];
  });
  return { day: today, sections };
}

function sooner(a: DigestLine, b: DigestLine): number {
  const [dueA, dueB] = [a.due ?? "9999", b.due ?? "9999"];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : a.title.localeCompare(b.title, "de");
}
