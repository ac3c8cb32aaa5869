import { FIELDS, type Field, type FieldKey } from "#domain/entry/fields.ts";
import {
  EVALUATION_SECTIONS,
  type EvaluationSection,
  isSectionKey,
  type SectionKey,
  sectionOf,
} from "#domain/entry/sectionFields.ts";

export const FIELD_GROUPS = [
  "basics",
  "staffUsage",
  "use",
  "product",
  "responsibility",
  "evaluation",
  "operation",
  "publication",
  "administration",
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/**
 * By which idea a field is found in detail views and forms; a field that is new in the table must be placed here. Those
 * of the evaluation are found under their section.
 */
const GROUP_OF: Readonly<Record<Exclude<FieldKey, SectionKey>, FieldGroup>> = {
  registerNo: "basics",
  entryKind: "basics",
  parentId: "basics",
  title: "basics",
  shortDescription: "basics",
  tags: "basics",
  purpose: "use",
  benefits: "use",
  users: "use",
  affectedGroups: "use",
  decisionRole: "use",
  policyArea: "use",
  personalData: "use",
  productName: "product",
  version: "product",
  versionSince: "product",
  versionPlannedFor: "product",
  versionNotesUrl: "product",
  evaluatedVersion: "product",
  updateRhythm: "product",
  vendor: "product",
  developmentMode: "product",
  itProvider: "product",
  itProviderOther: "product",
  orgUnitId: "responsibility",
  orgUnitName: "responsibility",
  departmentName: "responsibility",
  section: "responsibility",
  ownerId: "responsibility",
  ownerName: "responsibility",
  deputyId: "responsibility",
  deputyName: "responsibility",
  headOfOfficeId: "responsibility",
  handler: "responsibility",
  withoutOwner: "responsibility",
  evaluationStatus: "evaluation",
  riskClass: "evaluation",
  riskClassLowerBound: "evaluation",
  aiActRole: "evaluation",
  annexIIIRefs: "evaluation",
  art63Condition: "evaluation",
  transparencyDuties: "evaluation",
  proposedRiskClass: "evaluation",
  riskClassReason: "evaluation",
  validUntil: "evaluation",
  nextReview: "evaluation",
  operationStatus: "operation",
  reportedInUse: "operation",
  startDate: "operation",
  endDate: "operation",
  suspendedSince: "operation",
  suspensionReason: "operation",
  suspensionNote: "operation",
  retirementData: "operation",
  retirementLogs: "operation",
  retirementContract: "operation",
  publicationStatus: "publication",
  publicTitleDe: "publication",
  publicSummaryDe: "publication",
  publicTitleEn: "publication",
  publicSummaryEn: "publication",
  contactPublic: "publication",
  appealContact: "publication",
  publicUrl: "publication",
  reuse: "publication",
  reuseTerms: "publication",
  cooperationWish: "publication",
  makiId: "publication",
  nonPublicationReason: "publication",
  nonPublicationNote: "publication",
  councilRefs: "publication",
  lastReleasedSnapshot: "administration",
  schemaVersion: "administration",
  sourceRef: "administration",
  importedRow: "administration",
  createdOn: "administration",
  changedOn: "administration",
  staffRelease: "staffUsage",
  staffCircle: "staffUsage",
  staffOffices: "staffUsage",
  allowedTasks: "staffUsage",
  forbiddenUses: "staffUsage",
  dataLimit: "staffUsage",
  neverEnter: "staffUsage",
  mustDo: "staffUsage",
  prerequisites: "staffUsage",
  prerequisiteUrl: "staffUsage",
  staffHint: "staffUsage",
  helpContact: "staffUsage",
  usedByOffices: "use",
};

/** All groups of an entry, the sections of its evaluation among them. */
export const DETAIL_GROUPS: readonly (FieldGroup | EvaluationSection)[] = FIELD_GROUPS.flatMap(
  (group) => (group === "evaluation" ? [group, ...EVALUATION_SECTIONS] : [group]),
);

/** The fields of a group, in the table's order. */
export function fieldsOf(
  group: FieldGroup | EvaluationSection,
  fields: readonly Field[] = FIELDS,
): readonly Field[] {
  return fields.filter(({ key }) => groupOf(key) === group);
}

export function groupOf(key: FieldKey): FieldGroup | EvaluationSection {
  return isSectionKey(key) ? sectionOf(key) : GROUP_OF[key];
}

/** Identifiers that a name stands for, and what only machines read. */
export const NOT_SHOWN: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "title",
  "orgUnitId",
  "ownerId",
  "deputyId",
  "headOfOfficeId",
  "lastReleasedSnapshot",
]);

/** Reported, not edited: a version has its own dialogs, because it asks questions. */
export const NOT_IN_FORMS: ReadonlySet<FieldKey> = new Set<FieldKey>(["version"]);
