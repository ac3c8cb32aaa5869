import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { CachedItem } from "#register/store/listReplica.ts";
import type { CachedCase, CachedEntry, Replica } from "./replica.ts";
import type { Scope } from "./scope.ts";
import type { StoredEntry } from "./storedEntry.ts";

/** What memory holds of the entries that a round has to look at. */
export function scopeReads(replica: Replica) {
  function* entriesIn(scope: Scope): Iterable<StoredEntry> {
    if (scope.all) yield* replica.entries();
    else for (const no of scope.numbers) yield* asList(replica.entry(no));
  }

  function* casesIn(scope: Scope): Iterable<EvaluationCase> {
    if (scope.all) yield* replica.cases();
    else for (const no of scope.numbers) yield* replica.casesOf(no);
  }

  function* entryItemsIn(scope: Scope): Iterable<CachedItem<CachedEntry>> {
    if (scope.all) yield* replica.entryItems.items();
    else for (const no of scope.numbers) yield* asList(replica.entryItem(no));
  }

  function* caseItemsIn(scope: Scope): Iterable<CachedItem<CachedCase>> {
    if (scope.all) yield* replica.caseItems.items();
    else for (const { key } of casesIn(scope)) yield* asList(replica.caseItem(key));
  }

  return { entriesIn, casesIn, entryItemsIn, caseItemsIn };
}

function asList<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
