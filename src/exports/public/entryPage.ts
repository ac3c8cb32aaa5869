import type { Listing } from "#domain/publication/listing.ts";
import { PUBLIC_FIELDS, type PublicField } from "#domain/publication/publishedFields.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { operationStatusLabels, RISK_CLASSES, riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { isLink, linked } from "./linked.ts";
import { publicPage } from "./publicPage.ts";
import {
  escaped,
  germanMark,
  PUBLIC_TEXTS,
  type PublicRegister,
  summaryIn,
  textOf,
  titleIn,
  valueText,
} from "./publicRegister.ts";

/** What stands elsewhere on the page. */
const SHOWN_APART: ReadonlySet<string> = new Set([
  "publicTitleDe",
  "publicTitleEn",
  "publicSummaryDe",
  "publicSummaryEn",
  "riskClass",
  "contactPublic",
  "appealContact",
]);

/** One application, under an address that never changes. */
export function entryPage(listing: Listing, register: PublicRegister, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  const title = titleIn(listing, language);
  const other = language === "de" ? "en" : "de";
  const [first, last] = [listing.firstAt, listing.publishedAt].map((at) =>
    formatDay(dayOfInstant(at), language),
  );
  const facts = PUBLIC_FIELDS.filter(({ key }) => !SHOWN_APART.has(key)).flatMap((field) =>
    fieldRow(field, listing, language),
  );
  const body = `<p><a href="/public/?lang=${language}">${texts.back}</a></p>
<h1${germanMark(language, textOf(listing, "publicTitleEn") !== "")}>${escaped(title)}</h1>
${stateNote(listing, language)}
<p${germanMark(language, textOf(listing, "publicSummaryEn") !== "")}>${escaped(summaryIn(listing, language))}</p>
${classPart(listing, language)}
<h2>${texts.facts}</h2>
<dl>
${[
  ...row(texts.id, escaped(listing.no)),
  ...row(texts.status, escaped(operationStatusLabels[listing.status][language])),
  ...facts,
].join("\n")}
</dl>
<h2>${texts.question}</h2>
<dl>
${[
  ...row(texts.contact, linked(textOf(listing, "contactPublic"))),
  ...PUBLIC_FIELDS.filter(({ key }) => key === "appealContact").flatMap((field) =>
    fieldRow(field, listing, language),
  ),
].join("\n")}
</dl>
<p>${texts.published(first ?? "", last ?? "")}</p>
${annexLink(listing, language)}`;
  return publicPage(register, language, {
    title,
    body,
    other: `/public/entries/${encodeURIComponent(listing.no)}?lang=${other}`,
  });
}

function stateNote({ endedOn, status }: Listing, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  if (status === "suspended") return `<p class="note">${texts.suspended}</p>`;
  if (status !== "retired" || endedOn === null) return "";
  return `<p class="note">${texts.ended(formatDay(endedOn, language))}</p>`;
}

function classPart(listing: Listing, language: Language): string {
  const riskClass = RISK_CLASSES.find((one) => one === textOf(listing, "riskClass"));
  if (riskClass === undefined) return "";
  const texts = PUBLIC_TEXTS[language];
  return `<h2>${texts.riskClass}: ${escaped(riskClassLabels[riskClass][language])}</h2>
<p>${texts.classes[riskClass]}</p>`;
}

function annexLink(listing: Listing, language: Language): string {
  if (textOf(listing, "riskClass") !== "highRisk") return "";
  const path = `/public/entries/${encodeURIComponent(listing.no)}/annex-viii-c.json`;
  return `<p class="files"><a href="${path}">${PUBLIC_TEXTS[language].annex}</a></p>`;
}

function fieldRow(field: PublicField, listing: Listing, language: Language): readonly string[] {
  const hasWords = field.choices !== undefined || !WRITTEN.has(field.kind);
  const mark = germanMark(language, hasWords);
  return row(field.label[language], valueHtml(field, listing, language), mark);
}

/** What people wrote; the rest has its words in both languages. */
const WRITTEN: ReadonlySet<PublicField["kind"]> = new Set(["text", "longText", "orgUnit", "list"]);

function row(term: string, html: string, mark = ""): readonly string[] {
  return html === "" ? [] : [`<div><dt>${escaped(term)}</dt><dd${mark}>${html}</dd></div>`];
}

function valueHtml(field: PublicField, listing: Listing, language: Language): string {
  const value = listing.values[field.key];
  if (!Array.isArray(value)) return linked(valueText(field, listing, language));
  const items = value.map((item: unknown) => itemHtml(item));
  return items.some((item) => item === undefined)
    ? linked(valueText(field, listing, language))
    : items.join("<br>");
}

/** A paper of the council: its title leads to it. */
function itemHtml(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const {
    no = "",
    title = "",
    url = "",
  } = Object.fromEntries(Object.entries(item).map(([key, part]) => [key, String(part)]));
  const name = escaped([no, title].filter((part) => part !== "").join(" ") || url);
  return isLink(url) ? `<a href="${escaped(url)}" rel="noreferrer">${name}</a>` : name;
}
