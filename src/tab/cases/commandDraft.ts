import type { CaseCommand } from "#contract/caseCommands.ts";
import type { DecisionKey } from "#domain/cases/evaluationCase.ts";
import { EXTENSION_DAYS_MAX } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { readUsage, type UsageDraft } from "#tab/usage/usageDraft.ts";

/** What a coordinator's dialog holds while it is filled in. */
export interface CommandDraft {
  readonly text: string;
  /** The step begins with it; an approval may still become a provisional one. */
  readonly decision: DecisionKey;
  /** Empty keeps the class. */
  readonly riskClass: RiskClass | "";
  /** Empty keeps the rhythm. */
  readonly updateRhythm: UpdateRhythm | "";
  readonly validUntil: string;
  readonly depth: "short" | "full" | null;
  readonly workingDays: string;
  readonly owner: Person | null;
  readonly deputy: Person | null;
  /** What staff may do from then on; null leaves it. */
  readonly usage: UsageDraft | null;
  /** Whether an approval has to say what becomes of the suspension. */
  readonly isSuspended: boolean;
  readonly suspension: SuspensionChoice | null;
}

/** What an approval makes of a suspension: it stays, or the application is used again as before. */
export const SUSPENSION_CHOICES = ["stays", "pilot", "productive"] as const;
type SuspensionChoice = (typeof SUSPENSION_CHOICES)[number];

export const EMPTY_COMMAND: CommandDraft = {
  text: "",
  decision: "approved",
  riskClass: "",
  updateRhythm: "",
  validUntil: "",
  depth: null,
  workingDays: "10",
  owner: null,
  deputy: null,
  usage: null,
  isSuspended: false,
  suspension: null,
};

/** Where in a step's form something can be wrong. */
export type DraftField = keyof CommandDraft;

/** What can be wrong with a draft before it is sent, and where that is said. */
const PROBLEM_FIELDS = {
  reasonMissing: "text",
  textMissing: "text",
  depthMissing: "depth",
  validUntilMissing: "validUntil",
  validUntilInPast: "validUntil",
  extensionTooShort: "workingDays",
  extensionTooLong: "workingDays",
  ownerMissing: "owner",
  usageNotAllowed: "usage",
  suspensionMissing: "suspension",
} as const satisfies Readonly<Record<string, DraftField>>;
export type CommandDraftProblem = keyof typeof PROBLEM_FIELDS;

export function fieldOfProblem(problem: CommandDraftProblem): DraftField {
  return PROBLEM_FIELDS[problem];
}

/** Most steps need words that say why. */
export function withReason<Command>(
  { text }: Pick<CommandDraft, "text">,
  command: (input: { readonly reason: string }) => Command,
): Result<Command, "reasonMissing"> {
  const reason = text.trim();
  return reason === "" ? err("reasonMissing") : ok(command({ reason }));
}

/** So many working days more, and why. */
export function extension(
  draft: CommandDraft,
): Result<{ readonly workingDays: number; readonly reason: string }, CommandDraftProblem> {
  const workingDays = Number(draft.workingDays);
  if (!Number.isInteger(workingDays) || workingDays < 1) return err("extensionTooShort");
  if (workingDays > EXTENSION_DAYS_MAX) return err("extensionTooLong");
  return withReason(draft, ({ reason }) => ({ workingDays, reason }));
}

export function decision(
  draft: CommandDraft,
  revision: number,
  today: Day,
): Result<CaseCommand<"decideCase">, CommandDraftProblem> {
  const { decision, riskClass, updateRhythm } = draft;
  const reason = draft.text.trim();
  if (reason === "") return err("reasonMissing");
  const validUntil = decision === "rejected" ? undefined : parseDay(draft.validUntil);
  if (decision === "approvedProvisionally" && validUntil === undefined) {
    return err("validUntilMissing");
  }
  if (validUntil !== undefined && validUntil < today) return err("validUntilInPast");
  if (draft.isSuspended && decision !== "rejected" && draft.suspension === null) {
    return err("suspensionMissing");
  }
  const usage =
    draft.usage === null || decision === "rejected" ? undefined : readUsage(draft.usage, decision);
  if (usage !== undefined && !usage.ok) return err("usageNotAllowed");
  return ok({
    name: "decideCase",
    input: {
      revision,
      decision,
      reason,
      ...(riskClass === "" ? {} : { riskClass }),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(updateRhythm === "" || decision === "rejected" ? {} : { updateRhythm }),
      ...(usage === undefined ? {} : { usage: toValuesInput(usage.value) }),
    },
  });
}

/** How the application is used again once it is approved; undefined where its suspension stays. */
export function usedAgainAs({
  decision,
  isSuspended,
  suspension,
}: CommandDraft): "pilot" | "productive" | undefined {
  const stays = !isSuspended || decision === "rejected" || suspension === "stays";
  return stays || suspension === null ? undefined : suspension;
}
