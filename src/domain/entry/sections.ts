import type { Bilingual } from "#domain/bilingual.ts";
import { STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { type EvaluationCondition, type EvaluationFacts, holdsFor } from "./evaluationFacts.ts";
import { type EvaluationSection, type SectionKey, sectionKeys } from "./sectionFields.ts";

/** Who knows it and fills it in; of an office that is asked, coordinators enter the result. */
export const FILLED_BY = ["owner", "coordinator", ...STATEMENT_ROLES] as const;
export type FilledBy = (typeof FILLED_BY)[number];

interface Need {
  readonly by: FilledBy;
  /** Needed where one of these holds; nowhere if there is none. */
  readonly when: readonly EvaluationCondition[];
}

const ALWAYS: readonly EvaluationCondition[] = [{}];
/** What the AI Act asks of AI systems alone. */
const OF_AI: readonly EvaluationCondition[] = [
  { class: RISK_CLASSES.filter((riskClass) => riskClass !== "notApplicable") },
];
const HIGH_RISK: readonly EvaluationCondition[] = [{ class: ["highRisk"] }];
const ANNEX_III: readonly EvaluationCondition[] = [{ route: "annexIII" }];

/** Data of persons, or nobody knows. */
export const OF_PERSONS = {
  field: { personalData: ["pseudonymised", "yes", "specialCategories", "unknown"] },
} as const satisfies EvaluationCondition;

/** An impact assessment of fundamental rights is made (Art. 27: by public bodies, not for critical infrastructure). */
export const WITH_FRIA = {
  route: "annexIII",
  notAnnexIII: ["2"],
} as const satisfies EvaluationCondition;

const owner = (when: readonly EvaluationCondition[]): Need => ({ by: "owner", when });

/** When a fact is needed, and by whom: required fields of the evaluation, Art. 26, 27, 49, 50 and Annex VIII (C). */
const NEEDS: Readonly<Record<SectionKey, Need>> = {
  process: owner(ANNEX_III),
  outputs: owner(HIGH_RISK),
  volume: owner(ANNEX_III),
  proportionality: owner(HIGH_RISK),
  alternatives: owner([]),
  outOfScopeUse: owner([]),
  technique: owner(OF_AI),
  howItWorks: owner(HIGH_RISK),
  modelName: owner([]),
  modelVersion: owner([]),
  gpaiUse: owner(OF_AI),
  learnsInOperation: owner(OF_AI),
  hosting: owner(ALWAYS),
  interfaces: owner([]),
  itProcedureNo: owner([]),
  contractRef: owner([]),
  sourceCodeUrl: owner([]),
  instructionsForUse: owner([
    { class: ["highRisk"] },
    { class: ["highRiskExempt"], role: "deployer" },
  ]),
  dataDescription: owner(ALWAYS),
  trainingData: owner([]),
  dataBias: owner([]),
  retention: owner([{ class: ["highRisk"] }, OF_PERSONS]),
  thirdCountryTransfer: owner([OF_PERSONS]),
  processingAgreement: owner([OF_PERSONS]),
  processingAgreementRef: owner([{ field: { processingAgreement: ["inPlace"] } }]),
  processingRecordNo: owner([OF_PERSONS]),
  dpiaStatus: owner([OF_PERSONS]),
  dpiaDate: owner([{ field: { dpiaStatus: ["done"] } }]),
  dpiaSummary: owner([{ class: ["highRisk"], field: { dpiaStatus: ["done"] } }]),
  humanOversight: owner(OF_AI),
  automatedDecision: owner(ALWAYS),
  literacy: owner(OF_AI),
  monitoring: owner(HIGH_RISK),
  affectedInformed: owner(ANNEX_III),
  affectedInformedHow: owner([{ field: { affectedInformed: ["yes"] } }]),
  accessibility: owner([{ duties: true }, { field: { users: ["public", "both"] } }]),
  legalBasis: owner([{ class: ["highRisk"] }, { field: { automatedDecision: ["yes"] } }]),
  transparencyNote: owner([{ duties: true }]),
  friaStatus: owner([WITH_FRIA]),
  friaDate: owner([{ field: { friaStatus: ["done", "notified"] } }]),
  friaSummary: owner([{ ...WITH_FRIA, field: { friaStatus: ["done", "notified"] } }]),
  euDbProviderUrl: owner(ANNEX_III),
  euDbOwnRef: {
    by: "coordinator",
    when: [{ route: "annexIII" }, { class: ["highRiskExempt"], role: "provider" }],
  },
  euDbOwnSection: { by: "coordinator", when: [] },
  euDbOwnDate: { by: "coordinator", when: [] },
  protectionNeed: owner(ALWAYS),
  securityApproval: { by: "informationSecurity", when: ALWAYS },
  fallback: owner(HIGH_RISK),
  employeeData: owner(ALWAYS),
  staffCouncil: owner(ALWAYS),
  staffCouncilDate: owner([
    { field: { staffCouncil: ["informed", "involved", "agreed", "serviceAgreement"] } },
  ]),
};

/** The fields of a section that an evaluation of this class with these answers needs, in the order of the table. */
export function neededFields(
  section: EvaluationSection,
  facts: EvaluationFacts,
): readonly SectionKey[] {
  return sectionKeys(section).filter((key) => isNeeded(key, facts));
}

export function isNeeded(key: SectionKey, facts: EvaluationFacts): boolean {
  return NEEDS[key].when.some((condition) => holdsFor(condition, facts));
}

export function filledBy(key: SectionKey): FilledBy {
  return NEEDS[key].by;
}

/** What is needed and empty. "Unbekannt" is an answer here; before productive use it has to be settled. */
export function missingIn(
  section: EvaluationSection,
  facts: EvaluationFacts,
): readonly SectionKey[] {
  return neededFields(section, facts).filter((key) => facts.values[key] === undefined);
}

/** What of it owner and deputy are to fill in; the rest is entered by others. */
export function missingByOwner(
  section: EvaluationSection,
  facts: EvaluationFacts,
): readonly SectionKey[] {
  return missingIn(section, facts).filter((key) => filledBy(key) === "owner");
}

export const SECTION_STATES = ["open", "inProgress", "complete", "notNeeded", "waived"] as const;
export type SectionState = (typeof SECTION_STATES)[number];
export const sectionStateLabels: Readonly<Record<SectionState, Bilingual>> = {
  open: { de: "offen", en: "open" },
  inProgress: { de: "in Arbeit", en: "in progress" },
  complete: { de: "vollständig", en: "complete" },
  notNeeded: { de: "nicht nötig", en: "not needed" },
  /** Not needed either, and a coordinator has said why. */
  waived: { de: "entfällt", en: "left out" },
};

/** How far a section is; what is not needed may be filled all the same and does not change it. */
export function sectionState(section: EvaluationSection, facts: EvaluationFacts): SectionState {
  const needed = neededFields(section, facts);
  if (needed.length === 0) return "notNeeded";
  const missing = missingIn(section, facts);
  if (missing.length === 0) return "complete";
  return missing.length === needed.length ? "open" : "inProgress";
}
