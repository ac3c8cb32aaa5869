import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { Now } from "#register/store/clock.ts";
import type { Context } from "./context.ts";

/*
 * SharePoint's budget is everybody's: nobody uses it up by asking for what they may not do, or for what does not exist.
 * What memory refuses is refused after a look at the lists' changes that all such refusals share.
 */

const LOOKS = 10;
const IN_MS = 10_000;

/** Looks at the lists, unless there were many such looks just now. */
export function createSharedLook(look: () => Promise<unknown>, now: Now): () => Promise<void> {
  let begun: readonly number[] = [];
  return async () => {
    begun = begun.filter((began) => began > now() - IN_MS);
    if (begun.length >= LOOKS) return;
    begun = [...begun, now()];
    await look();
  };
}

/** What memory refuses, before and after a look; undefined where it refuses nothing, and the lists decide. */
export async function refusedByMemory<Problem>(
  { look }: Pick<Context, "look">,
  refusal: () => Problem | undefined,
): Promise<Problem | undefined> {
  if (refusal() === undefined) return undefined;
  await look();
  return refusal();
}

/** Whether somebody may not do this with the entry; one that memory does not know is left to the lists. */
export async function isForbidden(
  context: Pick<Context, "look" | "replica">,
  no: EntryNo,
  may: (entry: Entry) => boolean,
): Promise<boolean> {
  const refusal = () => {
    const entry = context.replica.entry(no);
    return entry !== undefined && !may(entry) ? "forbidden" : undefined;
  };
  return (await refusedByMemory(context, refusal)) !== undefined;
}
