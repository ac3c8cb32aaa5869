import { z } from "zod";
import type { CaseRightKey } from "#domain/cases/rights.ts";

/** What the viewer may do with a case. */
export const caseRightsSchema = z.object({
  answer: z.boolean(),
  answerQuery: z.boolean(),
  /** Answer the decision tree: owner, deputy and coordinators. */
  classify: z.boolean(),
  confirmClassification: z.boolean(),
  decide: z.boolean(),
  /** Reassign and resend: coordinators. */
  coordinate: z.boolean(),
  /** Take, ask back, object, extend, raise: coordinators who neither own nor deputise the entry. */
  evaluate: z.boolean(),
  /** Unless harm was reported (that needs a decision): those who evaluate, and owners of a planned first one. */
  withdraw: z.boolean(),
  settleSuspension: z.boolean(),
  markForCheck: z.boolean(),
  writeNote: z.boolean(),
  requestStatement: z.boolean(),
  addCondition: z.boolean(),
  addEvidence: z.boolean(),
  noteRisks: z.boolean(),
  requestSections: z.boolean(),
  cancelSections: z.boolean(),
  waiveSection: z.boolean(),
  /** Whether something touched by a change waits to be looked at, too. */
  confirmSections: z.boolean(),
  /** Owner and deputy, while sections that they were asked for are missing. */
  fillSections: z.boolean(),
  /** "Später erinnern": owner and deputy. */
  remindLater: z.boolean(),
  /** "Ich bin nicht zuständig": owner and deputy, until they have said that they do not know who is. */
  reportNotMine: z.boolean(),
} satisfies Readonly<Record<CaseRightKey, z.ZodBoolean>>);
