import { z } from "zod";
import { haveVanished, type Presence } from "#domain/vanished.ts";
import type { ChangeProtocol, Fingerprinted } from "#register/store/changeProtocol.ts";
import type { ItemsVanished } from "#register/store/doubts.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { isCaseChain } from "./caseRecord.ts";
import type { Context } from "./context.ts";

type Memory = Pick<Context, "cases" | "entries" | "keyValues" | "log" | "replica">;

/** The row by which somebody who administers the register says that what is missing is meant to be. */
export const LOSS_ACCEPTED_KEY = "loss/accepted";
const acceptedSchema = z.object({ until: z.number() });

/** Compares what each list holds with what the others say of it. */
export function vanishedItems(memory: Memory, realNow: number): readonly ItemsVanished[] {
  const accepted = acceptedSchema.safeParse(memory.keyValues.get(LOSS_ACCEPTED_KEY)?.value);
  if (accepted.success && accepted.data.until > realNow) return [];
  const { cases, entries, keyValues, log, replica } = memory;
  const entryItems = [...replica.entryItems.items()];
  const caseItems = [...replica.caseItems.items()];
  const live = [...log.chains()].flatMap(([chain, { action }]) =>
    action === "deleted" ? [] : [chain],
  );
  const entryChains = live.filter((chain) => !isCaseChain(chain));
  const rows = [...keyValues.items.items()].length;
  const presences: Readonly<Record<ListName, Presence>> = {
    entries: presenceOf(entryChains, entryItems, entries),
    cases: presenceOf(live.filter(isCaseChain), caseItems, cases),
    events: {
      gone:
        entryItems.filter((item) => lacksChain(item, entries)).length +
        caseItems.filter((item) => lacksChain(item, cases)).length,
      left: live.length,
    },
    // Every entry has left a row there, and nobody knows how many more there were.
    system: { gone: rows === 0 ? entryChains.length : 0, left: rows },
  };
  return LIST_NAMES.flatMap((list): ItemsVanished[] =>
    haveVanished(presences[list]) ? [{ kind: "itemsVanished", list, ...presences[list] }] : [],
  );

  function lacksChain(item: Fingerprinted, { chainOf }: Pick<ChangeProtocol, "chainOf">): boolean {
    if (item.value.fingerprint.changeId === null) return false;
    const chain = chainOf(item);
    return chain === undefined || log.last(chain) === undefined;
  }
}

const LIST_NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];

function presenceOf(
  chains: readonly string[],
  items: readonly Fingerprinted[],
  { chainOf }: Pick<ChangeProtocol, "chainOf">,
): Presence {
  const present = new Set(items.map(chainOf));
  const gone = chains.filter((chain) => !present.has(chain)).length;
  return { gone, left: items.length };
}
