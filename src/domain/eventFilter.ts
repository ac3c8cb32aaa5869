import type { Day } from "#domain/time/day.ts";
import type { ChangeAction } from "./change.ts";
import { type HistoryKind, historyKindOf } from "./historyKind.ts";
import type { ActorRole, Channel } from "./vocabulary.ts";

/** Which events of the register somebody wants to see; what is absent narrows nothing. */
export interface EventFilter {
  readonly entryNo?: string;
  readonly kind?: HistoryKind;
  readonly role?: ActorRole;
  readonly channel?: Channel;
  /** The first and the last day, in German time. */
  readonly since?: Day;
  readonly until?: Day;
}

/** An event as its reader sees it: whose role is withheld from them, they cannot find by it. */
export interface FilteredEvent {
  readonly action: ChangeAction;
  readonly role: string;
  readonly channel: Channel;
  readonly day: Day;
}

/** Whether an event is wanted; which entry it belongs to is asked of the list. */
export function fitsEvent(
  { channel, kind, role, since, until }: EventFilter,
  event: FilteredEvent,
): boolean {
  return (
    (kind === undefined || historyKindOf(event.action) === kind) &&
    (role === undefined || event.role === role) &&
    (channel === undefined || event.channel === channel) &&
    (since === undefined || event.day >= since) &&
    (until === undefined || event.day <= until)
  );
}

/** Whether the filter shows chains from their first event to their last, so that a gap would be seen. */
export function showsWholeChains({ entryNo: _whole, ...narrowing }: EventFilter): boolean {
  return Object.values(narrowing).every((choice) => choice === undefined);
}
