import type { FieldKey } from "#domain/entry/fields.ts";

type Synonyms = Readonly<Partial<Record<FieldKey, Readonly<Record<string, readonly string[]>>>>>;

/**
 * What other lists call a choice, besides its key and its labels. Sources: the Dutch publication standard 1.0, OMB M-25-21
 * (inventory of 2025), the Canadian register, and what German offices write into spreadsheets.
 */
export const CHOICE_SYNONYMS: Synonyms = {
  operationStatus: {
    planned: [
      "in Planung",
      "Idee",
      "Konzept",
      "in Vorbereitung",
      "in Beschaffung",
      "in Entwicklung",
      "in development",
      "in_ontwikkeling",
      "in ontwikkeling",
      "pre-deployment",
      "initiation",
      "acquisition and/or development",
      "implementation and assessment",
      "planning",
      "planned",
    ],
    pilot: [
      "Pilot",
      "Test",
      "im Test",
      "Testbetrieb",
      "Erprobung",
      "Pilotphase",
      "pilot",
      "testing",
    ],
    productive: [
      "produktiv",
      "in Betrieb",
      "im Einsatz",
      "in Nutzung",
      "aktiv",
      "live",
      "Echtbetrieb",
      "ja",
      "in_gebruik",
      "in gebruik",
      "in use",
      "in production",
      "deployed",
      "operation and maintenance",
      "production",
      "operational",
    ],
    retired: [
      "außer Betrieb",
      "abgeschaltet",
      "eingestellt",
      "beendet",
      "buiten_gebruik",
      "buiten gebruik",
      "retired",
      "decommissioned",
      "not in use",
    ],
  },
  personalData: {
    none: ["nein", "keine", "no", "n", "keine personenbezogenen Daten"],
    yes: ["ja", "yes", "y", "j", "personenbezogen"],
    specialCategories: ["besondere Kategorien", "Art. 9", "Gesundheitsdaten"],
  },
  developmentMode: {
    standard: [
      "Standard",
      "Standardsoftware",
      "gekauft",
      "vendor",
      "purchased from a vendor",
      "COTS",
    ],
    city: ["Eigenentwicklung", "selbst entwickelt", "developed in-house", "government"],
    commissioned: ["Auftragsentwicklung", "contracted resource"],
  },
  riskClass: {
    highRisk: ["hoch", "hohes Risiko", "Hochrisiko", "high", "high-risk", "high-impact"],
    limited: ["begrenzt", "Transparenz", "limited"],
    minimal: ["gering", "niedrig", "minimal", "kein", "low"],
    prohibited: ["verboten", "unannehmbar", "unacceptable"],
  },
  users: {
    staff: ["Mitarbeitende", "Verwaltung", "intern", "employees", "GC employees", "employés"],
    public: ["Bürger", "Bürgerinnen und Bürger", "extern", "members of the public"],
    both: ["intern und extern", "beide", "both"],
  },
};
