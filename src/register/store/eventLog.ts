import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { type ChainEvent, openEvent, type SealedEvent } from "./events.ts";
import type { ItemProblems } from "./itemProblems.ts";
import { createListFeed, type ListFeed } from "./listFeed.ts";
import { visitInTurns } from "./turns.ts";

/** What is cached of the last event of a chain. */
export interface LastEvent {
  readonly revision: number;
  readonly changeId: string;
  readonly digest: string;
  readonly hash: string;
  readonly action: string;
  /** Of its item: the items of a list are numbered in the order of their creation, beginning with 1. */
  readonly position: number;
}

/** The append-only event list. The list holds everything; memory holds the last event of each chain. */
export interface EventLog {
  sync(): Promise<void>;
  /** Brings what memory holds of this chain up to the list's state. */
  refresh(chain: string): Promise<void>;
  readonly feed: Pick<ListFeed, "markStale" | "cursor" | "isRefused">;
  last(chain: string): LastEvent | undefined;
  /** The chain whose last event is this change: tells whose item it is, whatever was edited in it. */
  chainOfChange(changeId: string): string | undefined;
  chains(): IterableIterator<readonly [chain: string, last: LastEvent]>;
  /** The position of the newest event; 0 where there is none. */
  newest(): number;
  /** Fills an empty log with what an earlier process stored, and goes on from its cursor. */
  restore(chains: readonly (readonly [chain: string, last: LastEvent])[], cursor: string): void;
  /** Appends under the event's unique key; an event that is already there counts as ours if its change id matches. */
  append(event: SealedEvent): Promise<Result<null, "taken">>;
  /** All events of a chain, oldest first. */
  read(chain: string): Promise<readonly ChainEvent[]>;
  /** All events of an entry and its cases, oldest first. */
  readEntry(entryNo: string): Promise<readonly ChainEvent[]>;
}

const personsSchema = z.object({ salt: z.string(), texts: z.record(z.string(), z.string()) });
const eventFields = z.object({
  EventKey: z.string(),
  ChainKey: z.string(),
  /** Empty where an event is of no entry: of a setting. */
  EntryNo: z.string().default(""),
  Action: z.string(),
  ChangeId: z.string(),
  Digest: z.string(),
  PreviousHash: z.string().default(""),
  Hash: z.string(),
});
const fullEventFields = eventFields.extend({ Data: z.string(), Persons: z.string().optional() });

/** The columns cached; the payload stays in the list. */
export const LAST_EVENT_COLUMNS = Object.keys(eventFields.shape);

export interface EventLogOptions {
  /** Reads whole events. */
  readonly list: SharePointList;
  /** The same list with `LAST_EVENT_COLUMNS` only. */
  readonly heads: SharePointList;
  readonly problems: Pick<ItemProblems, "aside" | "report" | "clear">;
  /** Told whose chain grew. */
  readonly touched: (no: string) => void;
  /** Real time. */
  readonly now: () => number;
}

export function createEventLog({ heads, list, now, problems, touched }: EventLogOptions): EventLog {
  const last = new Map<string, LastEvent>();
  const chainByChange = new Map<string, string>();

  function noteItem(item: ListItem): void {
    if (note(item)) problems.clear("events", item.id);
    else
      problems.report({ list: "events", itemId: item.id, webUrl: item.webUrl, problem: "broken" });
  }

  /** False where the row is no event any more. */
  function note({ fields, id }: Pick<ListItem, "fields" | "id">): boolean {
    const parsed = eventFields.safeParse(fields);
    if (!parsed.success) return false;
    const { EventKey, ChainKey, EntryNo, ChangeId, Digest, Hash, Action } = parsed.data;
    const revision = Number(EventKey.slice(EventKey.lastIndexOf("/") + 1));
    if (!Number.isInteger(revision)) return false;
    if (EntryNo !== "") touched(EntryNo);
    const position = Number(id);
    const event = { changeId: ChangeId, digest: Digest, hash: Hash, action: Action };
    hold(ChainKey, { revision, position, ...event });
    return true;
  }

  function hold(chain: string, event: LastEvent): void {
    const before = last.get(chain);
    if (event.revision <= (before?.revision ?? 0)) return;
    if (before !== undefined) chainByChange.delete(before.changeId);
    chainByChange.set(event.changeId, chain);
    last.set(chain, event);
  }

  const feed = createListFeed(
    heads,
    {
      items: (items) => visitInTurns(items, noteItem),
      // Nothing is ever removed from the log here: a deleted event is found by checking the chains.
      deleted: (ids) => {
        for (const id of ids) problems.clear("events", id);
      },
      whole: async () => {},
      aside: problems.aside("events"),
    },
    now,
  );

  return {
    feed,
    sync: feed.sync,
    refresh: (chain) => feed.refresh("ChainKey", chain),
    restore(chains, cursor) {
      for (const [chain, event] of chains) hold(chain, event);
      feed.resume(cursor);
    },
    last: (chain) => last.get(chain),
    chainOfChange: (changeId) => chainByChange.get(changeId),
    chains: () => last.entries(),
    newest() {
      let newest = 0;
      for (const { position } of last.values()) newest = Math.max(newest, position);
      return newest;
    },
    async append(event) {
      const created = await list.create(eventToFields(event));
      if (created.ok) {
        note({ id: created.value.id, fields: eventToFields(event) });
        return ok(null);
      }
      const [there] = await list.find("EventKey", event.key);
      if (there === undefined) return err("taken");
      noteItem(there);
      return there.fields.ChangeId === event.changeId ? ok(null) : err("taken");
    },
    read: async (chain) => (await list.find("ChainKey", chain)).map(itemToEvent).sort(byRevision),
    readEntry: async (entryNo) =>
      (await list.find("EntryNo", entryNo)).map(itemToEvent).sort(byTime),
  };
}

/** The columns of an event. */
export function eventToFields(event: SealedEvent): Record<string, string> {
  return {
    Title: event.key,
    EventKey: event.key,
    ChainKey: event.chain,
    EntryNo: event.entryNo,
    Action: event.action,
    ChangeId: event.changeId,
    Digest: event.digest,
    PreviousHash: event.previousHash,
    Hash: event.hash,
    Data: event.data,
    Persons: JSON.stringify(event.persons),
  };
}

/** The event that an item of the list holds; throws where it is none any more. */
export function itemToEvent(item: Pick<ListItem, "fields">): ChainEvent {
  const fields = fullEventFields.parse(item.fields);
  return openEvent({
    key: fields.EventKey,
    chain: fields.ChainKey,
    entryNo: fields.EntryNo,
    action: fields.Action,
    changeId: fields.ChangeId,
    digest: fields.Digest,
    previousHash: fields.PreviousHash,
    hash: fields.Hash,
    data: fields.Data,
    persons: readPersons(fields.Persons),
  });
}

/** Whoever erases persons by hand may leave anything in their place. */
function readPersons(text: string | undefined): z.infer<typeof personsSchema> | null {
  try {
    const parsed = personsSchema.safeParse(parsePlainJson(text ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function byRevision(a: ChainEvent, b: ChainEvent): number {
  return a.change.revision - b.change.revision;
}

function byTime(a: ChainEvent, b: ChainEvent): number {
  if (a.change.at !== b.change.at) return a.change.at < b.change.at ? -1 : 1;
  return a.chain === b.chain ? byRevision(a, b) : a.chain < b.chain ? -1 : 1;
}
