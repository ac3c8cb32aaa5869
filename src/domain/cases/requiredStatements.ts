import type { Bilingual } from "#domain/bilingual.ts";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import type { LegalReview } from "#domain/classification/legalFacts.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import type { FieldKey } from "#domain/entry/fields.ts";
import { hasAgreed } from "./caseStatements.ts";
import { needsClassification } from "./decidedClass.ts";
import type { Classified } from "./decidedClassification.ts";
import type { EvaluationCase } from "./evaluationCase.ts";
import { STATEMENT_ROLES, type StatementRole } from "./statement.ts";

/** Why an office has to agree; what the answers say, or what stands in a field. */
export interface StatementRule extends Bilingual {
  readonly id: string;
  readonly role: StatementRole;
  readonly when: /** One of these duties of the decision tree follows from the answers. */
    | { readonly obligations: readonly string[] }
    | { readonly legalReview: LegalReview }
    | { readonly field: FieldKey; readonly choices: readonly string[] };
  readonly source: Bilingual;
}

const act = (de: string, en: string): Bilingual => ({ de: `${de} KI-VO`, en: `${en} AI Act` });
const DPO: Bilingual = { de: "Art. 38 Abs. 1 DSGVO", en: "Art. 38(1) GDPR" };
const DPIA: Bilingual = { de: "Art. 35 Abs. 2 DSGVO", en: "Art. 35(2) GDPR" };
const BSI: Bilingual = {
  de: "Art. 32 DSGVO, IT-Grundschutz des BSI",
  en: "Art. 32 GDPR, IT-Grundschutz of the BSI",
};
const COUNCIL: Bilingual = { de: "§§ 80, 81 SächsPersVG", en: "Sections 80, 81 SächsPersVG" };
const AUTOMATED: Bilingual = {
  de: "Art. 22 DSGVO, § 35a VwVfG",
  en: "Art. 22 GDPR, section 35a VwVfG",
};

/**
 * Whose agreement a plain approval needs (workflow §2, §5). An empty field asks for nobody: before productive use the gates
 * ask for it.
 */
export const STATEMENT_RULES: readonly StatementRule[] = [
  {
    id: "personalData",
    role: "dataProtection",
    when: { obligations: ["gdpr-30"] },
    source: DPO,
    de: "Es geht um Daten von Personen oder um das Verhalten von Beschäftigten.",
    en: "Data of persons or the behaviour of staff are concerned.",
  },
  {
    id: "dpiaNeeded",
    role: "dataProtection",
    when: { obligations: ["gdpr-35-dpia"] },
    source: DPIA,
    de: "Eine Datenschutz-Folgenabschätzung ist nötig; dazu ist der Rat des Datenschutzes einzuholen.",
    en: "A data protection impact assessment is needed; data protection has to be asked for advice.",
  },
  {
    id: "dpiaMade",
    role: "dataProtection",
    when: { field: "dpiaStatus", choices: ["inProgress", "done"] },
    source: DPIA,
    de: "Zu einer Datenschutz-Folgenabschätzung ist der Rat des Datenschutzes einzuholen.",
    en: "For a data protection impact assessment data protection has to be asked for advice.",
  },
  {
    id: "contextOpenForDataProtection",
    role: "dataProtection",
    when: { obligations: ["context-clarify"] },
    source: DPO,
    de: "Ob es um Daten von Personen geht, ist noch offen.",
    en: "Whether data of persons are concerned is still open.",
  },
  {
    id: "securityApproval",
    role: "informationSecurity",
    when: { obligations: ["bsi-protection"] },
    source: BSI,
    de: "Daten von Personen oder ein Betrieb außerhalb der Stadt brauchen die Freigabe der Informationssicherheit.",
    en: "Data of persons or hosting outside the city need the approval of information security.",
  },
  {
    id: "contextOpenForSecurity",
    role: "informationSecurity",
    when: { obligations: ["context-clarify"] },
    source: BSI,
    de: "Welche Daten es sind und wo sie liegen, ist noch offen.",
    en: "Which data they are and where they are kept is still open.",
  },
  {
    id: "prohibition",
    role: "legal",
    when: { obligations: ["art5-legal-review"] },
    source: act("Art. 5", "Art. 5"),
    de: "Es ist zu prüfen, ob ein Verbot berührt ist oder eine Ausnahme davon greift.",
    en: "It has to be checked whether a prohibition is touched, or an exception from it applies.",
  },
  {
    id: "safetyComponent",
    role: "legal",
    when: { legalReview: "annexI" },
    source: act("Art. 6 Abs. 1, Anhang I", "Art. 6(1), Annex I"),
    de: "Es ist zu prüfen, ob sie ein Produkt oder ein Sicherheitsbauteil nach Anhang I ist.",
    en: "It has to be checked whether it is a product or a safety component of Annex I.",
  },
  {
    id: "provider",
    role: "legal",
    when: { obligations: ["art25-provider-check"] },
    source: act("Art. 25 Abs. 1", "Art. 25(1)"),
    de: "Es ist zu prüfen, ob die Stadt Anbieterin wird.",
    en: "It has to be checked whether the city becomes the provider.",
  },
  {
    id: "modelProvider",
    role: "legal",
    when: { obligations: ["gpai-legal-check"] },
    source: act("Art. 3 Nr. 63, Art. 53 bis 55", "Art. 3(63), 53 to 55"),
    de: "Es ist zu prüfen, ob die Stadt durch das Nachtraining Anbieterin eines KI-Modells wird.",
    en: "It has to be checked whether fine-tuning makes the city the provider of an AI model.",
  },
  {
    id: "automatedDecision",
    role: "legal",
    when: { legalReview: "automatedDecision" },
    source: AUTOMATED,
    de: "Es wird entschieden, ohne dass ein Mensch hinsieht.",
    en: "It is decided without a person looking at it.",
  },
  {
    id: "automatedDecisionField",
    role: "legal",
    when: { field: "automatedDecision", choices: ["yes", "unknown"] },
    source: AUTOMATED,
    de: "Nach den Angaben wird entschieden, ohne dass ein Mensch hinsieht, oder es ist nicht bekannt.",
    en: "By what is entered, it is decided without a person looking at it, or that is not known.",
  },
  {
    id: "staff",
    role: "staffCouncil",
    when: { obligations: ["saechspersvg"] },
    source: COUNCIL,
    de: "Leistung oder Verhalten von Beschäftigten könnte erkennbar werden.",
    en: "Performance or behaviour of staff could become visible.",
  },
  {
    id: "employeeData",
    role: "staffCouncil",
    when: { field: "employeeData", choices: ["possible", "yes", "unknown"] },
    source: COUNCIL,
    de: "Nach den Angaben könnten Beschäftigte kontrolliert werden, oder es ist nicht bekannt.",
    en: "By what is entered, staff could be monitored, or that is not known.",
  },
];

/** An office whose agreement a plain approval needs, and why: by the table, or because a coordinator has said so. */
export interface RequiredStatement {
  readonly role: StatementRole;
  /** Ids of the table; none where only a request says that it is required. */
  readonly rules: readonly string[];
  readonly isAgreed: boolean;
}

/** What statements are required by, beside the case. */
export interface StatementFacts {
  readonly classified: Pick<Classified, "confirmed" | "outcome"> | undefined;
  readonly values: EntryValues;
}

/** In the order of the offices. The table holds for what is decided by answers; a short evaluation keeps what was agreed. */
export function requiredStatements(
  evaluationCase: EvaluationCase,
  { classified, values }: StatementFacts,
): readonly RequiredStatement[] {
  const isByAnswers = needsClassification(evaluationCase) || classified?.confirmed !== undefined;
  const rules = isByAnswers
    ? STATEMENT_RULES.filter((rule) => holds(rule, classified?.outcome, values))
    : [];
  return STATEMENT_ROLES.flatMap((role) => {
    const ofRole = rules.filter((rule) => rule.role === role).map(({ id }) => id);
    if (ofRole.length === 0 && !isRequested(evaluationCase, role)) return [];
    return [{ role, rules: ofRole, isAgreed: hasAgreed(evaluationCase, role) }];
  });
}

/** The offices whose agreement still stands against a plain approval. */
export function missingStatements(
  evaluationCase: EvaluationCase,
  facts: StatementFacts,
): readonly StatementRole[] {
  return requiredStatements(evaluationCase, facts)
    .filter(({ isAgreed }) => !isAgreed)
    .map(({ role }) => role);
}

export function statementRule(id: string): StatementRule | undefined {
  return STATEMENT_RULES.find((rule) => rule.id === id);
}

function holds(
  { when }: StatementRule,
  outcome: ClassificationOutcome | undefined,
  values: EntryValues,
): boolean {
  if ("field" in when) {
    const value = values[when.field];
    return typeof value === "string" && when.choices.includes(value);
  }
  if (outcome === undefined) return false;
  if ("legalReview" in when) return outcome.legalReview.includes(when.legalReview);
  return when.obligations.some((id) => outcome.obligations.includes(id));
}

/** A request counts unless it was taken back. */
function isRequested({ statements = [] }: EvaluationCase, role: StatementRole): boolean {
  return statements.some(
    (one) => one.role === role && one.required && one.outcome?.kind !== "cancelled",
  );
}
