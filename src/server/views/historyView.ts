import type { History } from "#contract/history.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { eventView } from "./eventView.ts";

const PAGE = 50;

/**
 * A page of the history as a person may see it, newest first. `before` is the event where the last page ended.
 */
export function historyView(
  entry: Entry,
  events: readonly ChainEvent[],
  viewer: Viewer,
  before?: string,
): History {
  const shown = events.flatMap((event) => eventView(event, entry, viewer) ?? []).reverse();
  const begin = before === undefined ? 0 : shown.findIndex(({ key }) => key === before) + 1;
  const page = shown.slice(begin, begin + PAGE);
  return {
    next: begin + PAGE < shown.length ? (page.at(-1)?.key ?? null) : null,
    events: page,
  };
}
