import type { Bilingual } from "#domain/bilingual.ts";
import { CURRENT_TREE, TREE_VERSIONS } from "#domain/classification/treeVersions.ts";
import type { Person } from "#domain/people/person.ts";
import { deadlineSettings } from "./deadlineSettings.ts";
import type { ContactRole } from "./organisation.ts";
import { publicationSettings } from "./publicationSettings.ts";
import {
  parseChoice,
  parseClosingDays,
  parseDayOrNone,
  parseNumber,
  parseOffices,
  parsePeople,
  parseSignOff,
  parseText,
  SETTING_LIMITS,
} from "./settingKind.ts";
import {
  GATE_STRENGTHS,
  type GateStrength,
  type SettingKey,
  type SettingRow,
  type SettingValues,
} from "./settingRow.ts";

/** By version: what it is, and the law that it asks by. */
const TREE_LABELS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  TREE_VERSIONS.map(({ law, version }) => [
    version,
    { de: `Fassung ${version}: ${law.de}`, en: `Version ${version}: ${law.en}` },
  ]),
);

/** Every setting. A new one is a key above and a row here. */
export const SETTINGS: { readonly [Key in SettingKey]: SettingRow<SettingValues[Key]> } = {
  cityName: {
    ...{ group: "city", kind: { kind: "text", max: SETTING_LIMITS.name } },
    ...{ who: "Admin", isSeeded: true },
    label: { de: "Name der Stadt", en: "Name of the city" },
    help: {
      de: "Steht in Dokumenten, Dateien und der Erklärung zur Barrierefreiheit, zum Beispiel „Stadt Beispielhausen“. Dokumente früherer Entscheidungen bleiben, wie sie sind.",
      en: "Stands in documents, files and the accessibility statement, for example “City of Exampleton”. Documents of earlier decisions stay as they are.",
    },
    parse: parseText(SETTING_LIMITS.name),
    initial: ({ city }) => city ?? "",
  },
  treeVersion: {
    group: "law",
    kind: { kind: "choice", options: TREE_LABELS },
    ...{ who: "Admin", isSeeded: false },
    label: { de: "Fassung der Fragen in Kraft", en: "Version of the questions in force" },
    help: {
      de: "Nach ihr werden Vorgänge eingestuft. Was sich dadurch ändert, sehen Sie vorher unter „Rechtsänderung“.",
      en: "Cases are classified by it. What would change is shown beforehand under “Change of law”.",
    },
    parse: parseChoice(TREE_VERSIONS.map(({ version }) => version)),
    initial: () => CURRENT_TREE.version,
  },
  treeSignOff: {
    ...{ group: "law", kind: { kind: "signOff" }, who: "Admin", isSeeded: false },
    label: { de: "Freigabe der Fragen durch das Rechtsamt", en: "Sign-off by the legal office" },
    help: {
      de: "Sie gilt für genau eine Fassung der Fragen. Mit einer neuen Fassung endet sie.",
      en: "It holds for exactly one version of the questions. A new version ends it.",
    },
    parse: parseSignOff,
    initial: () => null,
  },
  registrationGateFrom: {
    ...{ group: "law", kind: { kind: "day" }, who: "Admin", isSeeded: false },
    label: {
      de: "Registrierung in der EU-Datenbank verlangt ab (Art. 49 Abs. 3, Art. 26 Abs. 8)",
      en: "Registration in the EU database required from (Art. 49(3), Art. 26(8))",
    },
    help: {
      de: "Art. 49 gilt seit dem 2. August 2026, die Einstufung, an der er hängt, erst später. Ohne Datum gilt der 2. Dezember 2027. Bitte stimmen Sie den Tag mit dem Rechtsamt ab.",
      en: "Art. 49 applies since 2 August 2026, the classification it hangs on only later. Without a date 2 December 2027 applies. Please agree the day with the legal office.",
    },
    parse: parseDayOrNone,
    initial: () => null,
  },
  highRiskGates: {
    group: "gates",
    kind: {
      kind: "choice",
      options: {
        warn: { de: "Warnen und begründen lassen", en: "Warn and ask for a reason" },
        block: { de: "Nicht zulassen", en: "Do not allow" },
      } satisfies Record<GateStrength, Bilingual>,
    },
    ...{ who: "Admin", isSeeded: false },
    label: {
      de: "Wenn bei hohem Risiko Nachweise fehlen",
      en: "When proof is missing for a high risk",
    },
    help: {
      de: "Gilt, bis das Gesetz die Nachweise verlangt. Danach ist der produktive Einsatz ohne sie nicht möglich.",
      en: "Holds until the law requires the proof. From then on productive use is not possible without it.",
    },
    parse: parseChoice(GATE_STRENGTHS),
    initial: () => "warn",
  },
  fourEyes: {
    group: "gates",
    kind: {
      kind: "choice",
      options: {
        on: { de: "Eine zweite Person entscheidet mit", en: "A second person decides too" },
        off: { de: "Eine Person entscheidet", en: "One person decides" },
      },
    },
    ...{ who: "Admin", isSeeded: false },
    label: { de: "Vier-Augen-Prinzip", en: "Four eyes" },
    help: {
      de: "Für verbotene Anwendungen, hohes Risiko und Ausnahmen nach Art. 6 Abs. 3.",
      en: "For prohibited applications, high risk and exemptions under Art. 6(3).",
    },
    parse: parseChoice(["on", "off"]),
    initial: () => "on",
  },
  ...deadlineSettings,
  sampleOneIn: {
    group: "sample",
    kind: { kind: "number", min: 1, max: 100, unit: { de: "Antworten", en: "answers" } },
    ...{ who: "Admin", isSeeded: false },
    label: { de: "Geprüft wird eine von", en: "One is checked of" },
    help: {
      de: "Welche Antworten „unverändert“ die KI-Koordination prüft, zieht das Register. Eine neue Zahl gilt für Anfragen, die ab diesem Tag beginnen.",
      en: "The register draws which answers “unchanged” the AI coordinators check. A new number holds for requests that begin from that day on.",
    },
    parse: parseNumber(1, 100),
    initial: () => 10,
  },
  importFileDays: {
    group: "imports",
    kind: { kind: "number", min: 1, max: 365, unit: { de: "Tage", en: "days" } },
    ...{ who: "Admin", isSeeded: false },
    label: {
      de: "Importierte Dateien werden gelöscht nach",
      en: "Imported files are deleted after",
    },
    help: {
      de: "Gezählt wird, seit jemand zuletzt an dem Import gearbeitet hat. Was aus den Zeilen wurde, bleibt im Register.",
      en: "Counted since somebody last worked at the import. What became of the rows stays in the register.",
    },
    parse: parseNumber(1, 365),
    initial: () => 30,
  },
  importPace: {
    group: "imports",
    kind: { kind: "number", min: 10, max: 3_000, unit: { de: "Zeilen", en: "rows" } },
    ...{ who: "Admin", isSeeded: false },
    label: {
      de: "In einer Minute schreibt ein Import höchstens",
      en: "In a minute an import writes at most",
    },
    help: {
      de: "SharePoint erlaubt jeder Anwendung nur so viele Zugriffe in der Minute. Mit 120 bleibt auch in kleinen Städten die Hälfte für die Menschen, die gerade arbeiten. Die ersten 300 Zeilen gehen sofort.",
      en: "SharePoint allows each application so many requests a minute. With 120, half of them are left to the people at work, in small cities too. The first 300 rows go at once.",
    },
    parse: parseNumber(10, 3_000),
    initial: () => 120,
  },
  closingDays: {
    ...{ group: "closingDays", kind: { kind: "closingDays" }, who: "Admin", isSeeded: true },
    label: { de: "Schließtage der Verwaltung", en: "Days on which the offices are closed" },
    help: {
      de: "Sie zählen nicht als Arbeitstage. 12-24 gilt jedes Jahr, 2027-05-07 einmal. Feiertage kennt das Register.",
      en: "They are no working days. 12-24 holds every year, 2027-05-07 once. The register knows public holidays.",
    },
    parse: parseClosingDays,
    initial: (organisation) => organisation.closingDays,
  },
  "contacts-coordination": contact("coordination", 1, {
    label: { de: "KI-Koordination", en: "AI coordinators" },
    help: {
      de: "Wer die Übersicht am Morgen bekommt und wem Vorgänge zugewiesen werden können. Die Rechte gibt das Verzeichnis.",
      en: "Who gets the morning digest and can be assigned cases. Rights come from the directory.",
    },
  }),
  "contacts-dataProtection": contact("dataProtection", 0, {
    label: { de: "Datenschutz", en: "Data protection" },
    help: {
      de: "Wird um Stellungnahmen gebeten und erfährt von Schäden.",
      en: "Is asked for statements and told of harm.",
    },
  }),
  "contacts-informationSecurity": contact("informationSecurity", 0, {
    label: { de: "Informationssicherheit", en: "Information security" },
    help: {
      de: "Wird um Stellungnahmen gebeten und erfährt von Schäden.",
      en: "Is asked for statements and told of harm.",
    },
  }),
  "contacts-legal": contact("legal", 0, {
    label: { de: "Rechtsamt", en: "Legal office" },
    help: { de: "Wird um Stellungnahmen gebeten.", en: "Is asked for statements." },
  }),
  "contacts-staffCouncil": contact("staffCouncil", 0, {
    label: { de: "Personalrat", en: "Staff council" },
    help: { de: "Wird um Stellungnahmen gebeten.", en: "Is asked for statements." },
  }),
  "contacts-itProvider": contact("itProvider", 0, {
    label: { de: "IT-Dienstleister", en: "IT provider" },
    help: {
      de: "Erfährt, wenn eine Anwendung ausgesetzt ist.",
      en: "Is told when an application is suspended.",
    },
  }),
  orgUnits: {
    ...{ group: "offices", kind: { kind: "offices" }, who: "Admin", isSeeded: true },
    label: { de: "Ämter und Referate", en: "Offices" },
    help: {
      de: "Die Nummer eines Amts steht in den Einträgen und ändert sich nicht. Die Amtsleitung erfährt, wenn Anfragen lange offen sind.",
      en: "The number of an office stands in the entries and does not change. The head of office is told when requests are long open.",
    },
    parse: parseOffices,
    initial: (organisation) => organisation.orgUnits,
  },
  ...publicationSettings,
};

/** In the order of the table. */
export const SETTING_KEYS: readonly SettingKey[] = Object.keys(SETTINGS).filter(isSettingKey);

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

function contact(
  role: ContactRole,
  min: number,
  words: Pick<SettingRow<readonly Person[]>, "label" | "help">,
): SettingRow<readonly Person[]> {
  return {
    ...{ group: "contacts", kind: { kind: "people", min }, who: "Admin", isSeeded: true },
    ...words,
    parse: parsePeople(min),
    initial: ({ contacts }) => contacts[role],
  };
}
