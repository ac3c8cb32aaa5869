import type { CardAnswerInput } from "#contract/case.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { CardAnswerProblem } from "#domain/triage/answerProblems.ts";
import {
  checkCardAnswer,
  checkLiveDate,
  lacksTick,
  leavesUnchanged,
} from "#domain/triage/triage.ts";
import type { CardOption, ChangedTick, ReasonKey } from "#domain/triage/triageQuestions.ts";
import type { Live, QuestionId } from "#domain/triage/triageRules.ts";
import type { TabMessages } from "#tab/session/texts.ts";

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

export type AnswerDraftProblem =
  | CardAnswerProblem
  | "optionMissing"
  | "liveMissing"
  | "confirmMissing";

/** What is wrong with each question. */
export type AnswerProblems = Partial<Readonly<Record<keyof AnswerDraft, AnswerDraftProblem>>>;

/** The answer to send, or all that is missing, each at its question; the domain has the same rules for the card. */
export function draftToAnswer(
  draft: AnswerDraft,
  today: Day,
): Result<CardAnswerInput, AnswerProblems> {
  if (draft.option === null) return err({ option: "optionMissing" });
  return draft.option === "unchanged"
    ? unchangedAnswer(draft, today)
    : changedAnswer({ ...draft, option: draft.option }, today);
}

/** "Nein, alles unverändert" with its reason, for one application or for several together. */
export function unchangedAnswer(
  { reason, reasonText }: Pick<AnswerDraft, "reason" | "reasonText">,
  today: Day,
): Result<CardAnswerInput, AnswerProblems> {
  const draft = { option: "unchanged", reason: reason ?? undefined, reasonText } as const;
  const checked = checkCardAnswer(draft, today);
  if (checked.ok) return ok(mutable(checked.value));
  const { problem } = checked;
  return err(problem === "reasonMissing" ? { reason: problem } : { reasonText: problem });
}

function changedAnswer(
  draft: AnswerDraft & { readonly option: "changed" | "unsure" },
  today: Day,
): Result<CardAnswerInput, AnswerProblems> {
  const { changed, live, note, option, unsure } = draft;
  const dateUnknown = live === "planned" && draft.dateUnknown;
  const date = dateUnknown ? undefined : parseDay(draft.date);
  const dateProblem = live === null ? undefined : checkLiveDate({ live, date, dateUnknown }, today);
  const problems: AnswerProblems = {
    ...(live === null ? { live: "liveMissing" } : {}),
    ...(dateProblem === undefined ? {} : { date: dateProblem }),
    ...(lacksTick({ option, changed, unsure }) ? { changed: "tickMissing" } : {}),
    ...(draft.confirmed || !asksForRest(draft) ? {} : { confirmed: "confirmMissing" }),
  };
  if (live === null || Object.keys(problems).length > 0) return err(problems);
  const checked = checkCardAnswer(
    { option, changed, unsure, live, date, dateUnknown, note },
    today,
  );
  return checked.ok ? ok(mutable(checked.value)) : err({ option: checked.problem });
}

/** The same in words; `own` where a problem has words of its own in this form. */
export function answerProblemTexts(
  problems: AnswerProblems,
  { answer, problems: texts, version }: TabMessages,
  own: Partial<Readonly<Record<AnswerDraftProblem, string>>> = {},
): Partial<Readonly<Record<keyof AnswerDraft, string>>> {
  const { confirmMissing, optionMissing } = answer;
  const { liveMissing } = version;
  const sentences = { ...texts, confirmMissing, optionMissing, liveMissing, ...own };
  const said: { -readonly [Field in keyof AnswerDraft]?: string } = {};
  for (const field of ANSWER_FIELDS) {
    const problem = problems[field];
    if (problem !== undefined) said[field] = sentences[problem];
  }
  return said;
}

const isField = (key: string): key is keyof AnswerDraft => Object.hasOwn(EMPTY_ANSWER, key);
const ANSWER_FIELDS = Object.keys(EMPTY_ANSWER).filter(isField);

/** Whether the form asks to confirm that everything else is unchanged. */
export function asksForRest({ changed, option, unsure }: AnswerDraft): boolean {
  if (option === null || option === "unchanged") return false;
  // Who has not ticked what has changed is asked for that first.
  return lacksTick({ option, changed, unsure }) || leavesUnchanged({ option, changed, unsure });
}

/** The contract's type has mutable arrays. */
function mutable(answer: Extract<ReturnType<typeof checkCardAnswer>, { ok: true }>["value"]) {
  return answer.option === "unchanged"
    ? answer
    : { ...answer, changed: [...answer.changed], unsure: [...answer.unsure] };
}
