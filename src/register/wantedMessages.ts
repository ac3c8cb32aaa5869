import { type Entry, responsiblePersons } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import type { Person } from "#domain/person.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import type { DeliveryStep } from "./delivery.ts";
import { laterKey, readLater } from "./ledger.ts";

export interface Wanted {
  readonly caseKey: string;
  readonly person: Person;
  readonly step: DeliveryStep;
}

/** The messages a case asks for in its present state. */
export function messagesOf(
  { keyValues, now }: Context,
  { key: caseKey, queries, state, targetRevision }: EvaluationCase,
  entry: Entry,
): readonly Wanted[] {
  const today = dayAt(now());
  return responsiblePersons(entry).flatMap((person): Wanted[] => {
    if (state === "query") return [{ caseKey, person, step: `query-${queries.length}` }];
    if (state !== "requested") return [];
    const asked: Wanted = { caseKey, person, step: `request-v${targetRevision}` };
    const on = readLater(keyValues.get(laterKey(caseKey, person.id)));
    return on === undefined || on > today
      ? [asked]
      : [asked, { caseKey, person, step: `later-${on}` }];
  });
}

/** The messages that all cases ask for. */
export function allMessages(context: Context): readonly Wanted[] {
  const { replica } = context;
  return replica.cases().flatMap(({ evaluationCase }) => {
    const { state, entryNo } = evaluationCase;
    const entry = state === "requested" || state === "query" ? replica.entry(entryNo) : undefined;
    return entry === undefined ? [] : messagesOf(context, evaluationCase, entry);
  });
}
