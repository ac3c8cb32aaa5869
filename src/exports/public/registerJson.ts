import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { countsOf, entriesText, PUBLIC_SCHEMA, type PublicRegister } from "./publicRegister.ts";

/** The whole public register for machines. */
export function registerJson(register: PublicRegister): string {
  const { asOf, city, demo, url } = register;
  const { checksum, text } = entriesText(register);
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
  return `${JSON.stringify(head).slice(0, -1)},"entries":${text}}`;
}
