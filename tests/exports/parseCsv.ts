/** Reads CSV by RFC 4180 and nothing else: written from the standard, not from our writer. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && !text.startsWith("\r\n", at)) {
        if (/["\r\n]/.test(text[at] ?? "")) throw new Error(`Bare character at ${at}`);
        at += 1;
      }
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push("");
    } else if (text.startsWith("\r\n", at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error(`Neither separator nor line end at ${at}`);
    }
  }
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) throw new Error("Quote is never closed");
  return at;
}
