import { z } from "zod";
import type { DeadlineTable } from "#domain/cases/deadlines.ts";

export const DEADLINES_PATH = "/deadlines";

const days = z.number();

/** GET /api/deadlines: by what deadlines that begin now are counted, for everybody. */
export const deadlinesSchema = z.object({
  closingDays: z.array(z.string()),
  deadlines: z.object({
    ...{ answer: days, answerHarm: days, remind1: days, remind2: days, remind3: days },
    ...{ coordinatorNotice: days, escalation: days, objection: days, short: days, full: days },
    ...{ first: days, query: days, statement: days, section: days, confirmSuspension: days },
  }) satisfies z.ZodType<DeadlineTable>,
});
