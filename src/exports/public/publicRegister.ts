import type { Bilingual } from "#domain/bilingual.ts";
import type { Listing } from "#domain/publication/listing.ts";
import type { PublicValue } from "#domain/publication/publication.ts";
import {
  PUBLIC_FIELDS,
  type PublicField,
  type PublicKey,
} from "#domain/publication/publishedFields.ts";
import type { PublicationSettings } from "#domain/settings/settings.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { OPERATION_STATUS, operationStatusLabels, RISK_CLASSES } from "#domain/vocabulary.ts";
import { exportsPublic as german } from "#texts/de/exportsPublic.ts";
import { exportsPublic as english } from "#texts/en/exportsPublic.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

/** Everything that public files and pages are made of: nothing else of the register reaches them. */
export interface PublicRegister {
  /** In the order of their numbers. */
  readonly listings: readonly Listing[];
  readonly withdrawn: readonly { readonly no: string; readonly at: Instant }[];
  /** How many in use are not listed, by reason; nothing says which. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly city: PublicationSettings;
  readonly asOf: Day;
  /** The address before `/public`. */
  readonly url: string;
  /** The data are invented. */
  readonly demo: boolean;
  /** Of the listings as `register.json` has them: `sha256-` and hexadecimal digits. */
  readonly checksum: string;
}

export const PUBLIC_TEXTS = { de: german, en: english } as const;

/** The format of `register.json`; a field that goes or changes its meaning raises the first number. */
export const PUBLIC_SCHEMA = { name: "ki-register-public", version: "2.0.0" } as const;

interface PublicChoice {
  readonly key: string;
  readonly label: Bilingual;
}
type ShownValue =
  | string
  | boolean
  | PublicChoice
  | readonly (string | PublicChoice | Readonly<Record<string, string>>)[]
  | null;

/** A listing as the files tell it: every key is there, what was not released is null. */
function listingJson(listing: Listing, url: string) {
  const status = { key: listing.status, label: operationStatusLabels[listing.status] };
  return {
    id: listing.no,
    url: entryUrl(url, listing.no),
    status,
    suspendedSince: listing.suspendedSince,
    endedOn: listing.endedOn,
    firstPublished: listing.firstAt,
    published: listing.publishedAt,
    values: Object.fromEntries(
      PUBLIC_FIELDS.map((field) => [field.key, shownValue(field, listing.values[field.key])]),
    ),
  };
}

export function entryUrl(url: string, no: string): string {
  return `${url}/public/entries/${no}`;
}

function shownValue(field: PublicField, value: PublicValue | undefined): ShownValue {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return labelled(field, value);
  return value.map((item) => (typeof item === "string" ? labelled(field, item) : item));
}

function labelled({ choices }: PublicField, value: string): string | PublicChoice {
  const choice = choices?.find((one) => one.key === value);
  return choice === undefined
    ? value
    : { key: choice.key, label: { de: choice.de, en: choice.en } };
}

/** A released value in words; empty where there is none. */
export function valueText(field: PublicField, listing: Listing, language: Language): string {
  const value = listing.values[field.key];
  const texts = PUBLIC_TEXTS[language];
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (typeof value !== "string") {
    return value.map((item) => itemText(field, item, language)).join("; ");
  }
  const isDay = field.kind === "date" || field.kind === "partialDate";
  if (isDay) return value === UNKNOWN_DAY ? texts.unknown : formatDay(value, language);
  return itemText(field, value, language);
}

function itemText(
  { choices }: PublicField,
  item: string | Readonly<Record<string, string>>,
  language: Language,
): string {
  if (typeof item !== "string") {
    return Object.values(item)
      .filter((part) => part !== "")
      .join(", ");
  }
  return choices?.find((one) => one.key === item)?.[language] ?? item;
}

/** A released text of a field; empty where there is none. */
export function textOf({ values }: Listing, key: PublicKey): string {
  const value = values[key];
  return typeof value === "string" ? value : "";
}

/** In the reader's language where it was written, else in German. */
export function titleIn(listing: Listing, language: Language): string {
  const english = language === "en" ? textOf(listing, "publicTitleEn") : "";
  return english || textOf(listing, "publicTitleDe") || listing.no;
}

export function summaryIn(listing: Listing, language: Language): string {
  const english = language === "en" ? textOf(listing, "publicSummaryEn") : "";
  return english || textOf(listing, "publicSummaryDe");
}

/**
 * What marks German words on an English page, so that a screen reader speaks them as such (WCAG 3.1.2): only titles and
 * summaries are written in both languages.
 */
export function germanMark(language: Language, isEnglish: boolean): string {
  return language === "en" && !isEnglish ? ' lang="de"' : "";
}

/** The name of the city, or what stands for it until somebody has said it. */
export function publisherOf({ city }: PublicRegister, language: Language): string {
  return city.publisher || PUBLIC_TEXTS[language].city;
}

/** Counts of what is listed; every key is there, also with nothing to count. */
export function countsOf({ listings, withheld }: PublicRegister) {
  const count = (keys: readonly string[], of: (listing: Listing) => string) =>
    Object.fromEntries(keys.map((key) => [key, listings.filter((one) => of(one) === key).length]));
  return {
    published: listings.length,
    byRiskClass: count(RISK_CLASSES, (one) => textOf(one, "riskClass")),
    byOperationStatus: count(OPERATION_STATUS, ({ status }) => status),
    withheldByReason: withheld,
  };
}

/** Rows that are made while they are read. */
export function eachOf<Row>(
  listings: readonly Listing[],
  rowOf: (listing: Listing) => Row,
): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const listing of listings) yield rowOf(listing);
    },
  };
}

/** The listings as the text of `entries` in `register.json`, piece by piece: there may be many. */
export function* entriesPieces(listings: readonly Listing[], url: string): Generator<string> {
  yield "[";
  for (const [index, listing] of listings.entries()) {
    const text = JSON.stringify(listingJson(listing, url));
    yield index === 0 ? text : `,${text}`;
  }
  yield "]";
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text in HTML and XML. */
export function escaped(text: string): string {
  // XML takes no control characters, not even escaped ones.
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
