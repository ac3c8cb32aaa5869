/** What Markdown reads as something else wherever it stands: emphasis, code, links, tags, entities. */
const ANYWHERE = /[\\`*_[\]<>~&]/g;
/** What makes a line a list, a heading, a rule or a quotation. */
const LINE_BEGINNING = /^(\s*)([-+#=]|\d+(?=[.)]))/gm;

/**
 * A text for the places of a card in which Teams renders Markdown (titles of choices, labels, headings, the fallback text),
 * so that it reads as it was written: what people typed there cannot become a link.
 */
export function plainText(text: string): string {
  return text
    .replace(ANYWHERE, "\\$&")
    .replace(LINE_BEGINNING, (_found, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
