import type { CaseCommand } from "#contract/caseCommands.ts";
import type { DecisionKey } from "#domain/cases/evaluationCase.ts";
import type { ComputedClass } from "#domain/classification/classRank.ts";
import type { Art63Condition } from "#domain/classification/legalFacts.ts";
import { USED_AGAIN_AS, type UsedAgainAs } from "#domain/entry/suspension.ts";
import { EXTENSION_DAYS_MAX, TEXT_MINIMA } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { UpdateRhythm } from "#domain/vocabulary.ts";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";
import { readUsage, type UsageDraft } from "#tab/usage/usageDraft.ts";

/** What a coordinator's dialog holds while it is filled in. */
export interface CommandDraft {
  readonly text: string;
  /** The step begins with it; an approval may still become a provisional one. */
  readonly decision: DecisionKey;
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
  /** Another class than the computed one; null keeps to the answers. */
  readonly override: ComputedClass | null;
  readonly overrideReason: string;
  readonly art63: readonly Art63Condition[];
  /** The link to the document about the exemption. */
  readonly art63Document: string;
  /** What an approval asks for. */
  readonly conditions: readonly ConditionDraft[];
}

export interface ConditionDraft {
  readonly text: string;
  readonly dueOn: string;
}

/** What an approval makes of a suspension: it stays, or the application is used again as before. */
export const SUSPENSION_CHOICES = ["stays", ...USED_AGAIN_AS] as const;
type SuspensionChoice = (typeof SUSPENSION_CHOICES)[number];

export const EMPTY_COMMAND: CommandDraft = {
  text: "",
  decision: "approved",
  updateRhythm: "",
  validUntil: "",
  depth: null,
  workingDays: "10",
  owner: null,
  deputy: null,
  usage: null,
  isSuspended: false,
  suspension: null,
  override: null,
  overrideReason: "",
  art63: [],
  art63Document: "",
  conditions: [],
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
  overrideReasonTooShort: "overrideReason",
  overrideArt63Missing: "art63",
  conditionIncomplete: "conditions",
  conditionDueInPast: "conditions",
} as const satisfies Readonly<Record<string, DraftField>>;
export type CommandDraftProblem = keyof typeof PROBLEM_FIELDS;

export function fieldOfProblem(problem: CommandDraftProblem): DraftField {
  return PROBLEM_FIELDS[problem];
}

/** What a draft says; or everything that is missing, in the order of the fields. */
export type ReadDraft<Value> = Result<Value, readonly CommandDraftProblem[]>;

/** Most steps need words that say why. */
export function withReason<Command>(
  draft: Pick<CommandDraft, "text">,
  command: (input: { readonly reason: string }) => Command,
): ReadDraft<Command> {
  const problems = reasonProblems(draft);
  return problems.length > 0 ? err(problems) : ok(command({ reason: draft.text.trim() }));
}

export function reasonProblems({
  text,
}: Pick<CommandDraft, "text">): readonly CommandDraftProblem[] {
  return text.trim() === "" ? ["reasonMissing"] : [];
}

/** So many working days more, and why. */
export function extension(
  draft: CommandDraft,
): ReadDraft<{ readonly workingDays: number; readonly reason: string }> {
  const workingDays = Number(draft.workingDays);
  const problems: readonly CommandDraftProblem[] = [
    ...when("extensionTooShort", !Number.isInteger(workingDays) || workingDays < 1),
    ...when("extensionTooLong", workingDays > EXTENSION_DAYS_MAX),
    ...reasonProblems(draft),
  ];
  return problems.length > 0 ? err(problems) : ok({ workingDays, reason: draft.text.trim() });
}

export function decision(
  draft: CommandDraft,
  revision: number,
  today: Day,
): ReadDraft<CaseCommand<"decideCase">> {
  const { decision, updateRhythm } = draft;
  const isApproval = decision !== "rejected";
  const override = isApproval ? draft.override : null;
  const conditions = isApproval ? draft.conditions : [];
  const validUntil = isApproval ? parseDay(draft.validUntil) : undefined;
  const usage =
    isApproval && draft.usage !== null ? readUsage(draft.usage, decision) : ok(undefined);
  const problems = [
    ...when("validUntilMissing", decision === "approvedProvisionally" && validUntil === undefined),
    ...when("validUntilInPast", validUntil !== undefined && validUntil < today),
    ...when("suspensionMissing", isApproval && draft.isSuspended && draft.suspension === null),
    ...when("usageNotAllowed", !usage.ok),
    ...(override === null ? [] : overrideProblems(draft, override)),
    ...conditionProblems(conditions, today),
    ...reasonProblems(draft),
  ];
  if (problems.length > 0 || !usage.ok) return err(problems);
  return ok({
    name: "decideCase",
    input: {
      revision,
      decision,
      reason: draft.text.trim(),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(updateRhythm === "" || !isApproval ? {} : { updateRhythm }),
      ...(usage.value === undefined ? {} : { usage: toValuesInput(usage.value) }),
      ...(override === null ? {} : { override: overrideOf(draft, override) }),
      ...(isApproval ? documentOf(draft) : {}),
      ...(conditions.length === 0 ? {} : { conditions: conditions.map(trimmed) }),
    },
  });
}

function documentOf({
  art63Document,
}: CommandDraft): Pick<CaseCommand<"decideCase">["input"], "art63Document"> {
  const url = art63Document.trim();
  return url === "" ? {} : { art63Document: { url } };
}

function overrideProblems(
  { art63, overrideReason }: CommandDraft,
  wanted: ComputedClass,
): readonly CommandDraftProblem[] {
  const isShort = overrideReason.trim().length < TEXT_MINIMA.overrideReason;
  return [
    ...when("overrideArt63Missing", wanted === "highRiskExempt" && art63.length === 0),
    ...when("overrideReasonTooShort", isShort),
  ];
}

function overrideOf(
  { art63, overrideReason }: CommandDraft,
  wanted: ComputedClass,
): NonNullable<CaseCommand<"decideCase">["input"]["override"]> {
  const reason = overrideReason.trim();
  return { class: wanted, reason, ...(wanted === "highRiskExempt" ? { art63: [...art63] } : {}) };
}

function conditionProblems(
  conditions: readonly ConditionDraft[],
  today: Day,
): readonly CommandDraftProblem[] {
  const problems = new Set(conditions.map((one) => conditionProblem(one, today)));
  return [
    ...when("conditionIncomplete", problems.has("incomplete")),
    ...when("conditionDueInPast", problems.has("inPast")),
  ].slice(0, 1);
}

/** What is missing before a condition can be set. */
export function conditionProblem(
  { dueOn, text }: ConditionDraft,
  today: string,
): "incomplete" | "inPast" | undefined {
  const day = parseDay(dueOn);
  if (text.trim() === "" || day === undefined) return "incomplete";
  return day < today ? "inPast" : undefined;
}

function trimmed({ dueOn, text }: ConditionDraft): ConditionDraft {
  return { text: text.trim(), dueOn };
}

function when(problem: CommandDraftProblem, isSo: boolean): readonly CommandDraftProblem[] {
  return isSo ? [problem] : [];
}

/** How the application is used again once it is approved; undefined where its suspension stays. */
export function usedAgainAs({
  decision,
  isSuspended,
  suspension,
}: CommandDraft): UsedAgainAs | undefined {
  const stays = !isSuspended || decision === "rejected" || suspension === "stays";
  return stays || suspension === null ? undefined : suspension;
}
