import type { ChainFaultKind } from "#domain/chainFault.ts";
import { hashOf, NO_HASH } from "#register/store/events.ts";
import type { CheckedEvent } from "./verifyChainEvent.ts";
import { type FoldedRecord, foldChange, NOTHING_TOLD } from "./verifyChainFold.ts";

/** A break in a chain: which event, and where it stands. */
export interface BrokenLink {
  readonly kind: ChainFaultKind;
  readonly number: number | undefined;
  readonly position: number;
  readonly webUrl: string | null;
}

/** One chain as far as its events were seen: the last of them, and the first that does not fit. */
export interface Chain {
  readonly entryNo: string;
  readonly number: number;
  readonly hash: string;
  readonly changeId: string;
  readonly digest: string;
  readonly action: string;
  readonly position: number;
  readonly folded: FoldedRecord;
  readonly broken: BrokenLink | undefined;
  /** Its events do not stand in the list in the order of their numbers: it must be read by itself. */
  readonly isDisordered: boolean;
}

/** The chain with one more event; only the first break is kept, for what follows it proves nothing. */
export function addEvent(chain: Chain | undefined, event: CheckedEvent): Chain {
  const { change, number } = event;
  if (chain !== undefined && number !== undefined && number < chain.number) {
    return { ...chain, folded: NOTHING_TOLD, isDisordered: true };
  }
  const next: Chain = {
    entryNo: event.entryNo,
    number: number ?? chain?.number ?? 0,
    hash: event.hash,
    changeId: change?.id ?? "",
    digest: change?.digest ?? "",
    action: change?.action ?? "",
    position: event.position,
    folded: NOTHING_TOLD,
    broken: chain?.broken,
    isDisordered: chain?.isDisordered ?? false,
  };
  if (next.broken !== undefined || next.isDisordered) return next;
  const fault = linkFault(chain, event);
  if (fault !== undefined) return { ...next, broken: brokenAt(event, fault) };
  if (change === undefined) return { ...next, broken: brokenAt(event, { kind: "unreadable" }) };
  const fold = foldChange(chain?.folded ?? NOTHING_TOLD, change);
  if (!fold.fits) return { ...next, broken: brokenAt(event, { kind: "digest" }) };
  return { ...next, folded: fold.folded };
}

interface Fault {
  readonly kind: ChainFaultKind;
  /** Another number than the event's: that of the one that is missing. */
  readonly number?: number;
}

function linkFault(chain: Chain | undefined, event: CheckedEvent): Fault | undefined {
  const { number } = event;
  if (number === undefined) return { kind: "unreadable" };
  if (chain !== undefined && number === chain.number) return { kind: "duplicate" };
  const before = chain?.hash ?? NO_HASH;
  const expected = (chain?.number ?? 0) + 1;
  // The register numbers without a gap: where the last events were cut off and others follow, the link fits again.
  if (number > expected) return { kind: "missing", number: expected };
  if (event.previousHash !== before) {
    const onlyLinkChanged =
      event.hashFits || hashOf(event.chain, event.data, before) === event.hash;
    return { kind: onlyLinkChanged ? "link" : contentFault(event) };
  }
  if (!event.hashFits) return { kind: contentFault(event) };
  if (event.change !== undefined && !event.columnsFit) return { kind: "columns" };
  return event.personsFit ? undefined : { kind: "persons" };
}

function contentFault({ change }: CheckedEvent): ChainFaultKind {
  return change === undefined ? "unreadable" : "hash";
}

function brokenAt(event: CheckedEvent, fault: Fault): BrokenLink {
  const { number, position, webUrl } = event;
  return { kind: fault.kind, number: fault.number ?? number, position, webUrl };
}
