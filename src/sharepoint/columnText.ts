/**
 * A column's text as it was meant: SharePoint gives line ends as Windows has them where a form was used, and wraps what
 * stands in a column for rich text into HTML, whoever wrote it. Markup never becomes a text of the register.
 */
export function columnText(stored: string): string {
  const text = isRichText(stored) ? textOfMarkup(stored) : stored;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** All columns of an item; most items are given back as they came. */
export function columnTexts(
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  let read: Record<string, unknown> | undefined;
  // Every column of every item comes by here.
  for (const name in fields) {
    const stored = fields[name];
    if (typeof stored !== "string") continue;
    const text = columnText(stored);
    if (text === stored) continue;
    read ??= { ...fields };
    read[name] = text;
  }
  return read ?? fields;
}

/** What SharePoint's editor saves is one block from the first to the last character; nobody types that. */
function isRichText(stored: string): boolean {
  return stored.startsWith("<") && /^<(div|p)\b[^>]*>.*<\/(div|p)>\s*$/is.test(stored);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  nbsp: " ",
  quot: '"',
};

function textOfMarkup(markup: string): string {
  return (
    markup
      // A line end of the markup is none of the text.
      .replace(/>\s*[\r\n]\s*/g, ">")
      .replace(/\s*[\r\n]\s*/g, " ")
      .replace(/<li\b[^>]*>/gi, "- ")
      .replace(/<br\b[^>]*>|<\/(?:p|div|li|tr|h[1-6])>/gi, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, decoded)
      // The editor leaves marks of no width where the cursor was.
      .replace(/\u200b/g, "")
      .replace(/\u00a0/g, " ")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

function decoded(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : "";
}
