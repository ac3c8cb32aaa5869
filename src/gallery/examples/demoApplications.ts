import type { EntryValues } from "#domain/entry/entry.ts";

/** Invented people of the demonstration, as its directory names them. */
export const JANA = { id: "2a1d6b3f-8c45-4ea2-9d70-1b2c3d4e5f02", name: "Jana Albrecht" };
export const MEHMET = { id: "4c3f8d51-ae67-40c4-bf92-3d4e5f6a7b04", name: "Mehmet Yılmaz" };
export const KATRIN = { id: "6e51af73-c089-42e6-91b4-5f6a7b8c9d06", name: "Katrin Hoffmann" };

/** Nobody who owns or deputises one of the applications. */
export const LENA = { id: "1f0c5a2e-7b34-4d91-8c6f-0a1b2c3d4e01", name: "Lena Vogel" };

export interface DemoApplication {
  readonly no: string;
  readonly previousVersion: string | null;
  readonly values: EntryValues;
}

/** The same application where nothing is newer than its evaluation. */
export function atEvaluatedVersion(application: DemoApplication): DemoApplication {
  return { ...application, previousVersion: application.values.version ?? null };
}

/** The four applications of the demonstration; all particulars are invented. */
export const POST: DemoApplication = {
  no: "KI-2026-0001",
  previousVersion: "2.4",
  values: {
    title: "Automatische Postsortierung in der Ausländerbehörde",
    orgUnitName: "Ordnungsamt",
    version: "3.0",
    versionSince: "2026-11-16",
    versionNotesUrl: "https://hersteller.example/posteingang/3.0",
    riskClass: "highRiskExempt",
    operationStatus: "productive",
  },
};
export const COUNTING: DemoApplication = {
  no: "KI-2026-0002",
  previousVersion: "1.8",
  values: {
    title: "Digitale Verkehrszählung",
    orgUnitName: "Verkehrs- und Tiefbauamt",
    version: "2.0",
    versionPlannedFor: "2027-01-11",
    versionNotesUrl: "https://hersteller.example/zaehlwerk/2.0",
    riskClass: "minimal",
    operationStatus: "productive",
  },
};
export const TRANSLATION: DemoApplication = {
  no: "KI-2026-0003",
  previousVersion: "2025.2",
  values: {
    title: "Übersetzung auf der städtischen Website",
    orgUnitName: "Referat Kommunikation",
    version: "2026.1",
    versionSince: "2026-11-02",
    riskClass: "limited",
    operationStatus: "productive",
  },
};
export const UPSCALE: DemoApplication = {
  no: "KI-2026-0004",
  previousVersion: null,
  values: {
    title: "Bildverbesserung im Redaktionssystem (TYPO3 Upscale)",
    orgUnitName: "Referat Kommunikation",
    version: "0.9",
    riskClass: "unclear",
    operationStatus: "pilot",
  },
};

/** Words and versions that leave a narrow card no place to break. */
export const LONGEST: DemoApplication = {
  no: "KI-2026-0099",
  previousVersion: "2026.10.27-wartung.20261027T081500Z+bau.4d1e7a90c3",
  values: {
    title:
      "Straßenverkehrszulassungsangelegenheitenterminvergabeassistent für die Kraftfahrzeugzulassungs- und Fahrerlaubnisbehörde mit Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsprüfung und automatischer Vorsortierung aller eingehenden Unterlagen (Demo)",
    orgUnitName:
      "Amt für Bauordnung und Denkmalpflege, Abteilung Grundstücksverkehrsgenehmigungszuständigkeitsübertragung",
    version: "2026.11.20-wartung.20261120T091500Z+bau.7f3c9e2ab8",
    versionSince: "2026-11-20",
    versionNotesUrl: "https://hersteller.example/terminvergabe/2026.11.20",
    riskClass: "highRiskExempt",
    operationStatus: "productive",
  },
};

const SENTENCE =
  "Die Rindfleischetikettierungsüberwachungsaufgabenübertragung ist davon nicht betroffen; geprüft wurden https://intranet.stadt.example/dokumente/verfahrensverzeichnis/2026/11/anlage-07-datenschutzfolgenabschaetzung.pdf und alle Anlagen. ";

/** A text as long as somebody may write one. */
export function longText(length: number): string {
  return SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
}
