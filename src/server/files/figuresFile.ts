import type { Instant } from "#domain/time/day.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import { figureEntriesTable } from "#exports/figureEntriesTable.ts";
import { figuresTable } from "#exports/figuresTable.ts";
import type { ExportTable } from "#exports/table.ts";
import type { FileHead } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { refusal } from "#server/routes/httpProblem.ts";
import { countedBehind, figureName } from "#server/views/figureViews.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { figureTextsFor } from "#texts/figureTexts.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

interface About {
  readonly city: string;
  readonly demo: boolean;
  readonly language: Language;
  readonly now: Instant;
  readonly role: ActorRole;
}

/** The figures, or all applications behind one of them, as an Excel table, and what the log keeps of it. */
export async function figuresFile(
  report: FigureReport,
  { city, demo, language, now, role }: About,
  figure?: string,
) {
  const behind = figure === undefined ? undefined : await countedBehind(report, figure);
  if (figure !== undefined && behind === undefined) throw refusal("notFound");
  const table =
    behind === undefined ? figuresTable(report, language) : figureEntriesTable(behind, language);
  const texts = figureTextsFor(language);
  const { office, period } = report;
  const head = {
    columns: table.columns,
    language,
    about: {
      ...{ city, demo, role, personsPurpose: null },
      sheet: exportTextsFor(language).sheets.figures,
      createdAt: now,
      asOf: period.to,
      filter: [
        ...(figure === undefined
          ? []
          : [texts.behind(figureName(report.groups, figure, language))]),
        texts.filter(office?.name ?? ""),
        texts.period(formatDay(period.from, language), formatDay(period.to, language)),
      ].join("; "),
    },
  };
  return {
    facts: { rows: table.rowCount, columns: table.columns.map(({ key }) => key) },
    xlsx: () => inTurns(head, table.rows),
  };
}

/** A list may be long: whoever else asks is answered in between. */
async function inTurns(head: FileHead, rows: ExportTable["rows"]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const writer = writeXlsx(head, (bytes) => pieces.push(bytes));
  await visitInTurns(rows, (row) => writer.row(row));
  writer.end();
  return Buffer.concat(pieces);
}
