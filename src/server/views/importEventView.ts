import type { HistoryEvent } from "#contract/history.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import type { Json } from "#domain/change.ts";
import { IMPORT_FACTS, runProblemLabels } from "#domain/imports/importFacts.ts";
import { RUN_PROBLEMS } from "#domain/imports/importState.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { formatNumber } from "#texts/format.ts";
import { journalEvent } from "./journalEvent.ts";

/** What an event of an import shows to those who may read the log: all of it, in words. */
export function importEventView(event: ChainEvent): HistoryEvent {
  const said = new Map(event.change.changes.map(({ after, field }) => [field, after]));
  return journalEvent(
    event,
    IMPORT_FACTS.flatMap(({ key, label }) => {
      const value = said.get(key) ?? null;
      return value === null ? [] : [{ fact: key, label, value, words: wordsOf(value) }];
    }),
  );
}

function wordsOf(value: Json): Bilingual {
  const problem = RUN_PROBLEMS.find((one) => one === value);
  if (problem !== undefined) return runProblemLabels[problem];
  return typeof value === "number"
    ? { de: formatNumber(value, "de"), en: formatNumber(value, "en") }
    : { de: String(value), en: String(value) };
}
