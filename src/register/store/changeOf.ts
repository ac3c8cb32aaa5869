import { randomBytes, randomUUID } from "node:crypto";
import type { Actor, Change, ChangeAction, FieldChange, JsonRecord } from "#domain/change.ts";
import type { Channel } from "#domain/vocabulary.ts";
import { instantAt } from "./clock.ts";
import { digestOf } from "./events.ts";

export interface ChangeNote {
  readonly action: ChangeAction;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly reason?: string | undefined;
}

/** A change as it is written: with its own random id and salt, and the digest of what it leads to. */
export function changeOf(
  note: ChangeNote,
  revision: number,
  changes: readonly FieldChange[],
  next: JsonRecord,
  now: number,
): Change {
  return {
    id: randomUUID(),
    revision,
    action: note.action,
    actor: note.actor,
    channel: note.channel,
    reason: note.reason ?? null,
    at: instantAt(now),
    changes,
    salt: randomBytes(16).toString("hex"),
    digest: digestOf(next),
  };
}
