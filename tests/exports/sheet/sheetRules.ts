import { strFromU8, unzipSync } from "fflate";
import { elementsOf, workbookParts, type XmlElement } from "#tests/exports/readXlsx.ts";

/** ECMA-376 part 1, CT_Worksheet: Excel refuses a sheet whose elements stand in another order. */
const WORKSHEET = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"],
  ...["drawing", "legacyDrawing", "tableParts", "extLst"],
];
/** CT_Workbook and CT_Stylesheet. */
const WORKBOOK = ["fileVersion", "workbookPr", "bookViews", "sheets", "definedNames", "calcPr"];
const STYLES = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"];
const CELL_LENGTH = 32_767;
const MOST_LINKS = 65_530;

/** What Excel would refuse or repair in a workbook; nothing where it would open it as it is. */
export function brokenRules(file: Uint8Array): readonly string[] {
  const names = Object.keys(unzipSync(file));
  const parts = workbookParts(file);
  return [
    ...typesBroken(parts),
    ...[...parts].flatMap(([path, xml]) => relationsBroken(path, xml, parts)),
    ...sheetsBroken(part(parts, "xl/workbook.xml")),
    ...countsBroken(part(parts, "xl/styles.xml")),
    ...[...parts].flatMap(([path, xml]) => orderBroken(path, xml)),
    ...[...parts].flatMap(([path, xml]) =>
      path.startsWith("xl/worksheets/sheet") ? cellsBroken(path, xml, parts) : [],
    ),
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length
      ? []
      : ["two parts have one name"]),
  ];
}

/** The text of a part as it stands in the file. */
export function partText(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (bytes === undefined) throw new Error(`No ${path}`);
  return strFromU8(bytes);
}

type Parts = ReadonlyMap<string, XmlElement>;

function part(parts: Parts, path: string): XmlElement {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`No ${path}`);
  return found;
}

function typesBroken(parts: Parts): readonly string[] {
  const types = part(parts, "[Content_Types].xml");
  const defaults = new Set(elementsOf(types, "Default").map((one) => one.attributes.Extension));
  const overrides = elementsOf(types, "Override").map((one) => one.attributes.PartName ?? "");
  const typed = (path: string) =>
    overrides.includes(`/${path}`) || defaults.has(path.slice(path.lastIndexOf(".") + 1));
  return [
    ...overrides.filter((path) => !parts.has(path.slice(1))).map((path) => `no part ${path}`),
    ...[...parts.keys()]
      .filter((path) => path !== "[Content_Types].xml" && !typed(path))
      .map((path) => `${path} has no type`),
    ...(new Set(overrides).size === overrides.length ? [] : ["a part has two types"]),
  ];
}

function relationsBroken(path: string, xml: XmlElement, parts: Parts): readonly string[] {
  const asked = referencesIn(xml);
  const base = path.slice(0, path.lastIndexOf("/") + 1);
  const own = parts.get(`${base}_rels/${path.slice(base.length)}.rels`);
  const relations = own === undefined ? [] : elementsOf(own, "Relationship");
  const ids = relations.map((one) => one.attributes.Id);
  return [
    ...asked.filter((id) => !ids.includes(id)).map((id) => `${path} asks for ${id}`),
    ...(new Set(ids).size === ids.length ? [] : [`${path} has one relation twice`]),
    ...relations.flatMap(({ attributes: { Target = "", TargetMode } }) => {
      if (TargetMode === "External") return URL.canParse(Target) ? [] : [`no address: ${Target}`];
      return parts.has(base + Target) ? [] : [`${path} leads nowhere: ${Target}`];
    }),
  ];
}

function referencesIn(xml: XmlElement): readonly string[] {
  const own = xml.attributes["r:id"];
  const below = xml.children.flatMap((child) =>
    typeof child === "string" ? [] : referencesIn(child),
  );
  return own === undefined ? below : [own, ...below];
}

function sheetsBroken(workbook: XmlElement): readonly string[] {
  const sheets = elementsOf(workbook, "sheet");
  const names = sheets.map((sheet) => (sheet.attributes.name ?? "").toLowerCase());
  const ids = sheets.map((sheet) => sheet.attributes.sheetId);
  return [
    ...names
      .filter((name) => !/^(?!history$)(?!')[^:\\/?*[\]]{1,31}(?<!')$/.test(name))
      .map((name) => `no name of a sheet: ${name}`),
    ...(new Set(names).size === names.length ? [] : ["two sheets have one name"]),
    ...(new Set(ids).size === ids.length ? [] : ["two sheets have one number"]),
    ...(sheets.length === 0 ? ["no sheet"] : []),
  ];
}

function countsBroken(styles: XmlElement): readonly string[] {
  return styles.children.flatMap((child) => {
    if (typeof child === "string" || child.attributes.count === undefined) return [];
    const own = child.children.filter((one) => typeof one !== "string").length;
    return Number(child.attributes.count) === own ? [] : [`${child.name} has ${own}`];
  });
}

function orderBroken(path: string, { children, name }: XmlElement): readonly string[] {
  const order = { worksheet: WORKSHEET, workbook: WORKBOOK, styleSheet: STYLES }[name];
  if (order === undefined) return [];
  const places = children.flatMap((child) =>
    typeof child === "string" ? [] : order.indexOf(child.name),
  );
  return places.every((place, at) => place > (places[at - 1] ?? -1))
    ? []
    : [`${path}: elements out of order`];
}

function cellsBroken(path: string, sheet: XmlElement, parts: Parts): readonly string[] {
  const [formats] = elementsOf(part(parts, "xl/styles.xml"), "cellXfs");
  const styles = formats?.children.length ?? 0;
  let row = 0;
  const broken = elementsOf(sheet, "row").flatMap((one) => {
    const number = Number(one.attributes.r);
    if (!(number > row) || number > 1_048_576) return [`${path}: row ${number} behind ${row}`];
    row = number;
    let column = 0;
    return elementsOf(one, "c").flatMap((cell) => {
      const [, letters = "", of] = /^([A-Z]{1,3})(\d+)$/.exec(cell.attributes.r ?? "") ?? [];
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const misplaced = at <= column || at > 16_384 || Number(of) !== number;
      column = at;
      const text = elementsOf(cell, "t")
        .flatMap((t) => t.children)
        .join("");
      return [
        ...(misplaced ? [`${path}: ${cell.attributes.r} out of order`] : []),
        ...(Number(cell.attributes.s) < styles
          ? []
          : [`${path}: ${cell.attributes.r} has no style`]),
        ...(text.length > CELL_LENGTH ? [`${path}: ${cell.attributes.r} is too long`] : []),
      ];
    });
  });
  const links = elementsOf(sheet, "hyperlink").length;
  return links > MOST_LINKS ? [...broken, `${path} has ${links} links`] : broken;
}
