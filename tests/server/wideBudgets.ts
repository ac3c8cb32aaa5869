import type { RequestBudgets } from "#server/limits/requestLimits.ts";

const WIDE = { points: 1_000_000, seconds: 1 };

/** Tests ask faster than people do. */
export function wideBudgets(budgets: Partial<RequestBudgets> = {}): RequestBudgets {
  return {
    person: WIDE,
    application: WIDE,
    change: WIDE,
    history: WIDE,
    search: WIDE,
    file: WIDE,
    address: WIDE,
    directory: WIDE,
    ...budgets,
  };
}
