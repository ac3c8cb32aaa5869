import { isJournal } from "#register/memory/journal.ts";
import { readLastChange } from "#register/store/changeSchema.ts";
import { digestOf } from "#register/store/events.ts";
import type { RecordType } from "#register/store/recordType.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { Chain } from "./verifyChainLinks.ts";

/** The lists whose items have chains. */
export type ChainedList = "entries" | "cases" | "system";

/** How an item of such a list is a record. */
export type ChainedType = Pick<RecordType, "chainOf" | "read">;

/** What is kept of the item of an entry, a case or a setting to hold it against its chain. */
export interface ChainItem {
  readonly list: ChainedList;
  readonly id: string;
  readonly webUrl: string | null;
  /** The chain its key column names. */
  readonly namedChain: string | undefined;
  readonly revision: unknown;
  /** Null where the register never wrote the item, or somebody broke the column. */
  readonly lastChange: { readonly id: string; readonly revision: number } | null;
  readonly digest: string;
}

export function readChainItem(
  list: ChainedList,
  recordType: ChainedType,
  item: ListItem,
): ChainItem {
  const change = readLastChange(item.fields.LastChange);
  return {
    list,
    id: item.id,
    webUrl: item.webUrl,
    namedChain: recordType.chainOf(item),
    revision: item.fields.Revision,
    lastChange: change === null ? null : { id: change.id, revision: change.revision },
    digest: digestOf(recordType.read(item)),
  };
}

/** How an item stands to the chain it belongs to. */
export type ItemFinding =
  | { readonly kind: "cutOff"; readonly chain: string; readonly item: ChainItem }
  | { readonly kind: "noChain"; readonly chain: string; readonly item: ChainItem }
  | { readonly kind: "outOfSync"; readonly chain: string; readonly item: ChainItem }
  | { readonly kind: "handMade"; readonly chain: string; readonly item: ChainItem }
  | { readonly kind: "itemMissing"; readonly chain: string };

/** Holds every item against the last event of its chain, and every chain against its item. */
export function compareItems(
  items: readonly ChainItem[],
  chains: ReadonlyMap<string, Chain>,
): readonly ItemFinding[] {
  const chainByChange = new Map([...chains].map(([key, { changeId }]) => [changeId, key]));
  // The last change names the chain even where the key column was edited by hand.
  const told = ({ lastChange, namedChain }: ChainItem): string | undefined =>
    (lastChange === null ? undefined : chainByChange.get(lastChange.id)) ?? namedChain;
  const owners = new Map<string, ChainItem>();
  for (const item of items) {
    const chain = told(item);
    // Of an item and its copy, the one with the chain's own key is the item.
    if (chain === undefined || (owners.has(chain) && item.namedChain !== chain)) continue;
    owners.set(chain, item);
  }
  const findings = items.flatMap((item): readonly ItemFinding[] => {
    const chain = told(item);
    const isOwner = chain !== undefined && owners.get(chain) === item;
    if (!isOwner) return [{ kind: "handMade", chain: item.namedChain ?? "", item }];
    const kind = kindOf(item, chains.get(chain));
    return kind === undefined ? [] : [{ kind, chain, item }];
  });
  for (const [chain, { action }] of chains) {
    if (chain === "" || owners.has(chain) || action === "deleted" || isJournal(chain)) continue;
    findings.push({ kind: "itemMissing", chain });
  }
  return findings;
}

function kindOf(
  { digest, lastChange, revision }: ChainItem,
  last: Chain | undefined,
): "cutOff" | "noChain" | "outOfSync" | "handMade" | undefined {
  if (last === undefined) return lastChange === null ? "handMade" : "noChain";
  // Only the register writes changes, and each of its changes became an event. A number alone may be typed by hand.
  if (lastChange !== null && lastChange.revision > last.number) return "cutOff";
  const fits =
    revision === last.number && lastChange?.id === last.changeId && digest === last.digest;
  return fits ? undefined : "outOfSync";
}
