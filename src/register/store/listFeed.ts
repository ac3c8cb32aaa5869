import { withoutCaller } from "#outbound/caller.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { UnreadableItem } from "#sharepoint/listPages.ts";
import type { Aside } from "./itemProblems.ts";

/** What a feed tells while it follows its list. */
export interface FeedReader {
  readonly items: (items: readonly ListItem[]) => void | Promise<void>;
  /** What a delta told to be gone, and did not tell again before its end. */
  readonly deleted: (ids: readonly string[]) => void | Promise<void>;
  /** The whole list was read: what is not among these ids may be gone. */
  readonly whole: (present: ReadonlySet<string>) => Promise<void>;
  /** Where items go that cannot be read: for one of them the others do not wait. */
  readonly aside: Aside;
}

/** Follows one list: by delta, or by reading it whole now and then where a tenant refuses delta. */
export interface ListFeed {
  /** Fetches what changed. Shows at least what the list held when this was called. */
  sync(): Promise<void>;
  /** Brings the items with this value up to date: by delta, or by asking for them where delta is refused. */
  refresh(column: string, value: string): Promise<void>;
  /** Something changed: a list without delta is read again soon. */
  markStale(): void;
  /** Where the next delta begins; undefined before the first and where delta is refused. */
  cursor(): string | undefined;
  /** Whether the tenant refuses delta, so that the list is read whole. */
  isRefused(): boolean;
  /** Goes on from a cursor of an earlier process. */
  resume(cursor: string): void;
}

/** A tenant that refused delta may have been granted it meanwhile. */
const ASK_AGAIN_MS = 60 * 60_000;
const WHOLE_EVERY_MS = 60_000;
const WHOLE_WHEN_STALE_MS = 5_000;
/** A page costs two resource units of at least 1,250 a minute: a second for each keeps full reads under a tenth. */
const MS_PER_PAGE = 1_000;

export function createListFeed(
  list: SharePointList,
  reader: FeedReader,
  now: () => number,
): ListFeed {
  let cursor: string | undefined;
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  let refusedUntil = 0;
  let wholeDue = 0;
  let wholeDueWhenStale = 0;

  async function fetchChanges(): Promise<void> {
    if (refusedUntil > now()) return readWhole();
    const answer = await followDelta(cursor);
    if (answer === "refused") {
      refusedUntil = now() + ASK_AGAIN_MS;
      return readWhole();
    }
    // The list is read anew beside what is cached, which goes on serving.
    if (answer === "resync" && (await followDelta(undefined)) !== "done") {
      throw new Error("The list's first delta page is gone at once");
    }
  }

  async function followDelta(from: string | undefined): Promise<"done" | "resync" | "refused"> {
    const present = new Set<string>();
    const gone = new Set<string>();
    const followed = await list.delta(from, async ({ items, deleted, unreadable }) => {
      for (const { id } of [...items, ...unreadable]) {
        if (from === undefined) present.add(id);
        gone.delete(id);
      }
      await take(items, unreadable);
      for (const id of deleted) gone.add(id);
    });
    if (!followed.ok) return followed.problem;
    for (const id of gone) reader.aside.takeBack(id);
    await reader.deleted([...gone]);
    if (from === undefined) await takeWhole(present);
    cursor = followed.value;
    return "done";
  }

  async function readWhole(): Promise<void> {
    if (wholeDue > now()) return;
    cursor = undefined;
    const present = new Set<string>();
    let pages = 0;
    await list.readAll(async (items, unreadable) => {
      pages++;
      for (const { id } of [...items, ...unreadable]) present.add(id);
      await take(items, unreadable);
    });
    await takeWhole(present);
    wholeDue = now() + Math.max(WHOLE_EVERY_MS, pages * MS_PER_PAGE);
    wholeDueWhenStale = now() + Math.max(WHOLE_WHEN_STALE_MS, pages * MS_PER_PAGE);
  }

  async function take(
    items: readonly ListItem[],
    unreadable: readonly UnreadableItem[],
  ): Promise<void> {
    for (const { id } of items) reader.aside.takeBack(id);
    for (const one of unreadable) reader.aside.put(one);
    await reader.items(items);
  }

  async function takeWhole(present: ReadonlySet<string>): Promise<void> {
    reader.aside.keep(present);
    await reader.whole(present);
  }

  function start(): Promise<void> {
    // Others wait for it, too: it does not end with the patience of who came first.
    running ??= withoutCaller(fetchChanges).finally(() => {
      running = undefined;
    });
    return running;
  }

  function sync(): Promise<void> {
    if (running === undefined) return start();
    // What runs may have asked before the change that the caller wants to see.
    following ??= running
      .catch(() => {})
      .then(() => {
        following = undefined;
        return start();
      });
    return following;
  }

  return {
    sync,
    async refresh(column, value) {
      if (refusedUntil <= now()) return sync();
      const found: readonly ListItem[] = await list.find(column, value);
      await take(found, []);
    },
    markStale() {
      wholeDue = Math.min(wholeDue, wholeDueWhenStale);
    },
    cursor: () => cursor,
    isRefused: () => refusedUntil > now(),
    resume(from) {
      cursor = from;
    },
  };
}
