import type { CaseView } from "#contract/case.ts";
import type { ReasonKey } from "#domain/triage/triageQuestions.ts";

/** What is chosen while several are answered together; nothing beforehand. */
export interface SeveralDraft {
  readonly chosen: readonly string[];
  readonly reason: ReasonKey | null;
  readonly reasonText: string;
}

export const EMPTY_SEVERAL: SeveralDraft = { chosen: [], reason: null, reasonText: "" };

/** What became of each. */
export interface Recorded {
  readonly done: readonly CaseView[];
  readonly refused: readonly { readonly view: CaseView; readonly sentence: string }[];
}

export function recordedOf(
  chosen: readonly CaseView[],
  results: readonly PromiseSettledResult<CaseView>[],
  say: (failed: unknown) => string,
): Recorded {
  return {
    done: chosen.filter((_, at) => results[at]?.status === "fulfilled"),
    refused: chosen.flatMap((view, at) => {
      const result = results[at];
      return result?.status === "rejected" ? [{ view, sentence: say(result.reason) }] : [];
    }),
  };
}

/** What was refused stays chosen with its reason; after all were recorded nothing is. */
export function draftAfter({ refused }: Recorded, sent: SeveralDraft): SeveralDraft {
  return refused.length === 0
    ? EMPTY_SEVERAL
    : { ...sent, chosen: refused.map(({ view }) => view.key) };
}
