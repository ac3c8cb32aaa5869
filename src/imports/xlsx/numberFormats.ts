import type { CellKind } from "#imports/cells.ts";
import type { Archive } from "./archive.ts";
import { readWholeXml } from "./readXml.ts";

/** What a style says of its numbers. */
export interface NumberFormat {
  readonly kind: Extract<CellKind, "number" | "serial">;
  /** Absent where the number has no format of its own. */
  readonly code?: string;
}

export const GENERAL: NumberFormat = { kind: "number" };

/** Formats that every workbook knows without writing them down (ECMA-376, numFmt); East Asian ones are days too. */
const KNOWN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd.mm.yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
const EAST_ASIAN_DAYS = [27, 36, 50, 58] as const;

/** The format of each style, by the style's number. */
export async function readNumberFormats(archive: Archive, path: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isInCellStyles = false;
  if (!archive.has(path)) return formats;
  await readWholeXml(path, archive.read(path), {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") isInCellStyles = true;
      if (name === "xf" && isInCellStyles) formats.push(formatOf(attributes.numFmtId, codes));
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return formats;
}

function formatOf(id: string | undefined, codes: ReadonlyMap<number, string>): NumberFormat {
  const number = Number(id ?? 0);
  const code = codes.get(number) ?? KNOWN_FORMATS[number] ?? (isEastAsian(number) ? "d" : "");
  if (code === "" || /^general$/i.test(code)) return GENERAL;
  return { kind: showsTime(code) ? "serial" : "number", code };
}

function isEastAsian(id: number): boolean {
  const [from, to, alsoFrom, alsoTo] = EAST_ASIAN_DAYS;
  return (id >= from && id <= to) || (id >= alsoFrom && id <= alsoTo);
}

/** Letters of days and times outside of quoted texts, escapes, colours and conditions. */
function showsTime(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "");
  return /[ymdhs]/i.test(bare.replace(/e[+-]/gi, ""));
}
