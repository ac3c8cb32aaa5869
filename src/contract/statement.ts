import { z } from "zod";
import { STATEMENT_RESULTS, STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { directoryIdSchema } from "./values.ts";

export const CONTACTS_PATH = "/contacts";

const revision = z.int().positive();

/** POST /api/cases/:key/statement */
export const requestStatementInputSchema = z.strictObject({
  revision,
  role: z.enum(STATEMENT_ROLES),
  personId: directoryIdSchema,
  question: z.string().trim().min(1).max(TEXT_LIMITS.statementQuestion),
  required: z.boolean(),
});
/** POST /api/cases/:key/statement/:id; the first statement stands, so no revision. */
export const giveStatementInputSchema = z.strictObject({
  result: z.enum(STATEMENT_RESULTS),
  text: z.string().trim().max(TEXT_LIMITS.statement),
});
/** POST /api/cases/:key/statement/:id/cancel */
export const cancelStatementInputSchema = z.strictObject({
  revision,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.reason),
});
export type RequestStatementInput = z.infer<typeof requestStatementInputSchema>;

/** A statement as those involved read it, and reviewers those of their own role. */
export const statementViewSchema = z.object({
  id: z.number(),
  role: z.enum(STATEMENT_ROLES),
  required: z.boolean(),
  question: z.string(),
  askedOf: z.string(),
  askedOn: z.string(),
  due: z.string(),
  outcome: z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("given"),
        result: z.enum(STATEMENT_RESULTS),
        text: z.string(),
        by: z.string(),
        on: z.string(),
      }),
      z.object({ kind: z.literal("cancelled"), reason: z.string(), on: z.string() }),
    ])
    .nullable(),
  /** Whether it is still waited for: a closed case waits for nothing. */
  isOpen: z.boolean(),
  rights: z.object({ give: z.boolean(), cancel: z.boolean() }),
});
export type StatementView = z.infer<typeof statementViewSchema>;

/** An office whose agreement a plain approval needs. */
export const requiredStatementViewSchema = z.object({
  role: z.enum(STATEMENT_ROLES),
  /** Ids of domain/cases/requiredStatements.ts; none where only a request says so. */
  rules: z.array(z.string()),
  isAgreed: z.boolean(),
});
export type RequiredStatementView = z.infer<typeof requiredStatementViewSchema>;

const personSchema = z.object({ id: z.string(), name: z.string() });

/** GET /api/contacts: whom coordinators can ask for a statement, and who can work on a case. */
export const contactsSchema = z.object({
  contacts: z.record(z.enum(STATEMENT_ROLES), z.array(personSchema)),
  coordination: z.array(personSchema),
});
export type ShownContacts = z.infer<typeof contactsSchema>;
