import type { ColumnKind } from "#domain/exports/listColumns.ts";
import { entryLink } from "#domain/tabLink.ts";
import { createWorkbook, type SheetColumn, type SheetKind } from "#exports/sheet/workbook.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { aboutRows } from "./aboutRows.ts";
import type { WriteTable } from "./tableWriter.ts";

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 26,
  longText: 60,
  day: 14,
  number: 12,
  link: 40,
};
const NARROW = 16;
const SHEET_KINDS: Readonly<Record<ColumnKind, SheetKind>> = {
  text: "text",
  longText: "text",
  day: "day",
  number: "number",
  link: "link",
};

/** A register number leads to its application in Teams. */
function numberKind(appId: string | undefined): Pick<SheetColumn, "addressOf" | "kind"> {
  return appId === undefined
    ? { kind: "text" }
    : { kind: "link", addressOf: (no) => entryLink(appId, no) };
}

/** An Excel workbook of typed cells without formulas; a second sheet says what it holds, as it was counted. */
export const writeXlsx: WriteTable = ({ about, appId, columns, language }, emit) => {
  const texts = exportTextsFor(language);
  const workbook = createWorkbook(
    { title: texts.aboutTitle, language, createdAt: about.createdAt, cut: texts.cut },
    emit,
  );
  const sheet = workbook.sheet({
    name: about.sheet,
    hasHeading: true,
    columns: columns.map(({ key, kind, title }) =>
      key === "registerNo"
        ? { title, width: NARROW, ...numberKind(appId) }
        : { title, kind: SHEET_KINDS[kind], width: WIDTHS[kind] },
    ),
  });
  let rowCount = 0;
  return {
    row(cells) {
      rowCount++;
      sheet.row(cells);
    },
    end() {
      sheet.end();
      const particulars = workbook.sheet({
        name: texts.aboutSheet,
        hasHeading: false,
        columns: [
          { title: "", kind: "label", width: WIDTHS.text },
          { title: "", kind: "text", width: 80 },
        ],
      });
      particulars.row([texts.aboutTitle]);
      const counts = { rowCount, columnCount: columns.length };
      for (const { label, value } of aboutRows(about, counts, language)) {
        particulars.row([label, value]);
      }
      particulars.end();
      workbook.end();
    },
  };
};
