import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import { operationStatusLabels, riskClassLabels } from "#domain/vocabulary.ts";
import { figureTextsFor } from "#texts/figureTexts.ts";
import type { Language } from "#texts/language.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** An application behind a figure, as it was then, and how often it counts; only its number where it is gone. */
export interface Counted {
  readonly no: string;
  readonly times: number;
  readonly facts: ApplicationFacts | undefined;
}

/** All applications behind a figure, one a row. */
export function figureEntriesTable(behind: readonly Counted[], language: Language): ExportTable {
  const texts = figureTextsFor(language);
  return {
    columns: [
      { key: "registerNo", title: texts.number, kind: "text" },
      { key: "title", title: texts.application, kind: "longText" },
      { key: "orgUnitName", title: texts.office, kind: "text" },
      { key: "riskClass", title: texts.riskClass, kind: "text" },
      { key: "operationStatus", title: texts.operationStatus, kind: "text" },
      { key: "times", title: texts.times, kind: "number" },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const counted of behind) yield cellsOf(counted, language);
      },
    },
    rowCount: behind.length,
  };
}

function cellsOf({ facts, no, times }: Counted, language: Language): readonly ExportCell[] {
  return [
    no,
    facts?.title ?? no,
    facts?.office?.name ?? "",
    facts === undefined ? "" : riskClassLabels[facts.riskClass][language],
    facts === undefined ? "" : operationStatusLabels[facts.operationStatus][language],
    times,
  ];
}
