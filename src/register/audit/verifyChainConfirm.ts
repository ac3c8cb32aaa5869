import { caseKeyOfChain, caseRecordType, isCaseChain } from "#register/memory/caseRecord.ts";
import { isSettingChain } from "#register/memory/settingRecord.ts";
import { readLastChange } from "#register/store/changeSchema.ts";
import { eventKey } from "#register/store/events.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ChainedList, ChainItem, ItemFinding } from "./verifyChainItems.ts";

/** More than so many are no coincidence of timing, and asking about each would take hours. */
const MOST_ASKED = 100;

export type AskedLists = Readonly<
  Record<ChainedList | "events", Pick<SharePointList, "find" | "get">>
>;

/**
 * The register goes on while the lists are read: what looks missing may have been written a moment later. Every such
 * finding is asked about again; those that still stand come back.
 */
export async function confirmFindings(
  findings: readonly ItemFinding[],
  chains: ReadonlyMap<string, { readonly number: number }>,
  lists: AskedLists,
): Promise<readonly ItemFinding[]> {
  if (findings.length > MOST_ASKED) return findings;
  const standing: ItemFinding[] = [];
  for (const finding of findings) if (await stands(finding)) standing.push(finding);
  return standing;

  async function stands(finding: ItemFinding): Promise<boolean> {
    if (finding.kind === "itemMissing") return isItemMissing(finding.chain);
    return finding.kind === "cutOff" || finding.kind === "noChain"
      ? isEventMissing(finding.chain, finding.item)
      : true;
  }

  async function isEventMissing(chain: string, { id, list }: ChainItem): Promise<boolean> {
    const change = readLastChange((await lists[list].get(id))?.fields.LastChange);
    if (change === null) return false;
    return !(await hasEvent(eventKey(chain, change.revision)));
  }

  async function isItemMissing(chain: string): Promise<boolean> {
    const { column, key, list } = placeOf(chain);
    if ((await lists[list].find(column, key)).length > 0) return false;
    // Its deletion may have been recorded meanwhile.
    return !(await hasEvent(eventKey(chain, (chains.get(chain)?.number ?? 0) + 1)));
  }

  async function hasEvent(key: string): Promise<boolean> {
    return (await lists.events.find("EventKey", key)).length > 0;
  }
}

/** Where the item of a chain is found. */
function placeOf(chain: string): {
  readonly list: ChainedList;
  readonly column: string;
  readonly key: string;
} {
  if (isSettingChain(chain)) return { list: "system", column: "Key", key: chain };
  return isCaseChain(chain)
    ? { list: "cases", column: caseRecordType.keyColumn, key: caseKeyOfChain(chain) }
    : { list: "entries", column: "RegisterNo", key: chain.toUpperCase() };
}
