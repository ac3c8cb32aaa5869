import { strFromU8, unzipSync } from "fflate";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** A strict little XML reader: throws on everything that is not well-formed. */
function parseXml(xml: string): XmlElement {
  if (hasForbiddenCharacter(xml)) throw new Error("A character that XML does not allow");
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const token = /<\?xml[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [, closing, name, attributes = "", selfClosing, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decoded(text));
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element = { name, attributes: parseAttributes(attributes), children: [] };
    parent.children.push(element);
    if (selfClosing !== "/") open.push(element);
  }
  const [first, ...others] = root.children.filter((child) => typeof child !== "string");
  if (at !== xml.length || open.length !== 1 || first === undefined || others.length > 0) {
    throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
  }
  return first;
}

export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const below = elementsOf(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

/** The parts of a workbook as XML, by path; each is parsed, so each is well-formed. */
export function workbookParts(file: Uint8Array): ReadonlyMap<string, XmlElement> {
  return new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]),
  );
}

export interface XlsxCell {
  readonly type: "text" | "number";
  readonly value: string;
  /** The number format of the cell. */
  readonly format: string;
  readonly bold: boolean;
}

/** The filled cells of a sheet by address. */
export function cellsOf(
  parts: ReadonlyMap<string, XmlElement>,
  sheet: 1 | 2,
): ReadonlyMap<string, XlsxCell> {
  const part = (path: string): XmlElement => {
    const found = parts.get(path);
    if (found === undefined) throw new Error(`No ${path}`);
    return found;
  };
  const styles = part("xl/styles.xml");
  const formats = new Map<string | undefined, string | undefined>([
    ["49", "@"],
    ...elementsOf(styles, "numFmt").map(
      ({ attributes }) => [attributes.numFmtId, attributes.formatCode] as const,
    ),
  ]);
  const fonts = elementsOf(styles, "font");
  const cellStyles = elementsOf(styles, "cellXfs").flatMap((list) => elementsOf(list, "xf"));
  return new Map(
    elementsOf(part(`xl/worksheets/sheet${sheet}.xml`), "c").flatMap((cell) => {
      const isText = cell.attributes.t === "inlineStr";
      const [value] = elementsOf(cell, isText ? "t" : "v").map(textOf);
      if (value === undefined) return [];
      const style = cellStyles[Number(cell.attributes.s ?? 0)]?.attributes ?? {};
      const font = fonts[Number(style.fontId ?? 0)];
      return [
        [
          cell.attributes.r ?? "",
          {
            type: isText ? "text" : "number",
            value,
            format: formats.get(style.numFmtId) ?? "",
            bold: font !== undefined && elementsOf(font, "b").length > 0,
          },
        ],
      ];
    }),
  );
}

function textOf(element: XmlElement): string {
  // What Excel does with its own escapes: `_x005F_` is an underscore.
  return element.children
    .filter((child) => typeof child === "string")
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function parseAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      decoded(value ?? ""),
    ]),
  );
}

function decoded(text: string): string {
  const NAMED: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
  };
  // A reader of XML sees every line end as LF.
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/&([^;]*);?/g, (_, name) => {
    const character = NAMED[name];
    if (character === undefined) throw new Error(`Bare ampersand: &${name}`);
    return character;
  });
}

function hasForbiddenCharacter(xml: string): boolean {
  if (!xml.isWellFormed()) return true;
  for (const character of xml) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
    if (code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}
