import { eTagNumber, type ListItem, type SharePointList } from "#sharepoint/list.ts";

/** One list in memory, fed by delta and by our own writes; what is older than what is held is ignored. */
export interface ListReplica {
  /** Fetches what changed; a full reload happens beside the old data when the cursor is no longer known. */
  sync(): Promise<void>;
  items(): IterableIterator<ListItem>;
  get(id: string): ListItem | undefined;
  /** A newer state of one item, from a read or a write of our own. */
  apply(item: ListItem): void;
  remove(id: string): void;
}

export interface ListReplicaEvents {
  readonly changed: (item: ListItem) => void;
  readonly removed: (item: ListItem) => void;
}

export function createListReplica(list: SharePointList, events: ListReplicaEvents): ListReplica {
  const held = new Map<string, ListItem>();
  // An item deleted here or in a delta must not come back with an older answer.
  const gone = new Map<string, number>();
  let cursor: string | undefined;
  let running: Promise<void> | undefined;

  function apply(item: ListItem): void {
    const version = eTagNumber(item.eTag);
    const known = held.get(item.id);
    if (known !== undefined && eTagNumber(known.eTag) >= version) return;
    if ((gone.get(item.id) ?? -1) >= version) return;
    held.set(item.id, item);
    events.changed(item);
  }

  function remove(id: string): void {
    const known = held.get(id);
    if (known === undefined) return;
    held.delete(id);
    gone.set(id, eTagNumber(known.eTag));
    events.removed(known);
  }

  async function fetchDelta(): Promise<void> {
    let delta = await list.delta(cursor);
    const full = cursor === undefined || !delta.ok;
    if (!delta.ok) delta = await list.delta(undefined);
    if (!delta.ok) throw new Error("The list's first delta page is gone at once");
    for (const item of delta.value.items) apply(item);
    for (const id of delta.value.deleted) remove(id);
    if (full) await dropAbsent(new Set(delta.value.items.map(({ id }) => id)));
    cursor = delta.value.cursor;
  }

  /** Absence from a full read is confirmed by a GET: the item may have been made meanwhile. */
  async function dropAbsent(present: ReadonlySet<string>): Promise<void> {
    for (const id of [...held.keys()]) {
      if (!present.has(id) && (await list.get(id)) === undefined) remove(id);
    }
  }

  return {
    items: () => held.values(),
    get: (id) => held.get(id),
    apply,
    remove,
    sync() {
      running ??= fetchDelta().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
