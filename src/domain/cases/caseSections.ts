import type { Entry } from "#domain/entry/entry.ts";
import type { EvaluationFacts } from "#domain/entry/evaluationFacts.ts";
import { EVALUATION_SECTIONS, type EvaluationSection } from "#domain/entry/sectionFields.ts";
import { missingByOwner, type SectionState, sectionState } from "#domain/entry/sections.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { dueDay } from "./deadlines.ts";
import type { CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import type { HandledSection, SectionRequest } from "./handledSection.ts";
import { evaluationProblem } from "./notOpen.ts";
import { sectionFacts } from "./sectionFacts.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

interface OfEntry extends ByCoordinator {
  readonly entry: Pick<Entry, "values">;
}

/** How far a section is in this case. What is left out counts as long as nothing requires it. */
export function sectionStateIn(
  evaluationCase: EvaluationCase,
  section: EvaluationSection,
  facts: EvaluationFacts,
): SectionState {
  const state = sectionState(section, facts);
  const isWaived = evaluationCase.sections?.[section]?.waived !== undefined;
  return state === "notNeeded" && isWaived ? "waived" : state;
}

/** A coordinator asks owner and deputy to fill in what is missing: several sections with one press. */
export function requestSections(
  evaluationCase: EvaluationCase,
  input: OfEntry & { readonly sections: readonly EvaluationSection[] },
  when: CaseMoment,
): Transition {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { by, entry, sections } = input;
  if (sections.length === 0) return err("sectionMissing");
  const facts = sectionFacts(entry, evaluationCase);
  const waited = awaitedSections({ entry, evaluationCase }).flatMap((one) => one.sections);
  if (sections.some((section) => waited.includes(section))) return err("sectionRequested");
  if (sections.some((section) => missingByOwner(section, facts).length === 0)) {
    return err("sectionComplete");
  }
  const { today } = when;
  const nth = Math.max(0, ...requestsIn(evaluationCase).map(({ requested }) => requested.nth)) + 1;
  const requested = { nth, by: personOf(by), on: today, due: dueDay("section", today, when) };
  return ok({ ...withSections(evaluationCase, sections, { requested }), started: true });
}

/** A coordinator takes requests back that are waited for; what they asked for stays needed. */
export function cancelSections(
  evaluationCase: EvaluationCase,
  input: OfEntry & { readonly sections: readonly EvaluationSection[]; readonly reason: string },
  { today }: CaseMoment,
): Transition {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { by, entry, sections } = input;
  if (sections.length === 0) return err("sectionMissing");
  const waited = awaitedSections({ entry, evaluationCase }).flatMap((one) => one.sections);
  if (sections.some((section) => !waited.includes(section))) return err("sectionNotRequested");
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  const cancelled = { reason, by: personOf(by), on: today };
  const handled = requestsIn(evaluationCase)
    .filter(({ section }) => sections.includes(section))
    .map(({ requested, section }) => [section, { ...requested, cancelled }] as const);
  return ok(
    handled.reduce(
      (next, [section, requested]) => withSections(next, [section], { requested }),
      evaluationCase,
    ),
  );
}

/** A coordinator says why a section is left out that neither class nor answers require. */
export function waiveSection(
  evaluationCase: EvaluationCase,
  input: OfEntry & { readonly section: EvaluationSection; readonly reason: string },
  { today }: CaseMoment,
): Transition {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { by, entry, section } = input;
  if (sectionState(section, sectionFacts(entry, evaluationCase)) !== "notNeeded") {
    return err("sectionNeeded");
  }
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  if (evaluationCase.sections?.[section]?.waived?.reason === reason) return err("noChange");
  const waived = { reason, by: personOf(by), on: today };
  return ok({ ...withSections(evaluationCase, [section], { waived }), started: true });
}

/** What was asked for with one press and is not there yet. */
export interface AwaitedSections {
  readonly nth: number;
  readonly on: Day;
  readonly due: Day;
  readonly sections: readonly EvaluationSection[];
}

/**
 * What owner and deputy are waited for, the earliest first. A request ends by being taken back, and by itself: once nothing of
 * its section is missing that they fill in, and with the evaluation.
 */
export function awaitedSections({
  entry,
  evaluationCase,
}: {
  readonly entry: Pick<Entry, "values">;
  readonly evaluationCase: EvaluationCase;
}): readonly AwaitedSections[] {
  const requests = requestsIn(evaluationCase);
  if (requests.length === 0 || evaluationProblem(evaluationCase) !== undefined) return [];
  const facts = sectionFacts(entry, evaluationCase);
  const open = requests.filter(
    ({ requested, section }) =>
      requested.cancelled === undefined && missingByOwner(section, facts).length > 0,
  );
  const numbers = [...new Set(open.map(({ requested }) => requested.nth))].sort((a, b) => a - b);
  return numbers.flatMap((nth) => {
    const together = open.filter(({ requested }) => requested.nth === nth);
    const first = together[0];
    if (first === undefined) return [];
    const { due, on } = first.requested;
    return [{ nth, on, due, sections: together.map(({ section }) => section) }];
  });
}

/** What a press asked for, whatever has become of it; a section that was asked for again belongs to the later press. */
export function sectionsOfRequest(
  evaluationCase: EvaluationCase,
  nth: number,
): readonly { readonly section: EvaluationSection; readonly requested: SectionRequest }[] {
  return requestsIn(evaluationCase).filter(({ requested }) => requested.nth === nth);
}

function requestsIn({ sections = {} }: EvaluationCase) {
  return EVALUATION_SECTIONS.flatMap((section) => {
    const requested = sections[section]?.requested;
    return requested === undefined ? [] : [{ section, requested }];
  });
}

export function withSections(
  evaluationCase: EvaluationCase,
  sections: readonly EvaluationSection[],
  handled: HandledSection,
): EvaluationCase {
  const held = evaluationCase.sections ?? {};
  const next = sections.map((section) => [section, { ...held[section], ...handled }] as const);
  return { ...evaluationCase, sections: { ...held, ...Object.fromEntries(next) } };
}
