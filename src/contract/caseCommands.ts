import type { z } from "zod";
import {
  answerInputSchema,
  checkInputSchema,
  decideInputSchema,
  extendInputSchema,
  handlerInputSchema,
  laterInputSchema,
  noteInputSchema,
  objectInputSchema,
  queryInputSchema,
  raiseInputSchema,
  reassignInputSchema,
  remindInputSchema,
  resendInputSchema,
  suspensionInputSchema,
  withdrawInputSchema,
} from "./case.ts";
import {
  classifyInputSchema,
  confirmAnswerInputSchema,
  confirmClassificationInputSchema,
} from "./caseClassification.ts";
import {
  cancelSectionsInputSchema,
  confirmSectionsInputSchema,
  requestSectionsInputSchema,
  waiveSectionInputSchema,
} from "./caseSections.ts";
import {
  addConditionInputSchema,
  addEvidenceInputSchema,
  giveEvidenceInputSchema,
  judgeEvidenceInputSchema,
  liftConditionInputSchema,
  moveConditionInputSchema,
  setRisksInputSchema,
} from "./conditions.ts";
import { handoverInputSchema, notMineInputSchema } from "./handover.ts";
import type { PathParts } from "./path.ts";
import {
  cancelStatementInputSchema,
  giveStatementInputSchema,
  requestStatementInputSchema,
} from "./statement.ts";

/**
 * Everything that is done to a case: POST with this input, answered with the case. The server mounts them all, the tab
 * sends them; a command that is named as the register's and takes the same input needs nothing else on the server.
 */
export const CASE_COMMANDS = {
  answer: { path: "/cases/:key/answer", input: answerInputSchema },
  decideCase: { path: "/cases/:key/decide", input: decideInputSchema },
  askQuery: { path: "/cases/:key/query", input: queryInputSchema },
  objectToAnswer: { path: "/cases/:key/object", input: objectInputSchema },
  extendCase: { path: "/cases/:key/extend", input: extendInputSchema },
  withdrawCase: { path: "/cases/:key/withdraw", input: withdrawInputSchema },
  reassign: { path: "/cases/:key/reassign", input: reassignInputSchema },
  settleSuspension: { path: "/cases/:key/suspension", input: suspensionInputSchema },
  raiseToFull: { path: "/cases/:key/raise", input: raiseInputSchema },
  noteCase: { path: "/cases/:key/note", input: noteInputSchema },
  markForCheck: { path: "/cases/:key/check", input: checkInputSchema },
  assignHandler: { path: "/cases/:key/handler", input: handlerInputSchema },
  remindResponsible: { path: "/cases/:key/remind", input: remindInputSchema },
  resend: { path: "/cases/:key/resend", input: resendInputSchema },
  remindLater: { path: "/cases/:key/later", input: laterInputSchema },
  answerHandover: { path: "/cases/:key/handover", input: handoverInputSchema },
  reportNotMine: { path: "/cases/:key/not-mine", input: notMineInputSchema },
  requestStatement: { path: "/cases/:key/statement", input: requestStatementInputSchema },
  giveStatement: { path: "/cases/:key/statement/:id", input: giveStatementInputSchema },
  classify: { path: "/cases/:key/classification", input: classifyInputSchema },
  confirmAnswer: {
    path: "/cases/:key/classification/confirm-answer",
    input: confirmAnswerInputSchema,
  },
  confirmClassification: {
    path: "/cases/:key/classification/confirm",
    input: confirmClassificationInputSchema,
  },
  addCondition: { path: "/cases/:key/condition", input: addConditionInputSchema },
  giveEvidence: { path: "/cases/:key/condition/:id/evidence", input: giveEvidenceInputSchema },
  judgeEvidence: { path: "/cases/:key/condition/:id/judge", input: judgeEvidenceInputSchema },
  moveCondition: { path: "/cases/:key/condition/:id/day", input: moveConditionInputSchema },
  liftCondition: { path: "/cases/:key/condition/:id/lift", input: liftConditionInputSchema },
  addEvidence: { path: "/cases/:key/evidence", input: addEvidenceInputSchema },
  setRisks: { path: "/cases/:key/risks", input: setRisksInputSchema },
  requestSections: { path: "/cases/:key/sections/request", input: requestSectionsInputSchema },
  cancelSections: { path: "/cases/:key/sections/cancel", input: cancelSectionsInputSchema },
  waiveSection: { path: "/cases/:key/sections/waive", input: waiveSectionInputSchema },
  confirmSections: { path: "/cases/:key/sections/confirm", input: confirmSectionsInputSchema },
  cancelStatement: { path: "/cases/:key/statement/:id/cancel", input: cancelStatementInputSchema },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly input: z.ZodType }>>;

export type CaseCommandName = keyof typeof CASE_COMMANDS;
export type CaseCommandInput<Name extends CaseCommandName> = z.infer<
  (typeof CASE_COMMANDS)[Name]["input"]
>;

/** A command as the tab sends it: its name, its input, and what its path names beside the case. */
export type CaseCommand<Name extends CaseCommandName = CaseCommandName> = {
  [One in Name]: {
    readonly name: One;
    readonly input: CaseCommandInput<One>;
  } & Readonly<Record<Exclude<PathParts<(typeof CASE_COMMANDS)[One]["path"]>, "key">, number>>;
}[Name];
