import { z } from "zod";
import { haveVanished, type Presence } from "#domain/vanished.ts";
import type { ChangeProtocol, Fingerprinted } from "#register/store/changeProtocol.ts";
import type { ItemsVanished } from "#register/store/doubts.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { isCaseChain, isEntryChain } from "./caseRecord.ts";
import type { Context } from "./context.ts";

type Memory = Pick<Context, "cases" | "entries" | "keyValues" | "log" | "replica">;

/** The row by which somebody who administers the register says that what is missing is meant to be. */
export const LOSS_ACCEPTED_KEY = "loss/accepted";
const acceptedSchema = z.object({ until: z.number() });

/** Compares what each list holds with what the others say of it. */
export async function vanishedItems(
  memory: Memory,
  realNow: number,
): Promise<readonly ItemsVanished[]> {
  const accepted = acceptedSchema.safeParse(memory.keyValues.get(LOSS_ACCEPTED_KEY)?.value);
  if (accepted.success && accepted.data.until > realNow) return [];
  const { cases, entries, keyValues, log, replica } = memory;
  const live = await findInTurns(log.chains(), ([chain, { action }]) =>
    action === "deleted" ? [] : [chain],
  );
  const entryChains = live.filter(isEntryChain);
  const rows = [...keyValues.items.items()].length;
  const presences: Readonly<Record<ListName, Presence>> = {
    entries: await presenceOf(entryChains, replica.entryItems.items(), entries),
    cases: await presenceOf(live.filter(isCaseChain), replica.caseItems.items(), cases),
    events: {
      gone:
        (await lackingChains(replica.entryItems.items(), entries)) +
        (await lackingChains(replica.caseItems.items(), cases)),
      left: live.length,
    },
    // Every entry has left a row there, and nobody knows how many more there were.
    system: { gone: rows === 0 ? entryChains.length : 0, left: rows },
  };
  return LIST_NAMES.flatMap((list): ItemsVanished[] =>
    haveVanished(presences[list]) ? [{ kind: "itemsVanished", list, ...presences[list] }] : [],
  );

  async function lackingChains(
    items: Iterable<Fingerprinted>,
    { chainOf }: Pick<ChangeProtocol, "chainOf">,
  ): Promise<number> {
    const lacking = await findInTurns(items, (item) => {
      if (item.value.fingerprint.changeId === null) return [];
      const chain = chainOf(item);
      return chain === undefined || log.last(chain) === undefined ? [item] : [];
    });
    return lacking.length;
  }
}

const LIST_NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];

async function presenceOf(
  chains: readonly string[],
  items: Iterable<Fingerprinted>,
  { chainOf }: Pick<ChangeProtocol, "chainOf">,
): Promise<Presence> {
  const present = new Set<string | undefined>();
  let left = 0;
  await visitInTurns(items, (item) => {
    left++;
    present.add(chainOf(item));
  });
  const gone = chains.filter((chain) => !present.has(chain)).length;
  return { gone, left };
}
