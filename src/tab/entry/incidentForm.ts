import { type ReportIncidentInput, reportIncidentInputSchema } from "#contract/incident.ts";
import type { Harm } from "#domain/cases/evaluationCase.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import type { TabMessages } from "#tab/session/texts.ts";

/** What somebody has filled in so far. */
export interface IncidentForm {
  readonly id: string;
  readonly text: string;
  readonly on: string;
  readonly harm: Harm | null;
}

export type IncidentField = "text" | "on" | "harm";
export type IncidentProblems = Partial<Readonly<Record<IncidentField, string>>>;

export function emptyIncident(today: string, newId: () => string): IncidentForm {
  return { id: newId(), text: "", on: today, harm: null };
}

/** A report that says something else is another one; only the very same may be sent again under its id. */
export function changeIncident(
  change: Partial<Omit<IncidentForm, "id">>,
  newId: () => string,
): Partial<IncidentForm> {
  return { ...change, id: newId() };
}

/** The request, or what is missing in each field. */
export function incidentInput(
  { harm, id, on, text }: IncidentForm,
  today: string,
  messages: TabMessages,
): Result<ReportIncidentInput, IncidentProblems> {
  const texts = messages.incident;
  const { dateInFuture, dateOutOfRange, field } = messages.problems;
  const problems: IncidentProblems = {
    ...(text.trim() === "" ? { text: texts.textMissing } : {}),
    ...(on > today ? { on: dateInFuture } : {}),
    ...(on === "" || isPossibleDay(on) ? {} : { on: dateOutOfRange }),
    ...(harm === null ? { harm: texts.harmMissing } : {}),
  };
  const input = reportIncidentInputSchema.safeParse({ id, text, on, harm });
  if (Object.keys(problems).length > 0) return err(problems);
  return input.success ? ok(input.data) : err({ on: field.badDate });
}
