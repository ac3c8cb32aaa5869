import type { Bilingual } from "#domain/bilingual.ts";
import type { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import type { EntryValues } from "./entry.ts";
import type { ClassifiedFacts, EvaluationCondition } from "./evaluationFacts.ts";
import type { FieldKey } from "./fields.ts";
import { type FilledBy, OF_PERSONS, WITH_FRIA } from "./sections.ts";

/** From when the law asks for it; before, a setting says whether it holds anybody up. */
export type GateStart = keyof Pick<typeof LAW_CALENDAR, "annexIII" | "annexI"> | "registration";

export interface Gate extends Bilingual {
  readonly id: string;
  /** It applies where one of these holds. */
  readonly when: readonly EvaluationCondition[];
  /** The field that mends it. */
  readonly field: FieldKey;
  /** What has to stand there: one of these, or what a text or the answers must be. */
  readonly needs: "filled" | readonly string[] | GateTest;
  readonly source: Bilingual;
  readonly mendedBy: FilledBy;
  /** Absent where it applies already. */
  readonly from?: GateStart;
}

/** What a field alone does not tell. */
export type GateTest = "legalAgreement" | "reasonOf30" | "art63Known" | "art63Documented";

/** What tests of gates look at besides the fields. */
export interface GateEvidence {
  readonly values: EntryValues;
  readonly outcome?: ClassifiedFacts | undefined;
  /** The legal office has agreed to the evaluation in force. */
  readonly legalAgreed: boolean;
  /** The decision in force names a document about the exemption of Art. 6(3). */
  readonly hasArt63Document: boolean;
}

/** A reason shorter than this says nothing (workflow §5). */
const REASON_LENGTH = 30;

export const GATE_TESTS: Readonly<Record<GateTest, (evidence: GateEvidence) => boolean>> = {
  legalAgreement: ({ legalAgreed }) => legalAgreed,
  reasonOf30: ({ values }) => (values.riskClassReason ?? "").trim().length >= REASON_LENGTH,
  art63Documented: ({ hasArt63Document, values }) =>
    hasArt63Document || values.instructionsForUse !== undefined,
  art63Known: ({ outcome }) => (outcome?.art63.length ?? 0) > 0,
};

const act = (reference: string, english: string): Bilingual => ({
  de: `${reference} KI-VO`,
  en: `${english} AI Act`,
});
const CITY: Bilingual = { de: "Vorgabe der Stadt", en: "Rule of the city" };

const ALWAYS: readonly EvaluationCondition[] = [{}];
const OF_AI: readonly EvaluationCondition[] = [
  { class: RISK_CLASSES.filter((riskClass) => riskClass !== "notApplicable") },
];
const ANNEX_III: readonly EvaluationCondition[] = [{ route: "annexIII" }];
/** The staff council knows of it. */
const COUNCIL_INFORMED: readonly string[] = ["informed", "involved", "agreed", "serviceAgreement"];

/** What holds for every application, for transparency duties and for the exemption of Art. 6(3). */
const GENERAL: readonly Gate[] = [
  {
    id: "owner",
    when: ALWAYS,
    field: "ownerId",
    needs: "filled",
    source: CITY,
    mendedBy: "coordinator",
    de: "Eine fachverantwortliche Person ist eingetragen.",
    en: "An owner is named.",
  },
  {
    id: "deputy",
    when: ALWAYS,
    field: "deputyId",
    needs: "filled",
    source: CITY,
    mendedBy: "owner",
    de: "Eine Stellvertretung ist eingetragen.",
    en: "A deputy is named.",
  },
  {
    id: "literacy",
    when: OF_AI,
    field: "literacy",
    needs: "filled",
    source: act("Art. 4", "Art. 4"),
    mendedBy: "owner",
    de: "Es steht fest, wie die Beschäftigten geschult werden.",
    en: "It is settled how staff are trained.",
  },
  {
    id: "securityApproval",
    when: ALWAYS,
    field: "securityApproval",
    needs: ["approved", "approvedWithConditions"],
    source: {
      de: "Art. 32 DSGVO, IT-Grundschutz des BSI",
      en: "Art. 32 GDPR, IT-Grundschutz of the BSI",
    },
    mendedBy: "informationSecurity",
    de: "Die Informationssicherheit hat sie freigegeben.",
    en: "Information security has approved it.",
  },
  {
    id: "staffCouncil",
    when: ALWAYS,
    field: "staffCouncil",
    needs: ["notNeeded", ...COUNCIL_INFORMED],
    source: { de: "§§ 80, 81 SächsPersVG", en: "Sections 80, 81 SächsPersVG" },
    mendedBy: "staffCouncil",
    de: "Die Beteiligung des Personalrats ist geklärt.",
    en: "The involvement of the staff council is settled.",
  },
  {
    id: "processingRecord",
    when: [OF_PERSONS],
    field: "processingRecordNo",
    needs: "filled",
    source: { de: "Art. 30 DSGVO", en: "Art. 30 GDPR" },
    mendedBy: "owner",
    de: "Sie steht im Verzeichnis von Verarbeitungstätigkeiten.",
    en: "It is in the record of processing activities.",
  },
  {
    id: "dpia",
    when: [OF_PERSONS],
    field: "dpiaStatus",
    needs: ["notNeeded", "inProgress", "done"],
    source: { de: "Art. 35 DSGVO", en: "Art. 35 GDPR" },
    mendedBy: "dataProtection",
    de: "Es ist geklärt, ob eine Datenschutz-Folgenabschätzung nötig ist.",
    en: "It is settled whether a data protection impact assessment is needed.",
  },
  {
    id: "processingAgreement",
    when: [OF_PERSONS],
    field: "processingAgreement",
    needs: ["notNeeded", "inPlace"],
    source: { de: "Art. 28 DSGVO", en: "Art. 28 GDPR" },
    mendedBy: "owner",
    de: "Die Auftragsverarbeitung ist geregelt.",
    en: "Processing by others is agreed.",
  },
  {
    id: "automatedDecision",
    when: [{ field: { automatedDecision: ["yes", "unknown"] } }],
    field: "automatedDecision",
    needs: "legalAgreement",
    source: { de: "Art. 22 DSGVO, § 35a VwVfG", en: "Art. 22 GDPR, section 35a VwVfG" },
    mendedBy: "legal",
    de: "Das Rechtsamt hat Entscheidungen zugestimmt, die kein Mensch prüft.",
    en: "The legal office has agreed to decisions that no person checks.",
  },
  {
    id: "transparency",
    when: [{ duties: true }],
    field: "transparencyNote",
    needs: "filled",
    source: act("Art. 50", "Art. 50"),
    mendedBy: "owner",
    de: "Für jede Transparenzpflicht steht fest, wie sie erfüllt wird.",
    en: "For each transparency duty it is settled how it is met.",
  },
];

const EXEMPT: readonly Gate[] = [
  {
    id: "art63Condition",
    when: [{ class: ["highRiskExempt"] }],
    field: "riskClass",
    needs: "art63Known",
    source: act("Art. 6 Abs. 3", "Art. 6(3)"),
    mendedBy: "coordinator",
    de: "Es steht fest, welche Bedingung der Ausnahme erfüllt ist.",
    en: "It is settled which condition of the exemption is met.",
  },
  {
    id: "art63Reason",
    when: [{ class: ["highRiskExempt"] }],
    field: "riskClassReason",
    needs: "reasonOf30",
    source: act("Art. 6 Abs. 4", "Art. 6(4)"),
    mendedBy: "coordinator",
    de: `Die Ausnahme ist begründet, mit mindestens ${REASON_LENGTH} Zeichen.`,
    en: `There is a reason for the exemption, of at least ${REASON_LENGTH} characters.`,
  },
  {
    id: "art63Documentation",
    when: [{ class: ["highRiskExempt"], role: "deployer" }],
    field: "instructionsForUse",
    needs: "art63Documented",
    source: act("Art. 6 Abs. 4", "Art. 6(4)"),
    mendedBy: "owner",
    de: "Die Dokumentation des Anbieters zur Ausnahme liegt vor.",
    en: "The provider’s documentation of the exemption is there.",
  },
  {
    id: "art63Registration",
    when: [{ class: ["highRiskExempt"], role: "provider" }],
    field: "euDbOwnRef",
    needs: "filled",
    source: act("Art. 49 Abs. 2", "Art. 49(2)"),
    mendedBy: "coordinator",
    from: "registration",
    de: "Die Stadt hat sie als Anbieter in der EU-Datenbank registriert.",
    en: "The city has registered it as its provider in the EU database.",
  },
];

/** Of both ways to be high-risk: each binds from its own day. */
function highRisk(
  id: string,
  gate: Omit<Gate, "id" | "when" | "from">,
  condition: EvaluationCondition = {},
): readonly Gate[] {
  return (["annexIII", "annexI"] as const).map((route) => ({
    ...gate,
    id: route === "annexIII" ? id : `${id}AnnexI`,
    when: [{ ...condition, route }],
    from: route,
  }));
}

const HIGH_RISK: readonly Gate[] = [
  ...highRisk("oversight", {
    field: "humanOversight",
    needs: "filled",
    source: act("Art. 26 Abs. 2", "Art. 26(2)"),
    mendedBy: "owner",
    de: "Es steht fest, welche Stelle die Aufsicht führt.",
    en: "It is settled which function oversees it.",
  }),
  ...highRisk("instructions", {
    field: "instructionsForUse",
    needs: "filled",
    source: act("Art. 26 Abs. 1", "Art. 26(1)"),
    mendedBy: "owner",
    de: "Die Betriebsanleitung des Anbieters liegt vor.",
    en: "The provider’s instructions for use are there.",
  }),
  ...highRisk("logs", {
    field: "retention",
    needs: "filled",
    source: act("Art. 26 Abs. 6", "Art. 26(6)"),
    mendedBy: "owner",
    de: "Protokolle werden mindestens sechs Monate aufbewahrt.",
    en: "Logs are kept for at least six months.",
  }),
  ...highRisk(
    "dpiaSummary",
    {
      field: "dpiaSummary",
      needs: "filled",
      source: act("Art. 26 Abs. 9", "Art. 26(9)"),
      mendedBy: "owner",
      de: "Die Datenschutz-Folgenabschätzung ist zusammengefasst.",
      en: "The data protection impact assessment is summarised.",
    },
    {
      field: {
        ...OF_PERSONS.field,
        dpiaStatus: ["thresholdOpen", "inProgress", "done", "unknown"],
      },
    },
  ),
  ...highRisk(
    "staffInformed",
    {
      field: "staffCouncil",
      needs: COUNCIL_INFORMED,
      source: act("Art. 26 Abs. 7", "Art. 26(7)"),
      mendedBy: "owner",
      de: "Der Personalrat und die betroffenen Beschäftigten sind informiert.",
      en: "The staff council and the staff concerned are informed.",
    },
    { field: { affectedGroups: ["staff", "unknown"] } },
  ),
  {
    id: "euDbProvider",
    when: ANNEX_III,
    field: "euDbProviderUrl",
    needs: "filled",
    source: act("Art. 26 Abs. 8", "Art. 26(8)"),
    mendedBy: "owner",
    from: "registration",
    de: "Der Anbieter hat sie in der EU-Datenbank eingetragen.",
    en: "The provider has entered it in the EU database.",
  },
  {
    id: "euDbOwn",
    when: ANNEX_III,
    field: "euDbOwnRef",
    needs: "filled",
    source: act("Art. 49 Abs. 3", "Art. 49(3)"),
    mendedBy: "coordinator",
    from: "registration",
    de: "Die Stadt hat ihre Nutzung registriert, oder es steht fest, warum sie es nicht muss.",
    en: "The city has registered its use, or it is settled why it need not.",
  },
  {
    id: "fria",
    when: [WITH_FRIA],
    field: "friaStatus",
    needs: ["notified"],
    source: act("Art. 27", "Art. 27"),
    mendedBy: "owner",
    from: "annexIII",
    de: "Die Grundrechte-Folgenabschätzung liegt vor und ist gemeldet.",
    en: "The fundamental rights impact assessment is done and notified.",
  },
  {
    id: "affectedInformed",
    when: ANNEX_III,
    field: "affectedInformed",
    needs: ["yes", "notNeeded"],
    source: act("Art. 26 Abs. 11", "Art. 26(11)"),
    mendedBy: "owner",
    from: "annexIII",
    de: "Wer betroffen ist, wird informiert.",
    en: "Those affected are informed.",
  },
];

/** What has to be there before productive use (workflow §5), but for what is still unknown. */
export const GATES: readonly Gate[] = [...GENERAL, ...EXEMPT, ...HIGH_RISK];
