import type { Actor } from "#domain/change.ts";
import { type ExportFacts, exportRecord } from "#domain/exports/exportFacts.ts";
import type { Channel } from "#domain/vocabulary.ts";
import type { Context } from "#register/memory/context.ts";
import { EXPORT_CHAIN } from "#register/memory/exportRecord.ts";
import { changeOf } from "#register/store/changeOf.ts";
import { eventOf, foldEvents, NO_HASH } from "#register/store/events.ts";

/** Events of exports belong to no entry. */
const NO_ENTRY = "";
const TRIES = 20;

/** Appends who exported what, and how many. Others may export at the same moment: then the next number is taken. */
export async function recordExport(
  { log, now, withLock }: Pick<Context, "log" | "now" | "withLock">,
  facts: ExportFacts,
  by: { readonly actor: Actor; readonly channel: Channel },
): Promise<void> {
  const record = exportRecord(facts);
  await withLock(EXPORT_CHAIN, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      await log.refresh(EXPORT_CHAIN);
      const last = log.last(EXPORT_CHAIN);
      const change = changeOf(
        { action: "exported", ...by },
        (last?.revision ?? 0) + 1,
        // Each event says everything: what the one before said is another export.
        Object.entries(record).map(([field, after]) => ({ field, before: null, after })),
        record,
        now(),
      );
      const event = eventOf(EXPORT_CHAIN, NO_ENTRY, change, last?.hash ?? NO_HASH);
      if ((await log.append(event)).ok) return;
    }
    throw new Error("The log of exports grows faster than it is written");
  });
}

/** Whether the log tells of this export, with so many rows where that is asked. */
export async function logTells(
  log: Pick<Context["log"], "read">,
  id: string,
  rows?: number | null,
): Promise<boolean> {
  const events = await log.read(EXPORT_CHAIN);
  return events.some((event) => {
    const told = foldEvents([event]);
    return told.id === id && (rows === undefined || (told.rows ?? null) === rows);
  });
}
