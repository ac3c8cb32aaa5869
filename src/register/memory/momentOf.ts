import type { DeadlineRules } from "#domain/cases/deadlines.ts";
import type { CaseMoment } from "#domain/cases/evaluationCase.ts";
import { dayAt, instantAt } from "#register/store/clock.ts";
import type { Context } from "./context.ts";

/** When something happens now, as the rules of cases ask for it. */
export function momentOf(context: Pick<Context, "now" | "settings">): CaseMoment {
  const moment = context.now();
  return { today: dayAt(moment), at: instantAt(moment), ...deadlineRulesOf(context) };
}

/** By what deadlines that begin now are counted. */
export function deadlineRulesOf({ settings }: Pick<Context, "settings">): DeadlineRules {
  const { closingDays, deadlines } = settings();
  return { closingDays, deadlines };
}
