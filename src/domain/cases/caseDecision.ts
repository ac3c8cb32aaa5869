import type { EntryValues, UsageValues } from "#domain/entry/entry.ts";
import { EXTENSION_DAYS_MAX, PROVISIONAL_MONTHS_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { addMonths, type Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { Channel, OperationStatus, UpdateRhythm } from "#domain/vocabulary.ts";
import { type ConditionInput, conditionsSet } from "./caseConditions.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import { raisedDue } from "./caseDeadline.ts";
import { isRhythmAllowed } from "./caseDue.ts";
import { type EvidenceInput, withEvidence } from "./caseEvidence.ts";
import type { CaseProblem } from "./caseProblem.ts";
import {
  type ClassInput,
  classProblem,
  decidedClass,
  decidedClassification,
  needsArt63Document,
} from "./decidedClass.ts";
import {
  type CaseMoment,
  type Decision,
  type EvaluationCase,
  hasReportedHarm,
  isRunning,
} from "./evaluationCase.ts";
import { notOpen } from "./notOpen.ts";
import { missingStatements } from "./requiredStatements.ts";
import { unconfirmedSections } from "./shortEvaluation.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

export interface DecisionInput extends ByCoordinator, Omit<ClassInput, "by"> {
  /** What the entry says: some of it needs the agreement of an office. */
  readonly values: EntryValues;
  /** Whoever reads the decision later reads why, whichever it is. */
  readonly reason: string;
  readonly validUntil?: Day;
  readonly channel?: Channel;
  /** How new versions are asked about from now on. */
  readonly updateRhythm?: UpdateRhythm;
  /** What staff may do with it from now on. */
  readonly usage?: UsageValues;
  /** What an approval asks for, each by a day. */
  readonly conditions?: readonly ConditionInput[];
  /** The document about the exemption of Art. 6(3); counts where the class is that. */
  readonly art63Document?: EvidenceInput;
  /** Where the entry lies. */
  readonly home?: string | null;
}

/** The coordinators' decision; a decided case never changes again. */
export function decideCase(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
  when: CaseMoment,
): Transition {
  const problem = decisionProblem(evaluationCase, input, when);
  if (problem !== undefined) return err(problem);
  const conditions = conditionsSet(input.conditions ?? [], input.by, when);
  if (!conditions.ok) return conditions;
  const riskClass = decidedClass(input);
  const documented = withArt63Document(evaluationCase, input, when);
  if (!documented.ok) return documented;
  const { art63Document, held } = documented.value;
  const classified = decidedClassification(input);
  const decision: Decision = {
    decision: input.decision,
    reason: input.reason.trim(),
    ...(riskClass === null ? {} : { riskClass }),
    ...(input.validUntil === undefined || input.decision === "rejected"
      ? {}
      : { validUntil: input.validUntil }),
    ...(input.updateRhythm === undefined || input.decision === "rejected"
      ? {}
      : { updateRhythm: input.updateRhythm }),
    ...(input.usage === undefined || input.decision === "rejected" ? {} : { usage: input.usage }),
    ...(input.channel === "import" ? { imported: true } : {}),
    by: personOf(input.by),
    at: when.at,
  };
  return ok({
    ...held,
    state: input.decision,
    started: true,
    decision,
    ...(classified === undefined
      ? {}
      : {
          classified: art63Document === undefined ? classified : { ...classified, art63Document },
        }),
    ...(conditions.value.length === 0 ? {} : { conditions: conditions.value }),
    closedOn: when.today,
    due: null,
  });
}

/** The case with the document about the exemption, and under which number. */
function withArt63Document(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
  when: CaseMoment,
): Result<{ readonly held: EvaluationCase; readonly art63Document?: number }, CaseProblem> {
  const { art63Document: evidence, by, decision, home = null, operationStatus, values } = input;
  // A class that is kept was decided before.
  const riskClass = decidedClassification(input) === undefined ? null : decidedClass(input);
  if (evidence === undefined || riskClass !== "highRiskExempt" || decision === "rejected") {
    const { instructionsForUse } = values;
    const asked = { decision, riskClass, operationStatus, instructionsForUse };
    const isMissing = input.channel !== "import" && needsArt63Document(asked);
    return isMissing ? err("art63DocumentMissing") : ok({ held: evaluationCase });
  }
  const laid = withEvidence(evaluationCase, { by, evidence, home }, when);
  if (!laid.ok) return laid;
  return ok({ held: laid.value.evaluationCase, art63Document: laid.value.id });
}

/** A short evaluation turns out to need a full one: the full deadline runs from the opening, without the pauses. */
export function raiseToFull(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly reason: string },
  when: CaseMoment,
): Transition {
  if (evaluationCase.state !== "open") return err(notOpen(evaluationCase));
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (evaluationCase.depth === "full") return err("alreadyFull");
  if (input.reason.trim() === "") return err("reasonMissing");
  return ok({
    ...evaluationCase,
    depth: "full",
    started: true,
    note: input.reason.trim(),
    due: raisedDue(evaluationCase, when),
  });
}

/** The question is dropped, and not asked again for this version; never with reported harm. */
export function withdrawCase(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & {
    readonly reason: string;
    readonly operationStatus: OperationStatus;
  },
  when: CaseMoment,
): Transition {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const { role } = input.by;
  const ownFirst =
    (role === "owner" || role === "deputy") && isOwnFirst(evaluationCase, input.operationStatus);
  const problem = role === "system" || ownFirst ? undefined : coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (hasReportedHarm(evaluationCase)) return err("harmReported");
  const reason = input.reason.trim();
  // What is out of use is withdrawn by the register, which says so by itself.
  if (reason === "" && !(role === "system" && input.operationStatus === "retired")) {
    return err("reasonMissing");
  }
  return ok({
    ...evaluationCase,
    state: "withdrawn",
    note: reason === "" ? evaluationCase.note : reason,
    closedOn: when.today,
    due: null,
  });
}

/** Owner and deputy may take back what they have submitted, as long as it is only planned. */
export function isOwnFirst(
  { state, trigger }: EvaluationCase,
  operationStatus: OperationStatus,
): boolean {
  const isOpen = state === "open" || state === "query";
  return isOpen && trigger === "first" && operationStatus === "planned";
}

/** More time for a full evaluation: once, and up to `EXTENSION_DAYS_MAX`. */
export function extendCase(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly workingDays: number; readonly reason: string },
  when: CaseMoment,
): Transition {
  const { state, depth, due, extension } = evaluationCase;
  if (state !== "open") return err(notOpen(evaluationCase));
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (extension !== null) return err("alreadyExtended");
  if (depth !== "full" || due === null) return err("notExtendable");
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  if (!Number.isInteger(input.workingDays) || input.workingDays < 1)
    return err("extensionTooShort");
  if (input.workingDays > EXTENSION_DAYS_MAX) return err("extensionTooLong");
  const until = addWorkingDays(due, input.workingDays, when.closingDays);
  return ok({ ...evaluationCase, due: until, extension: { until, reason } });
}

/** A coordinator confirms a proposed suspension or declines it, and says why. */
export function settleSuspension(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly confirm: boolean; readonly reason: string },
  when: CaseMoment,
): Transition {
  const { suspension } = evaluationCase;
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (suspension?.kind !== "proposed" || suspension.state !== "open") return err("nothingProposed");
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  const state = input.confirm ? "confirmed" : "declined";
  const settled = {
    kind: suspension.kind,
    state,
    reason,
    by: personOf(input.by),
    at: when.at,
  } as const;
  return ok({ ...evaluationCase, suspension: settled });
}

function decisionProblem(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
  when: CaseMoment,
): CaseProblem | undefined {
  if (evaluationCase.state !== "open") return notOpen(evaluationCase);
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return problem;
  if (input.reason.trim() === "") return "reasonMissing";
  const unfit = classProblem(evaluationCase, input);
  if (unfit !== undefined) return unfit;
  if (input.decision === "rejected") {
    return (input.conditions ?? []).length === 0 ? undefined : "conditionsNotAllowed";
  }
  return (
    rhythmProblem(input) ??
    validityProblem(input, when) ??
    statementProblem(evaluationCase, input) ??
    sectionsUnconfirmed(evaluationCase, input)
  );
}

function rhythmProblem(input: DecisionInput): CaseProblem | undefined {
  const { updateRhythm } = input;
  const isAllowed =
    updateRhythm === undefined || isRhythmAllowed(updateRhythm, decidedClass(input));
  if (isAllowed) return undefined;
  return "rhythmNotAllowed";
}

function validityProblem(input: DecisionInput, when: CaseMoment): CaseProblem | undefined {
  const provisional = input.decision === "approvedProvisionally";
  if (input.validUntil === undefined) return provisional ? "validUntilMissing" : undefined;
  if (input.validUntil < when.today) return "validUntilInPast";
  const latest = addMonths(when.today, PROVISIONAL_MONTHS_MAX);
  return provisional && input.validUntil > latest ? "validUntilTooLate" : undefined;
}

/** What a short evaluation was opened for has been looked at (workflow §2); a provisional approval may wait for it. */
function sectionsUnconfirmed(
  evaluationCase: EvaluationCase,
  { decision }: DecisionInput,
): CaseProblem | undefined {
  const isOpen = decision === "approved" && unconfirmedSections(evaluationCase).length > 0;
  return isOpen ? "sectionsUnconfirmed" : undefined;
}

/** A provisional approval may wait for statements; a plain one may not. An import was decided elsewhere. */
function statementProblem(
  evaluationCase: EvaluationCase,
  { classified, decision, importedClass, values }: DecisionInput,
): CaseProblem | undefined {
  const facts = importedClass === undefined ? { classified, values } : NOTHING_KNOWN;
  const isMissing = decision === "approved" && missingStatements(evaluationCase, facts).length > 0;
  return isMissing ? "statementsMissing" : undefined;
}
const NOTHING_KNOWN = { classified: undefined, values: {} };
