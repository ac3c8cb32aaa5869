import type { PersonHandle } from "./people.ts";

/** The city's offices in the demonstration; `head` is a demo person. */
export const DEMO_ORG_UNITS: readonly {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly head: PersonHandle;
}[] = [
  {
    id: "32",
    name: "Ordnungsamt",
    department: "Dezernat Umwelt, Klima, Ordnung und Sport",
    head: "head-1",
  },
  {
    id: "66",
    name: "Verkehrs- und Tiefbauamt",
    department: "Dezernat Stadtentwicklung und Bau",
    head: "head-1",
  },
  {
    id: "13",
    name: "Referat Kommunikation",
    department: "Dezernat des Oberbürgermeisters",
    head: "head-1",
  },
  {
    id: "12",
    name: "Amt für Statistik und Wahlen",
    department: "Dezernat Allgemeine Verwaltung",
    head: "head-1",
  },
  {
    id: "51",
    name: "Amt für Jugend und Familie",
    department: "Dezernat Jugend, Schule und Demokratie",
    head: "head-1",
  },
];

export interface DemoEntry {
  readonly owner: PersonHandle;
  readonly deputy: PersonHandle;
  /** Intake fields by key. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** What a coordinator has decided; without it the first evaluation still waits. */
  readonly decision?: {
    readonly riskClass: "highRisk" | "highRiskExempt" | "limited" | "minimal";
    /** To the questions of the decision tree, which give the class. */
    readonly answers: Readonly<Record<string, string | readonly string[]>>;
    readonly reason: string;
    /** What staff may do with it. */
    readonly usage: Readonly<Record<string, string | readonly string[]>>;
    /** What the approval asks for, each in so many days. */
    readonly conditions?: readonly { readonly text: string; readonly inDays: number }[];
  };
  readonly published?: Readonly<Record<string, string>>;
}

/** The four applications named in the council's answer of 23 September 2025; all particulars are invented. */
export const DEMO_ENTRIES: readonly DemoEntry[] = [
  {
    owner: "owner-1",
    deputy: "deputy-1",
    values: {
      entryKind: "application",
      title: "Automatische Postsortierung in der Ausländerbehörde",
      shortDescription:
        "Liest eingehende Post und ordnet sie dem zuständigen Sachgebiet zu. Über Anträge entscheiden weiterhin Menschen.",
      orgUnitId: "32",
      section: "Ausländerbehörde",
      itProvider: "lecos",
      purpose:
        "Eingehende Briefe und E-Mails kommen schneller bei der richtigen Sachbearbeitung an; das Sortieren von Hand entfällt.",
      benefits: "Kürzere Liegezeiten, weniger Fehlläufe.",
      users: "staff",
      affectedGroups: ["applicants", "residents"],
      decisionRole: "prepares",
      policyArea: "migration",
      productName: "Posteingang KI",
      version: "2.4",
      vendor: "Beispiel Software GmbH",
      developmentMode: "adapted",
      personalData: "yes",
      operationStatus: "productive",
      startDate: "2025-03-10",
      tags: ["Demodaten", "Post", "Texterkennung"],
    },
    decision: {
      riskClass: "highRiskExempt",
      answers: {
        ...{ A1: "yes", A3: "no", B1: "provider", B3: "unsure", C1: ["none"], D1: "no" },
        ...{ E1: ["7c"], E2: "no", E3: ["a"], E4: "yes", E5: "no", F1: ["none"] },
        G1: ["personalData", "specialCategories"],
      },
      reason:
        "Bereich Migration (Anhang III Nr. 7), aber enge Verfahrensaufgabe: Eingänge werden nur einsortiert (Art. 6 Abs. 3 Buchst. a).",
      usage: {
        staffRelease: "withConditions",
        staffCircle: "offices",
        staffOffices: ["Ordnungsamt"],
        allowedTasks: ["sortInbox"],
        forbiddenUses: ["decideOnPeople", "notices"],
        dataLimit: "personal",
        neverEnter: ["specialCategories", "passwords"],
        mustDo: ["checkResult", "humanDecides"],
        prerequisites: ["toolTraining", "access"],
        staffHint: "Prüfen Sie bei jedem Brief, ob das vorgeschlagene Sachgebiet stimmt.",
        helpContact: "Sachgebiet Posteingang der Ausländerbehörde",
      },
    },
  },
  {
    owner: "owner-2",
    deputy: "employee",
    values: {
      entryKind: "application",
      title: "Digitale Verkehrszählung",
      shortDescription:
        "Zählt Fahrzeuge, Fahrräder und Fußgänger an Kreuzungen aus Kamerabildern. Bilder werden sofort verworfen.",
      orgUnitId: "66",
      itProvider: "external",
      itProviderOther: "Beispiel Verkehrstechnik AG",
      purpose:
        "Verkehrsmengen für die Planung von Ampeln, Radwegen und Baustellen ohne Zählung von Hand.",
      users: "staff",
      affectedGroups: ["residents"],
      decisionRole: "informs",
      policyArea: "transport",
      productName: "ZählWerk",
      version: "1.8",
      vendor: "Beispiel Verkehrstechnik AG",
      developmentMode: "standard",
      personalData: "none",
      operationStatus: "productive",
      startDate: "2024-09",
      tags: ["Demodaten", "Bilderkennung"],
    },
    decision: {
      riskClass: "minimal",
      answers: {
        ...{ A1: "yes", A3: "no", B1: "standard", B3: "no", C1: ["none"], D1: "no" },
        ...{ E1: ["none"], F1: ["none"], G1: ["none"] },
      },
      reason: "Zählt nur, erkennt keine Personen und keine Kennzeichen.",
      usage: {
        staffRelease: "all",
        staffCircle: "everybody",
        allowedTasks: ["analyse"],
        dataLimit: "internal",
        mustDo: ["checkResult"],
        prerequisites: ["access"],
        helpContact: "Verkehrsplanung",
      },
    },
    published: {
      publicTitleDe: "Verkehrszählung mit Kamerabildern",
      publicSummaryDe:
        "Kameras zählen an Kreuzungen Autos, Fahrräder und Fußgänger. Die Stadt plant damit Ampeln und Radwege. Die Bilder werden sofort gelöscht. Niemand wird erkannt.",
      publicTitleEn: "Traffic counting with camera images",
      publicSummaryEn:
        "Cameras count cars, bicycles and pedestrians at junctions. The city uses the numbers to plan lights and cycle paths. The images are deleted at once. Nobody is recognised.",
      contactPublic: "ki-register@stadt.example",
      appealContact: "Bürgertelefon 115",
    },
  },
  {
    owner: "coordinator-2",
    deputy: "employee",
    values: {
      entryKind: "application",
      title: "Übersetzung auf der städtischen Website",
      shortDescription: "Übersetzt Seiten der Website auf Knopfdruck in andere Sprachen.",
      orgUnitId: "13",
      itProvider: "external",
      itProviderOther: "Beispiel Übersetzungsdienst",
      purpose:
        "Informationen der Stadt sind auch für Menschen verständlich, die wenig Deutsch sprechen.",
      users: "public",
      affectedGroups: ["residents"],
      decisionRole: "none",
      policyArea: "communication",
      productName: "WebÜbersetzer",
      version: "2025.2",
      vendor: "Beispiel Übersetzungsdienst",
      developmentMode: "standard",
      personalData: "none",
      operationStatus: "productive",
      startDate: "2025-01",
      tags: ["Demodaten", "Sprache"],
    },
    decision: {
      riskClass: "limited",
      answers: {
        ...{ A1: "yes", A3: "no", B1: "standard", B3: "unmodified", C1: ["none"], D1: "no" },
        ...{ E1: ["none"], F1: ["50_2"], G1: ["none"] },
      },
      reason: "Texte werden maschinell erzeugt; die Seite weist darauf hin (Art. 50).",
      usage: { staffRelease: "notForStaff" },
    },
    published: {
      publicTitleDe: "Übersetzung der städtischen Website",
      publicSummaryDe:
        "Auf Knopfdruck übersetzt ein Programm Seiten der Website. Die Übersetzung ist nicht geprüft. Das steht auf jeder übersetzten Seite.",
      publicTitleEn: "Translation of the city’s website",
      publicSummaryEn:
        "At the press of a button a program translates pages of the website. The translation is not checked. Each translated page says so.",
      contactPublic: "https://stadt.example/kontakt",
    },
  },
  {
    owner: "employee",
    deputy: "owner-2",
    values: {
      entryKind: "application",
      title: "Bildverbesserung im Redaktionssystem (TYPO3 Upscale)",
      shortDescription: "Vergrößert kleine Bilder für die Website, ohne dass sie unscharf werden.",
      orgUnitId: "13",
      itProvider: "lecos",
      purpose: "Alte und kleine Fotos lassen sich auf der Website weiter verwenden.",
      users: "staff",
      affectedGroups: ["nobody"],
      decisionRole: "none",
      policyArea: "communication",
      productName: "TYPO3-Erweiterung Upscale",
      version: "0.9",
      vendor: "unbekannt",
      developmentMode: "openSource",
      personalData: "unknown",
      operationStatus: "pilot",
      startDate: "2025-06",
      tags: ["Demodaten", "Bilder"],
    },
  },
];
