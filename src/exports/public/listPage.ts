import { LISTED_STATUS, type Listing } from "#domain/publication/listing.ts";
import { PUBLIC_FORMATS } from "#domain/publication/publicFormats.ts";
import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { foldText } from "#domain/text/foldText.ts";
import {
  operationStatusLabels,
  RISK_CLASSES,
  riskClassLabels,
  WITHHELD_REASONS,
  withheldReasonLabels,
} from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";
import { entryList } from "./entryList.ts";
import { PUBLIC_FILES } from "./publicFiles.ts";
import { publicPage } from "./publicPage.ts";
import {
  escaped,
  PUBLIC_TEXTS,
  type PublicRegister,
  publisherOf,
  textOf,
  valueText,
} from "./publicRegister.ts";

/** What somebody has typed and chosen. */
export interface PublicQuery {
  readonly language: Language;
  readonly words: string;
  readonly office: string;
  readonly riskClass: string;
  readonly status: string;
  readonly page: number;
}

const ON_PAGE = 50;

/** The overview: search, filters, what was found, the files, and how many are kept back. */
export function listPage(
  register: PublicRegister,
  query: PublicQuery,
  found: readonly Listing[],
): string {
  const { language } = query;
  const texts = PUBLIC_TEXTS[language];
  const pages = Math.max(1, Math.ceil(found.length / ON_PAGE));
  const page = Math.min(Math.max(1, query.page), pages);
  const shown = found.slice((page - 1) * ON_PAGE, page * ON_PAGE);
  const body = `<h1>${texts.title}</h1>
<p>${escaped(texts.lead(publisherOf(register, language)))}</p>
${searchForm(register, query)}
<h2>${texts.found(found.length)}</h2>
${[...entryList(shown, { language, empty: emptyText(register, language), url: "" })].join("")}
${pages > 1 ? pageLinks(query, page, pages) : ""}
${withheldPart(register, language)}
${filesPart(register, language)}`;
  const other = { ...query, language: language === "de" ? "en" : "de" } as const;
  return publicPage(register, language, {
    title: texts.title,
    body,
    other: addressOf(other, page),
  });
}

function emptyText({ listings }: PublicRegister, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  return listings.length === 0 ? texts.empty : texts.nothing;
}

/** Whether it is what somebody looks for; there may be many listings, so whoever asks about all does so in turns. */
export function isFound(listing: Listing, query: PublicQuery): boolean {
  if (query.office !== "" && textOf(listing, "orgUnitName") !== query.office) return false;
  if (query.riskClass !== "" && textOf(listing, "riskClass") !== query.riskClass) return false;
  if (query.status !== "" && listing.status !== query.status) return false;
  const words = foldText(query.words)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const texts = PUBLIC_FIELDS.map((field) => valueText(field, listing, query.language));
  const all = foldText([listing.no, ...texts].join(" "));
  return words.every((word) => all.includes(word));
}

function searchForm({ listings }: PublicRegister, query: PublicQuery): string {
  const { language } = query;
  const texts = PUBLIC_TEXTS[language];
  const offices = [...new Set(listings.map((one) => textOf(one, "orgUnitName")))].toSorted();
  const used = new Set(listings.map((one) => textOf(one, "riskClass")));
  return `<form method="get" action="/public/" role="search">
<input type="hidden" name="lang" value="${language}">
<div><label for="q">${texts.searchLabel}</label><input id="q" name="q" type="search" maxlength="200" value="${escaped(query.words)}"></div>
${select({
  name: "office",
  label: texts.office,
  any: texts.anyOffice,
  chosen: query.office,
  options: offices.map((office) => [office, office]),
})}
${select({
  name: "class",
  label: texts.riskClass,
  any: texts.anyClass,
  chosen: query.riskClass,
  options: RISK_CLASSES.filter((one) => used.has(one)).map((one) => [
    one,
    riskClassLabels[one][language],
  ]),
})}
${select({
  name: "status",
  label: texts.status,
  any: texts.anyStatus,
  chosen: query.status,
  options: LISTED_STATUS.map((one) => [one, operationStatusLabels[one][language]]),
})}
<div><button type="submit">${texts.search}</button></div>
<div><a href="/public/?lang=${language}">${texts.reset}</a></div>
</form>`;
}

function select(of: {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}): string {
  const options = of.options.map(
    ([value, label]) =>
      `<option value="${escaped(value)}"${value === of.chosen ? " selected" : ""}>${escaped(label)}</option>`,
  );
  return `<div><label for="${of.name}">${of.label}</label><select id="${of.name}" name="${of.name}"><option value="">${of.any}</option>${options.join("")}</select></div>`;
}

function pageLinks(query: PublicQuery, page: number, pages: number): string {
  const texts = PUBLIC_TEXTS[query.language];
  const to = (target: number, text: string) =>
    `<a href="${escaped(addressOf(query, target))}">${text}</a>`;
  const links = [
    page > 1 ? to(page - 1, texts.previous) : "",
    `<span>${texts.page(page, pages)}</span>`,
    page < pages ? to(page + 1, texts.next) : "",
  ];
  return `<nav class="pages" aria-label="${texts.page(page, pages)}">${links.join("\n")}</nav>`;
}

function addressOf({ language, office, riskClass, status, words }: PublicQuery, page: number) {
  const query = new URLSearchParams({ lang: language });
  const chosen = { q: words, office, class: riskClass, status };
  for (const [name, value] of Object.entries(chosen)) if (value !== "") query.set(name, value);
  if (page > 1) query.set("page", String(page));
  return `/public/?${query.toString()}`;
}

function withheldPart({ withheld }: PublicRegister, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  const rows = [...WITHHELD_REASONS, "undecided" as const].flatMap((reason) => {
    const count = withheld[reason] ?? 0;
    if (count === 0) return [];
    const label = reason === "undecided" ? texts.undecided : withheldReasonLabels[reason][language];
    return [`<div><dt>${escaped(label)}</dt><dd>${count}</dd></div>`];
  });
  if (rows.length === 0) return "";
  return `<section aria-labelledby="withheld"><h2 id="withheld">${texts.withheld}</h2>
<p>${texts.withheldLead}</p>
<dl>${rows.join("\n")}</dl></section>`;
}

function filesPart(register: PublicRegister, language: Language): string {
  const texts = PUBLIC_TEXTS[language];
  const links = PUBLIC_FORMATS.filter(
    (key) => PUBLIC_FILES[key].make(register, language) !== undefined,
  ).map((key) => {
    const path = `/public/${PUBLIC_FILES[key].path}?lang=${language}`;
    return `<li><a href="${path}">${escaped(texts.fileNames[key])}</a></li>`;
  });
  return `<section class="files" aria-labelledby="files"><h2 id="files">${texts.files}</h2>
<ul>${links.join("\n")}</ul></section>`;
}
