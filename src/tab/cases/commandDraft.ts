import type { CaseCommand } from "#contract/caseCommands.ts";
import type { DecisionKey } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { readUsage, type UsageDraft } from "#tab/usage/usageDraft.ts";

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
  /** What staff may do from then on; null leaves it. */
  readonly usage: UsageDraft | null;
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
  usage: null,
};

export type CommandDraftProblem =
  | "reasonMissing"
  | "textMissing"
  | "validUntilMissing"
  | "validUntilInPast"
  | "extensionTooShort"
  | "extensionTooLong"
  | "usageNotAllowed"
  | "badRequest";

/** Most steps need words that say why. */
export function withReason<Command>(
  { text }: Pick<CommandDraft, "text">,
  command: (input: { readonly reason: string }) => Command,
): Result<Command, "reasonMissing"> {
  const reason = text.trim();
  return reason === "" ? err("reasonMissing") : ok(command({ reason }));
}

export function decision(
  draft: CommandDraft,
  revision: number,
  today: Day,
): Result<CaseCommand<"decideCase">, CommandDraftProblem> {
  const { decision, riskClass, updateRhythm } = draft;
  const reason = draft.text.trim();
  if (decision === null) return err("badRequest");
  if (reason === "") return err("reasonMissing");
  const validUntil = decision === "rejected" ? undefined : parseDay(draft.validUntil);
  if (decision === "approvedProvisionally" && validUntil === undefined) {
    return err("validUntilMissing");
  }
  if (validUntil !== undefined && validUntil < today) return err("validUntilInPast");
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
