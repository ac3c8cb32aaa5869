import type { UsageFacts } from "#domain/cases/suspensionLift.ts";
import { type Entry, type EntryNo, operationStatusOf } from "#domain/entry/entry.ts";
import type { Instant } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { momentOf } from "#register/memory/momentOf.ts";

/** What the way into use is judged by, from the lists: another replica may have opened or decided a case just now. */
export async function usageFacts(context: Context, entry: Entry): Promise<UsageFacts> {
  const { no } = entry;
  await context.replica.caseItems.feed.refresh("EntryNo", no);
  const facts = {
    cases: context.replica.casesOf(no),
    today: momentOf(context).today,
    settings: context.settings(),
  };
  if (operationStatusOf(entry) !== "suspended") return facts;
  return { ...facts, suspendedAt: await suspendedAt(context, no) };
}

/** The column knows the day alone; an approval of the same day may have come before or after. */
async function suspendedAt({ log }: Context, no: EntryNo): Promise<Instant | undefined> {
  const events = await log.read(entryChain(no));
  return events.findLast(({ change: { changes } }) =>
    changes.some(({ after, field }) => field === "operationStatus" && after === "suspended"),
  )?.change.at;
}
