import { haveVanished } from "#domain/vanished.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import { eTagNumber, type ListItem } from "#sharepoint/listItem.ts";
import type { Aside } from "./itemProblems.ts";
import { createListFeed, type ListFeed } from "./listFeed.ts";
import { visitInTurns } from "./turns.ts";

/** What memory holds of an item: what was read from its columns, not the columns. */
export interface CachedItem<Value> {
  readonly id: string;
  readonly eTag: string;
  readonly webUrl: string | null;
  readonly value: Value;
}

/** One list in memory, fed by delta and by our own writes; what is older than what is cached is ignored. */
export interface ListReplica<Value> {
  /** Fetches what changed; a full reload happens beside the old data when the cursor is no longer known. */
  sync(): Promise<void>;
  readonly feed: Pick<ListFeed, "refresh" | "markStale" | "cursor" | "isRefused">;
  items(): IterableIterator<CachedItem<Value>>;
  get(id: string): CachedItem<Value> | undefined;
  /** A newer state of one item, from a read or a write of our own. */
  apply(item: ListItem): void;
  /** What was cached of an item before its changes that are not reconciled yet. */
  before(id: string): Value | undefined;
  /** The item's present state is in order: what was cached before is not needed any more. */
  markInSync(id: string): void;
  remove(id: string): void;
  /** Fills an empty replica with what an earlier process cached, and goes on from its cursor. */
  restore(items: readonly CachedItem<Value>[], cursor: string): void;
}

export interface ListReplicaOptions<Value> {
  readonly list: SharePointList;
  readonly read: (item: ListItem) => Value;
  readonly changed: (cached: CachedItem<Value>) => void;
  readonly removed: (cached: CachedItem<Value>) => void;
  readonly aside: Aside;
  /** Real time. */
  readonly now: () => number;
}

export function createListReplica<Value>(options: ListReplicaOptions<Value>): ListReplica<Value> {
  const { list, read } = options;
  const cached = new Map<string, CachedItem<Value>>();
  const outOfSync = new Map<string, Value>();
  // An item deleted here or in a delta must not come back with an older answer.
  const gone = new Map<string, number>();
  // Items told again in the version they were deleted in: an old answer, or restored from the recycle bin.
  const doubtful = new Set<string>();

  function apply(item: ListItem): void {
    const version = eTagNumber(item.eTag);
    const known = cached.get(item.id);
    if (known !== undefined && eTagNumber(known.eTag) >= version) return;
    if ((gone.get(item.id) ?? -1) >= version) {
      doubtful.add(item.id);
      return;
    }
    if (known !== undefined && !outOfSync.has(item.id)) outOfSync.set(item.id, known.value);
    hold({ id: item.id, eTag: item.eTag, webUrl: item.webUrl, value: read(item) });
  }

  function hold(one: CachedItem<Value>): void {
    cached.set(one.id, one);
    gone.delete(one.id);
    options.changed(one);
  }

  function remove(id: string): void {
    const known = cached.get(id);
    if (known === undefined) return;
    cached.delete(id);
    outOfSync.delete(id);
    gone.set(id, eTagNumber(known.eTag));
    options.removed(known);
  }

  /** Absence from a full read is confirmed by asking: the item may have been made meanwhile. */
  async function dropAbsent(present: ReadonlySet<string>): Promise<void> {
    const absent = [...cached.keys()].filter((id) => !present.has(id));
    const found = new Set((await list.getMany(absent)).map(({ id }) => id));
    for (const id of absent) if (!found.has(id)) remove(id);
  }

  /** A delta that tells of a loss like no person makes it is not believed without asking for each item. */
  async function dropDeleted(ids: readonly string[]): Promise<void> {
    const known = ids.filter((id) => cached.has(id));
    const isDoubtful = haveVanished({ gone: known.length, left: cached.size - known.length });
    const there = isDoubtful ? await list.getMany(known) : [];
    const found = new Set(there.map(({ id }) => id));
    for (const id of known) if (!found.has(id)) remove(id);
  }

  async function askAboutDoubtful(): Promise<void> {
    const ids = [...doubtful];
    const found = ids.length === 0 ? [] : await list.getMany(ids);
    for (const item of found) {
      gone.delete(item.id);
      apply(item);
    }
    for (const id of ids) doubtful.delete(id);
  }

  const feed = createListFeed(
    list,
    {
      items: (items) => visitInTurns(items, apply),
      deleted: dropDeleted,
      whole: dropAbsent,
      aside: options.aside,
    },
    options.now,
  );

  return {
    feed,
    items: () => cached.values(),
    get: (id) => cached.get(id),
    apply,
    before: (id) => outOfSync.get(id),
    markInSync: (id) => {
      outOfSync.delete(id);
    },
    remove,
    async sync() {
      await feed.sync();
      await askAboutDoubtful();
    },
    restore(items, cursor) {
      for (const one of items) hold(one);
      feed.resume(cursor);
    },
  };
}
