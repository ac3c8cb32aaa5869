import type { Bilingual } from "#domain/bilingual.ts";
import type { MappingRow } from "#domain/settings/settingKind.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { LISTED_STATUS } from "./listing.ts";
import { publicFieldOf } from "./publishedFields.ts";

/**
 * The sheet for the federal marketplace of AI (MaKI): which columns it has, in which order, and how our values are called there.
 * Both are settings: the marketplace publishes neither headings nor value lists. One line each, `key=word`.
 */
export const MAKI_SOURCES = [
  "registerNo",
  "publicTitleDe",
  "publicSummaryDe",
  "administrativeLevel",
  "state",
  "publisher",
  "orgUnitName",
  "operationStatus",
  "startDate",
  "policyArea",
  "purpose",
  "technique",
  "vendor",
  "developmentMode",
  "dataDescription",
  "personalData",
  "riskClass",
  "reuse",
  "reuseTerms",
  "cooperationWish",
  "sourceCodeUrl",
  "contactPublic",
  "asOf",
] as const;
export type MakiSource = (typeof MAKI_SOURCES)[number];

export const MAKI_COLUMNS: readonly string[] = [
  "registerNo=Quell-ID",
  "publicTitleDe=Titel",
  "publicSummaryDe=Kurzbeschreibung",
  "administrativeLevel=Verwaltungsebene",
  "state=Bundesland",
  "publisher=Behörde",
  "orgUnitName=Organisationseinheit",
  "operationStatus=Entwicklungsstatus",
  "startDate=Im Einsatz seit",
  "policyArea=Themenfeld",
  "purpose=Zweck",
  "technique=KI-Verfahren",
  "vendor=Anbieter",
  "developmentMode=Beschaffungsart",
  "dataDescription=Daten",
  "personalData=Personenbezogene Daten",
  "riskClass=Risikoklasse KI-VO",
  "reuse=Nachnutzung möglich",
  "reuseTerms=Nachnutzungsbedingungen",
  "cooperationWish=Kooperation gewünscht",
  "sourceCodeUrl=Quellcode",
  "contactPublic=Kontakt (Funktionspostfach)",
  "asOf=Stand",
];

export const MAKI_VALUES: readonly string[] = [
  "administrativeLevel=Kommune",
  "state=Sachsen",
  "operationStatus.pilot=Pilot",
  "operationStatus.productive=produktiv",
  "operationStatus.suspended=ausgesetzt",
  "operationStatus.retired=beendet",
  "developmentMode.standard=Standardprodukt",
  "developmentMode.adapted=Angepasstes Standardprodukt",
  "developmentMode.commissioned=Auftragsentwicklung",
  "developmentMode.provider=IT-Dienstleister",
  "developmentMode.city=Eigenentwicklung",
  "developmentMode.openSource=Open Source",
  "developmentMode.unknown=",
  "reuse.yes=ja",
  "reuse.onRequest=auf Anfrage",
  "reuse.no=nein",
  "reuse.unknown=",
  "cooperationWish.none=nein",
  "cooperationWish.seeksPartner=Partner gesucht",
  "cooperationWish.offersExperience=Erfahrung wird geteilt",
];

/** Key and word of a line; undefined where it is none. */
export function makiPair(line: string): readonly [key: string, word: string] | undefined {
  const [, key, word] = /^([^=]+)=(.*)$/.exec(line) ?? [];
  return key === undefined || word === undefined ? undefined : [key.trim(), word.trim()];
}

export function isMakiSource(key: string): key is MakiSource {
  return MAKI_SOURCES.some((one) => one === key);
}

const OWN_LABELS: Readonly<Record<string, Bilingual>> = {
  registerNo: { de: "Registernummer", en: "Register number" },
  administrativeLevel: { de: "Verwaltungsebene der Stadt", en: "The city’s administrative level" },
  state: { de: "Bundesland der Stadt", en: "The city’s federal state" },
  publisher: { de: "Name der Stadt", en: "Name of the city" },
  operationStatus: { de: "Betriebsstatus", en: "Operation status" },
  asOf: { de: "Stand der Angaben", en: "Key date" },
};

export const MAKI_HEADINGS: readonly MappingRow[] = MAKI_SOURCES.map((key) => ({
  key,
  label: labelOf(key),
  own: "",
}));

/** Everything that has a word on the sheet which the city may choose. */
export const MAKI_WORDS: readonly MappingRow[] = MAKI_SOURCES.flatMap(
  (key): readonly MappingRow[] => {
    const label = labelOf(key);
    if (key === "administrativeLevel" || key === "state") return [{ key, label, own: "" }];
    const choices =
      key === "operationStatus"
        ? LISTED_STATUS.map((status) => ({ key: status, ...operationStatusLabels[status] }))
        : (publicFieldOf(key)?.choices ?? []);
    return choices.map((choice) => ({
      key: `${key}.${choice.key}`,
      label: { de: `${label.de}: ${choice.de}`, en: `${label.en}: ${choice.en}` },
      own: choice.de,
    }));
  },
);

function labelOf(key: MakiSource): Bilingual {
  return OWN_LABELS[key] ?? publicFieldOf(key)?.label ?? { de: "", en: "" };
}
