import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { Settled } from "#register/store/changeProtocol.ts";
import { type KeptCase, recordToCase } from "./caseRecord.ts";
import type { Context } from "./context.ts";
import { recordToEntry } from "./entryRecord.ts";

/** The entry's item, read afresh and in order with its events; undefined when it is gone. */
export async function settleEntry(context: Context, no: EntryNo): Promise<Settled | undefined> {
  const item = context.replica.entryItem(no);
  return item === undefined ? undefined : context.entries.settle(item.id);
}

export async function freshEntry(context: Context, no: EntryNo): Promise<Entry | undefined> {
  const settled = await settleEntry(context, no);
  return settled === undefined ? undefined : recordToEntry(settled.record, settled.revision);
}

export interface SettledCase {
  readonly settled: Settled;
  readonly kept: KeptCase;
}

/** The case, read afresh and in order with its events; undefined when its item is gone. */
export async function freshCase(
  context: Context,
  caseKey: string,
): Promise<SettledCase | undefined> {
  const held = context.replica.case(caseKey);
  const settled = held === undefined ? undefined : await context.cases.settle(held.item.id);
  const kept = settled === undefined ? undefined : recordToCase(settled.record, settled.revision);
  return settled === undefined || kept === undefined ? undefined : { settled, kept };
}
