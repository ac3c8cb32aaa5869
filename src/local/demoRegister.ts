import { DEMO_ENTRIES } from "./demoData.ts";
import { DEMO_EVALUATED } from "./demoEvaluated.ts";
import { DEMO_EVALUATIONS } from "./demoEvaluations.ts";

/** What `SEED=demo` fills an empty register with. */
export const DEMO_REGISTER = [...DEMO_ENTRIES, ...DEMO_EVALUATED].map((entry) => ({
  ...entry,
  evaluation: DEMO_EVALUATIONS[String(entry.values.title)] ?? {},
}));
