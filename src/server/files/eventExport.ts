import { z } from "zod";
import { responsibleIdsSince } from "#domain/entry/responsible.ts";
import { type EventFilter, fitsEvent, showsWholeChains } from "#domain/eventFilter.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import { caseRecordType, isCaseChain } from "#register/memory/caseRecord.ts";
import { isJournal } from "#register/memory/journal.ts";
import { isSettingChain } from "#register/memory/settingRecord.ts";
import type { RegisterReads } from "#register/register.ts";
import { itemToEvent } from "#register/store/eventLog.ts";
import type { ListItem } from "#sharepoint/listItem.ts";

/** To be raised when a file says something else than before; `docs/verify-log.mjs` reads every format. */
const FORMAT = 1;

export interface EventExport {
  readonly filter: EventFilter;
  readonly pages: Pick<EventPages, "readItems" | "ends">;
  readonly reads: Pick<RegisterReads, "entry" | "now">;
  /** Whose own applications are left out: nobody reads the internal notes about what they answer for. */
  readonly readerId: string;
}

const text = z.string().catch("");
const columns = z.object({
  EventKey: text,
  ChainKey: text,
  EntryNo: text,
  PreviousHash: text,
  Hash: text,
  Data: text,
});

/**
 * The events that fit with what their hashes are made of, one JSON a line: first what the file is, then the events in the
 * order of the list, last where each chain ends. Persons are sealed: their names stand beside the hash and stay here.
 */
export async function exportEvents(
  { filter, pages, reads, readerId }: EventExport,
  write: (lines: readonly string[]) => Promise<void>,
): Promise<void> {
  const isWhole = showsWholeChains(filter);
  const leftOut = new Set<string>();
  const isTheirs = (entryNo: string): boolean => {
    const entry = reads.entry(entryNo);
    if (entry === undefined || !responsibleIdsSince(entry, null).includes(readerId)) return false;
    leftOut.add(entryNo);
    return true;
  };
  const fits = (item: ListItem, entryNo: string): boolean =>
    !isTheirs(entryNo) && (isWhole || fitsItem(item, filter));
  // What memory knew before the list was read must be in it.
  const ends = isWhole ? endsOf(pages, filter).filter(([chain]) => !isTheirs(noOf(chain))) : [];
  await write([
    JSON.stringify({
      kind: "head",
      format: FORMAT,
      createdAt: reads.now(),
      filter,
      chains: isWhole ? "whole" : "part",
    }),
  ]);
  let count = 0;
  await pages.readItems(filter.entryNo, async (items) => {
    const lines = items.flatMap((item) => {
      const row = columns.parse(item.fields);
      return fits(item, row.EntryNo) ? [lineOf(row)] : [];
    });
    count += lines.length;
    await write(lines);
  });
  await write([JSON.stringify({ kind: "end", events: count, leftOut: [...leftOut].sort(), ends })]);
}

function lineOf(row: z.infer<typeof columns>): string {
  return JSON.stringify({
    kind: "event",
    key: row.EventKey,
    chain: row.ChainKey,
    entryNo: row.EntryNo,
    previousHash: row.PreviousHash,
    hash: row.Hash,
    data: row.Data,
  });
}

function fitsItem(item: ListItem, filter: EventFilter): boolean {
  try {
    const { action, actor, at, channel } = itemToEvent(item).change;
    return fitsEvent(filter, { action, channel, role: actor.role, day: dayOfInstant(at) });
  } catch {
    return false;
  }
}

function endsOf(pages: EventExport["pages"], { entryNo }: EventFilter) {
  return [...pages.ends()]
    .filter(([chain]) => entryNo === undefined || noOf(chain) === entryNo)
    .map(([chain, { hash, revision }]) => [chain, revision, hash] as const);
}

function noOf(chain: string): string {
  if (isSettingChain(chain) || isJournal(chain)) return "";
  return isCaseChain(chain) ? caseRecordType.entryNoOf(chain) : chain.toUpperCase();
}
