import { cancelSections, requestSections, waiveSection } from "#domain/cases/caseSections.ts";
import { confirmSections } from "#domain/cases/shortEvaluation.ts";
import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import type { Context } from "#register/memory/context.ts";
import { caseRunner, type Revised, seen } from "./caseCommand.ts";

interface OfSections extends Revised {
  readonly sections: readonly EvaluationSection[];
}

interface Cancelled extends OfSections {
  readonly reason: string;
}

interface Waived extends Revised {
  readonly section: EvaluationSection;
  readonly reason: string;
}

/** The sections of an evaluation: asked for, left out, and looked at after a change. */
export function sectioning(context: Context) {
  const command = caseRunner(context);
  return {
    /** Asks owner and deputy to fill in what is missing. */
    requestSections: command<OfSections>({
      action: "sectionsRequested",
      who: "coordinator",
      seen,
      step: ({ coordinating, entry, evaluationCase, input: { sections }, when }) =>
        requestSections(evaluationCase, { ...coordinating, entry, sections }, when),
    }),

    /** Owner and deputy need not fill them in: their cards say so, and what was not sent is not. */
    cancelSections: command<Cancelled>({
      action: "sectionsCancelled",
      who: "coordinator",
      seen,
      step: ({ coordinating, entry, evaluationCase, input: { reason, sections }, when }) =>
        cancelSections(evaluationCase, { ...coordinating, entry, reason, sections }, when),
    }),

    waiveSection: command<Waived>({
      action: "sectionWaived",
      who: "coordinator",
      seen,
      step: ({ coordinating, entry, evaluationCase, input: { reason, section }, when }) =>
        waiveSection(evaluationCase, { ...coordinating, entry, reason, section }, when),
    }),

    /** Owner or coordinator have looked at what a change touched. */
    confirmSections: command<OfSections>({
      action: "sectionsConfirmed",
      who: "responsible",
      seen,
      step: ({ actor, evaluationCase, input: { sections }, when }) =>
        confirmSections(evaluationCase, { by: actor, sections }, when),
    }),
  };
}
