import type { Listing } from "#domain/publication/listing.ts";
import { isMakiSource, type MakiSource, makiPair } from "#domain/publication/makiSheet.ts";
import { publicFieldOf } from "#domain/publication/publishedFields.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { csvLines } from "#exports/csv.ts";
import { eachOf, type PublicRegister, publisherOf, valueText } from "./publicRegister.ts";

/** Headings, order and words as the city has set them: one row an application, for the form of the federal marketplace. */
export function makiSheet(register: PublicRegister): Iterable<string> {
  const { makiColumns, makiValues } = register.city;
  const words = new Map(makiValues.flatMap((line) => pairIn(line)));
  const columns = makiColumns.flatMap((line) =>
    pairIn(line).flatMap(([key, title]) => (isMakiSource(key) ? [{ key, title }] : [])),
  );
  return csvLines(
    columns.map(({ title }) => title),
    eachOf(register.listings, (listing) =>
      columns.map(({ key }) => cellOf(key, listing, { register, words })),
    ),
  );
}

function pairIn(line: string): readonly (readonly [string, string])[] {
  const pair = makiPair(line);
  return pair === undefined ? [] : [pair];
}

interface Words {
  readonly register: PublicRegister;
  readonly words: ReadonlyMap<string, string>;
}

/** What is no released field: the listing itself, and what holds for the whole city. */
const OWN: { readonly [Source in MakiSource]?: (listing: Listing, about: Words) => string } = {
  registerNo: ({ no }) => no,
  publisher: (_, { register }) => publisherOf(register, "de"),
  asOf: (_, { register }) => register.asOf,
  administrativeLevel: (_, { words }) => words.get("administrativeLevel") ?? "",
  state: (_, { words }) => words.get("state") ?? "",
  operationStatus: ({ status }, { words }) =>
    words.get(`operationStatus.${status}`) ?? operationStatusLabels[status].de,
};

function cellOf(key: MakiSource, listing: Listing, about: Words): string {
  return OWN[key]?.(listing, about) ?? releasedCell(key, listing, about.words);
}

function releasedCell(key: string, listing: Listing, words: ReadonlyMap<string, string>): string {
  const field = publicFieldOf(key);
  if (field === undefined) return "";
  const value = listing.values[field.key];
  const word = typeof value === "string" ? words.get(`${key}.${value}`) : undefined;
  return word ?? valueText(field, listing, "de");
}
