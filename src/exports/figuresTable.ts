import { figureTextsFor } from "#texts/figureTexts.ts";
import type { Language } from "#texts/language.ts";
import type { PrintedReport } from "./figuresHtml.ts";
import type { ExportTable } from "./table.ts";

/** Every figure of a report, one a row, as a number; where there is nothing to say the cell is empty. */
export function figuresTable(
  { groups }: Pick<PrintedReport, "groups">,
  language: Language,
): ExportTable {
  const texts = figureTextsFor(language);
  const rows = groups.flatMap(({ figures, tables, title }, index) => {
    const group = `${index + 1}. ${title[language]}`;
    return [
      ...figures.map(({ before, label, unit, value }) => [
        ...[group, label[language], "", texts.units[unit], value, before],
      ]),
      ...tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          row.figures.map(({ before, label, unit, value }) => [
            ...[group, table.title[language]],
            [
              ...(row.within === undefined ? [] : [row.within[language]]),
              row.label[language],
              ...(table.columns.length === 1 ? [] : [label[language]]),
            ].join(", "),
            ...[texts.units[unit], value, before],
          ]),
        ),
      ),
    ];
  });
  return {
    columns: [
      { key: "group", title: texts.group, kind: "text" },
      { key: "figure", title: texts.figure, kind: "longText" },
      { key: "part", title: texts.part, kind: "longText" },
      { key: "unit", title: texts.unit, kind: "text" },
      { key: "value", title: texts.value, kind: "number" },
      { key: "before", title: texts.before, kind: "number" },
    ],
    rows,
    rowCount: rows.length,
  };
}
