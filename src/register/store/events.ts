import { createHash } from "node:crypto";
import { applyChanges, type Change, canonicalJson, type JsonRecord } from "#domain/change.ts";
import { type Persons, seal, unseal } from "./seal.ts";

/** One event of an entry's or a case's chain, as the list holds it; persons are unsealed unless erased. */
export interface ChainEvent {
  /** `ki-2026-0001/17` or `case/<key>/3`. */
  readonly key: string;
  /** `ki-2026-0001` or `case/<key>`. */
  readonly chain: string;
  readonly entryNo: string;
  readonly change: Change;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the list stores of an event: the hashed part without persons, and the persons beside it, erasable. */
export interface SealedEvent {
  readonly key: string;
  readonly chain: string;
  readonly entryNo: string;
  readonly action: string;
  readonly changeId: string;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly data: string;
  readonly persons: Persons | null;
}

/** Before the first event of a chain. */
export const NO_HASH = "";

export function eventKey(chain: string, revision: number): string {
  return `${chain}/${revision}`;
}

/** An event is a pure function of the change and the hash before it, so that any replica can append it. */
export function eventOf(
  chain: string,
  entryNo: string,
  change: Change,
  previousHash: string,
): SealedEvent {
  const { sealed, persons } = seal(change);
  const data = canonicalJson(sealed);
  return {
    key: eventKey(chain, change.revision),
    chain,
    entryNo,
    action: change.action,
    changeId: change.id,
    digest: change.digest,
    previousHash,
    hash: hashOf(chain, data, previousHash),
    data,
    persons,
  };
}

export function hashOf(chain: string, data: string, previousHash: string): string {
  return sha256(canonicalJson([chain, previousHash, data]));
}

/** The event with its persons back in place; where they were erased the seals stay. */
export function openEvent(event: SealedEvent): ChainEvent {
  const { key, chain, entryNo, previousHash, hash } = event;
  return { key, chain, entryNo, previousHash, hash, change: unseal(event.data, event.persons) };
}

/** Digest of a record: an item that no longer fits its last change's digest was edited in SharePoint. */
export function digestOf(record: JsonRecord): string {
  return sha256(canonicalJson(record));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The record as the events tell it. */
export function foldEvents(events: readonly ChainEvent[]): JsonRecord {
  return events.reduce<JsonRecord>(
    (record, { change }) => applyChanges(record, change.changes),
    {},
  );
}
