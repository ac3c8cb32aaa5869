import { randomBytes, randomUUID } from "node:crypto";
import type { Actor, Change, ChangeAction, FieldChange, JsonRecord } from "#domain/change.ts";
import type { Channel } from "#domain/vocabulary.ts";
import { instantAt } from "./clock.ts";
import { digestOf } from "./events.ts";

const LONGEST_CHANGE = 60_000;

export interface ChangeNote {
  readonly action: ChangeAction;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly reason?: string | undefined;
  /** Of work that is done again until it is done: whoever repeats it makes the same change. Random where it is absent. */
  readonly id?: string;
}

/** A change as it is written: with its own random id and salt, and the digest of what it leads to. */
export function changeOf(
  note: ChangeNote,
  revision: number,
  changes: readonly FieldChange[],
  next: JsonRecord,
  now: number,
): Change {
  return withinLength({
    id: note.id ?? randomUUID(),
    revision,
    action: note.action,
    actor: note.actor,
    channel: note.channel,
    reason: note.reason ?? null,
    at: instantAt(now),
    changes,
    salt: randomBytes(16).toString("hex"),
    digest: digestOf(next),
  });
}

/** What an event has room for; the rest of its column is for its envelope. */
export function isTooLong(change: Change): boolean {
  return JSON.stringify(change).length > LONGEST_CHANGE;
}

/**
 * A long change says of lists what they are now: what they were, the events before it tell. What puts back an edit leads
 * to what those events tell anyway.
 */
export function withinLength(change: Change): Change {
  if (!isTooLong(change)) return change;
  const changes = change.changes.map((one) =>
    Array.isArray(one.before) ? { ...one, before: null } : one,
  );
  const shorter = { ...change, changes };
  return change.action === "putBack" && isTooLong(shorter) ? { ...change, changes: [] } : shorter;
}

/** What was seen is the state before; a field that only the put-back touches is named too. */
export function mergeChanges(
  accepted: readonly FieldChange[],
  undone: readonly FieldChange[],
): readonly FieldChange[] {
  const named = new Set(accepted.map(({ field }) => field));
  return [...accepted, ...undone.filter(({ field }) => !named.has(field))];
}
