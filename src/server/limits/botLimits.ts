import { HttpProblem } from "#server/routes/httpProblem.ts";
import type { MayAct } from "#teams/press/actOf.ts";
import type { RequestLimits } from "./requestLimits.ts";

/** What people do in the bot spends of the same budgets as what they do in the tab. */
export function botLimits(limits: RequestLimits): MayAct {
  return async (personId, act) => {
    try {
      await limits.spend("person", personId);
      if (act !== "look") await limits.spend(act, personId);
      return true;
    } catch (error) {
      if (error instanceof HttpProblem && error.status === 429) return false;
      throw error;
    }
  };
}
