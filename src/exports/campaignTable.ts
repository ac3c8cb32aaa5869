import { type CampaignResult, campaignOutcomeLabels } from "#domain/cases/campaignResults.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import { applicationCells, applicationColumns } from "./applicationCells.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** What has come of a campaign, one application a row; nobody is named. */
export function campaignTable(input: {
  readonly results: readonly CampaignResult[];
  readonly entryOf: (no: string) => Entry | undefined;
  readonly orgUnits: readonly OrgUnit[];
  readonly language: Language;
}): ExportTable {
  const { language, results } = input;
  const texts = exportTextsFor(language);
  return {
    columns: [
      ...applicationColumns(language),
      { key: "outcome", title: texts.outcome, kind: "text" },
      { key: "state", title: texts.state, kind: "text" },
      { key: "due", title: texts.due, kind: "day" },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { asked, no, outcome } of results) {
          const row: readonly ExportCell[] = [
            ...applicationCells(no, input),
            campaignOutcomeLabels[outcome][language],
            asked === undefined ? null : caseStateLabels[asked.state][language],
            asked?.due ?? null,
          ];
          yield row;
        }
      },
    },
    rowCount: results.length,
  };
}
