import type { Incident } from "#domain/cases/evaluationCase.ts";
import { dayOf } from "#domain/time/day.ts";
import { LENA } from "./demoApplications.ts";

/** Somebody was treated wrongly. */
export const INCIDENT: Incident = {
  id: "demo",
  text: "Drei Anträge lagen zwei Wochen im falschen Sachgebiet.",
  on: dayOf(2026, 11, 18),
  harm: "yes",
  by: { ...LENA, role: "employee" },
  channel: "tab",
  at: "2026-11-19T08:00:00.000Z",
  due: dayOf(2026, 11, 23),
  outcome: "full",
  suspend: "immediate",
};
