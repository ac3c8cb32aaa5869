import type { EntryNo } from "#domain/entry/entry.ts";
import type { RawRow, RowState } from "#domain/imports/importedRow.ts";
import { isImportTarget, targetOf } from "#domain/imports/importTarget.ts";
import { type ExportTexts, exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import type { ExportTable } from "./table.ts";

/** A row of a file with what becomes or became of it. */
export interface ReportedRow {
  readonly row: number;
  readonly state: RowState;
  readonly no?: EntryNo | undefined;
  /** After undoing. */
  readonly undone?: "back" | "stays" | undefined;
  readonly problems: readonly {
    readonly code: string;
    readonly target?: string | null | undefined;
    readonly text?: string | null | undefined;
  }[];
  /** Absent where the file is deleted. */
  readonly raw?: RawRow | undefined;
}

/** The rows as they stand in the file; before them what becomes of each, and why. */
export function importTable(input: {
  readonly rows: Iterable<ReportedRow>;
  readonly rowCount: number;
  /** Of the file's columns. */
  readonly titles: readonly string[];
  readonly language: Language;
}): ExportTable {
  const { language, rowCount, rows, titles } = input;
  const { importReport: texts } = exportTextsFor(language);
  return {
    columns: [
      { key: "row", title: texts.row, kind: "number" },
      { key: "state", title: texts.state, kind: "text" },
      { key: "entry", title: texts.entry, kind: "text" },
      { key: "problems", title: texts.problems, kind: "text" },
      ...titles.map((title, at) => ({ key: `file${at}`, title, kind: "text" as const })),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { no = null, problems, raw = {}, row, state, undone } of rows) {
          const why = problems.map((problem) => problemText(problem, texts, language));
          yield [
            row,
            undone === undefined ? texts.states[state] : texts[undone],
            no,
            why.length === 0 ? null : why.join("\n"),
            ...titles.map((title) => raw[title] ?? null),
          ];
        }
      },
    },
    rowCount,
  };
}

function problemText(
  { code, target, text }: ReportedRow["problems"][number],
  { codes, otherProblem }: ExportTexts["importReport"],
  language: Language,
): string {
  const labels: Readonly<Record<string, string>> = codes;
  const why = labels[code] ?? otherProblem;
  const column =
    typeof target === "string" && isImportTarget(target)
      ? `${targetOf(target).label[language]}: `
      : "";
  return `${column}${why}${text === undefined || text === null || text === "" ? "" : ` (${text})`}`;
}
