import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { countsOf, entriesPieces, PUBLIC_SCHEMA, type PublicRegister } from "./publicRegister.ts";

/** The whole public register for machines. */
export function* registerJson(register: PublicRegister): Generator<string> {
  const { asOf, checksum, city, demo, listings, url } = register;
  const head = {
    $schema: `${url}/public/schema/register-2.json`,
    schema: PUBLIC_SCHEMA,
    publisher: city.publisher,
    licence: `http://dcat-ap.de/def/licenses/${city.licence}`,
    asOf,
    demo,
    checksum,
    counts: countsOf(register),
    fields: PUBLIC_FIELDS.map(({ key, kind, label }) => ({ key, kind, label })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"entries":`;
  yield* entriesPieces(listings, url);
  yield "}";
}
