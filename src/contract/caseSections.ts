import { z } from "zod";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import { SECTION_STATES } from "#domain/entry/sections.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { QUESTION_IDS } from "#domain/triage/triageRules.ts";

const revision = z.int().positive();
const section = z.enum(EVALUATION_SECTIONS);
const several = z.array(section).min(1).max(EVALUATION_SECTIONS.length);

/** POST /api/cases/:key/sections/request: owner and deputy are asked to fill these in. */
export const requestSectionsInputSchema = z.strictObject({ revision, sections: several });
/** POST /api/cases/:key/sections/cancel: they need not, for a reason that they read. */
export const cancelSectionsInputSchema = z.strictObject({
  revision,
  sections: several,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.sectionWaiver),
});
/** POST /api/cases/:key/sections/waive: a section that nothing requires is left out. */
export const waiveSectionInputSchema = z.strictObject({
  revision,
  section,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.sectionWaiver),
});
/** POST /api/cases/:key/sections/confirm: what a change touched has been looked at. */
export const confirmSectionsInputSchema = z.strictObject({ revision, sections: several });

/** A section of the evaluation as it stands in a case. */
export const sectionViewSchema = z.object({
  section,
  state: z.enum(SECTION_STATES),
  /** How many of its fields are needed and empty. */
  missing: z.number(),
  /** How many of those owner and deputy fill in. */
  missingByOwner: z.number(),
  /** What owner and deputy were last asked for; open until it is there, or taken back. */
  requested: z
    .object({
      on: z.string(),
      due: z.string(),
      by: z.string().nullable(),
      isOpen: z.boolean(),
      cancelled: z
        .object({ reason: z.string(), by: z.string().nullable(), on: z.string() })
        .nullable(),
    })
    .nullable(),
  /** Why it is left out; counts while nothing requires it. */
  waived: z.object({ reason: z.string(), by: z.string().nullable(), on: z.string() }).nullable(),
  /** Of a short evaluation: what touches it, and whether somebody has looked; or since when it is unchanged. */
  review: z
    .object({
      touchedBy: z.array(z.enum(QUESTION_IDS)),
      confirmed: z.object({ by: z.string().nullable(), on: z.string() }).nullable(),
      unchangedOn: z.string().nullable(),
    })
    .nullable(),
});
export type SectionView = z.infer<typeof sectionViewSchema>;
