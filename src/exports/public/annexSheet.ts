import type { Listing } from "#domain/publication/listing.ts";
import { entryUrl, type PublicRegister, publisherOf, textOf } from "./publicRegister.ts";

/**
 * What Annex VIII section C asks a deployer for, of an application of high risk: for typing into the EU database. Who types it in
 * is a person and stays out. Undefined for another class.
 */
export function annexSheet(listing: Listing, register: PublicRegister): string | undefined {
  if (textOf(listing, "riskClass") !== "highRisk") return undefined;
  const released = (key: Parameters<typeof textOf>[1]) => textOf(listing, key) || null;
  return JSON.stringify(
    {
      source: "Regulation (EU) 2024/1689, Annex VIII, section C",
      id: listing.no,
      url: entryUrl(register.url, listing.no),
      asOf: register.asOf,
      points: [
        {
          point: "C1",
          about: "Name, Anschrift und Kontaktdaten des Betreibers",
          value: {
            deployer: publisherOf(register, "de"),
            office: released("orgUnitName"),
            contact: released("contactPublic"),
          },
        },
        {
          point: "C2",
          about: "Person, die die Angaben im Namen des Betreibers übermittelt",
          value: null,
        },
        {
          point: "C3",
          about: "Adresse des Eintrags des Anbieters in der EU-Datenbank",
          value: released("euDbProviderUrl"),
        },
        {
          point: "C4",
          about: "Zusammenfassung der Grundrechte-Folgenabschätzung (Art. 27)",
          value: released("friaSummary"),
        },
        {
          point: "C5",
          about: "Zusammenfassung der Datenschutz-Folgenabschätzung (Art. 35 DSGVO)",
          value: released("dpiaSummary"),
        },
      ],
    },
    null,
    2,
  );
}
