import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import type { ListItem, SharePointList } from "#sharepoint/list.ts";
import { type ChainEvent, openEvent, type SealedEvent } from "./events.ts";

/** What is kept in memory of the last event of a chain. */
export interface LastEvent {
  readonly revision: number;
  readonly changeId: string;
  readonly digest: string;
  readonly hash: string;
  readonly action: string;
}

/** The append-only event list. The list holds everything; memory holds the last event of each chain. */
export interface EventLog {
  sync(): Promise<void>;
  last(chain: string): LastEvent | undefined;
  /** The chain whose last event is this change: tells whose item it is, whatever was edited in it. */
  chainOfChange(changeId: string): string | undefined;
  chains(): IterableIterator<readonly [chain: string, last: LastEvent]>;
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
  EntryNo: z.string(),
  Action: z.string(),
  ChangeId: z.string(),
  Digest: z.string(),
  PreviousHash: z.string().default(""),
  Hash: z.string(),
});
const fullEventFields = eventFields.extend({ Data: z.string(), Persons: z.string().optional() });

/** The columns kept in memory; the payload stays in the list. */
export const LAST_EVENT_COLUMNS = Object.keys(eventFields.shape);

/** `list` reads whole events, `heads` the same list with `LAST_EVENT_COLUMNS` only. */
export function createEventLog(list: SharePointList, heads: SharePointList): EventLog {
  const last = new Map<string, LastEvent>();
  const chainByChange = new Map<string, string>();

  function note(fields: Readonly<Record<string, unknown>>): void {
    const parsed = eventFields.safeParse(fields);
    if (!parsed.success) return;
    const { EventKey, ChainKey, ChangeId, Digest, Hash, Action } = parsed.data;
    const revision = Number(EventKey.slice(EventKey.lastIndexOf("/") + 1));
    const before = last.get(ChainKey);
    if (revision <= (before?.revision ?? 0)) return;
    if (before !== undefined) chainByChange.delete(before.changeId);
    chainByChange.set(ChangeId, ChainKey);
    last.set(ChainKey, {
      revision,
      changeId: ChangeId,
      digest: Digest,
      hash: Hash,
      action: Action,
    });
  }

  let cursor: string | undefined;

  return {
    async sync() {
      let delta = await heads.delta(cursor);
      if (!delta.ok) delta = await heads.delta(undefined);
      if (!delta.ok) throw new Error("The event list's first delta page is gone at once");
      for (const item of delta.value.items) note(item.fields);
      cursor = delta.value.cursor;
    },
    last: (chain) => last.get(chain),
    chainOfChange: (changeId) => chainByChange.get(changeId),
    chains: () => last.entries(),
    async append(event) {
      const created = await list.create(toFields(event));
      if (!created.ok) {
        const [there] = await list.find("EventKey", event.key);
        if (there === undefined || there.fields.ChangeId !== event.changeId) return err("taken");
      }
      note(toFields(event));
      return ok(null);
    },
    read: async (chain) => (await list.find("ChainKey", chain)).map(toEvent).sort(byRevision),
    readEntry: async (entryNo) => (await list.find("EntryNo", entryNo)).map(toEvent).sort(byTime),
  };
}

function toFields(event: SealedEvent): Record<string, string> {
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

function toEvent(item: ListItem): ChainEvent {
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

function readPersons(text: string | undefined): z.infer<typeof personsSchema> | null {
  if (text === undefined) return null;
  const parsed = personsSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

function byRevision(a: ChainEvent, b: ChainEvent): number {
  return a.change.revision - b.change.revision;
}

function byTime(a: ChainEvent, b: ChainEvent): number {
  if (a.change.at !== b.change.at) return a.change.at < b.change.at ? -1 : 1;
  return a.chain === b.chain ? byRevision(a, b) : a.chain < b.chain ? -1 : 1;
}
