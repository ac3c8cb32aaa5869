import type { Article } from "./article.ts";

/** Recitals, guidelines and other law. */
export const articlesOtherLaw = {
  "Recital 12": {
    label: { de: "KI-VO Erwägungsgrund 12", en: "AI Act recital 12" },
    text: {
      de: "Grenzt KI-Systeme von einfacher Software ab, die nur nach Regeln arbeitet, die Menschen festgelegt haben.",
      en: "Tells AI systems from simple software that works only by rules that people have defined.",
    },
  },
  "Recital 53": {
    label: { de: "KI-VO Erwägungsgrund 53", en: "AI Act recital 53" },
    text: {
      de: "Nennt Beispiele für die Ausnahme, darunter das Einordnen eingehender Dokumente.",
      en: "Gives examples of the exemption, among them classifying incoming documents.",
    },
  },
  "C(2025) 924": {
    label: { de: "Leitlinien C(2025) 924", en: "Guidelines C(2025) 924" },
    text: {
      de: "Leitlinien der Kommission dazu, was ein KI-System ist.",
      en: "Guidelines of the Commission on what an AI system is.",
    },
  },
  "KI-MIG § 12": {
    label: { de: "KI-MIG § 12 Nr. 2", en: "KI-MIG § 12 no. 2" },
    text: {
      de: "Die Bundesnetzagentur berät öffentliche Stellen zur KI-Verordnung.",
      en: "The Bundesnetzagentur advises public bodies on the AI Act.",
    },
  },
  "GDPR Art. 4(4)": {
    label: { de: "DSGVO Art. 4 Nr. 4", en: "GDPR Art. 4(4)" },
    text: {
      de: "Profiling heißt, personenbezogene Daten automatisch zu nutzen, um persönliche Aspekte eines Menschen zu bewerten.",
      en: "Profiling means using personal data automatically to evaluate personal aspects of a person.",
    },
  },
  "GDPR Art. 5(2)": {
    label: { de: "DSGVO Art. 5 Abs. 2", en: "GDPR Art. 5(2)" },
    text: {
      de: "Wer Daten verarbeitet, muss nachweisen können, dass die Grundsätze des Datenschutzes eingehalten sind.",
      en: "Who processes data must be able to show that the principles of data protection are kept.",
    },
  },
  "GDPR Art. 22": {
    label: { de: "DSGVO Art. 22", en: "GDPR Art. 22" },
    text: {
      de: "Niemand soll allein durch eine automatische Entscheidung erheblich beeinträchtigt werden. Ausnahmen brauchen ein Gesetz, einen Vertrag oder eine Einwilligung.",
      en: "Nobody is to be significantly affected by a solely automated decision. Exceptions need a law, a contract or consent.",
    },
  },
  "GDPR Art. 28": {
    label: { de: "DSGVO Art. 28", en: "GDPR Art. 28" },
    text: {
      de: "Verarbeitet ein Dienstleister Daten im Auftrag, braucht es dafür einen Vertrag.",
      en: "If a contractor processes data on behalf of the city, a contract is needed.",
    },
  },
  "GDPR Art. 30": {
    label: { de: "DSGVO Art. 30", en: "GDPR Art. 30" },
    text: {
      de: "Jede Verarbeitung steht in einem Verzeichnis.",
      en: "Every processing activity is listed in a record.",
    },
  },
  "GDPR Art. 35": {
    label: { de: "DSGVO Art. 35", en: "GDPR Art. 35" },
    text: {
      de: "Bei voraussichtlich hohem Risiko werden die Folgen für den Datenschutz vorher abgeschätzt.",
      en: "Where a high risk is likely, the impact on data protection is assessed beforehand.",
    },
  },
  "GDPR Art. 38": {
    label: { de: "DSGVO Art. 38", en: "GDPR Art. 38" },
    text: {
      de: "Datenschutzbeauftragte werden frühzeitig eingebunden.",
      en: "The data protection officer is involved in good time.",
    },
  },
  "GDPR Art. 44": {
    label: { de: "DSGVO Art. 44", en: "GDPR Art. 44" },
    text: {
      de: "In Länder außerhalb der EU dürfen Daten nur unter besonderen Voraussetzungen gelangen.",
      en: "Data may go to countries outside the EU under special conditions only.",
    },
  },
  "§ 35a VwVfG": {
    label: { de: "§ 35a VwVfG", en: "§ 35a VwVfG" },
    text: {
      de: "Ein Bescheid darf vollautomatisch ergehen, wenn ein Gesetz es zulässt und weder Ermessen noch Beurteilungsspielraum besteht.",
      en: "An administrative act may be fully automated if a law permits it and there is no discretion.",
    },
  },
  "§ 31a SGB X": {
    label: { de: "§ 31a SGB X", en: "§ 31a SGB X" },
    text: {
      de: "Bescheide über Sozialleistungen dürfen vollautomatisch ergehen, wenn der Einzelfall keine Bearbeitung durch einen Menschen verlangt.",
      en: "Acts on social benefits may be fully automated if the case does not call for handling by a person.",
    },
  },
  SächsPersVG: {
    label: { de: "SächsPersVG", en: "SächsPersVG (Saxony)" },
    text: {
      de: "Der Personalrat bestimmt mit, wenn Technik Verhalten oder Leistung von Beschäftigten überwachen kann. Die Nummer der Vorschrift bestätigt das Rechtsamt.",
      en: "The staff council has a say where technology can monitor the behaviour or performance of staff. The legal office confirms the number of the provision.",
    },
  },
  "BSI IT-Grundschutz": {
    label: { de: "BSI IT-Grundschutz", en: "BSI IT-Grundschutz" },
    text: {
      de: "Stellt den Schutzbedarf fest und nennt passende Maßnahmen der Informationssicherheit.",
      en: "Determines the need for protection and names suitable measures of information security.",
    },
  },
  BfWebG: {
    label: { de: "BfWebG Sachsen", en: "BfWebG (Saxony)" },
    text: {
      de: "Websites und Apps öffentlicher Stellen in Sachsen sind barrierefrei und haben eine Erklärung dazu.",
      en: "Websites and apps of public bodies in Saxony are accessible and have a statement on it.",
    },
  },
  "EN 301 549": {
    label: { de: "EN 301 549", en: "EN 301 549" },
    text: {
      de: "Europäische Norm mit den Anforderungen an barrierefreie Technik.",
      en: "European standard with the requirements for accessible technology.",
    },
  },
} as const satisfies Readonly<Record<string, Article>>;
