import { plainXml } from "./cellText.ts";
import { WORKSHEET_BEGIN } from "./packageParts.ts";
import { columnLetters, range } from "./reference.ts";
import type { SheetLink } from "./sheetLinks.ts";

/** What stands in a sheet before its rows, in the order that Excel insists on (ECMA-376, CT_Worksheet). */
export function sheetBegin(
  columns: readonly { readonly width: number }[],
  hasHeading: boolean,
): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const view = hasHeading
    ? '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView>'
    : '<sheetView workbookViewId="0"/>';
  const cols = widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`;
  return `${WORKSHEET_BEGIN}<sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData>`;
}

/** What stands behind the rows, in the same order. */
export function* sheetEnd(sheet: {
  readonly columns: readonly { readonly offered?: string }[];
  readonly rows: number;
  readonly hasHeading: boolean;
  readonly links: readonly SheetLink[];
}): Generator<string> {
  const { columns, hasHeading, links, rows } = sheet;
  const isEmpty = columns.length === 0 || rows === 0;
  const cells = isEmpty ? "A1" : range(columns.length, rows);
  yield "</sheetData>";
  if (hasHeading && !isEmpty) yield `<autoFilter ref="${cells}"/>`;
  yield validations(columns);
  if (links.length > 0) {
    yield "<hyperlinks>";
    for (const { reference, relation } of links) {
      yield `<hyperlink ref="${reference}" r:id="${relation}"/>`;
    }
    yield "</hyperlinks>";
  }
  yield* [
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/>',
    // A register number or a version may look like a number: it is no mistake that it is a text.
    `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`,
    "</worksheet>",
  ];
}

/** Rows below the heading in which a cell offers its choices. */
const OFFERED_ROWS = 2_000;

/** Choices are offered, not insisted on: whoever writes another text is asked when the sheet is read. */
function validations(columns: readonly { readonly offered?: string }[]): string {
  const offered = columns.flatMap(({ offered: cells }, at) => {
    const letters = columnLetters(at);
    return cells === undefined
      ? []
      : `<dataValidation type="list" allowBlank="1" sqref="${letters}2:${letters}${OFFERED_ROWS}"><formula1>${plainXml(cells)}</formula1></dataValidation>`;
  });
  return offered.length === 0
    ? ""
    : `<dataValidations count="${offered.length}">${offered.join("")}</dataValidations>`;
}
