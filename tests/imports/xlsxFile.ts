import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface XlsxParts {
  /** What stands in the `worksheet` of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of a sheet in the workbook, by its name. */
  readonly states?: Readonly<Record<string, string>>;
  readonly workbookPr?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook as other programs write it: its XML by hand, so that each quirk is what it is. */
export function xlsxFile(parts: XlsxParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const relations = names.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/s${at}.xml`));
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}" ${parts.states?.[name] ?? ""}/>`,
  );
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookPr ?? ""}<sheets>${listed.join("")}</sheets></workbook>`;
  const files: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}">${relation("w", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}">${relations.join("")}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("f", "styles", "styles.xml")}</Relationships>`,
  };
  if (parts.strings !== undefined) {
    files["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${parts.strings}</sst>`;
  }
  if (parts.styles !== undefined) {
    files["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>`;
  }
  for (const [at, name] of names.entries()) {
    const xml = parts.sheets[name] ?? "";
    files[`xl/worksheets/s${at}.xml`] = xml.startsWith("<?xml")
      ? xml
      : `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  }
  return zipFile({ ...files, ...parts.others });
}

export function zipFile(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
