import type { Instant } from "#domain/time/day.ts";
import type { Language } from "#texts/language.ts";
import { plainXml } from "./cellText.ts";
import { absoluteRange } from "./reference.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS_BEGIN = `<Relationships xmlns="${PACKAGE}/relationships">`;
const RELATIONS_END = "</Relationships>";
const TAGS: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** What the workbook says of itself; whoever made it is not named. */
export interface WorkbookFacts {
  readonly title: string;
  readonly language: Language;
  readonly createdAt: Instant;
}

export interface WrittenSheet {
  readonly name: string;
  /** With its heading; 0 where it has none. */
  readonly filteredRows: number;
  readonly columnCount: number;
}

export function worksheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

export function worksheetRelationsPath(at: number): string {
  return `xl/worksheets/_rels/sheet${at + 1}.xml.rels`;
}

/** The parts of a workbook beside its sheets, each with its path; the rules are those of ECMA-376 part 1 and 2. */
export function packageParts(
  facts: WorkbookFacts,
  sheets: readonly WrittenSheet[],
  styles: string,
): readonly (readonly [path: string, xml: string])[] {
  return [
    ["xl/workbook.xml", XML + workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", XML + workbookRelations(sheets)],
    ["xl/styles.xml", XML + styles],
    ["docProps/core.xml", XML + coreXml(facts)],
    ["docProps/app.xml", XML + APP],
    ["_rels/.rels", XML + PACKAGE_RELATIONS],
    ["[Content_Types].xml", XML + contentTypes(sheets)],
  ];
}

export const WORKSHEET_BEGIN = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`;

/** The addresses that the links of a sheet lead to, `rId1` and so on. */
export function* linkRelations(targets: readonly string[]): Generator<string> {
  yield XML + RELATIONS_BEGIN;
  for (const [at, target] of targets.entries()) {
    yield relation(at, HYPERLINK, `${plainXml(target)}" TargetMode="External`);
  }
  yield RELATIONS_END;
}

const HYPERLINK = `${OFFICE}/relationships/hyperlink`;

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${plainXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // What Excel itself stores with a filter, and the heading on each printed page.
  const names = sheets.flatMap(({ columnCount, filteredRows, name }, at) => {
    if (filteredRows === 0) return [];
    const sheet = `'${plainXml(name.replaceAll("'", "''"))}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${absoluteRange(columnCount, filteredRows)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
    ];
  });
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets>${defined}</workbook>`;
}

function workbookRelations(sheets: readonly WrittenSheet[]): string {
  return relations([
    ...sheets.map((_, at) =>
      relation(at, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
    ),
    relation(sheets.length, `${OFFICE}/relationships/styles`, "styles.xml"),
  ]);
}

const PACKAGE_RELATIONS = relations([
  relation(0, `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"),
  relation(1, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
  relation(2, `${OFFICE}/relationships/extended-properties`, "docProps/app.xml"),
]);

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const office = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
  const core = "application/vnd.openxmlformats-package.core-properties+xml";
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("xl/workbook.xml", `${SHEETML}.sheet.main+xml`),
    ...sheets.map((_, at) => part(worksheetPath(at), `${SHEETML}.worksheet+xml`)),
    part("xl/styles.xml", `${SHEETML}.styles+xml`),
    part("docProps/core.xml", core),
    part("docProps/app.xml", office),
    "</Types>",
  ].join("");
}

function coreXml({ createdAt, language, title }: WorkbookFacts): string {
  const at = `${createdAt.slice(0, 19)}Z`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${plainXml(title)}</dc:title><dc:creator>KI-Register</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dc:language>${TAGS[language]}</dc:language></cp:coreProperties>`,
  ].join("");
}

const APP = `<Properties xmlns="${OFFICE}/extended-properties"><Application>KI-Register</Application></Properties>`;

function relations(list: readonly string[]): string {
  return RELATIONS_BEGIN + list.join("") + RELATIONS_END;
}

function relation(at: number, type: string, target: string): string {
  return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
}
