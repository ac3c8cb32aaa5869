/** One property of a class, as DCAT-AP.de 2.0 and its conventions for GovData ask for it. */
interface PropertyRule {
  readonly need: "mandatory" | "recommended" | "optional";
  /** A text (with its language where `language`), a day, an address, or a node that has these properties itself. */
  readonly kind: "text" | "day" | "address" | "node";
  /** Where its address must begin: the vocabulary that the profile names. */
  readonly from?: string;
  readonly pattern?: RegExp;
  readonly atMostOne?: true;
  readonly language?: true;
  /** Only needed where this holds of the node. */
  readonly when?: (node: Node) => boolean;
}
export type Node = Readonly<Record<string, unknown>>;

const EU = "http://publications.europa.eu/resource/authority";
const TEXT = { kind: "text", language: true } as const;
const DAY = { kind: "day", atMostOne: true } as const;
const LICENCE = {
  kind: "address",
  from: "http://dcat-ap.de/def/licenses/",
  atMostOne: true,
} as const;
const LANGUAGE = { kind: "address", from: `${EU}/language/` } as const;
const PLACE = {
  kind: "address",
  pattern: /^http:\/\/dcat-ap\.de\/def\/politicalGeocoding\/municipalityKey\/\d{8}$/,
} as const;

/** DCAT-AP.de 2.0: all mandatory and recommended properties of the classes that the record has, and what it uses besides. */
export const DCAT_RULES: Readonly<Record<string, Readonly<Record<string, PropertyRule>>>> = {
  "dcat:Catalog": {
    "dct:title": { need: "mandatory", ...TEXT },
    "dct:description": { need: "mandatory", ...TEXT },
    "dct:publisher": { need: "mandatory", kind: "address", atMostOne: true },
    "dcat:dataset": { need: "mandatory", kind: "address" },
    "dct:license": { need: "recommended", ...LICENCE },
    "foaf:homepage": { need: "recommended", kind: "address", atMostOne: true },
    "dct:language": { need: "recommended", ...LANGUAGE },
    "dct:issued": { need: "recommended", ...DAY },
    "dct:modified": { need: "recommended", ...DAY },
    "dcat:themeTaxonomy": { need: "recommended", kind: "address", from: `${EU}/data-theme` },
    "dct:spatial": { need: "recommended", ...PLACE },
  },
  "dcat:Dataset": {
    "dct:title": { need: "mandatory", ...TEXT },
    "dct:description": { need: "mandatory", ...TEXT },
    "dcatde:contributorID": {
      need: "mandatory",
      kind: "address",
      atMostOne: true,
      pattern: /^http:\/\/dcat-ap\.de\/def\/contributors\/[\w-]+$/,
    },
    "dcat:contactPoint": { need: "recommended", kind: "node" },
    "dcat:distribution": { need: "recommended", kind: "address" },
    "dcat:keyword": { need: "recommended", ...TEXT },
    "dct:publisher": { need: "recommended", kind: "address", atMostOne: true },
    "dcat:theme": { need: "recommended", kind: "address", from: `${EU}/data-theme/` },
    "dct:spatial": { need: "recommended", ...PLACE },
    "dct:temporal": { need: "recommended", kind: "node" },
    "dcatde:politicalGeocodingURI": { need: "recommended", ...PLACE },
    "dcatde:politicalGeocodingLevelURI": {
      need: "recommended",
      kind: "address",
      from: "http://dcat-ap.de/def/politicalGeocoding/Level/",
    },
    "dct:creator": { need: "optional", kind: "address" },
    "dct:identifier": { need: "optional", kind: "text" },
    "dct:issued": { need: "optional", ...DAY },
    "dct:modified": { need: "optional", ...DAY },
    "dct:language": { need: "optional", ...LANGUAGE },
    "dct:accessRights": {
      need: "optional",
      kind: "address",
      from: `${EU}/access-right/`,
      atMostOne: true,
    },
    "dct:accrualPeriodicity": {
      need: "optional",
      kind: "address",
      from: `${EU}/frequency/`,
      atMostOne: true,
    },
    "dcat:landingPage": { need: "optional", kind: "address" },
  },
  "dcat:Distribution": {
    "dcat:accessURL": { need: "mandatory", kind: "address", pattern: /^https:\/\// },
    "dct:license": { need: "mandatory", ...LICENCE },
    "dcatde:licenseAttributionByText": {
      need: "mandatory",
      kind: "text",
      when: (node) => JSON.stringify(node["dct:license"] ?? "").includes("/by-"),
    },
    "dct:description": { need: "recommended", ...TEXT },
    "dct:format": {
      need: "recommended",
      kind: "address",
      from: `${EU}/file-type/`,
      atMostOne: true,
    },
    "dcatap:availability": {
      need: "recommended",
      kind: "address",
      from: `${EU}/planned-availability/`,
      atMostOne: true,
    },
    "dct:title": { need: "optional", ...TEXT },
    "dcat:downloadURL": { need: "optional", kind: "address", pattern: /^https:\/\// },
    "dcat:mediaType": {
      need: "optional",
      kind: "address",
      from: "http://www.iana.org/assignments/media-types/",
      atMostOne: true,
    },
    "adms:status": {
      need: "optional",
      kind: "address",
      from: "http://purl.org/adms/status/",
      atMostOne: true,
    },
    "dct:language": { need: "optional", ...LANGUAGE },
    "dct:modified": { need: "optional", ...DAY },
    "dct:conformsTo": { need: "optional", kind: "address" },
  },
  "foaf:Organization": {
    "foaf:name": { need: "mandatory", kind: "text" },
    "dct:type": {
      need: "recommended",
      kind: "address",
      from: "http://purl.org/adms/publishertype/",
      atMostOne: true,
    },
  },
  "vcard:Organization": {
    "vcard:fn": { need: "mandatory", kind: "text" },
    "vcard:hasEmail": {
      need: "mandatory",
      kind: "address",
      from: "mailto:",
      when: (node) => node["vcard:hasURL"] === undefined,
    },
    "vcard:hasURL": { need: "optional", kind: "address", from: "https://" },
  },
  "dct:PeriodOfTime": { "dcat:startDate": { need: "recommended", ...DAY } },
  "dct:Standard": {},
};

/** Classes of what a property leads to. */
const RANGES: Readonly<Record<string, string>> = {
  "dct:publisher": "foaf:Organization",
  "dct:creator": "foaf:Organization",
  "dcat:dataset": "dcat:Dataset",
  "dcat:distribution": "dcat:Distribution",
  "dct:conformsTo": "dct:Standard",
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const valuesOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What of a record breaks the rules: class, property and why. */
export function dcatFaults(record: { readonly "@graph": readonly Node[] }): readonly string[] {
  const byId = new Map(record["@graph"].map((node) => [node["@id"], node]));
  return record["@graph"].flatMap((node) => faultsIn(node, byId));
}

function faultsIn(node: Node, byId: ReadonlyMap<unknown, Node>): readonly string[] {
  const type = String(node["@type"]);
  const rules = DCAT_RULES[type];
  if (rules === undefined) return [`${type}: unknown class`];
  const unknown = Object.keys(node).filter((key) => !key.startsWith("@") && !(key in rules));
  return [
    ...unknown.map((key) => `${type} ${key}: unknown property`),
    ...Object.entries(rules).flatMap(([key, rule]) => {
      const values = valuesOf(node[key]);
      const isNeeded = rule.need !== "optional" && (rule.when?.(node) ?? true);
      if (values.length === 0) return isNeeded ? [`${type} ${key}: ${rule.need}`] : [];
      return [
        ...(rule.atMostOne === true && values.length > 1 ? [`${type} ${key}: at most one`] : []),
        ...values.flatMap((value) => [
          ...(fits(value, rule) ? [] : [`${type} ${key}: not as asked`]),
          ...(rule.kind === "node" && isNode(value) ? faultsIn(value, byId) : []),
          ...leadsNowhere(key, value, byId).map((why) => `${type} ${key}: ${why}`),
        ]),
      ];
    }),
  ];
}

function leadsNowhere(
  key: string,
  value: unknown,
  byId: ReadonlyMap<unknown, Node>,
): readonly string[] {
  const range = RANGES[key];
  if (range === undefined || !isNode(value)) return [];
  return byId.get(value["@id"])?.["@type"] === range ? [] : [`leads to no ${range}`];
}

function fits(value: unknown, { from = "", kind, language, pattern = /./ }: PropertyRule): boolean {
  const held = isNode(value) ? value : {};
  switch (kind) {
    case "text": {
      const text = isNode(value) ? held["@value"] : value;
      const isSpoken = language !== true || typeof held["@language"] === "string";
      return typeof text === "string" && text.trim() !== "" && isSpoken;
    }
    case "day":
      return held["@type"] === "xsd:date" && /^\d{4}-\d{2}-\d{2}$/.test(String(held["@value"]));
    case "address": {
      const address = held["@id"];
      return (
        typeof address === "string" &&
        URL.canParse(address) &&
        address.startsWith(from) &&
        pattern.test(address)
      );
    }
    case "node":
      return isNode(value) && typeof held["@type"] === "string";
  }
}
