import { z } from "zod";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { DOCUMENT_FORMATS } from "#domain/cases/documentMark.ts";
import { DECISIONS } from "#domain/cases/evaluationCase.ts";
import { RISK_LEVELS } from "#domain/cases/risk.ts";
import { STATEMENT_RESULTS, STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import { SECTION_STATES } from "#domain/entry/sections.ts";
import { RISK_CLASSES, UPDATE_RHYTHMS } from "#domain/vocabulary.ts";
import { classificationOutcomeSchema } from "#schemas/outcomeSchema.ts";
import { classOverrideSchema } from "./caseClassification.ts";
import { valuesSchema } from "./values.ts";

export const DOCUMENT_PATHS = {
  one: "/cases/:key/document",
  exports: "/cases/:key/document/exports",
  file: "/documents/:token",
} as const;

export const DOCUMENT_FILES = ["html", "json"] as const;

/** POST /api/cases/:key/document/exports → 201 {url}; the url is signed and valid for five minutes. */
export const exportDocumentInputSchema = z.strictObject({
  format: z.enum(DOCUMENT_FILES),
  language: z.enum(["de", "en"]),
});
export type ExportDocumentInput = z.infer<typeof exportDocumentInputSchema>;
export const documentFileSchema = z.object({ url: z.string() });

const text = z.string();
const nothing = text.nullable();
const level = z.literal(RISK_LEVELS);
const evidence = z.object({ title: text, url: text, version: text, datedOn: text });
const signedOff = z.object({ by: text, on: text, reference: text }).nullable();

/** `DecisionDocument` as it is sent. */
const documentSchema = z.object({
  format: z.literal(DOCUMENT_FORMATS),
  city: nothing.exactOptional(),
  application: z.object({
    no: text,
    title: text,
    office: nothing,
    version: text,
    previousVersion: nothing,
    owner: nothing,
    deputy: nothing,
  }),
  case: z.object({
    key: text,
    trigger: z.enum(TRIGGERS),
    depth: z.enum(["short", "full"]).nullable(),
    openedOn: nothing,
  }),
  decision: z.object({
    decision: z.enum(DECISIONS),
    riskClass: z.enum(RISK_CLASSES).nullable(),
    reason: text,
    validUntil: nothing,
    updateRhythm: z.enum(UPDATE_RHYTHMS).nullable(),
    usage: valuesSchema.nullable(),
    on: text,
    by: text,
    imported: z.boolean(),
  }),
  classification: z
    .object({
      outcome: classificationOutcomeSchema,
      duties: z.array(z.object({ id: text, appliesFrom: nothing })).readonly(),
      confirmed: z.object({ by: text, on: text }),
      override: classOverrideSchema.nullable(),
      art63Document: evidence.nullable().exactOptional(),
      signedOff,
    })
    .nullable(),
  statements: z
    .array(
      z.object({
        role: z.enum(STATEMENT_ROLES),
        required: z.boolean(),
        question: text,
        askedOf: text,
        askedOn: text,
        given: z.object({ result: z.enum(STATEMENT_RESULTS), text, by: text, on: text }).nullable(),
      }),
    )
    .readonly(),
  conditions: z.array(z.object({ text, dueOn: text })).readonly(),
  risks: z
    .array(
      z.object({
        risk: text,
        affected: text,
        likelihood: level,
        severity: level,
        measure: text,
        responsible: text,
        until: nothing,
        residual: level,
      }),
    )
    .readonly(),
  evidence: z.array(evidence).readonly(),
  sections: z
    .array(
      z.object({
        section: z.enum(EVALUATION_SECTIONS),
        state: z.enum(SECTION_STATES),
        waived: z.object({ reason: text, by: text, on: text }).nullable(),
        confirmed: z.object({ by: text, on: text }).nullable(),
      }),
    )
    .readonly()
    .exactOptional(),
  facts: z.object({ revision: z.number(), values: valuesSchema, sha256: text }).nullable(),
}) satisfies z.ZodType<unknown>;

/** GET /api/cases/:key/document */
export const documentViewSchema = z.object({
  document: documentSchema,
  /** Of the file with the JSON. */
  sha256: text,
  /** Whether it is what the decision has recorded; see register/cases/decisionDocuments.ts. */
  made: z.enum(["kept", "later", "differs"]),
});
export type DocumentView = z.infer<typeof documentViewSchema>;
