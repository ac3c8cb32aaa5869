import type { Bilingual } from "./bilingual.ts";

export const RISK_CLASSES = [
  "prohibited",
  "highRisk",
  "highRiskExempt",
  "limited",
  "minimal",
  "notApplicable",
  "unclear",
] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];
export const riskClassLabels: Readonly<Record<RiskClass, Bilingual>> = {
  prohibited: { de: "Verboten", en: "Prohibited" },
  highRisk: { de: "Hochrisiko", en: "High risk" },
  highRiskExempt: { de: "Ausgenommen nach Art. 6 Abs. 3", en: "Exempt under Art. 6(3)" },
  limited: { de: "Begrenztes Risiko", en: "Limited risk" },
  minimal: { de: "Minimales Risiko", en: "Minimal risk" },
  notApplicable: { de: "Kein KI-System", en: "Not an AI system" },
  unclear: { de: "Noch nicht geklärt", en: "Not yet clarified" },
};

export const OPERATION_STATUS = ["planned", "pilot", "productive", "suspended", "retired"] as const;
export type OperationStatus = (typeof OPERATION_STATUS)[number];
export const operationStatusLabels: Readonly<Record<OperationStatus, Bilingual>> = {
  planned: { de: "Geplant", en: "Planned" },
  pilot: { de: "Pilotbetrieb", en: "Pilot" },
  productive: { de: "Im Einsatz", en: "Productive" },
  suspended: { de: "Ausgesetzt", en: "Suspended" },
  retired: { de: "Außer Betrieb", en: "Retired" },
};

export const PUBLICATION_STATUS = [
  "notIntended",
  "inReview",
  "released",
  "published",
  "withdrawn",
] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUS)[number];
export const publicationStatusLabels: Readonly<Record<PublicationStatus, Bilingual>> = {
  notIntended: { de: "Nicht vorgesehen", en: "Not intended" },
  inReview: { de: "In Prüfung", en: "In review" },
  released: { de: "Freigegeben", en: "Released" },
  published: { de: "Veröffentlicht", en: "Published" },
  withdrawn: { de: "Zurückgezogen", en: "Withdrawn" },
};

/** Why an application in use is not published; only how many there are of each is public. */
export const WITHHELD_REASONS = [
  "security",
  "dataProtection",
  "tradeSecret",
  "art49_4",
  "notProductive",
  "other",
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];
export const withheldReasonLabels: Readonly<Record<WithheldReason, Bilingual>> = {
  security: { de: "Sicherheit", en: "Security" },
  dataProtection: { de: "Datenschutz", en: "Data protection" },
  tradeSecret: { de: "Geschäftsgeheimnis", en: "Trade secret" },
  art49_4: {
    de: "Nicht öffentlicher Bereich (Art. 49 Abs. 4)",
    en: "Non-public area (Art. 49(4))",
  },
  notProductive: { de: "Noch nicht im Einsatz", en: "Not yet productive" },
  other: { de: "Sonstiges", en: "Other" },
};

export const CASE_STATES = [
  "requested",
  "objection",
  "unchanged",
  "open",
  "query",
  "approved",
  "approvedProvisionally",
  "rejected",
  "withdrawn",
] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const caseStateLabels: Readonly<Record<CaseState, Bilingual>> = {
  requested: { de: "Angefragt", en: "Requested" },
  objection: { de: "Prüffrist der KI-Koordination", en: "Objection period of the AI coordinators" },
  unchanged: { de: "Unverändert bestätigt", en: "Confirmed unchanged" },
  open: { de: "In Bewertung", en: "In evaluation" },
  query: { de: "Rückfrage", en: "Query" },
  approved: { de: "Freigegeben", en: "Approved" },
  approvedProvisionally: { de: "Vorläufig freigegeben", en: "Approved provisionally" },
  rejected: { de: "Abgelehnt", en: "Rejected" },
  withdrawn: { de: "Zurückgezogen", en: "Withdrawn" },
};

/** At most one case per entry is in one of these. */
export const RUNNING_CASE_STATES = [
  "requested",
  "objection",
  "open",
  "query",
] as const satisfies readonly CaseState[];

/** Derived from the cases, never written by hand. */
export const EVALUATION_STATUS = [
  "draft",
  "submitted",
  "inEvaluation",
  "query",
  "approved",
  "approvedProvisionally",
  "rejected",
  "expired",
  "withdrawn",
] as const;
export type EvaluationStatus = (typeof EVALUATION_STATUS)[number];
export const evaluationStatusLabels: Readonly<Record<EvaluationStatus, Bilingual>> = {
  draft: { de: "Entwurf", en: "Draft" },
  submitted: { de: "Eingereicht", en: "Submitted" },
  inEvaluation: { de: "In Bewertung", en: "In evaluation" },
  query: { de: "Rückfrage", en: "Query" },
  approved: { de: "Freigegeben", en: "Approved" },
  approvedProvisionally: { de: "Vorläufig freigegeben", en: "Approved provisionally" },
  rejected: { de: "Abgelehnt", en: "Rejected" },
  expired: { de: "Freigabe abgelaufen", en: "Approval expired" },
  withdrawn: { de: "Zurückgezogen", en: "Withdrawn" },
};

export const CHANNELS = [
  "card",
  "tab",
  "mail",
  "coordinator",
  "import",
  "api",
  "system",
  "sharepoint",
] as const;
export type Channel = (typeof CHANNELS)[number];
export const channelLabels: Readonly<Record<Channel, Bilingual>> = {
  card: { de: "Karte in Teams", en: "Teams card" },
  tab: { de: "Register in Teams", en: "Register tab" },
  mail: { de: "E-Mail", en: "E-mail" },
  coordinator: { de: "Durch die KI-Koordination erfasst", en: "Entered by the AI coordinators" },
  import: { de: "Import", en: "Import" },
  api: { de: "Schnittstelle", en: "API" },
  system: { de: "System", en: "System" },
  sharepoint: { de: "Direkt in SharePoint", en: "Directly in SharePoint" },
};

export const ACTOR_ROLES = [
  "employee",
  "owner",
  "deputy",
  "coordinator",
  "reviewer",
  "headOfOffice",
  "webEditor",
  "itProvider",
  "audit",
  "admin",
  "system",
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];
export const actorRoleLabels: Readonly<Record<ActorRole, Bilingual>> = {
  employee: { de: "Beschäftigte", en: "Employee" },
  owner: { de: "Fachverantwortliche Person", en: "Owner" },
  deputy: { de: "Stellvertretung", en: "Deputy" },
  coordinator: { de: "KI-Koordination", en: "AI coordinators" },
  reviewer: {
    de: "Bewertende Stelle (Datenschutz, Informationssicherheit, Recht, Personalrat)",
    en: "Evaluating office (data protection, information security, legal, staff council)",
  },
  headOfOffice: { de: "Amtsleitung", en: "Head of office" },
  webEditor: { de: "Redaktion der Website", en: "Web editor" },
  itProvider: { de: "IT-Dienstleister", en: "IT provider" },
  audit: { de: "Revision", en: "Auditors" },
  admin: { de: "Administration", en: "Administrator" },
  system: { de: "System", en: "System" },
};

/** From the lightest to the heaviest consequence of an answer. */
export const OUTCOMES = ["none", "short", "full"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DEADLINE_KEYS = [
  "answer",
  "answerHarm",
  "remind1",
  "remind2",
  "remind3",
  "coordinatorNotice",
  "escalation",
  "objection",
  "short",
  "full",
  "first",
  "query",
  "statement",
  "section",
  "confirmSuspension",
] as const;
export type DeadlineKey = (typeof DEADLINE_KEYS)[number];

export const UPDATE_RHYTHMS = ["each", "monthly", "quarterly", "halfYearly"] as const;
export type UpdateRhythm = (typeof UPDATE_RHYTHMS)[number];
