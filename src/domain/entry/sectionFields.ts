import type { Bilingual } from "#domain/bilingual.ts";
import { DATA_FIELDS } from "#domain/entry/table/dataFields.ts";
import { EFFECT_FIELDS } from "#domain/entry/table/effectFields.ts";
import { LAW_FIELDS } from "#domain/entry/table/lawFields.ts";
import { OVERSIGHT_FIELDS } from "#domain/entry/table/oversightFields.ts";
import { PARTICIPATION_FIELDS } from "#domain/entry/table/participationFields.ts";
import { SECURITY_FIELDS } from "#domain/entry/table/securityFields.ts";
import { TECHNOLOGY_FIELDS } from "#domain/entry/table/technologyFields.ts";
import type { FieldDeclaration } from "./fieldRow.ts";
import type { FieldKey } from "./fields.ts";

/** The parts of an evaluation, in the order in which they are filled in. */
export const EVALUATION_SECTIONS = [
  "effect",
  "technology",
  "data",
  "oversight",
  "law",
  "security",
  "participation",
] as const;
export type EvaluationSection = (typeof EVALUATION_SECTIONS)[number];

export const evaluationSectionLabels: Readonly<Record<EvaluationSection, Bilingual>> = {
  effect: { de: "Zweck und Wirkung", en: "Purpose and effect" },
  technology: { de: "Technik und Betrieb", en: "Technology and operation" },
  data: { de: "Daten und Datenschutz", en: "Data and data protection" },
  oversight: { de: "Aufsicht und Menschen", en: "Oversight and people" },
  law: { de: "Recht und Pflichten", en: "Law and duties" },
  security: { de: "Sicherheit und Notbetrieb", en: "Security and fallback" },
  participation: { de: "Beteiligung", en: "Participation" },
};

export function isEvaluationSection(text: string): text is EvaluationSection {
  return Object.hasOwn(evaluationSectionLabels, text);
}

const ROWS = {
  effect: EFFECT_FIELDS,
  technology: TECHNOLOGY_FIELDS,
  data: DATA_FIELDS,
  oversight: OVERSIGHT_FIELDS,
  law: LAW_FIELDS,
  security: SECURITY_FIELDS,
  participation: PARTICIPATION_FIELDS,
} as const satisfies Readonly<Record<EvaluationSection, readonly FieldDeclaration[]>>;

/** A field of the evaluation, which belongs to one section. */
export type SectionKey = (typeof ROWS)[EvaluationSection][number]["key"];

const SECTION_OF: ReadonlyMap<string, EvaluationSection> = new Map(
  EVALUATION_SECTIONS.flatMap((section) => ROWS[section].map(({ key }) => [key, section] as const)),
);

/** The fields of a section, in the order of the field table. */
export function sectionKeys(section: EvaluationSection): readonly SectionKey[] {
  return ROWS[section].map(({ key }) => key);
}

export function isSectionKey(key: FieldKey): key is SectionKey {
  return SECTION_OF.has(key);
}

export function sectionOf(key: SectionKey): EvaluationSection {
  const section = SECTION_OF.get(key);
  if (section === undefined) throw new Error(`No section has ${key}`);
  return section;
}
