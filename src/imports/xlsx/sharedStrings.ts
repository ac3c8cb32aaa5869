import { keepLimit, type ReadLimits } from "#imports/readProblem.ts";
import type { Archive } from "./archive.ts";
import { unescaped } from "./cellText.ts";
import { readWholeXml } from "./readXml.ts";

/** The texts that cells name by number: of a rich text all its runs, without the reading aids of East Asian ones. */
export async function readSharedStrings(
  archive: Archive,
  path: string,
  limits: ReadLimits,
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!archive.has(path)) return texts;
  const item = createRichText();
  let length = 0;
  await readWholeXml(path, archive.read(path), {
    open(name) {
      if (name === "si") item.begin();
      else item.open(name);
    },
    text: item.text,
    close(name) {
      item.close(name);
      if (name !== "si") return;
      const text = item.take();
      length += text.length;
      keepLimit("sharedLength", length, limits);
      keepLimit("cellLength", text.length, limits);
      texts.push(text);
    },
  });
  return texts;
}

/** Gathers the text of `t` elements, also of several runs. */
export function createRichText() {
  let gathered = "";
  let isText = false;
  let isPhonetic = false;
  return {
    begin(): void {
      gathered = "";
      isText = false;
      isPhonetic = false;
    },
    open(name: string): void {
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isText = !isPhonetic;
    },
    text(text: string): void {
      if (isText) gathered += text;
    },
    close(name: string): void {
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
    },
    take: (): string => unescaped(gathered),
  };
}
