import type { Instant } from "#domain/time/day.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import { figuresTable } from "#exports/figuresTable.ts";
import { fileOf } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";
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

/** The figures as an Excel table, and what the log keeps of it; small enough to be made at once. */
export function figuresFile(report: FigureReport, { city, demo, language, now, role }: About) {
  const table = figuresTable(report, language);
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
        texts.filter(office?.name ?? ""),
        texts.period(formatDay(period.from, language), formatDay(period.to, language)),
      ].join("; "),
    },
  };
  return {
    facts: { rows: table.rowCount, columns: table.columns.map(({ key }) => key) },
    xlsx: () => fileOf(writeXlsx, head, table.rows),
  };
}
