import { SaxesParser } from "saxes";
import { guessEncoding } from "#imports/decodeText.ts";
import { ReadStop, unreadable } from "#imports/readProblem.ts";

/** Names without their prefix: workbooks write the same elements with and without one. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part piece by piece, and gives a moment for what was read after each. A document type is refused, so there are
 * no entities but those of XML itself.
 */
export async function* readXml(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const parser = parserFor(path, handler);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      yield undefined;
    }
    parser.write(decoder?.decode() ?? "");
    parser.close();
  } catch (thrown) {
    if (thrown instanceof ReadStop) throw thrown;
    throw unreadable(`${path}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  yield undefined;
}

/** A small part, as a whole. */
export async function readWholeXml(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  for await (const _ of readXml(path, bytes, handler));
}

function parserFor(path: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new ReadStop({ code: "documentType", details: { part: path } });
  });
  parser.on("opentag", ({ name, attributes }) => handler.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => handler.close?.(localName(name)));
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** XML is UTF-8 or UTF-16 with a mark; workbooks are written in nothing else (ECMA-376, part 2). */
function xmlEncoding(head: Uint8Array): string {
  const encoding = guessEncoding(head.subarray(0, 4));
  return encoding === "windows-1252" ? "utf-8" : encoding;
}
