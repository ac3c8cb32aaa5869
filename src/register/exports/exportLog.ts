import type { Actor } from "#domain/change.ts";
import { type ExportFacts, exportRecord } from "#domain/exports/exportFacts.ts";
import type { Channel } from "#domain/vocabulary.ts";
import type { Context } from "#register/memory/context.ts";
import { tellJournal } from "#register/memory/tellJournal.ts";
import { foldEvents } from "#register/store/events.ts";

/** Says who exported what, and how many. */
export async function recordExport(
  context: Pick<Context, "log" | "now" | "withLock">,
  facts: ExportFacts,
  by: { readonly actor: Actor; readonly channel: Channel },
): Promise<void> {
  await tellJournal(context, "exports", { action: "exported", ...by, record: exportRecord(facts) });
}

/** Whether the log tells of this export, with so many rows where that is asked. */
export async function logTells(
  log: Pick<Context["log"], "read">,
  id: string,
  rows?: number | null,
): Promise<boolean> {
  const events = await log.read("exports");
  return events.some((event) => {
    const told = foldEvents([event]);
    return told.id === id && (rows === undefined || (told.rows ?? null) === rows);
  });
}
