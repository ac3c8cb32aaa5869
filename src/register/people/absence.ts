import { z } from "zod";
import { type AbsenceProblem, checkAbsence } from "#domain/people/absence.ts";
import type { Result } from "#domain/result.ts";
import { addMonths, type Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";

/** How long an absence that is over stays in the list. */
const KEPT_MONTHS = 1;

const absenceSchema = z.object({
  until: daySchema,
});

/** The last day this person is away; undefined for whoever is there, and when that day is past. */
export function absentUntil(
  keyValues: Pick<KeyValues, "get">,
  personId: string,
  today: Day,
): Day | undefined {
  const until = readAbsence(keyValues.get(absenceKey(personId)));
  return until === undefined || until < today ? undefined : until;
}

export interface AbsenceCommands {
  /** Of the person alone: until then only the other one responsible is asked; no due date moves. */
  setAbsence(personId: string, until: Day): Promise<Result<Day, AbsenceProblem>>;
  endAbsence(personId: string): Promise<void>;
}

export function absenceCommands(context: Context): AbsenceCommands {
  const { keyValues } = context;
  return {
    async setAbsence(personId, until) {
      const checked = checkAbsence(until, dayAt(context.now()));
      if (!checked.ok) return checked;
      await keyValues.put(absenceKey(personId), { until });
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
    const until = readAbsence(stored);
    return until === undefined || until < oldest;
  });
  if (past.length > 0) await keyValues.removeMany(past);
}

function absenceKey(personId: string): string {
  return `absence/${personId}`.toLowerCase();
}

function readAbsence(stored: StoredValue | undefined): Day | undefined {
  if (stored === undefined) return undefined;
  const parsed = absenceSchema.safeParse(stored.value);
  return parsed.success ? parsed.data.until : undefined;
}
