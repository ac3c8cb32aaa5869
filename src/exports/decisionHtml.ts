import type { DecisionDocument } from "#domain/cases/decisionDocument.ts";
import { exports as germanExports } from "#texts/de/exports.ts";
import { tabDecision as german } from "#texts/de/tabDecision.ts";
import { type DecisionSection, decisionSections } from "#texts/decisionSections.ts";
import { exports as englishExports } from "#texts/en/exports.ts";
import { tabDecision as english } from "#texts/en/tabDecision.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { escaped, htmlPage } from "./htmlPage.ts";

const TEXTS = {
  de: { ...german.decisionDocument, demo: germanExports.demo },
  en: { ...english.decisionDocument, demo: englishExports.demo },
} as const;

/** A decision's document as a page to keep and to print. */
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
  return htmlPage({
    language,
    title: `${title} (${application.no})`,
    style: STYLE,
    header: `<p>${escaped([texts.register, application.office ?? ""].filter((one) => one !== "").join(" · "))}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(`${texts.decisions[decision.decision]} · ${formatDay(decision.on, language)}`)}</p>`,
    body: sections.map((section) => sectionHtml(section, texts)).join("\n"),
    notes,
  });
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
table { table-layout: fixed; }
caption, thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th { width: 35%; font-weight: 600; }
@media (max-width: 30rem) { th, td { display: block; width: auto; } td { border: 0; padding-top: 0; } }
`;
