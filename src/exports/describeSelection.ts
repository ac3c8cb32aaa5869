import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { conditionStateLabels } from "#domain/cases/condition.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { ConditionFilter, ExportSelection } from "#domain/exports/exportSelection.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import { describeFilter } from "./describeFilter.ts";

/** Which rows a file has, in words: of which applications, and which of theirs. */
export function describeSelection(
  { cases, conditions, filter }: ExportSelection,
  language: Language,
  orgUnits: readonly OrgUnit[],
): string {
  const ofEntries = describeFilter(filter, language, orgUnits);
  const own = [
    ...(cases === undefined ? [] : caseWords(cases, language)),
    ...(conditions === undefined ? [] : conditionWords(conditions, language)),
  ];
  if (own.length === 0) return ofEntries;
  const isWhole = ofEntries === exportTextsFor(language).noFilter;
  return [...(isWhole ? [] : [ofEntries]), ...own].join(" · ");
}

function caseWords(filter: CaseFilter, language: Language): readonly string[] {
  const texts = exportTextsFor(language);
  const { cause, closedToo, handler, office, show, waiting } = filter;
  const search = filter.search?.trim() ?? "";
  return [
    closedToo === true ? texts.cases.closedToo : texts.cases.running,
    ...(show === undefined ? [] : [showWords(show, language)]),
    ...(office === undefined ? [] : [`${fieldOf("orgUnitName").label[language]}: ${office}`]),
    ...(cause === undefined ? [] : [triggerLabels[cause][language]]),
    ...(handler === undefined ? [] : [texts.cases.handler[handler]]),
    ...(waiting === undefined ? [] : [texts.cases.waiting]),
    ...(search === "" ? [] : [`${texts.search}: ${search}`]),
  ];
}

function showWords(show: NonNullable<CaseFilter["show"]>, language: Language): string {
  switch (show) {
    case "overdue":
    case "suspensionOpen":
    case "needsResponsible":
      return exportTextsFor(language).cases.show[show];
    default:
      return caseStateLabels[show][language];
  }
}

function conditionWords(filter: ConditionFilter, language: Language): readonly string[] {
  const states = (filter.state ?? []).map((one) => conditionStateLabels[one][language]);
  const { overdueConditions } = exportTextsFor(language);
  return [
    ...(states.length === 0 ? [] : [states.join(", ")]),
    ...(filter.isOverdue === true ? [overdueConditions] : []),
  ];
}
