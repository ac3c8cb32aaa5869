import type { CardAnswerInput } from "#contract/case.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import { type CardAnswerProblem, checkCardAnswer, leavesUnchanged } from "#domain/triage/triage.ts";
import type { CardOption, ChangedTick, ReasonKey } from "#domain/triage/triageQuestions.ts";
import type { Live, QuestionId } from "#domain/triage/triageRules.ts";

/** What the question's form holds while somebody fills it in; nothing is chosen beforehand. */
export interface AnswerDraft {
  readonly option: CardOption | null;
  readonly reason: ReasonKey | null;
  readonly reasonText: string;
  readonly changed: readonly ChangedTick[];
  readonly unsure: readonly QuestionId[];
  readonly live: Live | null;
  readonly date: string;
  readonly dateUnknown: boolean;
  readonly note: string;
  /** "Alles andere ist unverändert." */
  readonly confirmed: boolean;
}

export const EMPTY_ANSWER: AnswerDraft = {
  option: null,
  reason: null,
  reasonText: "",
  changed: [],
  unsure: [],
  live: null,
  date: "",
  dateUnknown: false,
  note: "",
  confirmed: false,
};

export type AnswerDraftProblem = CardAnswerProblem | "optionMissing" | "confirmMissing";

/** The answer to send, or the first thing that is missing; the domain has the same rules for the card. */
export function draftToAnswer(
  draft: AnswerDraft,
  today: Day,
): Result<CardAnswerInput, AnswerDraftProblem> {
  if (draft.option === null) return err("optionMissing");
  if (draft.option === "unchanged") {
    const checked = checkCardAnswer(
      { option: "unchanged", reason: draft.reason ?? undefined, reasonText: draft.reasonText },
      today,
    );
    return checked.ok ? ok(mutable(checked.value)) : checked;
  }
  if (draft.live === null) return err("dateMissing");
  const planned = draft.live === "planned";
  const checked = checkCardAnswer(
    {
      option: draft.option,
      changed: draft.changed,
      unsure: draft.unsure,
      live: draft.live,
      date: planned && draft.dateUnknown ? undefined : parseDay(draft.date),
      dateUnknown: planned && draft.dateUnknown,
      note: draft.note,
    },
    today,
  );
  if (!checked.ok) return checked;
  return draft.confirmed || !asksForRest(draft)
    ? ok(mutable(checked.value))
    : err("confirmMissing");
}

/** Whether the form asks to confirm that everything else is unchanged. */
export function asksForRest({ changed, option, unsure }: AnswerDraft): boolean {
  if (option === null || option === "unchanged") return false;
  // Who has not ticked what has changed is asked for that first.
  const isUnfinished = option === "changed" && changed.length + unsure.length === 0;
  return isUnfinished || leavesUnchanged({ option, changed, unsure });
}

/** The contract's type has mutable arrays. */
function mutable(answer: Extract<ReturnType<typeof checkCardAnswer>, { ok: true }>["value"]) {
  return answer.option === "unchanged"
    ? answer
    : { ...answer, changed: [...answer.changed], unsure: [...answer.unsure] };
}
