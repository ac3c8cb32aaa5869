import type { SectionView } from "#contract/caseSections.ts";
import { awaitedSections, sectionStateIn } from "#domain/cases/caseSections.ts";
import type { SectionCancellation, SectionWaiver } from "#domain/cases/handledSection.ts";
import { evaluationProblem } from "#domain/cases/notOpen.ts";
import { sectionFacts } from "#domain/cases/sectionFacts.ts";
import { isShortEvaluation, touchedSections, unchangedOn } from "#domain/cases/shortEvaluation.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import { missingByOwner, missingIn } from "#domain/entry/sections.ts";
import type { Person } from "#domain/people/person.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Show } from "./show.ts";

/** The sections of an evaluation that is open, and what was done about them in one that is over. */
export function sectionViews(found: CaseInEntry, show: Show): SectionView[] {
  const { entry, evaluationCase } = found;
  const { sections = {} } = evaluationCase;
  const isOpen = evaluationProblem(evaluationCase) === undefined;
  const shown = EVALUATION_SECTIONS.filter((section) => isOpen || sections[section] !== undefined);
  if (shown.length === 0) return [];
  const facts = sectionFacts(entry, evaluationCase);
  const awaited = new Set(awaitedSections(found).flatMap((one) => one.sections));
  const touched = touchedSections(evaluationCase);
  const named = ({ name }: Person) => show("names", () => name, null);
  const reasoned = (one: SectionWaiver | SectionCancellation | undefined) =>
    one === undefined ? null : { reason: one.reason, by: named(one.by), on: one.on };
  return shown.map((section) => {
    const { confirmed, requested, waived } = sections[section] ?? {};
    const touchedBy = touched.get(section) ?? [];
    return {
      section,
      state: sectionStateIn(evaluationCase, section, facts),
      missing: missingIn(section, facts).length,
      missingByOwner: missingByOwner(section, facts).length,
      requested:
        requested === undefined
          ? null
          : {
              ...{ on: requested.on, due: requested.due, by: named(requested.by) },
              isOpen: awaited.has(section),
              cancelled: reasoned(requested.cancelled),
            },
      waived: reasoned(waived),
      review: isShortEvaluation(evaluationCase)
        ? {
            touchedBy: [...touchedBy],
            confirmed:
              confirmed === undefined ? null : { by: named(confirmed.by), on: confirmed.on },
            unchangedOn: touchedBy.length === 0 ? unchangedOn(evaluationCase) : null,
          }
        : null,
    };
  });
}
