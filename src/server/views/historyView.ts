import type { History } from "#contract/history.ts";
import { maySee, maySeeEvent, maySeeReason } from "#domain/cases/visibility.ts";
import type { Change } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { mayRead, type Viewer } from "#domain/people/roles.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { ANONYMOUS_REPORTER } from "./incidentViews.ts";

type EventView = History["events"][number];

const PAGE = 50;

/**
 * A page of the history as a person may see it, newest first: only readable fields, names only for the involved. `before` is
 * the event where the last page ended.
 */
export function historyView(
  entry: Entry,
  events: readonly ChainEvent[],
  viewer: Viewer,
  before?: string,
): History {
  const looking = { entry, viewer };
  const actorOf = ({ action, actor }: Change): EventView["actor"] =>
    action === "incidentReported" && !maySee("reporters", looking)
      ? ANONYMOUS_REPORTER
      : { role: actor.role, name: maySee("names", looking) ? actor.name : null };
  const shown = events.filter(({ change }) => maySeeEvent(change.action, looking)).reverse();
  const begin = before === undefined ? 0 : shown.findIndex(({ key }) => key === before) + 1;
  const page = shown.slice(begin, begin + PAGE);
  return {
    next: begin + PAGE < shown.length ? (page.at(-1)?.key ?? null) : null,
    events: page.map(({ chain, change, key }): EventView => {
      const caseKey = chain.startsWith("case/") ? chain.slice("case/".length) : null;
      const readable = change.changes.filter(({ field }) =>
        caseKey === null
          ? isFieldKey(field) && mayRead(fieldOf(field), entry, viewer)
          : field === "state" || field === "targetVersion",
      );
      return {
        key,
        day: dayOfInstant(change.at),
        at: maySee("moments", looking) ? change.at : null,
        action: change.action,
        caseKey,
        actor: actorOf(change),
        channel: change.channel,
        reason: maySeeReason(change.action, looking) ? change.reason : null,
        changes: readable.map(({ after, before, field }) => ({ field, before, after })),
      };
    }),
  };
}
