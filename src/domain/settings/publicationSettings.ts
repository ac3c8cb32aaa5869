import {
  isMakiSource,
  MAKI_COLUMNS,
  MAKI_VALUES,
  makiPair,
} from "#domain/publication/makiSheet.ts";
import { PUBLIC_LICENCES, type PublicationSettingValues } from "./publicationSettingValues.ts";
import { parseChoice, parseLines, parseText, SETTING_LIMITS } from "./settingKind.ts";
import type { SettingRow, SettingValues } from "./settingRow.ts";

const CONTRIBUTOR = /^http:\/\/dcat-ap\.de\/def\/contributors\/[\w-]+$/;
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
  makiColumns: {
    ...AROUND,
    kind: { kind: "lines" },
    label: { de: "MaKI-Blatt: Spalten", en: "MaKI sheet: columns" },
    help: {
      de: "Eine Spalte je Zeile: Feld=Überschrift. Die Reihenfolge gilt auch im Blatt.",
      en: "One column a line: field=heading. The order is that of the sheet.",
    },
    parse: parseLines((line) => isMakiSource(makiPair(line)?.[0] ?? "")),
    initial: () => MAKI_COLUMNS,
  },
  makiValues: {
    ...AROUND,
    kind: { kind: "lines" },
    label: { de: "MaKI-Blatt: Werte", en: "MaKI sheet: values" },
    help: {
      de: "Ein Wert je Zeile: Feld.Wert=Wort, links so, wie es im JSON des öffentlichen Registers heißt. Was fehlt, steht mit unserem Wort da.",
      en: "One value a line: field.value=word, on the left as the JSON of the public register calls it. What is missing stands there in our word.",
    },
    parse: parseLines((line) => isMakiSource(makiPair(line)?.[0].split(".")[0] ?? "")),
    initial: () => MAKI_VALUES,
  },
};
