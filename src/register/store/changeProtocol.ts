import { type Change, diffRecords, type FieldChange, type JsonRecord } from "#domain/change.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { type ChangeNote, changeOf, mergeChanges, withinLength } from "./changeOf.ts";
import { readLastChange } from "./changeSchema.ts";
import { type DeletedItems, type DeletedItemsOptions, deletedItems } from "./deletedItems.ts";
import type { LastEvent } from "./eventLog.ts";
import { digestOf, eventOf, foldEvents, NO_HASH } from "./events.ts";
import { createItem, patchItem, wantedFields } from "./itemWrites.ts";
import type { CachedItem, ListReplica } from "./listReplica.ts";
import { type Fingerprint, fingerprintOf, UnreadableItem } from "./recordType.ts";

const MAX_TRIES = 5;

/** An item whose last change is in the event list, and whose values fit it. */
export interface SyncedItem {
  readonly item: ListItem;
  readonly chain: string;
  readonly record: JsonRecord;
  /** Number of the last event. */
  readonly revision: number;
  readonly hash: string;
}

/** An item in memory, as far as the protocol needs it. */
export type Fingerprinted = CachedItem<{ readonly fingerprint: Fingerprint }>;

export type WriteProblem = "changedMeanwhile" | "noChange" | "tooLong" | "gone" | "notUnique";

/**
 * The change protocol of one list: one PATCH with If-Match carries the new values, `Revision + 1` and `LastChange`;
 * then the event is appended under its unique key. Whatever a crash or an edit in SharePoint leaves is reconciled first.
 */
export interface ChangeProtocol extends DeletedItems {
  /** Reads the item afresh and brings it in order with its events. Undefined when the item is gone. */
  reconcile(itemId: string): Promise<SyncedItem | undefined>;
  isInSync(cached: Fingerprinted): boolean;
  /** The chain of an item, whatever was edited in it by hand. */
  chainOf(cached: Fingerprinted): string | undefined;
  create(
    record: JsonRecord,
    note: ChangeNote,
  ): Promise<Result<SyncedItem, "notUnique" | "tooLong">>;
  write(
    synced: SyncedItem,
    next: JsonRecord,
    note: ChangeNote,
  ): Promise<Result<SyncedItem, WriteProblem>>;
}

export interface ChangeProtocolOptions extends DeletedItemsOptions {
  readonly replica: Pick<ListReplica<unknown>, "apply" | "remove" | "markInSync">;
  /** The record memory cached of an item before its changes that are not reconciled yet. */
  readonly recordBefore: (itemId: string) => JsonRecord | undefined;
}

export function createChangeProtocol(options: ChangeProtocolOptions): ChangeProtocol {
  const { recordType, list, log, now, recordBefore, replica } = options;
  // The chains of items that were found in order; an edit by hand cannot move an item to another chain.
  const chains = new Map<string, string>();

  /** The last change names the chain even where the key column was edited by hand. */
  function chainOf(cached: Fingerprinted): string | undefined {
    return chainOfFingerprint(cached.id, cached.value.fingerprint);
  }

  function chainOfFingerprint(
    itemId: string,
    { chain, changeId }: Fingerprint,
  ): string | undefined {
    const named = changeId === null ? undefined : log.chainOfChange(changeId);
    return named ?? chains.get(itemId) ?? chain ?? undefined;
  }

  function isInSync(cached: Fingerprinted): boolean {
    const chain = chainOf(cached);
    const last = chain === undefined ? undefined : log.last(chain);
    if (chain === undefined || last === undefined || !fits(cached.value.fingerprint, last))
      return false;
    markInOrder(cached.id, chain);
    return true;
  }

  function markInOrder(itemId: string, chain: string): void {
    chains.set(itemId, chain);
    replica.markInSync(itemId);
  }

  function fits({ changeId, digest, revision }: Fingerprint, last: LastEvent): boolean {
    return revision === last.revision && changeId === last.changeId && digest === last.digest;
  }

  async function reconcile(itemId: string): Promise<SyncedItem | undefined> {
    for (let tries = 1; ; tries++) {
      const item = await list.get(itemId);
      if (item === undefined) {
        replica.remove(itemId);
        return undefined;
      }
      replica.apply(item);
      const synced = await reconcileItem(item);
      if (synced !== undefined) return synced;
      if (tries >= MAX_TRIES)
        throw new Error(`Item ${itemId} changes faster than it is reconciled`);
    }
  }

  /** Undefined where the item or its events moved on meanwhile and must be read again. */
  async function reconcileItem(item: ListItem): Promise<SyncedItem | undefined> {
    const record = recordType.read(item);
    const fingerprint = fingerprintOf(recordType, item, record);
    const chain = chainOfFingerprint(item.id, fingerprint);
    if (chain === undefined) throw new UnreadableItem(item, "notOurs");
    const known = log.last(chain);
    if (known !== undefined && fits(fingerprint, known))
      return syncedAt(item, chain, record, known);
    // Our events may lag behind another replica's: look before judging.
    await log.refresh(chain);
    const last = log.last(chain);
    if (last !== undefined && fits(fingerprint, last)) return syncedAt(item, chain, record, last);
    const pending = pendingChange(item, last);
    if (pending !== undefined) {
      const entryNo = recordType.entryNoOf(chain);
      const event = eventOf(chain, entryNo, pending, last?.hash ?? NO_HASH);
      if (!(await log.append(event)).ok) return undefined;
    }
    const current = log.last(chain);
    if (current === undefined) throw new UnreadableItem(item, "notOurs");
    if (fits(fingerprint, current)) return syncedAt(item, chain, record, current);
    return adoptEdit(item, chain, record, current);
  }

  function syncedAt(
    item: ListItem,
    chain: string,
    record: JsonRecord,
    last: LastEvent,
  ): SyncedItem {
    markInOrder(item.id, chain);
    return { item, chain, record, revision: last.revision, hash: last.hash };
  }

  /**
   * A change of ours whose event is missing: written, then the process died. Later edits by hand do not unmake it.
   * It keeps its number even where events before it were deleted: the gap shows that they are missing.
   */
  function pendingChange(item: ListItem, last: LastEvent | undefined): Change | undefined {
    const change = readLastChange(item.fields.LastChange);
    return change !== null && change.revision > (last?.revision ?? 0) ? change : undefined;
  }

  /** The item differs from what its events tell: somebody edited it in SharePoint. That is a change too. */
  async function adoptEdit(
    item: ListItem,
    chain: string,
    seen: JsonRecord,
    last: LastEvent,
  ): Promise<SyncedItem | undefined> {
    const known = await recordAt(item.id, chain, last);
    // Whatever number was typed into the item: numbers without a gap are what keeps the chain from forking.
    const revision = last.revision + 1;
    const next = recordType.completed(known, recordType.adoptEdit(known, seen, item, revision));
    const accepted = diffRecords(known, next).length > 0;
    const synced: SyncedItem = {
      item,
      chain,
      record: seen,
      revision: revision - 1,
      hash: last.hash,
    };
    const actor = recordType.editorOf(item, known);
    const putAs = (record: JsonRecord, action: "sharepointEdit" | "putBack") => {
      const changes = mergeChanges(diffRecords(known, record), diffRecords(seen, record));
      return put(synced, record, changes, { action, actor, channel: "sharepoint" });
    };
    const adopted = await putAs(next, accepted ? "sharepointEdit" : "putBack");
    // What no event has room for is not taken over.
    const isTooLong = !adopted.ok && adopted.problem === "tooLong";
    const written = isTooLong ? await putAs(known, "putBack") : adopted;
    // A copy of another item made by hand cannot get that item's number back.
    if (!written.ok && written.problem === "notUnique") throw new UnreadableItem(item, "copy");
    return written.ok ? written.value : undefined;
  }

  /** The record as the events tell it: memory may have it still, by the digest; else the chain is read. */
  async function recordAt(itemId: string, chain: string, last: LastEvent): Promise<JsonRecord> {
    const before = recordBefore(itemId);
    if (before !== undefined && digestOf(before) === last.digest) return before;
    return foldEvents(await log.read(chain));
  }

  async function write(
    synced: SyncedItem,
    next: JsonRecord,
    note: ChangeNote,
  ): Promise<Result<SyncedItem, WriteProblem>> {
    const completed = recordType.completed(synced.record, next);
    const changes = diffRecords(synced.record, completed);
    return changes.length === 0 ? err("noChange") : put(synced, completed, changes, note);
  }

  async function put(
    synced: SyncedItem,
    wantedRecord: JsonRecord,
    changes: readonly FieldChange[],
    note: ChangeNote,
  ): Promise<Result<SyncedItem, WriteProblem>> {
    let { item } = synced;
    let next = wantedRecord;
    let change = changeOf(note, synced.revision + 1, changes, next, now());
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      const wanted = wantedFields(recordType, next, change);
      if (wanted === undefined) return err("tooLong");
      const written = await patchItem(list, item, wanted, change.id);
      if (!written.ok) {
        const recorded = await recordedSince(written.problem, synced, change.id);
        return recorded === undefined ? written : ok(recorded);
      }
      item = written.value;
      replica.apply(item);
      const previous = log.last(synced.chain);
      const event = eventOf(
        synced.chain,
        recordType.entryNoOf(synced.chain),
        change,
        previous?.hash ?? synced.hash,
      );
      if ((await log.append(event)).ok) {
        markInOrder(item.id, synced.chain);
        return ok({
          item,
          chain: synced.chain,
          record: next,
          revision: change.revision,
          hash: log.last(synced.chain)?.hash ?? event.hash,
        });
      }
      // The number was used by events this replica had not seen (a restored version): take the next free one, and
      // tell what differs from them.
      await log.refresh(synced.chain);
      const revision = (log.last(synced.chain)?.revision ?? change.revision) + 1;
      next = recordType.renumbered(next, change.revision, revision);
      const folded = foldEvents(await log.read(synced.chain));
      const changes = diffRecords(folded, next);
      change = withinLength({ ...change, revision, changes, digest: digestOf(next) });
    }
    return err("changedMeanwhile");
  }

  /**
   * The item as it is now, where our change is among its events: it was written, its answer was lost, and others, who never
   * write before the event of what they find is there, have changed the item since.
   */
  async function recordedSince(
    problem: WriteProblem,
    { chain, item }: SyncedItem,
    changeId: string,
  ): Promise<SyncedItem | undefined> {
    if (problem !== "changedMeanwhile") return undefined;
    const events = await log.read(chain);
    return events.some(({ change }) => change.id === changeId) ? reconcile(item.id) : undefined;
  }

  async function create(
    record: JsonRecord,
    note: ChangeNote,
  ): Promise<Result<SyncedItem, "notUnique" | "tooLong">> {
    const change = changeOf(note, 1, diffRecords({}, record), record, now());
    const fields = wantedFields(recordType, record, change);
    if (fields === undefined) return err("tooLong");
    const item = await createItem(list, recordType.keyColumn, fields, change.id);
    if (item === undefined) return err("notUnique");
    replica.apply(item);
    const chain = recordType.chainOf(item);
    if (chain === undefined) throw new Error("A new item belongs to no chain");
    const event = eventOf(chain, recordType.entryNoOf(chain), change, NO_HASH);
    if (!(await log.append(event)).ok) {
      // An item of this key was deleted by hand: the new one goes on as the events tell the old one.
      await reconcile(item.id);
      return err("notUnique");
    }
    markInOrder(item.id, chain);
    return ok({ item, chain, record, revision: 1, hash: event.hash });
  }

  return {
    reconcile,
    isInSync,
    chainOf,
    create,
    write,
    ...deletedItems({ recordType, list, replica, log, now }),
  };
}
