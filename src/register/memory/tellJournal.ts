import type { JsonRecord } from "#domain/change.ts";
import { type ChangeNote, changeOf } from "#register/store/changeOf.ts";
import { type ChainEvent, eventOf, NO_HASH } from "#register/store/events.ts";
import type { Context } from "./context.ts";

import type { Journal } from "./journal.ts";

/** Its events belong to no entry. */
const NO_ENTRY = "";
const TRIES = 20;

/**
 * Appends an event that says all of the record. Others may append at the same moment: then the next number is taken, unless
 * the journal tells of it by then.
 */
export async function tellJournal(
  { log, now, withLock }: Pick<Context, "log" | "now" | "withLock">,
  journal: Journal,
  {
    isTold,
    record,
    ...note
  }: ChangeNote & {
    readonly record: JsonRecord;
    readonly isTold?: (events: readonly ChainEvent[]) => boolean;
  },
): Promise<void> {
  await withLock(journal, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      await log.refresh(journal);
      if (isTold?.(await log.read(journal)) === true) return;
      const last = log.last(journal);
      const change = changeOf(
        note,
        (last?.revision ?? 0) + 1,
        // Each event says everything: what the one before said is about something else.
        Object.entries(record).map(([field, after]) => ({ field, before: null, after })),
        record,
        now(),
      );
      const event = eventOf(journal, NO_ENTRY, change, last?.hash ?? NO_HASH);
      if ((await log.append(event)).ok) return;
    }
    throw new Error("A journal grows faster than it is written");
  });
}
