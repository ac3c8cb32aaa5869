import type { Language } from "#texts/language.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * One page that needs nothing else: no script, no picture, no font. Screen readers find its language, headings and the
 * caption of each table; printed, a row is not torn in two. What it is given is HTML already.
 */
export function htmlPage(page: {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly header: string;
  readonly body: string;
  readonly notes: readonly string[];
}): string {
  const { body, header, language, notes, style, title } = page;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<main>
<header>
${header}
</header>
${body}
<footer>
${notes
  .filter((note) => note !== "")
  .map((note) => `<p>${escaped(note)}</p>`)
  .join("\n")}
</footer>
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid; padding: 0.4rem 0.5rem 0.4rem 0; text-align: start; vertical-align: top; }
td, th { overflow-wrap: anywhere; white-space: pre-line; }
tr { break-inside: avoid; }
footer { border-top: 2px solid; margin-top: 2rem; font-size: 0.875rem; overflow-wrap: anywhere; }
@media print { @page { margin: 2cm; } main { max-width: none; padding: 0; } body { font-size: 10.5pt; } }
`;
