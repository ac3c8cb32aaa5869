import type { ChainAudit, ChainFaultView, ChainNoticeView } from "#contract/audit.ts";
import type { TabMessages } from "#tab/session/texts.ts";

type ChainTexts = TabMessages["audit"]["chains"];

/** A finding in words, ready to be shown. */
export interface FindingRow {
  readonly key: string;
  readonly isFirst: boolean;
  /** The chain, and in it the event. */
  readonly chain: string;
  readonly event: string | null;
  readonly entryNo: string | null;
  readonly title: string;
  readonly meaning: string;
  readonly action: string | null;
  readonly webUrl: string | null;
}

export function faultRows(
  faults: readonly ChainFaultView[],
  texts: ChainTexts,
): readonly FindingRow[] {
  return faults.map((fault, index) => ({
    ...placeOf(fault, index, texts),
    ...texts.faultKinds[fault.kind],
    isFirst: index === 0,
    action: null,
  }));
}

export function noticeRows(
  notices: readonly ChainNoticeView[],
  texts: ChainTexts,
): readonly FindingRow[] {
  return notices.map((notice, index) => ({
    ...placeOf(notice, index, texts),
    ...texts.noticeKinds[notice.kind],
    isFirst: false,
  }));
}

function placeOf(finding: ChainFaultView | ChainNoticeView, index: number, texts: ChainTexts) {
  const { chain, entryNo, number, webUrl } = finding;
  return {
    key: `${index} ${chain}`,
    chain: chainText(chain, texts),
    event: number === null ? null : texts.event(number),
    entryNo: entryNo === "" ? null : entryNo,
    webUrl,
  };
}

function chainText(chain: string, texts: ChainTexts): string {
  if (chain === "") return texts.noName;
  const caseKey = /^case\/(.+)$/.exec(chain)?.[1];
  return caseKey === undefined ? texts.entryChain(chain.toUpperCase()) : texts.caseChain(caseKey);
}

/** What the button says: the first time it starts a verification, later another one. */
export function startLabel(audit: ChainAudit, texts: ChainTexts): string {
  return audit.state === "idle" || audit.state === "running" ? texts.start : texts.again;
}
