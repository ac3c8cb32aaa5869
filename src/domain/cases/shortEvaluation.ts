import { EVALUATION_SECTIONS, type EvaluationSection } from "#domain/entry/sectionFields.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { QUESTION_IDS, type QuestionId } from "#domain/triage/triageRules.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { withSections } from "./caseSections.ts";
import { needsClassification } from "./decidedClass.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import { evaluationProblem } from "./notOpen.ts";

/** Which sections a change touches, by the question about it and the law that the question follows. */
const TOUCHED_BY: Readonly<Record<QuestionId, readonly EvaluationSection[]>> = {
  /** Intended purpose: AI Act Art. 3(12), Art. 25(1)(c). */
  T1: ["effect", "law"],
  /** Human oversight: AI Act Art. 14, Art. 26(2), Art. 6(3); GDPR Art. 22. */
  T2: ["oversight", "law"],
  /** People: AI Act Art. 26(7) and (11), Art. 27. */
  T3: ["effect", "oversight", "law", "participation"],
  /** Data: AI Act Art. 26(4); GDPR Art. 30, Art. 35(11). */
  T4: ["data"],
  /** Model: AI Act Art. 3(23), Art. 25(1)(b). */
  T5: ["technology"],
  /** Vendor and hosting: GDPR Art. 28, Art. 44; BSI IT-Grundschutz. */
  T6: ["technology", "data", "security"],
  /** Incidents: AI Act Art. 26(5), Art. 73; GDPR Art. 33. */
  T7: ["data", "oversight", "security"],
};

/** A short evaluation looks at what a change touches, and leaves the class as it is (workflow §2). */
export function isShortEvaluation(evaluationCase: EvaluationCase): boolean {
  return evaluationCase.depth === "short" && !needsClassification(evaluationCase);
}

/** The questions whose answer touches each section: of all answers since the last evaluation, and of what was reported. */
export function touchedSections(
  evaluationCase: EvaluationCase,
): ReadonlyMap<EvaluationSection, readonly QuestionId[]> {
  if (!isShortEvaluation(evaluationCase)) return new Map();
  const changed = QUESTION_IDS.filter((question) => isChanged(question, evaluationCase));
  const touched = EVALUATION_SECTIONS.map(
    (section) =>
      [section, changed.filter((question) => TOUCHED_BY[question].includes(section))] as const,
  );
  return new Map(touched.filter(([, questions]) => questions.length > 0));
}

function isChanged(
  question: QuestionId,
  { answer, earlierAnswers, incidents = [], platforms = [] }: EvaluationCase,
): boolean {
  if (question === "T7" && incidents.length > 0) return true;
  // A new version of what an application runs on changes its technique.
  if (question === "T5" && platforms.length > 0) return true;
  return [...earlierAnswers, answer].some(
    (stored) => stored !== null && stored.answers[question] !== "no",
  );
}

/** Nothing is approved by a short evaluation before somebody has looked at all that was touched. */
export function unconfirmedSections(evaluationCase: EvaluationCase): readonly EvaluationSection[] {
  const { sections = {} } = evaluationCase;
  return [...touchedSections(evaluationCase).keys()].filter(
    (section) => sections[section]?.confirmed === undefined,
  );
}

/** Since when it stands that what was not touched is unchanged: whoever answered said so. */
export function unchangedOn({ answer }: EvaluationCase): Day | null {
  return answer === null ? null : dayOfInstant(answer.at);
}

/** Owner or coordinator confirm what touched sections say. */
export function confirmSections(
  evaluationCase: EvaluationCase,
  input: { readonly by: CaseActor; readonly sections: readonly EvaluationSection[] },
  { today }: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const problem = evaluationProblem(evaluationCase);
  if (problem !== undefined) return err(problem);
  const { by, sections } = input;
  if (sections.length === 0) return err("sectionMissing");
  const touched = touchedSections(evaluationCase);
  if (!sections.every((section) => touched.has(section))) return err("sectionUntouched");
  const unconfirmed = unconfirmedSections(evaluationCase);
  const open = sections.filter((section) => unconfirmed.includes(section));
  if (open.length === 0) return err("noChange");
  const confirmed = { by: personOf(by), on: today };
  return ok(withSections(evaluationCase, open, { confirmed }));
}
