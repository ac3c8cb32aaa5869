import type { EventFilter } from "#domain/eventFilter.ts";
import { HISTORY_KINDS } from "#domain/historyKind.ts";
import { parseDay } from "#domain/time/day.ts";
import { ACTOR_ROLES, CHANNELS } from "#domain/vocabulary.ts";

/** A number as it stands in the register, of what somebody typed; undefined where it is none. */
export function typedEntryNo(text: string): string | undefined {
  return /^KI-\d{4}-\d{1,9}$/.exec(text.trim().toUpperCase())?.[0];
}

/** The filter with another value; an empty one takes it away. */
export function withEventPart<Key extends keyof EventFilter>(
  filter: EventFilter,
  key: Key,
  value: EventFilter[Key] | null | undefined,
): EventFilter {
  const { [key]: _held, ...rest } = filter;
  return value === undefined || value === null ? rest : { ...rest, [key]: value };
}

/** What is not understood narrows nothing. */
export function queryToEventFilter(text: string): EventFilter {
  const query = new URLSearchParams(text);
  const said = (key: keyof EventFilter): string => query.get(key) ?? "";
  const read = {
    entryNo: typedEntryNo(said("entryNo")),
    kind: HISTORY_KINDS.find((one) => one === said("kind")),
    role: ACTOR_ROLES.find((one) => one === said("role")),
    channel: CHANNELS.find((one) => one === said("channel")),
    since: parseDay(said("since")),
    until: parseDay(said("until")),
  } satisfies { readonly [Key in keyof EventFilter]-?: EventFilter[Key] | undefined };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
