import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import type { EventFilter } from "#domain/eventFilter.ts";

/*
 * Links to what only some people open. Reading them takes the words of the domain, which their pages bring with them.
 */

/** With its question mark; empty where nothing is narrowed. */
export function caseFilterToQuery(filter: CaseFilter): string {
  const { cause, closedToo, handler, office, search, show, waiting } = filter;
  const query = new URLSearchParams({
    ...(search === undefined ? {} : { q: search }),
    ...(show === undefined ? {} : { show }),
    ...(office === undefined ? {} : { office }),
    ...(cause === undefined ? {} : { cause }),
    ...(handler === undefined ? {} : { handler }),
    ...(closedToo === true ? { closed: "1" } : {}),
    ...(waiting === undefined ? {} : { waiting }),
  });
  return query.size === 0 ? "" : `?${query}`;
}

/** With its question mark; empty where nothing is narrowed. */
export function eventFilterToQuery(filter: EventFilter): string {
  const query = new URLSearchParams(Object.entries(filter));
  return query.size === 0 ? "" : `?${query}`;
}
