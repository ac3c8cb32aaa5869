import type { DemoEntry } from "./demoData.ts";

/** What a living register has besides: a high risk with everything that it needs, and a limited one of which much is still open. */
export const DEMO_EVALUATED: readonly DemoEntry[] = [
  {
    owner: "owner-2",
    deputy: "employee",
    values: {
      entryKind: "application",
      title: "Vorprüfung von Anträgen auf ermäßigte Kita-Beiträge",
      shortDescription:
        "Liest Anträge und Nachweise, nennt fehlende Unterlagen und schlägt eine Entscheidung vor. Es entscheidet die Sachbearbeitung.",
      orgUnitId: "51",
      itProvider: "lecos",
      purpose: "Eltern erhalten schneller Bescheid, und Nachweise fehlen seltener.",
      benefits: "Kürzere Bearbeitung, weniger Rückfragen.",
      users: "staff",
      affectedGroups: ["applicants", "children"],
      decisionRole: "recommends",
      policyArea: "education",
      productName: "Antragsleser",
      version: "3.1",
      vendor: "Beispiel Verwaltungssoftware GmbH",
      developmentMode: "adapted",
      personalData: "specialCategories",
      operationStatus: "pilot",
      startDate: "2026-10-01",
      tags: ["Demodaten", "Anträge"],
    },
    decision: {
      riskClass: "highRisk",
      answers: {
        ...{ A1: "yes", A3: "no", B1: "standard", B3: "no", C1: ["none"], D1: "no" },
        ...{ E1: ["5a"], E2: "yes", F1: ["none"], G1: ["personalData", "specialCategories"] },
      },
      reason:
        "Die Anwendung schlägt vor, wem eine öffentliche Leistung zusteht (Anhang III Nr. 5 Buchst. a).",
      usage: {
        staffRelease: "pilotGroup",
        staffCircle: "pilotGroup",
        allowedTasks: ["sortInbox"],
        forbiddenUses: ["decideOnPeople"],
        dataLimit: "specialCategories",
        neverEnter: ["passwords", "taxSecrets"],
        mustDo: ["checkResult", "humanDecides", "noteInFile"],
        prerequisites: ["toolTraining", "access"],
        staffHint: "Prüfen Sie jeden Vorschlag. Weichen Sie ab, wo Sie es anders sehen.",
        helpContact: "Projekt Kita-Beitrag im Amt für Jugend und Familie",
      },
      conditions: [
        {
          text: "Prüfen Sie nach den ersten 200 Anträgen, ob die Vorschläge für Selbstständige häufiger geändert werden, und legen Sie das Ergebnis vor.",
          inDays: 60,
        },
      ],
    },
  },
  {
    owner: "owner-1",
    deputy: "deputy-1",
    values: {
      entryKind: "application",
      title: "Chat-Assistent für Beschäftigte",
      shortDescription: "Beantwortet Fragen, entwirft Texte und fasst Dokumente zusammen.",
      orgUnitId: "12",
      itProvider: "city",
      purpose: "Beschäftigte schreiben und lesen lange Texte schneller.",
      users: "staff",
      affectedGroups: ["staff"],
      decisionRole: "prepares",
      policyArea: "administration",
      productName: "StadtChat",
      version: "1.0",
      vendor: "Stadt, mit einem offenen Sprachmodell",
      developmentMode: "city",
      personalData: "yes",
      operationStatus: "pilot",
      startDate: "2026-11",
      tags: ["Demodaten", "Texte"],
    },
    decision: {
      riskClass: "limited",
      answers: {
        ...{ A1: "yes", A3: "no", B1: "city", B3: "unmodified", C1: ["none"], D1: "no" },
        ...{ E1: ["none"], F1: ["50_1", "50_2"], G1: ["personalData", "employees"] },
      },
      reason:
        "Ein Chat mit Menschen, der Texte erzeugt (Art. 50 Abs. 1 und 2); kein Bereich des Anhangs III.",
      usage: {
        staffRelease: "pilotGroup",
        staffCircle: "pilotGroup",
        allowedTasks: ["draft", "summarise", "rephrase"],
        forbiddenUses: ["decideOnPeople", "staffAndApplicants"],
        dataLimit: "internal",
        neverEnter: ["specialCategories", "personnelFiles", "passwords"],
        mustDo: ["checkResult", "labelOutside"],
        prerequisites: ["basicTraining"],
        helpContact: "Amt für Statistik und Wahlen",
      },
    },
  },
];
