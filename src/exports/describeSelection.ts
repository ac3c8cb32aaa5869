import { campaignOutcomeLabels } from "#domain/cases/campaignResults.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { conditionStateLabels } from "#domain/cases/condition.ts";
import { lawFindingKindLabels } from "#domain/cases/lawComparison.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import type {
  CampaignSelection,
  ConditionFilter,
  ExportSelection,
  LawSelection,
} from "#domain/exports/exportSelection.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { actorRoleLabels, caseStateLabels, channelLabels } from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { describeFilter } from "./describeFilter.ts";

/** Which rows a file has, in words: of which applications, and which of theirs. */
export function describeSelection(
  selection: ExportSelection,
  language: Language,
  orgUnits: readonly OrgUnit[],
): string {
  const { campaign, cases, conditions, filter, law, log } = selection;
  if (log !== undefined) return eventWords(log, language);
  const ofEntries = describeFilter(filter, language, orgUnits);
  const own = [
    ...(cases === undefined ? [] : caseWords(cases, language)),
    ...(conditions === undefined ? [] : conditionWords(conditions, language)),
    ...(campaign === undefined ? [] : campaignWords(campaign, language, orgUnits)),
    ...(law === undefined ? [] : lawSelectionWords(law, language, orgUnits)),
  ];
  if (own.length === 0) return ofEntries;
  const isWhole = ofEntries === exportTextsFor(language).noFilter;
  return [...(isWhole ? [] : [ofEntries]), ...own].join(" · ");
}

function campaignWords(
  { orgUnitIds = [], outcome }: CampaignSelection,
  language: Language,
  orgUnits: readonly OrgUnit[],
): readonly string[] {
  const { campaign, noOffice } = exportTextsFor(language);
  const offices = orgUnitIds.map((id) =>
    id === "" ? noOffice : officeName(orgUnits, { id }, language),
  );
  return [
    campaign,
    ...(outcome === undefined ? [] : [campaignOutcomeLabels[outcome][language]]),
    ...(offices.length === 0 ? [] : [[...new Set(offices)].join(", ")]),
  ];
}

function lawSelectionWords(
  { kind, orgUnitId, registrationGateFrom, tree }: LawSelection,
  language: Language,
  orgUnits: readonly OrgUnit[],
): readonly string[] {
  const from = registrationGateFrom === null ? "" : formatDay(registrationGateFrom, language);
  return [
    exportTextsFor(language).comparedWith(tree, from),
    ...(kind === undefined ? [] : [lawFindingKindLabels[kind][language]]),
    ...(orgUnitId === undefined ? [] : [officeName(orgUnits, { id: orgUnitId }, language)]),
  ];
}

function eventWords(filter: EventFilter, language: Language): string {
  const texts = exportTextsFor(language);
  const { channel, entryNo, kind, role, since, until } = filter;
  const words = [
    ...(entryNo === undefined ? [] : [entryNo]),
    ...(kind === undefined ? [] : [messagesFor(language).tab.historyView.kinds[kind]]),
    ...(role === undefined ? [] : [actorRoleLabels[role][language]]),
    ...(channel === undefined ? [] : [channelLabels[channel][language]]),
    ...(since === undefined ? [] : [texts.since(formatDay(since, language))]),
    ...(until === undefined ? [] : [texts.until(formatDay(until, language))]),
  ];
  return words.length === 0 ? texts.allEvents : words.join(" · ");
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
