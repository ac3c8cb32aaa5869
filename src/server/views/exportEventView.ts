import { z } from "zod";
import type { HistoryEvent } from "#contract/history.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import type { Json } from "#domain/change.ts";
import { EXPORT_FACTS, type ExportFact } from "#domain/exports/exportFacts.ts";
import { EXPORT_KINDS, exportKindLabels } from "#domain/exports/exportKind.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { describeSelection } from "#exports/describeSelection.ts";
import type { ChainEvent } from "#register/store/events.ts";
import {
  caseFilterSchema,
  exportSelection,
  lawSelectionSchema,
  registerViewFilterSchema,
} from "#schemas/exportSelectionSchema.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { formatNumber } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { journalEvent } from "./journalEvent.ts";

/** What an event of an export shows to those who may read the log: all of it, in words. */
export function exportEventView(event: ChainEvent, orgUnits: readonly OrgUnit[]): HistoryEvent {
  const said = new Map(event.change.changes.map(({ after, field }) => [field, after]));
  const inBoth = (text: (language: Language) => string): Bilingual => ({
    de: text("de"),
    en: text("en"),
  });
  return journalEvent(
    event,
    EXPORT_FACTS.flatMap((fact) => {
      const value = said.get(fact) ?? null;
      if (value === null || fact === "id") return [];
      const label = inBoth((language) => exportTextsFor(language).facts[fact]);
      const words = inBoth((language) => factWords(fact, value, { language, orgUnits }));
      return [{ fact, label, value, words }];
    }),
  );
}

/** That something was searched for is all that is known of it. */
const searched = { search: z.literal(true).exactOptional() };
const { campaign, conditions, log } = exportSelection;
/** The log keeps nothing of what is not narrowed. */
const law = lawSelectionSchema
  .extend({ registrationGateFrom: lawSelectionSchema.shape.registrationGateFrom.default(null) })
  .optional();
const loggedFilterSchema = registerViewFilterSchema.omit({ search: true }).extend({
  ...searched,
  cases: caseFilterSchema.omit({ search: true }).extend(searched).optional(),
  ...{ conditions, campaign, law, log },
});

function shown<Filter extends { readonly search?: true }>({ search, ...chosen }: Filter) {
  return { ...chosen, ...(search === true ? { search: "…" } : {}) };
}

function factWords(
  fact: Exclude<ExportFact, "id">,
  value: Json,
  { language, orgUnits }: { readonly language: Language; readonly orgUnits: readonly OrgUnit[] },
): string {
  const texts = exportTextsFor(language);
  switch (fact) {
    case "kind": {
      const kind = EXPORT_KINDS.find((one) => one === value);
      return kind === undefined ? String(value) : exportKindLabels[kind][language];
    }
    case "rows":
      return typeof value === "number" ? formatNumber(value, language) : String(value);
    case "columns":
      return Array.isArray(value) ? formatNumber(value.length, language) : String(value);
    case "filter": {
      const filter = loggedFilterSchema.safeParse(value);
      if (!filter.success) return texts.noFilter;
      const { campaign, cases, conditions, law, log, ...chosen } = filter.data;
      const own = { cases: cases && shown(cases), conditions, campaign, law, log };
      return describeSelection({ filter: shown(chosen), ...own }, language, orgUnits);
    }
    case "format":
      return String(value).toUpperCase();
    case "place":
      return String(value);
  }
}
