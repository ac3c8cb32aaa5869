import type { LawFinding } from "#domain/cases/lawComparison.ts";
import { toldChanges } from "#domain/cases/lawTold.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import { lawWords } from "#texts/lawWords.ts";
import { applicationCells, applicationColumns } from "./applicationCells.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** What a law would change, one change a row; nobody is named. */
export function lawTable(input: {
  readonly findings: readonly LawFinding[];
  readonly tree: DecisionTree;
  readonly entryOf: (no: string) => Entry | undefined;
  readonly isUnderway: (no: string) => boolean;
  readonly orgUnits: readonly OrgUnit[];
  readonly language: Language;
}): ExportTable {
  const { findings, isUnderway, language, tree } = input;
  const texts = exportTextsFor(language);
  return {
    columns: [
      ...applicationColumns(language),
      { key: "change", title: texts.law.change, kind: "longText" },
      { key: "state", title: texts.state, kind: "text" },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const finding of findings) {
          const application = applicationCells(finding.no, input);
          const state = isUnderway(finding.no) ? texts.law.underway : texts.law.notUnderway;
          for (const change of toldChanges(finding, tree)) {
            const row: readonly ExportCell[] = [
              ...application,
              lawWords(change, texts.law, language),
              state,
            ];
            yield row;
          }
        }
      },
    },
    rowCount: findings.reduce((rows, { changes }) => rows + changes.length, 0),
  };
}
