import { z } from "zod";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { CASE_TURNS, DESK_GROUPS } from "#domain/cases/deskPlace.ts";
import { DECISIONS } from "#domain/cases/evaluationCase.ts";
import { EXTENSION_DAYS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { MESSAGE_KINDS } from "#domain/messages/messageId.ts";
import { ACCOUNT_STATES } from "#domain/people/account.ts";
import { REASON_KEYS } from "#domain/triage/triageQuestions.ts";
import {
  CASE_STATES,
  CHANNELS,
  OUTCOMES,
  RISK_CLASSES,
  UPDATE_RHYTHMS,
} from "#domain/vocabulary.ts";
import { caseClassificationSchema, classOverrideSchema } from "./caseClassification.ts";
import { caseRightsSchema } from "./caseRights.ts";
import { sectionViewSchema } from "./caseSections.ts";
import {
  addEvidenceInputSchema,
  conditionsSchema,
  conditionViewSchema,
  evidenceViewSchema,
  risksViewSchema,
} from "./conditions.ts";
import { gatesSchema } from "./gates.ts";
import { handoverViewSchema, notMineViewSchema } from "./handover.ts";
import { incidentViewSchema } from "./incident.ts";
import { listChangesSchema } from "./listChanges.ts";
import { platformChangeViewSchema } from "./platform.ts";
import { requiredStatementViewSchema, statementViewSchema } from "./statement.ts";
import { daySchema, directoryIdSchema, pastSuspensionSchema, valuesInputSchema } from "./values.ts";

export const CASE_PATHS = { all: "/cases", tasks: "/tasks" } as const;

const tick = z.enum(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T7:harm"]);
const question = z.enum(["T1", "T2", "T3", "T4", "T5", "T6", "T7"]);

/** What an owner answers, in the card or in the tab (domain/triage.ts gives it its meaning). */
export const cardAnswerSchema = z.discriminatedUnion("option", [
  z.strictObject({
    option: z.literal("unchanged"),
    reason: z.enum(REASON_KEYS),
    reasonText: z.string().trim().max(TEXT_LIMITS.reasonText).optional(),
  }),
  z.strictObject({
    option: z.enum(["changed", "unsure"]),
    changed: z.array(tick).max(8),
    unsure: z.array(question).max(7),
    live: z.enum(["live", "planned"]),
    date: daySchema.optional(),
    dateUnknown: z.boolean().optional(),
    note: z.string().trim().max(TEXT_LIMITS.answerNote).optional(),
  }),
]);
export type CardAnswerInput = z.infer<typeof cardAnswerSchema>;

/** POST /api/cases/:key/answer; a case in query takes `text` instead. */
export const answerInputSchema = z.union([
  z.strictObject({ targetRevision: z.int().positive(), answer: cardAnswerSchema }),
  z.strictObject({ text: z.string().trim().min(1).max(TEXT_LIMITS.queryAnswer) }),
]);
/** Every other command names the case revision it saw; a newer one answers `changedMeanwhile`. */
const revision = z.int().positive();
const reason = z.string().trim().min(1).max(TEXT_LIMITS.reason);
export const decideInputSchema = z.strictObject({
  revision,
  decision: z.enum(DECISIONS),
  reason,
  /** Not read: the class follows from the answers. Tabs that were opened before still send one. */
  riskClass: z.unknown().optional(),
  override: classOverrideSchema.optional(),
  /** The document about the exemption of Art. 6(3), on the city's SharePoint. */
  art63Document: addEvidenceInputSchema.optional(),
  validUntil: daySchema.optional(),
  updateRhythm: z.enum(UPDATE_RHYTHMS).optional(),
  /** What staff may do from now on, whole: a field of use by staff that is absent is empty. */
  usage: valuesInputSchema.optional(),
  /** What an approval asks for, each by a day. */
  conditions: conditionsSchema.optional(),
});
export const queryInputSchema = z.strictObject({ revision, text: reason });
/** On a case in `objection`: `confirm` ends the period early as unchanged, else the case opens with `depth`. */
export const objectInputSchema = z.union([
  z.strictObject({ revision, confirm: z.literal(true) }),
  z.strictObject({ revision, depth: z.enum(["short", "full"]), reason }),
]);
export const extendInputSchema = z.strictObject({
  revision,
  workingDays: z.int().min(1).max(EXTENSION_DAYS_MAX),
  reason,
});
export const withdrawInputSchema = z.strictObject({ revision, reason });
/** Names new responsible persons for the entry; the case and its deadline stay. */
export const reassignInputSchema = z.strictObject({
  revision,
  ownerId: directoryIdSchema,
  deputyId: directoryIdSchema.optional(),
  reason,
});
/** Confirms or declines a suspension that an answer has proposed. */
export const suspensionInputSchema = z.strictObject({
  revision,
  decision: z.enum(["confirmed", "declined"]),
  reason,
});
export const raiseInputSchema = z.strictObject({ revision, reason });
/** The coordinators' own note; an empty one takes it away. */
export const noteInputSchema = z.strictObject({
  revision,
  note: z.string().trim().max(TEXT_LIMITS.internalNote),
});
/** Whether the answer waits for a coordinator when its review period is over. */
export const checkInputSchema = z.strictObject({ revision, marked: z.boolean() });
/** Has owner and deputy reminded of the open question today. */
export const remindInputSchema = z.strictObject({ revision });
/** Who works on the case; null gives it back. */
export const handlerInputSchema = z.strictObject({
  revision,
  personId: directoryIdSchema.nullable(),
});
/** Sends again what could not be delivered to this person. */
export const resendInputSchema = z.strictObject({ personId: directoryIdSchema });
/** "Später erinnern": the case stays as it is, so no revision. */
export const laterInputSchema = z.strictObject({ on: daySchema });

/** A person as the viewer may see them: involved people get the name, all others the role only. */
const actorView = z.object({ role: z.string(), name: z.string().nullable() });

const answerView = z.object({
  answer: cardAnswerSchema,
  outcome: z.enum(OUTCOMES),
  suspend: z.enum(["proposed", "immediate"]).nullable(),
  /** Ids of domain/triageRules.ts. */
  ruleHits: z.array(z.string()),
  by: actorView,
  channel: z.enum(CHANNELS),
  at: z.string(),
});

export const caseViewSchema = z.object({
  key: z.string(),
  entryNo: z.string(),
  title: z.string(),
  orgUnitName: z.string().nullable(),
  trigger: z.enum(TRIGGERS),
  state: z.enum(CASE_STATES),
  depth: z.enum(["short", "full"]).nullable(),
  previousVersion: z.string().nullable(),
  targetVersion: z.string(),
  targetRevision: z.number(),
  requestedOn: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  due: z.string().nullable(),
  /** By when owner and deputy do what waits for them; null where nothing of theirs has a day, and for people who are not involved. */
  taskDue: z.string().nullable(),
  riskClass: z.enum(RISK_CLASSES),
  /** Whether the application is out of use for the time being. */
  isSuspended: z.boolean(),
  /** Its last suspension that is over. */
  lastSuspension: pastSuspensionSchema.nullable(),
  /** How new versions of the entry are asked about; null for people who are not involved. */
  updateRhythm: z.enum(UPDATE_RHYTHMS).nullable(),
  /** The versions since the last evaluation that it is about. */
  versions: z.number(),
  /** The changes of the platform that it asks about. */
  platforms: z.array(platformChangeViewSchema),
  answer: answerView.nullable(),
  earlierAnswers: z.array(answerView),
  /** Empty for people who are not involved. */
  incidents: z.array(incidentViewSchema),
  /** Empty for people who are neither involved nor asked. */
  statements: z.array(statementViewSchema),
  /** Whose agreement a plain approval needs while it is evaluated; empty for people who are not involved. */
  requiredStatements: z.array(requiredStatementViewSchema),
  /** What the application would lack for productive use, were it approved as it is classified now; null once it is closed. */
  gates: gatesSchema,
  /** Null for people who are neither involved nor asked, and where nobody is asked the decision tree. */
  classification: caseClassificationSchema.nullable(),
  conditions: z.array(conditionViewSchema),
  /** Empty for people who are neither involved nor asked. */
  evidence: z.array(evidenceViewSchema),
  /** Null for people who are neither involved nor asked. */
  risks: risksViewSchema.nullable(),
  /** The sections of the evaluation; empty for people who are neither involved nor asked, and before it begins. */
  sections: z.array(sectionViewSchema),
  decision: z
    .object({
      decision: z.enum(DECISIONS),
      reason: z.string(),
      riskClass: z.enum(RISK_CLASSES).nullable(),
      validUntil: z.string().nullable(),
      updateRhythm: z.enum(UPDATE_RHYTHMS).nullable(),
      by: actorView,
      at: z.string(),
    })
    .nullable(),
  queries: z.array(
    z.object({
      text: z.string(),
      at: z.string(),
      by: actorView,
      answer: z.object({ text: z.string(), at: z.string(), by: actorView }).nullable(),
    }),
  ),
  /** How many more queries and statements the case surely has room for; null for whom it is not to ask. */
  room: z.object({ queries: z.number(), statements: z.number() }).nullable(),
  /** Empty for people who are not involved. */
  notMine: z.array(notMineViewSchema),
  /** Somebody responsible says they are not, and nobody is asked in their place. */
  needsResponsible: z.boolean(),
  suspension: z
    .object({
      kind: z.enum(["immediate", "proposed"]),
      state: z.enum(["active", "open", "confirmed", "declined"]),
      /** How a proposal was settled; empty for people who are not involved. */
      settled: z.object({ reason: z.string(), by: actorView, at: z.string() }).nullable(),
    })
    .nullable(),
  /** Whether harm was reported, also earlier: such a case has to be decided. False for people who do not read the answers. */
  hasHarm: z.boolean(),
  /** Until when an open proposal to suspend is to be decided; null for people who are not involved. */
  suspensionDue: z.string().nullable(),
  /** Until when the coordinators go into what was reported; null for people outside coordination and audit. */
  incidentDue: z.string().nullable(),
  extension: z.object({ until: z.string(), reason: z.string() }).nullable(),
  note: z.string().nullable(),
  /** The coordinators' own; null for everybody else, owner and deputy above all. */
  internalNote: z.string().nullable(),
  /** Whether a coordinator wants to see the answer; never told to owner and deputy. */
  markedForCheck: z.boolean(),
  /** The coordinator who works on it; null like the note. */
  handler: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Whether owner and deputy can be asked; empty for people outside coordination and audit. */
  responsible: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      absentUntil: z.string().nullable(),
      account: z.enum(ACCOUNT_STATES),
    }),
  ),
  /**
   * Where it stands on the coordinators' desk, before it is asked who works on it; null once it is closed, and for people
   * outside coordination and audit.
   */
  desk: z.object({ turn: z.enum(CASE_TURNS), group: z.enum(DESK_GROUPS) }).nullable(),
  /** The day on which the viewer wants to be asked again. */
  remindOn: z.string().nullable(),
  revision: z.number(),
  rights: caseRightsSchema,
  /** What the viewer may do about the application itself. */
  entryRights: z.object({ suspend: z.boolean(), liftSuspension: z.boolean() }),
  /** Who was asked and whether it arrived; empty for people outside the coordination. */
  deliveries: z.array(
    z.object({
      key: z.string(),
      personId: z.string(),
      name: z.string(),
      role: z.string(),
      step: z.enum(MESSAGE_KINDS),
      state: z.enum(["sending", "sent", "failed"]),
      reason: z.string().nullable(),
      /** The viewer may have it sent again. */
      resendable: z.boolean(),
    }),
  ),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** GET /api/cases?key=: this one, or none. */
export const casesSchema = z.object({ cases: z.array(caseViewSchema) });
export type Cases = z.infer<typeof casesSchema>;

/** GET /api/cases[?since|?digests]: the running ones, or what is not as the reader has it. */
export const runningCasesSchema = listChangesSchema.extend(casesSchema.shape);

/** GET /api/cases?closed=[&state=]: the latest closed ones, or those before a `next`. */
export const closedCasesSchema = casesSchema.extend({ next: z.string().nullable() });
export type ClosedCases = z.infer<typeof closedCasesSchema>;

/** GET /api/tasks: also the requests to become responsible, and what everybody is to read once it is confirmed. */
export const tasksSchema = casesSchema.extend({
  handovers: z.array(handoverViewSchema),
  /** A process of an earlier version does not say it. */
  releases: z.array(z.object({ no: z.string(), title: z.string() })).optional(),
});
export type Tasks = z.infer<typeof tasksSchema>;
