import type { ListedStatus, Listing } from "#domain/publication/listing.ts";
import { type PublicKey, publicFieldOf } from "#domain/publication/publishedFields.ts";
import { entryUrl, type PublicRegister, publisherOf, textOf, valueText } from "./publicRegister.ts";

/** The status words of the Dutch publication standard 1.0.0. */
const STATUS: Readonly<Record<ListedStatus, string>> = {
  pilot: "In ontwikkeling",
  productive: "In gebruik",
  suspended: "Buiten gebruik",
  retired: "Buiten gebruik",
};

const CATEGORY = {
  highRisk: "Hoog-risico AI-systeem (Categorie A)",
  impact: "Impactvolle algoritmes (Categorie B)",
  other: "Overige algoritmes (Categorie C)",
} as const;

/** Policy areas by the words of the Dutch list of themes. */
const THEMES: Readonly<Record<string, string>> = {
  administration: "Organisatie en bedrijfsvoering",
  order: "Openbare orde en veiligheid",
  migration: "Migratie en integratie",
  social: "Zorg en gezondheid",
  education: "Onderwijs en wetenschap",
  transport: "Verkeer",
  planning: "Ruimte en infrastructuur",
  environment: "Natuur en milieu",
  culture: "Cultuur en recreatie",
  economy: "Economie",
  communication: "Organisatie en bedrijfsvoering",
  other: "Organisatie en bedrijfsvoering",
};

const NOT_GIVEN = "Nicht veröffentlicht.";

/** The applications by the Dutch publication standard 1.0.0: texts in German, cut where the standard ends. */
export function* dutchStandard(register: PublicRegister): Generator<string> {
  yield "[";
  for (const [index, listing] of register.listings.entries()) {
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(algorithm(listing, register), null, 2)}`;
  }
  yield "\n]\n";
}

function algorithm(listing: Listing, register: PublicRegister) {
  const text = (longest: number, ...keys: readonly PublicKey[]) => {
    const found = keys.map((key) => wordsOf(listing, key)).filter((one) => one !== "");
    return (found.join("\n\n") || NOT_GIVEN).slice(0, longest);
  };
  const optional = (longest: number, key: PublicKey) => wordsOf(listing, key).slice(0, longest);
  const [legal, link, code] = [
    optional(2_499, "legalBasis"),
    optional(500, "publicUrl"),
    optional(500, "sourceCodeUrl"),
  ];
  return {
    name: text(99, "publicTitleDe"),
    description_short: text(399, "publicSummaryDe"),
    organization: publisherOf(register, "de").slice(0, 99),
    theme: [THEMES[textOf(listing, "policyArea")] ?? THEMES.other],
    status: STATUS[listing.status],
    start_date: monthOf(textOf(listing, "startDate")) ?? listing.firstAt.slice(0, 7),
    ...(listing.endedOn === null ? {} : { end_date: listing.endedOn.slice(0, 7) }),
    contact: textOf(listing, "contactPublic"),
    ...(link === "" ? {} : { link }),
    publication_category: categoryOf(listing),
    source_link: entryUrl(register.url, listing.no),
    purpose_and_impact: text(2_499, "purpose", "benefits"),
    considerations: text(2_499, "proportionality"),
    human_intervention: text(2_499, "humanOversight", "decisionRole"),
    risk_management: text(2_499, "transparencyNote"),
    ...(legal === "" ? {} : { legal_basis: legal }),
    impact_assessments: assessments(listing),
    data: text(2_499, "dataDescription"),
    technical_operation: text(4_999, "howItWorks", "technique"),
    supplier: text(199, "vendor", "productName"),
    ...(code === "" ? {} : { source_code_link: code }),
    // The standard knows no other language: the texts are German.
    language: "nld",
    schema: "1.0.0",
    source_id: listing.no,
  };
}

function wordsOf(listing: Listing, key: PublicKey): string {
  const field = publicFieldOf(key);
  return field === undefined ? "" : valueText(field, listing, "de");
}

/** Of a day or a month; a year alone begins in January. */
function monthOf(date: string): string | undefined {
  const [, year, month = "01"] = /^(\d{4})(?:-(\d{2}))?/.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}`;
}

function categoryOf(listing: Listing): string {
  const riskClass = textOf(listing, "riskClass");
  if (riskClass === "highRisk") return CATEGORY.highRisk;
  const decides = ["prepares", "recommends", "decides"].includes(textOf(listing, "decisionRole"));
  const isPersonal = ["pseudonymised", "yes", "specialCategories"].includes(
    textOf(listing, "personalData"),
  );
  const hasImpact = riskClass === "highRiskExempt" || riskClass === "limited";
  return hasImpact || (isPersonal && decides) ? CATEGORY.impact : CATEGORY.other;
}

function assessments({ values }: Listing): string {
  const found = [
    values.dpiaExists === true ? "Data Protection Impact Assessment (DPIA)" : "",
    typeof values.friaSummary === "string" ? "Fundamental Rights Impact Assessment (FRIA)" : "",
  ].filter((one) => one !== "");
  return found.join(", ") || NOT_GIVEN;
}
