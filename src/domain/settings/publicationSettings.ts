import {
  isMakiSource,
  MAKI_COLUMNS,
  MAKI_HEADINGS,
  MAKI_VALUES,
  MAKI_WORDS,
  makiPair,
} from "#domain/publication/makiSheet.ts";
import { PUBLIC_LICENCES, type PublicationSettingValues } from "./publicationSettingValues.ts";
import { parseChoice, parseLines, parseText, SETTING_LIMITS } from "./settingKind.ts";
import type { SettingRow, SettingValues } from "./settingRow.ts";

const CONTRIBUTOR = /^http:\/\/dcat-ap\.de\/def\/contributors\/[\w-]+$/;
const MUNICIPALITY = /^\d{8}$/;
const CONTACT = /^(https:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@.]{2,})$/;
const AROUND = { group: "publication", who: "Admin", isSeeded: false } as const;

type Key = keyof PublicationSettingValues;

export const publicationSettings: { readonly [One in Key]: SettingRow<SettingValues[One]> } = {
  publicPilots: {
    ...AROUND,
    kind: {
      kind: "choice",
      options: {
        off: { de: "Nur was produktiv eingesetzt ist", en: "Only what is in productive use" },
        on: { de: "Auch Pilotbetrieb", en: "Pilots too" },
      },
    },
    label: { de: "Was veröffentlicht wird", en: "What is published" },
    help: {
      de: "Jede Anwendung wird einzeln freigegeben und von Fachverantwortlichen bestätigt.",
      en: "Each application is released by itself and confirmed by its owner.",
    },
    parse: parseChoice(["off", "on"]),
    initial: () => "off",
  },
  publicContact: {
    ...AROUND,
    kind: { kind: "text", max: SETTING_LIMITS.text },
    label: {
      de: "Kontakt für Fragen zum Register",
      en: "Contact for questions about the register",
    },
    help: {
      de: "Ein Funktionspostfach oder eine Webadresse (https://), nie die Adresse einer Person.",
      en: "A functional mailbox or a web address (https://), never the address of a person.",
    },
    parse: parseText(SETTING_LIMITS.text, CONTACT),
    initial: () => "",
  },
  publicLicence: {
    ...AROUND,
    kind: {
      kind: "choice",
      options: {
        "dl-de/zero-2-0": {
          de: "Datenlizenz Deutschland – Zero",
          en: "Data licence Germany – Zero",
        },
        "dl-de/by-2-0": {
          de: "Datenlizenz Deutschland – Namensnennung",
          en: "Data licence Germany – attribution",
        },
      },
    },
    label: { de: "Lizenz der Dateien", en: "Licence of the files" },
    help: {
      de: "Unter ihr dürfen andere die veröffentlichten Angaben weiterverwenden.",
      en: "Under it others may use what is published.",
    },
    parse: parseChoice(PUBLIC_LICENCES),
    initial: () => "dl-de/zero-2-0",
  },
  dcatContributor: {
    ...AROUND,
    kind: { kind: "text", max: SETTING_LIMITS.text },
    label: { de: "Datenbereitsteller nach DCAT-AP.de", en: "Contributor of DCAT-AP.de" },
    help: {
      de: "Die Kennung der Stadt, wie http://dcat-ap.de/def/contributors/… Ohne sie gibt es den Katalogeintrag für GovData nicht.",
      en: "The city’s identifier, as http://dcat-ap.de/def/contributors/… Without it there is no catalogue record for GovData.",
    },
    parse: parseText(SETTING_LIMITS.text, CONTRIBUTOR),
    initial: () => "",
  },
  dcatMunicipality: {
    ...AROUND,
    kind: { kind: "text", max: 8 },
    label: { de: "Amtlicher Gemeindeschlüssel", en: "Official municipality key" },
    help: {
      de: "Acht Ziffern. Mit ihm sagt der Katalogeintrag für GovData, wo die Stadt liegt.",
      en: "Eight digits. With it the catalogue record for GovData says where the city is.",
    },
    parse: parseText(8, MUNICIPALITY),
    initial: () => "",
  },
  makiColumns: {
    ...AROUND,
    kind: { kind: "mapping", rows: MAKI_HEADINGS, isOrdered: true },
    label: { de: "MaKI-Blatt: Spalten", en: "MaKI sheet: columns" },
    help: {
      de: "Wie die Spalten im Blatt heißen, in dieser Reihenfolge. Ohne Überschrift entfällt eine Spalte.",
      en: "What the columns of the sheet are called, in this order. Without a heading a column is left out.",
    },
    parse: parseLines((line) => isMakiSource(makiPair(line)?.[0] ?? "")),
    initial: () => MAKI_COLUMNS,
  },
  makiValues: {
    ...AROUND,
    kind: { kind: "mapping", rows: MAKI_WORDS, isOrdered: false },
    label: { de: "MaKI-Blatt: Werte", en: "MaKI sheet: values" },
    help: {
      de: "Wie unsere Werte im Blatt heißen. Ohne Wort bleibt die Zelle leer.",
      en: "What our values are called on the sheet. Without a word the cell stays empty.",
    },
    parse: parseLines((line) => isMakiSource(makiPair(line)?.[0].split(".")[0] ?? "")),
    initial: () => MAKI_VALUES,
  },
};
