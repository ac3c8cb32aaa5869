import type { DecisionDocument } from "#domain/cases/decisionDocument.ts";
import { exports as germanExports } from "#texts/de/exports.ts";
import { tabDecision as german } from "#texts/de/tabDecision.ts";
import { type DecisionSection, decisionSections } from "#texts/decisionSections.ts";
import { exports as englishExports } from "#texts/en/exports.ts";
import { tabDecision as english } from "#texts/en/tabDecision.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

const TEXTS = {
  de: { ...german.decisionDocument, demo: germanExports.demo },
  en: { ...english.decisionDocument, demo: englishExports.demo },
} as const;

/**
 * A decision's document as one page that needs nothing else: no script, no picture, no font. Screen readers find its
 * language, headings and the caption of each table; printed, a row is not torn in two.
 */
export function decisionHtml(
  document: DecisionDocument,
  about: {
    readonly language: Language;
    readonly made: "kept" | "later" | "differs";
    /** Of the JSON that it was made from. */
    readonly sha256: string;
    readonly demo: boolean;
  },
): string {
  const { language } = about;
  const texts = TEXTS[language];
  const { application, decision } = document;
  const title = texts.titleOf(application.title);
  const sections = decisionSections(document, texts, language);
  const notes = [
    about.demo ? texts.demo : "",
    texts.made[about.made],
    texts.checksum(about.sha256),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title} (${application.no})`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p>${escaped([document.city ?? "", texts.register, application.office ?? ""].filter((one) => one !== "").join(" · "))}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(`${texts.decisions[decision.decision]} · ${formatDay(decision.on, language)}`)}</p>
</header>
${sections.map((section) => sectionHtml(section, texts)).join("\n")}
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

function sectionHtml(
  { id, lines, title }: DecisionSection,
  texts: (typeof TEXTS)[Language],
): string {
  const rows = lines.map(
    ({ term, text }) => `<tr><th scope="row">${escaped(term)}</th><td>${escaped(text)}</td></tr>`,
  );
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<table>
<caption>${escaped(title)}</caption>
<thead><tr><th scope="col">${texts.term}</th><th scope="col">${texts.value}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
caption, thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border-top: 1px solid; padding: 0.4rem 0.5rem 0.4rem 0; text-align: start; vertical-align: top; }
th { width: 35%; font-weight: 600; }
td, th { overflow-wrap: anywhere; white-space: pre-line; }
tr { break-inside: avoid; }
footer { border-top: 2px solid; margin-top: 2rem; font-size: 0.875rem; overflow-wrap: anywhere; }
@media (max-width: 30rem) { th, td { display: block; width: auto; } td { border: 0; padding-top: 0; } }
@media print { @page { margin: 2cm; } main { max-width: none; padding: 0; } body { font-size: 10.5pt; } }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
