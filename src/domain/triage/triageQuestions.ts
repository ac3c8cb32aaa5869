import type { Bilingual } from "#domain/bilingual.ts";
import type { Outcome } from "#domain/vocabulary.ts";
import type { Answer, Live, QuestionId } from "./triageRules.ts";

export interface TriageQuestion {
  readonly short: Bilingual;
  readonly text: Bilingual;
  readonly help: Bilingual;
  readonly legalReference: Bilingual;
  readonly answers: readonly Answer[];
}

export const triageQuestions: Readonly<Record<QuestionId, TriageQuestion>> = {
  T1: {
    short: { de: "Zweck", en: "Purpose" },
    text: {
      de: "Ändert sich, wofür die Anwendung genutzt wird?",
      en: "Does the purpose for which the application is used change?",
    },
    help: {
      de: "Zum Beispiel: neue Aufgabe, neues Verfahren, neuer Bereich.",
      en: "For example: new task, new process, new area.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 12 und 23, Art. 25 Abs. 1 Buchst. c",
      en: "AI Act Art. 3(12) and (23), Art. 25(1)(c)",
    },
    answers: ["no", "yes", "unsure"],
  },
  T2: {
    short: { de: "Menschliche Kontrolle", en: "Human control" },
    text: {
      de: "Kontrollieren Menschen künftig weniger oder gar nicht mehr, oder entscheidet die KI selbstständiger?",
      en: "Will people check less or not at all in future, or will the AI decide more independently?",
    },
    help: {
      de: "Zum Beispiel: Ergebnisse werden ungeprüft übernommen oder automatisch verschickt.",
      en: "For example: results are adopted without checking or sent automatically.",
    },
    legalReference: {
      de: "KI-VO Art. 14, Art. 26 Abs. 2, Art. 6 Abs. 3; DSGVO Art. 22; § 35a VwVfG",
      en: "AI Act Art. 14, Art. 26(2), Art. 6(3); GDPR Art. 22; § 35a VwVfG",
    },
    answers: ["no", "yes", "unsure"],
  },
  T3: {
    short: { de: "Personenkreis", en: "People" },
    text: {
      de: "Kommen neue Nutzende oder neue betroffene Personen hinzu?",
      en: "Are there new users or newly affected people?",
    },
    help: {
      de: "Zum Beispiel: andere Ämter, Bürgerinnen und Bürger, Kinder.",
      en: "For example: other offices, citizens, children.",
    },
    legalReference: {
      de: "KI-VO Art. 26 Abs. 7 und 11, Art. 27 Abs. 1 Buchst. c und Abs. 2",
      en: "AI Act Art. 26(7) and (11), Art. 27(1)(c) and (2)",
    },
    answers: ["no", "yes", "unsure"],
  },
  T4: {
    short: { de: "Daten", en: "Data" },
    text: { de: "Werden andere Daten verarbeitet?", en: "Is different data processed?" },
    help: {
      de: "Zum Beispiel: neue Datenarten, neue Quellen, personenbezogene oder besonders schützenswerte Daten.",
      en: "For example: new kinds of data, new sources, personal or special categories of data.",
    },
    legalReference: {
      de: "KI-VO Art. 26 Abs. 4; DSGVO Art. 30, Art. 35 Abs. 11",
      en: "AI Act Art. 26(4); GDPR Art. 30, Art. 35(11)",
    },
    answers: ["no", "yes", "unsure"],
  },
  T5: {
    short: { de: "Modell und Funktionen", en: "Model and functions" },
    text: {
      de: "Wird ein anderes KI-Modell eingesetzt, wird es nachtrainiert oder kommt eine neue KI-Funktion hinzu?",
      en: "Is a different AI model used, is it re-trained, or is a new AI function added?",
    },
    help: {
      de: "Eine höhere Versionsnummer allein zählt nicht.",
      en: "A higher version number alone does not count.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 23, Art. 25 Abs. 1 Buchst. b, Art. 111 Abs. 2; Erwägungsgründe 128 und 177",
      en: "AI Act Art. 3(23), Art. 25(1)(b), Art. 111(2); recitals 128 and 177",
    },
    answers: ["no", "yes", "unsure"],
  },
  T6: {
    short: { de: "Anbieter und Betrieb", en: "Vendor and hosting" },
    text: {
      de: "Wechseln Anbieter, Unterauftragnehmer, Vertrag oder Betriebsort?",
      en: "Do vendor, sub-processors, contract or hosting location change?",
    },
    help: {
      de: "Zum Beispiel: Umzug in eine Cloud, neuer Dienstleister.",
      en: "For example: move to a cloud, new service provider.",
    },
    legalReference: {
      de: "DSGVO Art. 28, Art. 44 ff.; BSI-Grundschutz",
      en: "GDPR Art. 28, Art. 44 et seq.; BSI IT-Grundschutz",
    },
    answers: ["no", "yes", "unsure"],
  },
  T7: {
    short: { de: "Vorfälle", en: "Incidents" },
    text: {
      de: "Gab es seit der letzten Bewertung auffällige Fehler, Beschwerden oder einen Schaden?",
      en: "Have there been notable errors, complaints or harm since the last evaluation?",
    },
    help: {
      de: "Schaden: Menschen wurden verletzt, benachteiligt, falsch behandelt, oder es gab einen Datenschutzvorfall.",
      en: "Harm: people were injured, disadvantaged or wrongly treated, or there was a data breach.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 49, Art. 26 Abs. 5, Art. 73; DSGVO Art. 33",
      en: "AI Act Art. 3(49), Art. 26(5), Art. 73; GDPR Art. 33",
    },
    answers: ["no", "yes", "unsure", "harm"],
  },
};

export const liveLabels: Readonly<Record<Live, Bilingual & { readonly date: Bilingual }>> = {
  planned: {
    de: "Nein, geplant",
    en: "No, planned",
    date: { de: "geplant ab", en: "planned from" },
  },
  live: { de: "Ja", en: "Yes", date: { de: "im Einsatz seit", en: "in use since" } },
};

/** The names of the outcomes on a card about a change; an evaluation's own depth is `outcomeLabels`. */
export const triageOutcomeLabels: Readonly<Record<Outcome, Bilingual>> = {
  none: { de: "Keine Neubewertung nötig", en: "No re-evaluation needed" },
  short: { de: "Kurzbewertung", en: "Short re-evaluation" },
  full: { de: "Vollständige Bewertung", en: "Full re-evaluation" },
};

export const CARD_OPTIONS = ["unchanged", "changed", "unsure"] as const;
export type CardOption = (typeof CARD_OPTIONS)[number];
export const cardOptionLabels: Readonly<Record<CardOption, Bilingual>> = {
  unchanged: { de: "Nein, alles unverändert", en: "No, nothing has changed" },
  changed: {
    de: "Ja, etwas hat sich geändert oder ist vorgefallen",
    en: "Yes, something has changed or happened",
  },
  unsure: { de: "Ich weiß es nicht genau", en: "I am not sure" },
};

export const REASON_KEYS = ["noChange", "bugfix", "securityUpdate", "uiOnly", "other"] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];
export const reasonLabels: Readonly<Record<ReasonKey, Bilingual>> = {
  noChange: { de: "Es gab keine Änderung", en: "There was no change" },
  bugfix: { de: "Nur Fehlerbehebung", en: "Bug fix only" },
  securityUpdate: { de: "Nur Sicherheitsupdate", en: "Security update only" },
  uiOnly: { de: "Nur Oberfläche oder Bedienung", en: "User interface only" },
  other: { de: "Andere Begründung", en: "Other reason" },
};

export const CHANGED_TICKS = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T7:harm"] as const;
export type ChangedTick = (typeof CHANGED_TICKS)[number];
export const changedTickLabels: Readonly<Record<ChangedTick, Bilingual>> = {
  T1: { de: "Zweck", en: "Purpose" },
  T2: { de: "Menschliche Kontrolle", en: "Human control" },
  T3: { de: "Personenkreis", en: "People" },
  T4: { de: "Daten", en: "Data" },
  T5: { de: "Modell und Funktionen", en: "Model and functions" },
  T6: { de: "Anbieter und Betrieb", en: "Vendor and hosting" },
  T7: { de: "Auffällige Fehler oder Beschwerden", en: "Notable errors or complaints" },
  "T7:harm": { de: "Es gab einen Schaden", en: "There was harm" },
};

export const unsureTickLabels: Readonly<Record<QuestionId, Bilingual>> = {
  T1: { de: "Zweck", en: "Purpose" },
  T2: { de: "Menschliche Kontrolle", en: "Human control" },
  T3: { de: "Personenkreis", en: "People" },
  T4: { de: "Daten", en: "Data" },
  T5: { de: "Modell und Funktionen", en: "Model and functions" },
  T6: { de: "Anbieter und Betrieb", en: "Vendor and hosting" },
  T7: { de: "Vorfälle", en: "Incidents" },
};
