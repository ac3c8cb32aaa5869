import { type CampaignResult, campaignOutcomeLabels } from "#domain/cases/campaignResults.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** What has come of a campaign, one application a row; nobody is named. */
export function campaignTable(input: {
  readonly results: readonly CampaignResult[];
  readonly entryOf: (no: string) => Entry | undefined;
  readonly orgUnits: readonly OrgUnit[];
  readonly language: Language;
}): ExportTable {
  const { entryOf, language, orgUnits, results } = input;
  const texts = messagesFor(language).exports;
  const labelled = (key: "registerNo" | "title" | "orgUnitId") => ({
    key,
    title: fieldOf(key).label[language],
    kind: "text" as const,
  });
  return {
    columns: [
      labelled("registerNo"),
      labelled("title"),
      labelled("orgUnitId"),
      { key: "outcome", title: texts.outcome, kind: "text" },
      { key: "state", title: texts.state, kind: "text" },
      { key: "due", title: texts.due, kind: "day" },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { asked, no, outcome } of results) {
          const entry = entryOf(no);
          const { orgUnitId: id, orgUnitName: known } = entry?.values ?? {};
          const row: readonly ExportCell[] = [
            no,
            entry === undefined ? null : titleOf(entry),
            id === undefined ? null : officeName(orgUnits, { id, known }, language),
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
