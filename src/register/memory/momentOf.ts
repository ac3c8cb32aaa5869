import type { CaseMoment } from "#domain/cases/evaluationCase.ts";
import { dayAt, instantAt } from "#register/store/clock.ts";
import type { Context } from "./context.ts";

/** When something happens now, as the rules of cases ask for it. */
export function momentOf({ now, settings }: Pick<Context, "now" | "settings">): CaseMoment {
  const moment = now();
  return { today: dayAt(moment), at: instantAt(moment), closingDays: settings.closingDays };
}
