import type { Listing } from "#domain/publication/listing.ts";
import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { csvLines } from "#exports/csv.ts";
import type { Language } from "#texts/language.ts";
import {
  eachOf,
  entryUrl,
  PUBLIC_TEXTS,
  type PublicRegister,
  publisherOf,
  textOf,
  valueText,
} from "./publicRegister.ts";

/** One row an application, as German Excel opens it; closed lists by key and by word, an address and the day of each row. */
export function registerCsv(register: PublicRegister, language: Language): Iterable<string> {
  const texts = PUBLIC_TEXTS[language];
  const titles = [
    ...[texts.id, texts.address, texts.publisher, texts.asOfColumn],
    ...[texts.statusKey, texts.status, texts.riskClassKey],
    ...[texts.suspendedSince, texts.endedOn],
    ...PUBLIC_FIELDS.map(({ label }) => label[language]),
  ];
  const rowOf = (listing: Listing) => [
    listing.no,
    entryUrl(register.url, listing.no),
    publisherOf(register, language),
    register.asOf,
    listing.status,
    operationStatusLabels[listing.status][language],
    textOf(listing, "riskClass"),
    listing.suspendedSince ?? "",
    listing.endedOn ?? "",
    ...PUBLIC_FIELDS.map((field) => valueText(field, listing, language)),
  ];
  return csvLines(titles, eachOf(register.listings, rowOf));
}
