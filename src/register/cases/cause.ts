import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { CaseStart } from "#domain/cases/caseStart.ts";
import type { CauseKind } from "#domain/cases/causes.ts";
import type { CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Result } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";

/** One cause of a case, as a round knows it. */
export interface Cause {
  /**
   * When its turn comes: with what the register's rules ask for; with what somebody has reported, once review periods
   * that are over have ended; or with what coordinators ask, once what is out of use is no longer asked about.
   */
  readonly turn: "rule" | "report" | "campaign";
  /** Null where commands alone bring it. */
  readonly step: ((context: Context) => Step) | null;
}

/** What a cause says of one matter: a version, a day, a report. What all causes do alike is `openCase`. */
export interface CauseRules<Matter> {
  readonly kind: CauseKind;
  /** Names the matter within its entry, for ever. */
  subjectOf(matter: Matter): string | number;
  /** The case where none runs. */
  begin(
    matter: Matter,
    start: CaseStart,
    when: CaseMoment,
    entry: Entry,
  ): Result<EvaluationCase, CaseProblem> | Promise<Result<EvaluationCase, CaseProblem>>;
  /** The running case with this matter; without its cause where the case has no room for it. */
  join(matter: Matter, running: RunningCase, when: CaseMoment): Result<EvaluationCase, CaseProblem>;
  /** Who says so, and how it is called; `before` is the case that it joins. */
  noteOf(matter: Matter, next: EvaluationCase, before?: EvaluationCase): ChangeNote;
  /** The claim was made before, with the matter in it. */
  readonly isClaimed?: true;
}

/** A cause that follows from entry and cases alone. */
export interface DueCause<Matter> extends CauseRules<Matter> {
  /** What is to be asked about or opened now. */
  due(entry: Entry, cases: readonly EvaluationCase[]): readonly Matter[];
}

export interface RunningCase {
  readonly evaluationCase: EvaluationCase;
  readonly entry: Entry;
  readonly cases: readonly EvaluationCase[];
  /** What a new case of this matter would say. */
  readonly start: CaseStart;
}
