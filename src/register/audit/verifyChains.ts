import { setImmediate as letOthersRun } from "node:timers/promises";
import type { ChainFaultKind, ChainNoticeKind } from "#domain/chainFault.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { settingItems, settingType } from "./settingItems.ts";
import { confirmFindings } from "./verifyChainConfirm.ts";
import { checkEvent, entryNoOf } from "./verifyChainEvent.ts";
import {
  type ChainedList,
  type ChainedType,
  type ChainItem,
  compareItems,
  type ItemFinding,
  readChainItem,
} from "./verifyChainItems.ts";
import { addEvent, type Chain } from "./verifyChainLinks.ts";

/** One finding of a verification; it names no person and shows no content. */
interface Finding<FindingKind> {
  readonly chain: string;
  readonly entryNo: string;
  /** The event it is about; null where it is about a whole chain. */
  readonly number: number | null;
  readonly kind: FindingKind;
  /** The item in SharePoint to look at. */
  readonly webUrl: string | null;
}
export type ChainFault = Finding<ChainFaultKind>;
export type ChainNotice = Finding<ChainNoticeKind>;

export interface ChainReport {
  readonly chains: number;
  readonly events: number;
  /** The first broken link of every broken chain, in the order of the event list. */
  readonly faults: readonly ChainFault[];
  readonly notices: readonly ChainNotice[];
}

export type VerifiedLists = Readonly<
  Record<ChainedList | "events", Pick<SharePointList, "readAll" | "find" | "get">>
>;

/** Items that are worked on before requests and rounds get their turn. */
const AT_ONCE = 50;

/**
 * Reads all events, entries, cases and settings, and says what does not fit. Memory holds the last event and the folded record
 * of every chain, never all events.
 */
export async function verifyChains(options: {
  readonly lists: VerifiedLists;
  readonly kinds: Readonly<Record<Exclude<ChainedList, "system">, ChainedType>>;
  readonly signal: AbortSignal;
  /** Waits until a write that is under way must have ended. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  readonly onProgress: (events: number) => void;
}): Promise<ChainReport> {
  const { onProgress, pause, signal } = options;
  const lists = { ...options.lists, system: settingItems(options.lists.system) };
  const kinds = { ...options.kinds, system: settingType };
  const chains = new Map<string, Chain>();
  let events = 0;

  // Items before events: an event is written after its item, so nothing that is under way looks cut off.
  const items: ChainItem[] = [];
  for (const list of ["entries", "cases", "system"] as const) {
    await readEach(list, (item) => items.push(readChainItem(list, kinds[list], item)));
  }
  await readEach("events", (item) => {
    const event = checkEvent(item);
    chains.set(event.chain, addEvent(chains.get(event.chain), event));
    onProgress(++events);
  });
  for (const [key, chain] of chains) {
    if (chain.isDisordered) chains.set(key, (await readChain(key)) ?? unfindable(chain));
  }

  const doubtful = compareItems(items, chains).filter(({ chain }) => !isBroken(chain));
  let findings = await confirm(doubtful);
  if (findings.some(isFault)) {
    await pause(signal);
    findings = await confirm(findings);
  }
  const unnamed = chains.has("") ? 1 : 0;
  return { chains: chains.size - unnamed, events, faults: faultsIn(), notices: noticesIn() };

  async function readEach(list: keyof VerifiedLists, take: (item: ListItem) => void) {
    await lists[list].readAll(async (page, [unreadable]) => {
      // A chain would seem to have a gap where nobody could read it.
      if (unreadable !== undefined) throw unreadable.error;
      for (let from = 0; from < page.length; from += AT_ONCE) {
        signal.throwIfAborted();
        for (const item of page.slice(from, from + AT_ONCE)) take(item);
        await letOthersRun();
      }
    });
    signal.throwIfAborted();
  }

  /** All that any column or content assigns to the chain, in the order of its numbers. */
  async function readChain(key: string): Promise<Chain | undefined> {
    signal.throwIfAborted();
    const found = [
      ...(await lists.events.find("ChainKey", key)),
      ...(entryNoOf(key) === "" ? [] : await lists.events.find("EntryNo", entryNoOf(key))),
    ];
    const own = [...new Map(found.map((item) => [item.id, item])).values()]
      .map(checkEvent)
      .filter(({ chain }) => chain === key)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || a.position - b.position);
    return own.reduce<Chain | undefined>(addEvent, undefined);
  }

  function isBroken(chain: string): boolean {
    return chains.get(chain)?.broken !== undefined;
  }

  function confirm(found: readonly ItemFinding[]): Promise<readonly ItemFinding[]> {
    signal.throwIfAborted();
    return confirmFindings(found, chains, lists);
  }

  function faultsIn(): readonly ChainFault[] {
    const broken = [...chains].flatMap(([chain, { broken: link }]) =>
      link === undefined
        ? []
        : [{ position: link.position, fault: finding(chain, link.kind, link.number, link.webUrl) }],
    );
    const cut = findings.filter(isFault).map(({ chain, item, kind }) => {
      const last = chains.get(chain);
      const number = kind === "cutOff" && last !== undefined ? last.number + 1 : undefined;
      // A cut shows behind the last event that is left; a chain without any has no place in the list.
      const position = last?.position ?? Number.POSITIVE_INFINITY;
      return { position, fault: finding(chain, kind, number, item.webUrl) };
    });
    return [...broken, ...cut].sort(byPosition).map(({ fault }) => fault);
  }

  function noticesIn(): readonly ChainNotice[] {
    return findings.flatMap((one) =>
      isFault(one)
        ? []
        : [finding(one.chain, one.kind, undefined, "item" in one ? one.item.webUrl : null)],
    );
  }
}

/** The columns by which the register finds events do not lead to these. */
function unfindable(chain: Chain): Chain {
  const { number, position } = chain;
  return { ...chain, broken: { kind: "columns", number, position, webUrl: null } };
}

type ItemFault = Extract<ItemFinding, { kind: "cutOff" | "noChain" }>;

function isFault(finding: ItemFinding): finding is ItemFault {
  return finding.kind === "cutOff" || finding.kind === "noChain";
}

function finding<FindingKind>(
  chain: string,
  kind: FindingKind,
  number: number | undefined,
  webUrl: string | null,
): Finding<FindingKind> {
  return { chain, entryNo: entryNoOf(chain), number: number ?? null, kind, webUrl };
}

/** Subtraction would make NaN of two places that are both behind everything. */
function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position === b.position ? 0 : a.position < b.position ? -1 : 1;
}
