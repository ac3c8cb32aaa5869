import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { linked } from "./linked.ts";
import { escaped, PUBLIC_TEXTS, type PublicRegister, publisherOf } from "./publicRegister.ts";

/** A page of the public register. It needs no script; its style is a file beside it. */
export function publicPage(
  register: PublicRegister,
  language: Language,
  page: {
    readonly title: string;
    readonly body: string;
    /** The same page in the other language. */
    readonly other: string;
  },
): string {
  const texts = PUBLIC_TEXTS[language];
  const city = publisherOf(register, language);
  const otherLanguage = language === "de" ? "en" : "de";
  const notes = [
    register.demo ? texts.demo : "",
    texts.asOf(formatDay(register.asOf, language)),
    texts.checksum(register.checksum),
  ].filter((note) => note !== "");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${page.title} – ${city}`)}</title>
<link rel="stylesheet" href="/public/register.css">
<link rel="alternate" type="application/atom+xml" href="/public/changes.atom">
</head>
<body>
<a class="skip" href="#content">${texts.skip}</a>
<header>
<p><a href="/public/?lang=${language}">${escaped(`${texts.title} · ${city}`)}</a></p>
<nav aria-label="${language === "de" ? "Sprache" : "Language"}"><a lang="${otherLanguage}" hreflang="${otherLanguage}" href="${escaped(page.other)}">${texts.otherLanguage}</a></nav>
</header>
<main id="content">
${page.body}
</main>
<footer>
${notes.map((note) => `<p>${escaped(note)}</p>`).join("\n")}
${contactLine(register, language)}
</footer>
</body>
</html>
`;
}

/** Whom to ask about the register, and to tell of a barrier on its pages (Directive (EU) 2016/2102, Art. 7). */
function contactLine({ city }: PublicRegister, language: Language): string {
  if (city.contact === "") return "";
  return `<p>${PUBLIC_TEXTS[language].ask} ${linked(city.contact)}</p>`;
}

/** What is not published, or not there at all: nobody learns which. */
export function notFoundPage(register: PublicRegister, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  const other = language === "de" ? "en" : "de";
  const body = `<h1>${texts.notFoundTitle}</h1>
<p>${texts.notFound}</p>
<p><a href="/public/?lang=${language}">${texts.back}</a></p>`;
  return publicPage(register, language, {
    title: texts.notFoundTitle,
    body,
    other: `/public/?lang=${other}`,
  });
}

/** Colours are the reader's own; nothing moves. */
export const PUBLIC_STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText; }
header, main, footer { max-width: 56rem; margin: 0 auto; padding: 1rem; box-sizing: border-box; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-bottom: 1px solid; }
header p { margin: 0; font-weight: 600; }
a { overflow-wrap: anywhere; color: LinkText; }
a, button, input, select { min-height: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 0.5rem; break-after: avoid; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: Canvas; padding: 0.5rem; }
form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.75rem 1rem; align-items: end; }
label { display: block; font-weight: 600; }
input, select, button { font: inherit; box-sizing: border-box; width: 100%; padding: 0.4rem 0.5rem; min-height: 2.5rem; }
button { font-weight: 600; }
ul.entries { list-style: none; padding: 0; }
ul.entries > li { border-top: 1px solid; padding: 0.75rem 0; break-inside: avoid; }
ul.entries h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
ul.entries p { margin: 0.25rem 0 0; overflow-wrap: anywhere; }
dl { margin: 0; }
dl > div { border-top: 1px solid; padding: 0.5rem 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1rem; break-inside: avoid; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.note { border-left: 0.25rem solid; padding-left: 0.75rem; }
nav.pages { display: flex; flex-wrap: wrap; gap: 0 1rem; }
footer { border-top: 2px solid; font-size: 0.875rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) { dl > div { grid-template-columns: minmax(0, 1fr); } }
@media print { @page { margin: 2cm; } form, header nav, nav.pages, .files, .skip { display: none; } header, main, footer { max-width: none; padding: 0; } body { font-size: 10.5pt; } }
`;
