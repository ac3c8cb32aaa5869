import type { Language } from "#texts/language.ts";
import { plainXml } from "./cellText.ts";

/** How a cell looks and what kind of value Excel takes it for: its place in the list of formats. */
export const STYLE = {
  plain: 0,
  heading: 1,
  text: 2,
  day: 3,
  number: 4,
  label: 5,
  link: 6,
} as const;

const DATE_FORMATS: Readonly<Record<Language, string>> = { de: "dd.mm.yyyy", en: "dd/mm/yyyy" };
/** The first number of a format that is not built in. */
const DATE = 164;
// The format "@" keeps a text a text, also after somebody has edited the cell in Excel.
const TEXT = 49;
const GROUPED = 3;

const TOP = '<alignment horizontal="left" vertical="top" wrapText="1"/>';

/** The formats of every workbook; the two first fills are Excel's own, whatever stands there (ECMA-376, 18.8.21). */
export function stylesXml(language: Language): string {
  const xf = (format: number, font: number, fill: number, alignment: string): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  const font = (look: string, color: string): string =>
    `<font>${look}<sz val="11"/>${color}<name val="Calibri"/><family val="2"/></font>`;
  const black = '<color theme="1"/>';
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${DATE}" formatCode="${plainXml(DATE_FORMATS[language])}"/></numFmts>`,
    '<fonts count="4">',
    font("", black),
    font("<b/>", '<color rgb="FFFFFFFF"/>'),
    font("<b/>", black),
    font("<u/>", '<color rgb="FF0B5CAD"/>'),
    "</fonts>",
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF0B5CAD"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${Object.keys(STYLE).length}">`,
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    xf(TEXT, 1, 2, TOP),
    xf(TEXT, 0, 0, TOP),
    xf(DATE, 0, 0, '<alignment horizontal="left" vertical="top"/>'),
    xf(GROUPED, 0, 0, '<alignment vertical="top"/>'),
    xf(TEXT, 2, 0, '<alignment horizontal="left" vertical="top"/>'),
    xf(TEXT, 3, 0, TOP),
    "</cellXfs>",
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
