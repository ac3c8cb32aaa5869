import type { CaseView } from "#contract/case.ts";
import { DECISIONS, type DecisionKey } from "#domain/cases/evaluationCase.ts";
import { EXTENSION_DAYS_MAX } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import {
  RISK_CLASSES,
  type RiskClass,
  UPDATE_RHYTHMS,
  type UpdateRhythm,
} from "#domain/vocabulary.ts";
import type { CaseCommand } from "#tab/data/api.ts";

export type CommandKind =
  | "decide"
  | "query"
  | "confirmSuspension"
  | "declineSuspension"
  | "raise"
  | "note"
  | "confirm"
  | "object"
  | "extend"
  | "withdraw"
  | "reassign";

/** What a coordinator's dialog holds while it is filled in. */
export interface CommandDraft {
  readonly text: string;
  readonly decision: DecisionKey | null;
  /** Empty keeps the class. */
  readonly riskClass: RiskClass | "";
  /** Empty keeps the rhythm. */
  readonly updateRhythm: UpdateRhythm | "";
  readonly validUntil: string;
  readonly depth: "short" | "full" | null;
  readonly workingDays: string;
  readonly owner: Person | null;
  readonly deputy: Person | null;
}

export const EMPTY_COMMAND: CommandDraft = {
  text: "",
  decision: null,
  riskClass: "",
  updateRhythm: "",
  validUntil: "",
  depth: null,
  workingDays: "10",
  owner: null,
  deputy: null,
};

export type CommandDraftProblem =
  | "reasonMissing"
  | "textMissing"
  | "validUntilMissing"
  | "validUntilInPast"
  | "extensionTooShort"
  | "extensionTooLong"
  | "badRequest";

/** The steps that the case's state and the person's rights leave open, the likeliest first. */
export function possibleCommands(view: CaseView): readonly CommandKind[] {
  if (!view.rights.coordinate) return [];
  const settle: readonly CommandKind[] = view.rights.settleSuspension
    ? ["confirmSuspension", "declineSuspension"]
    : [];
  const note: readonly CommandKind[] = view.rights.writeNote ? ["note"] : [];
  const withdraw: readonly CommandKind[] = view.rights.withdraw ? ["withdraw"] : [];
  const steps = view.rights.evaluate ? stepsOf(view) : [];
  return [...settle, ...steps, "reassign", ...withdraw, ...note];
}

/** While others have to answer, no step of the coordinators is the one to take. */
export function isDecisive(kind: CommandKind): boolean {
  return kind !== "reassign" && kind !== "withdraw" && kind !== "note";
}

/** What the state asks for. */
function stepsOf(view: CaseView): readonly CommandKind[] {
  switch (view.state) {
    case "objection":
      return ["confirm", "object"];
    case "open": {
      const decide: readonly CommandKind[] = view.rights.decide ? ["decide"] : [];
      const extend: readonly CommandKind[] =
        view.depth === "full" && view.extension === null ? ["extend"] : [];
      const raise: readonly CommandKind[] = view.depth === "short" ? ["raise"] : [];
      return [...decide, "query", ...raise, ...extend];
    }
    case "requested":
    case "query":
    case "unchanged":
    case "approved":
    case "approvedProvisionally":
    case "rejected":
    case "withdrawn":
      return [];
  }
}

/** The command to send, naming the revision that was seen, or what is missing. */
export function draftToCommand(
  kind: CommandKind,
  draft: CommandDraft,
  revision: number,
  today: Day,
): Result<CaseCommand, CommandDraftProblem> {
  const text = draft.text.trim();
  switch (kind) {
    case "decide":
      return decideCommand(draft, revision, today);
    case "query":
      return text === "" ? err("textMissing") : ok({ kind, input: { revision, text } });
    case "confirm":
      return ok({ kind: "object", input: { revision, confirm: true } });
    case "object":
      if (draft.depth === null) return err("badRequest");
      if (text === "") return err("reasonMissing");
      return ok({ kind, input: { revision, depth: draft.depth, reason: text } });
    case "extend": {
      const workingDays = Number(draft.workingDays);
      if (!Number.isInteger(workingDays) || workingDays < 1) return err("extensionTooShort");
      if (workingDays > EXTENSION_DAYS_MAX) return err("extensionTooLong");
      if (text === "") return err("reasonMissing");
      return ok({ kind, input: { revision, workingDays, reason: text } });
    }
    case "confirmSuspension":
    case "declineSuspension": {
      const decision = kind === "confirmSuspension" ? "confirmed" : "declined";
      if (text === "") return err("reasonMissing");
      return ok({ kind: "suspension", input: { revision, decision, reason: text } });
    }
    case "raise":
      return text === "" ? err("reasonMissing") : ok({ kind, input: { revision, reason: text } });
    case "note":
      return ok({ kind, input: { revision, note: text } });
    case "withdraw":
      return text === "" ? err("reasonMissing") : ok({ kind, input: { revision, reason: text } });
    case "reassign": {
      if (draft.owner === null) return err("badRequest");
      if (text === "") return err("reasonMissing");
      const deputy = draft.deputy === null ? {} : { deputyId: draft.deputy.id };
      return ok({ kind, input: { revision, ownerId: draft.owner.id, ...deputy, reason: text } });
    }
  }
}

function decideCommand(
  draft: CommandDraft,
  revision: number,
  today: Day,
): Result<CaseCommand, CommandDraftProblem> {
  const { decision, riskClass, updateRhythm } = draft;
  const reason = draft.text.trim();
  if (decision === null) return err("badRequest");
  if (reason === "") return err("reasonMissing");
  const validUntil = decision === "rejected" ? undefined : parseDay(draft.validUntil);
  if (decision === "approvedProvisionally" && validUntil === undefined) {
    return err("validUntilMissing");
  }
  if (validUntil !== undefined && validUntil < today) return err("validUntilInPast");
  return ok({
    kind: "decide",
    input: {
      revision,
      decision,
      reason,
      ...(riskClass === "" ? {} : { riskClass }),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(updateRhythm === "" || decision === "rejected" ? {} : { updateRhythm }),
    },
  });
}

export function parseDecision(text: string): DecisionKey | null {
  return DECISIONS.find((one) => one === text) ?? null;
}

export function parseRiskClass(text: string): RiskClass | "" {
  return RISK_CLASSES.find((one) => one === text) ?? "";
}

export function parseRhythm(text: string): UpdateRhythm | "" {
  return UPDATE_RHYTHMS.find((one) => one === text) ?? "";
}
