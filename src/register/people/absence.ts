import { z } from "zod";
import {
  type Absence,
  type AbsenceProblem,
  checkAbsence,
  isAwayOn,
} from "#domain/people/absence.ts";
import type { Result } from "#domain/result.ts";
import { addMonths, type Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";

/** How long an absence that is over stays in the list. */
const KEPT_MONTHS = 1;

/** Earlier versions stored no first day. */
const absenceSchema = z.object({
  from: daySchema.nullable().default(null),
  until: daySchema,
});

/** The last day this person is away; undefined for whoever is there today. */
export function absentUntil(
  keyValues: Pick<KeyValues, "get">,
  personId: string,
  today: Day,
): Day | undefined {
  const absence = plannedAbsence(keyValues, personId, today);
  return absence !== undefined && isAwayOn(absence, today) ? absence.until : undefined;
}

/** When this person is away, or will be; undefined once it is past. */
export function plannedAbsence(
  keyValues: Pick<KeyValues, "get">,
  personId: string,
  today: Day,
): Absence | undefined {
  const absence = readAbsence(keyValues.get(absenceKey(personId)));
  return absence === undefined || absence.until < today ? undefined : absence;
}

export interface AbsenceCommands {
  /** Of the person alone: meanwhile only the other one responsible is asked; no due date moves. */
  setAbsence(personId: string, absence: Absence): Promise<Result<Absence, AbsenceProblem>>;
  endAbsence(personId: string): Promise<void>;
}

export function absenceCommands(context: Context): AbsenceCommands {
  const { keyValues } = context;
  return {
    async setAbsence(personId, absence) {
      const checked = checkAbsence(absence, dayAt(context.now()));
      if (!checked.ok) return checked;
      await keyValues.put(absenceKey(personId), checked.value);
      context.wake();
      return checked;
    },
    async endAbsence(personId) {
      const stored = await keyValues.fresh(absenceKey(personId));
      if (stored === undefined) return;
      await keyValues.remove(stored);
      context.wake();
    },
  };
}

/** Absences long past are nobody's business any more; also rows that somebody broke by hand. */
export async function removePastAbsences({ keyValues, now }: Context): Promise<void> {
  const oldest = addMonths(dayAt(now()), -KEPT_MONTHS);
  const past = [...keyValues.ofKind("absence")].filter((stored) => {
    const absence = readAbsence(stored);
    return absence === undefined || absence.until < oldest;
  });
  if (past.length > 0) await keyValues.removeMany(past);
}

function absenceKey(personId: string): string {
  return `absence/${personId}`.toLowerCase();
}

function readAbsence(stored: StoredValue | undefined): Absence | undefined {
  if (stored === undefined) return undefined;
  const parsed = absenceSchema.safeParse(stored.value);
  return parsed.success ? parsed.data : undefined;
}
