import type { LawFinding } from "#domain/cases/lawComparison.ts";
import { toldChanges } from "#domain/cases/lawTold.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { Language } from "#texts/language.ts";
import { lawWords } from "#texts/lawWords.ts";
import { messagesFor } from "#texts/messages.ts";
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
  const { entryOf, findings, isUnderway, language, orgUnits, tree } = input;
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
      { key: "change", title: texts.law.change, kind: "longText" },
      { key: "state", title: texts.state, kind: "text" },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const finding of findings) {
          const entry = entryOf(finding.no);
          const { orgUnitId: id, orgUnitName: known } = entry?.values ?? {};
          const state = isUnderway(finding.no) ? texts.law.underway : texts.law.notUnderway;
          for (const change of toldChanges(finding, tree)) {
            const row: readonly ExportCell[] = [
              finding.no,
              entry === undefined ? null : titleOf(entry),
              id === undefined ? null : officeName(orgUnits, { id, known }, language),
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
