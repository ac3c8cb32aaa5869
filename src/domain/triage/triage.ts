import { TEXT_MINIMA } from "#domain/limits.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import { OUTCOMES, type Outcome, type RiskClass } from "#domain/vocabulary.ts";
import type { CardAnswerProblem } from "./answerProblems.ts";
import type { ChangedTick, ReasonKey } from "./triageQuestions.ts";
import {
  ANSWERS,
  type Answer,
  type Condition,
  type Live,
  QUESTION_IDS,
  type QuestionId,
  type RuleId,
  SUSPENDS,
  type Suspend,
  triageRules,
} from "./triageRules.ts";

export type Answers = Readonly<Record<QuestionId, Answer>>;

export interface TriageInput {
  /** The class of the entry before the change. */
  readonly riskClass: RiskClass;
  readonly answers: Answers;
  readonly live: Live;
}

export interface TriageResult {
  readonly outcome: Outcome;
  /** Has an effect only on an entry in pilot or productive use. */
  readonly suspend: Suspend;
  readonly ruleHits: readonly RuleId[];
}

export type CardAnswer =
  | {
      readonly option: "unchanged";
      readonly reason: ReasonKey;
      readonly reasonText?: string;
    }
  | {
      readonly option: "changed" | "unsure";
      readonly changed: readonly ChangedTick[];
      readonly unsure: readonly QuestionId[];
      readonly live: Live;
      readonly date?: Day;
      readonly dateUnknown?: boolean;
      readonly note?: string;
    };

/** What may come in from a card or a form: a reason can be missing, empty fields can be undefined. */
export type CardAnswerDraft =
  | {
      readonly option: "unchanged";
      readonly reason?: ReasonKey | undefined;
      readonly reasonText?: string | undefined;
    }
  | {
      readonly option: "changed" | "unsure";
      readonly changed: readonly ChangedTick[];
      readonly unsure: readonly QuestionId[];
      readonly live: Live;
      readonly date?: Day | undefined;
      readonly dateUnknown?: boolean | undefined;
      readonly note?: string | undefined;
    };

type ChangedDraft = Exclude<CardAnswerDraft, { option: "unchanged" }>;
type LiveDate = Pick<ChangedDraft, "live" | "date" | "dateUnknown">;
type Ticked = Pick<ChangedDraft, "option" | "changed" | "unsure">;

/** What follows from the answers: the heaviest outcome and suspension of all rules that hit. */
export function triage(input: TriageInput): TriageResult {
  const hits = triageRules.filter((rule) => holds(rule.when, input));
  return {
    outcome: heaviest(
      OUTCOMES,
      hits.map((rule) => rule.outcome),
    ),
    suspend: heaviest(
      SUSPENDS,
      hits.map((rule) => rule.suspend),
    ),
    ruleHits: hits.map((rule) => rule.id),
  };
}

/** The answers to T1-T7 that a card's ticks mean: harm beats yes beats unsure beats no. */
export function answersOf(answer: CardAnswer): Answers {
  if (answer.option === "unchanged") return allAnswered("no");
  if (answer.changed.length === 0 && answer.unsure.length === 0) {
    // "Ja" without a tick is refused by checkCardAnswer; should one come this far, it is not a "no".
    return allAnswered("unsure");
  }
  const answered = (question: QuestionId): Answer =>
    heaviest(ANSWERS, [
      answer.unsure.includes(question) ? "unsure" : "no",
      answer.changed.some((tick) => tick === question) ? "yes" : "no",
      question === "T7" && answer.changed.includes("T7:harm") ? "harm" : "no",
    ]);
  return byQuestion(answered);
}

/** Whether an answer leaves something that is to be confirmed as unchanged: who is unsure about everything leaves nothing. */
export function leavesUnchanged(
  answer: Pick<Exclude<CardAnswer, { option: "unchanged" }>, "option" | "changed" | "unsure">,
): boolean {
  const answers = answersOf({ ...answer, live: "planned" });
  return QUESTION_IDS.some((question) => answers[question] === "no");
}

/** Whether the new version is in use; an unchanged card does not ask, and is taken as live. */
export function liveOf(answer: CardAnswer): Live {
  return answer.option === "unchanged" ? "live" : answer.live;
}

/** The answer when it is complete and its date fits, else the first thing to correct. */
export function checkCardAnswer(
  answer: CardAnswerDraft,
  today: Day,
): Result<CardAnswer, CardAnswerProblem> {
  return answer.option === "unchanged" ? checkUnchanged(answer) : checkChanged(answer, today);
}

function checkUnchanged(
  draft: Extract<CardAnswerDraft, { option: "unchanged" }>,
): Result<CardAnswer, CardAnswerProblem> {
  const { option, reason } = draft;
  if (reason === undefined) return err("reasonMissing");
  const reasonText = (draft.reasonText ?? "").trim();
  if (reason === "other" && reasonText.length < TEXT_MINIMA.reasonText)
    return err("reasonTextTooShort");
  return ok(reasonText === "" ? { option, reason } : { option, reason, reasonText });
}

/** What is wrong with when the version is in use; undefined where nothing is. */
export function checkLiveDate(
  { date, dateUnknown, live }: LiveDate,
  today: Day,
): CardAnswerProblem | undefined {
  if (date === undefined) {
    return live === "planned" && dateUnknown === true ? undefined : "dateMissing";
  }
  if (!isPossibleDay(date)) return "dateOutOfRange";
  if (live === "live") return date > today ? "dateInFuture" : undefined;
  return date < today ? "dateInPast" : undefined;
}

/** Whether "Ja" was said without a tick: what has changed is then not known. */
export function lacksTick({ changed, option, unsure }: Ticked): boolean {
  return option === "changed" && changed.length + unsure.length === 0;
}

function checkChanged(draft: ChangedDraft, today: Day): Result<CardAnswer, CardAnswerProblem> {
  const { option, changed, unsure, live, date } = draft;
  if (lacksTick(draft)) return err("tickMissing");
  const problem = checkLiveDate(draft, today);
  if (problem !== undefined) return err(problem);
  const note = (draft.note ?? "").trim();
  return ok({
    option,
    changed,
    unsure,
    live,
    ...(date === undefined ? { dateUnknown: true } : { date }),
    ...(note === "" ? {} : { note }),
  });
}

function holds(condition: Condition, input: TriageInput): boolean {
  if ("class" in condition) return condition.class.includes(input.riskClass);
  if ("answer" in condition)
    return condition.answer.in.includes(input.answers[condition.answer.of]);
  if ("count" in condition) {
    const { of, in: counted, min } = condition.count;
    return of.filter((question) => counted.includes(input.answers[question])).length >= min;
  }
  if ("live" in condition) return condition.live === input.live;
  if ("all" in condition) return condition.all.every((part) => holds(part, input));
  if ("any" in condition) return condition.any.some((part) => holds(part, input));
  return !holds(condition.not, input);
}

/** The value that stands last in its scale; the scale's first when there is none. */
function heaviest<const Scale extends readonly [unknown, ...unknown[]]>(
  scale: Scale,
  values: readonly Scale[number][],
): Scale[number] {
  const rank = Math.max(0, ...values.map((value) => scale.indexOf(value)));
  return scale[rank];
}

function allAnswered(answer: Answer): Answers {
  return byQuestion(() => answer);
}

function byQuestion(answered: (question: QuestionId) => Answer): Answers {
  const [T1, T2, T3, T4, T5, T6, T7] = QUESTION_IDS;
  return {
    T1: answered(T1),
    T2: answered(T2),
    T3: answered(T3),
    T4: answered(T4),
    T5: answered(T5),
    T6: answered(T6),
    T7: answered(T7),
  };
}
