import type { ReasonKey } from "#domain/triage/triageQuestions.ts";
import type { TakenTogether } from "#tab/data/cases.ts";

/** What is chosen while several are answered together; nothing beforehand. */
export interface SeveralDraft {
  readonly chosen: readonly string[];
  readonly reason: ReasonKey | null;
  readonly reasonText: string;
}

export const EMPTY_SEVERAL: SeveralDraft = { chosen: [], reason: null, reasonText: "" };

/** What was refused stays chosen with its reason; after all were recorded nothing is. */
export function draftAfter({ refused }: TakenTogether, sent: SeveralDraft): SeveralDraft {
  return refused.length === 0
    ? EMPTY_SEVERAL
    : { ...sent, chosen: refused.map(({ view }) => view.key) };
}
