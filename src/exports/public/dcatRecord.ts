import { PUBLIC_TEXTS, type PublicRegister, publisherOf } from "./publicRegister.ts";

const AUTHORITY = "http://publications.europa.eu/resource/authority";
const POLITICAL = "http://dcat-ap.de/def/politicalGeocoding";

const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

interface DcatFile {
  readonly file: string;
  readonly title: string;
  readonly type: string;
  readonly media: string;
  /** Below `/public/`, what its form is said by. */
  readonly schema?: string;
}
const FILES: readonly DcatFile[] = [
  {
    file: "register.json",
    title: "KI-Register (JSON)",
    type: "JSON",
    media: "application/json",
    schema: "schema/register-2.json",
  },
  { file: "register.csv", title: "KI-Register (CSV)", type: "CSV", media: "text/csv" },
];

/**
 * The catalogue record of DCAT-AP.de for the register, as JSON-LD: a catalogue with one dataset, its files and the city as
 * publisher, with everything that the profile asks for or recommends. Undefined until the city has set contributor and contact.
 */
export function dcatRecord(register: PublicRegister): readonly string[] | undefined {
  const { city, url } = register;
  if (city.contributor === "" || city.contact === "") return undefined;
  const graph = [
    catalogue(register),
    dataset(register),
    ...FILES.map((one) => distribution(register, one)),
    publisherNode(register),
    ...FILES.flatMap(({ schema }) =>
      schema === undefined ? [] : [{ ...id(`${url}/public/${schema}`), "@type": "dct:Standard" }],
    ),
  ];
  return [JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 2)];
}

function catalogue(register: PublicRegister) {
  const { title, description } = textsOf(register);
  return {
    ...id(`${homeOf(register)}#catalog`),
    "@type": "dcat:Catalog",
    "dct:title": title,
    "dct:description": description,
    "dct:publisher": id(publisherId(register)),
    "dcat:dataset": id(homeOf(register)),
    "dct:license": licenceOf(register),
    "foaf:homepage": id(homeOf(register)),
    "dcat:themeTaxonomy": id(`${AUTHORITY}/data-theme`),
    ...aboutBoth(register),
  };
}

function dataset(register: PublicRegister) {
  const { city, listings } = register;
  const [first] = listings.map(({ firstAt }) => firstAt).sort();
  return {
    ...id(homeOf(register)),
    "@type": "dcat:Dataset",
    "dct:title": textsOf(register).title,
    "dct:description": textsOf(register).description,
    "dct:identifier": homeOf(register),
    "dcatde:contributorID": id(city.contributor),
    "dct:publisher": id(publisherId(register)),
    "dct:creator": id(publisherId(register)),
    "dcat:contactPoint": contactPoint(register),
    "dcat:theme": id(`${AUTHORITY}/data-theme/GOVE`),
    "dcat:keyword": ["Künstliche Intelligenz", "KI-Register", "Transparenz"].map(german),
    "dcat:landingPage": id(homeOf(register)),
    "dct:accessRights": id(`${AUTHORITY}/access-right/PUBLIC`),
    "dct:accrualPeriodicity": id(`${AUTHORITY}/frequency/UPDATE_CONT`),
    ...(first === undefined
      ? {}
      : { "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:startDate": onDay(first) } }),
    "dcatde:politicalGeocodingLevelURI": id(`${POLITICAL}/Level/municipality`),
    ...(city.municipality === "" ? {} : { "dcatde:politicalGeocodingURI": placeOf(register) }),
    ...aboutBoth(register),
    "dcat:distribution": FILES.map(({ file }) => id(`${homeOf(register)}${file}`)),
  };
}

/** What catalogue and dataset say alike. */
function aboutBoth(register: PublicRegister) {
  const { asOf, city, listings } = register;
  const [first] = listings.map(({ firstAt }) => firstAt).sort();
  return {
    "dct:language": id(`${AUTHORITY}/language/DEU`),
    ...(first === undefined ? {} : { "dct:issued": onDay(first) }),
    "dct:modified": onDay(asOf),
    ...(city.municipality === "" ? {} : { "dct:spatial": placeOf(register) }),
  };
}

function distribution(register: PublicRegister, { file, media, schema, title, type }: DcatFile) {
  const { asOf, city } = register;
  const home = homeOf(register);
  return {
    ...id(`${home}${file}`),
    "@type": "dcat:Distribution",
    "dct:title": german(title),
    "dct:description": textsOf(register).description,
    "dcat:accessURL": id(`${home}${file}`),
    "dcat:downloadURL": id(`${home}${file}`),
    "dct:license": licenceOf(register),
    ...(city.licence === "dl-de/by-2-0"
      ? { "dcatde:licenseAttributionByText": publisherOf(register, "de") }
      : {}),
    "dct:format": id(`${AUTHORITY}/file-type/${type}`),
    "dcat:mediaType": id(`http://www.iana.org/assignments/media-types/${media}`),
    "dcatap:availability": id(`${AUTHORITY}/planned-availability/STABLE`),
    "adms:status": id("http://purl.org/adms/status/Completed"),
    "dct:modified": onDay(asOf),
    "dct:language": id(`${AUTHORITY}/language/DEU`),
    ...(schema === undefined ? {} : { "dct:conformsTo": id(`${home}${schema}`) }),
  };
}

function publisherNode(register: PublicRegister) {
  return {
    ...id(publisherId(register)),
    "@type": "foaf:Organization",
    "foaf:name": german(publisherOf(register, "de")),
    "dct:type": id("http://purl.org/adms/publishertype/LocalAuthority"),
  };
}

function contactPoint(register: PublicRegister) {
  const { contact } = register.city;
  return {
    "@type": "vcard:Organization",
    "vcard:fn": publisherOf(register, "de"),
    ...(contact.startsWith("https://")
      ? { "vcard:hasURL": id(contact) }
      : { "vcard:hasEmail": id(`mailto:${contact}`) }),
  };
}

function textsOf(register: PublicRegister) {
  const publisher = publisherOf(register, "de");
  const texts = PUBLIC_TEXTS.de;
  return {
    title: german(`${texts.title} – ${publisher}`),
    description: german(texts.lead(publisher)),
  };
}

function licenceOf({ city }: PublicRegister) {
  return id(`http://dcat-ap.de/def/licenses/${city.licence}`);
}

function placeOf({ city }: PublicRegister) {
  return id(`${POLITICAL}/municipalityKey/${city.municipality}`);
}

function homeOf({ url }: PublicRegister): string {
  return `${url}/public/`;
}

function publisherId(register: PublicRegister): string {
  return `${homeOf(register)}#publisher`;
}

function id(address: string) {
  return { "@id": address };
}

function german(text: string) {
  return { "@value": text, "@language": "de" };
}

function onDay(instant: string) {
  return { "@value": instant.slice(0, "2026-11-24".length), "@type": "xsd:date" };
}
