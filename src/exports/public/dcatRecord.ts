import { PUBLIC_TEXTS, type PublicRegister, publisherOf } from "./publicRegister.ts";

const FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
const THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";

/**
 * The catalogue record of DCAT-AP.de for the register, as JSON-LD: publisher, exactly one contributor, contact with e-mail or
 * URL (K01), licence (K31), format (K32), theme (K30). Undefined until the city has set contributor and contact.
 */
export function dcatRecord(register: PublicRegister): readonly string[] | undefined {
  const { asOf, city, url } = register;
  if (city.contributor === "" || city.contact === "") return undefined;
  const texts = PUBLIC_TEXTS.de;
  const publisher = publisherOf(register, "de");
  const dataset = `${url}/public/`;
  const distribution = (file: string, type: string, media: string) => ({
    "@id": `${url}/public/${file}`,
    "@type": "dcat:Distribution",
    "dct:title": { "@value": file, "@language": "de" },
    "dcat:accessURL": { "@id": `${url}/public/${file}` },
    "dcat:downloadURL": { "@id": `${url}/public/${file}` },
    "dct:license": { "@id": `http://dcat-ap.de/def/licenses/${city.licence}` },
    ...(city.licence === "dl-de/by-2-0" ? { "dcatde:licenseAttributionByText": publisher } : {}),
    "dct:format": { "@id": `${FILE_TYPE}${type}` },
    "dcat:mediaType": { "@id": `http://www.iana.org/assignments/media-types/${media}` },
  });
  const record = JSON.stringify(
    {
      "@context": {
        dcat: "http://www.w3.org/ns/dcat#",
        dct: "http://purl.org/dc/terms/",
        dcatde: "http://dcat-ap.de/def/dcatde/",
        foaf: "http://xmlns.com/foaf/0.1/",
        vcard: "http://www.w3.org/2006/vcard/ns#",
        xsd: "http://www.w3.org/2001/XMLSchema#",
      },
      "@id": dataset,
      "@type": "dcat:Dataset",
      "dct:title": { "@value": `${texts.title} – ${publisher}`, "@language": "de" },
      "dct:description": { "@value": texts.lead(publisher), "@language": "de" },
      "dct:identifier": dataset,
      "dct:modified": { "@value": asOf, "@type": "xsd:date" },
      "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/DEU" },
      "dct:publisher": { "@type": "foaf:Organization", "foaf:name": publisher },
      "dcatde:contributorID": { "@id": city.contributor },
      "dcat:contactPoint": {
        "@type": "vcard:Organization",
        "vcard:fn": publisher,
        ...(city.contact.startsWith("https://")
          ? { "vcard:hasURL": { "@id": city.contact } }
          : { "vcard:hasEmail": { "@id": `mailto:${city.contact}` } }),
      },
      "dcat:theme": { "@id": THEME },
      "dcat:keyword": ["Künstliche Intelligenz", "KI-Register", "Transparenz"].map((one) => ({
        "@value": one,
        "@language": "de",
      })),
      "dcat:landingPage": { "@id": dataset },
      "dcat:distribution": [
        distribution("register.json", "JSON", "application/json"),
        distribution("register.csv", "CSV", "text/csv"),
      ],
    },
    null,
    2,
  );
  return [record];
}
