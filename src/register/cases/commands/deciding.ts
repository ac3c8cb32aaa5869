import type { ConditionInput } from "#domain/cases/caseConditions.ts";
import {
  type DecisionInput,
  decideCase,
  extendCase,
  raiseToFull,
  settleSuspension,
  withdrawCase,
} from "#domain/cases/caseDecision.ts";
import type { EvidenceInput } from "#domain/cases/caseEvidence.ts";
import { endObjection, objectToAnswer } from "#domain/cases/caseTransitions.ts";
import { decidedClass } from "#domain/cases/decidedClass.ts";
import { type ClassOverride, classifiedIn } from "#domain/cases/decidedClassification.ts";
import type { DecisionKey, Depth, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { UsageValues } from "#domain/entry/entry.ts";
import { type Entry, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { parseValues, withValues } from "#domain/entry/intake.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { signedOff } from "#domain/settings/signOff.ts";
import type { Day } from "#domain/time/day.ts";
import { USAGE_KEY_SET } from "#domain/usage/usageFields.ts";
import { usageProblems } from "#domain/usage/usageProblems.ts";
import { withoutUsage } from "#domain/usage/withoutUsage.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { withDocumentMark } from "#register/cases/decisionDocuments.ts";
import { type Context, homeIn } from "#register/memory/context.ts";
import { caseRunner, type Seen, seen, type TakenStep, type Transition } from "./caseCommand.ts";

interface Reasoned extends Seen {
  readonly reason: string;
}

interface DecisionMade extends Reasoned {
  readonly decision: DecisionKey;
  /** Of an import alone: everywhere else the class follows from the answers. */
  readonly importedClass?: RiskClass | undefined;
  readonly override?: ClassOverride | undefined;
  readonly validUntil?: Day | undefined;
  readonly updateRhythm?: UpdateRhythm | undefined;
  readonly usage?: Readonly<Record<string, unknown>> | undefined;
  readonly conditions?: readonly ConditionInput[] | undefined;
  readonly art63Document?: EvidenceInput | undefined;
}

/** What coordinators decide about a case. */
export function deciding(context: Context) {
  const command = caseRunner(context);
  return {
    decideCase: command<DecisionMade>({
      action: "decided",
      who: "coordinator",
      seen,
      step: (taken) => decide(taken, context.settings(), homeIn(context, taken.entry.no)),
    }),

    /** Without `depth` the coordinator confirms the answer before the period ends. */
    objectToAnswer: command<Seen & { readonly depth?: Depth | undefined }>({
      action: ({ depth }) => (depth === undefined ? "confirmedUnchanged" : "objected"),
      who: "coordinator",
      seen,
      step({ coordinating, evaluationCase, input: { depth, reason = "" }, when }) {
        return depth === undefined
          ? endObjection(evaluationCase, { ...coordinating, needsCoordinator: true }, when)
          : objectToAnswer(evaluationCase, { ...coordinating, depth, reason }, when);
      },
    }),

    extendCase: command<Reasoned & { readonly workingDays: number }>({
      action: "extended",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { reason, workingDays }, when }) =>
        extendCase(evaluationCase, { ...coordinating, workingDays, reason }, when),
    }),

    raiseToFull: command<Reasoned>({
      action: "raised",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { reason }, when }) =>
        raiseToFull(evaluationCase, { ...coordinating, reason }, when),
    }),

    withdrawCase: command<Reasoned>({
      action: "withdrawn",
      who: "responsible",
      seen,
      step: withdraw,
    }),

    /** Confirms a proposed suspension, which then takes the application out of use, or declines it. */
    settleSuspension: command<Reasoned & { readonly confirm: boolean }>({
      action: ({ confirm }) => (confirm ? "suspensionConfirmed" : "suspensionDeclined"),
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { confirm, reason }, when }) =>
        settleSuspension(evaluationCase, { ...coordinating, confirm, reason }, when),
    }),
  };
}

function decide(
  taken: TakenStep<DecisionMade>,
  settings: Pick<Settings, "city" | "fourEyes" | "lawChoices" | "tree" | "treeSignOff">,
  home: string | null,
): Transition {
  const { acting, coordinating, entry, evaluationCase, input, when } = taken;
  const { city, fourEyes, lawChoices, tree, treeSignOff } = settings;
  const { art63Document, conditions, decision, override, reason, updateRhythm, validUntil } = input;
  const usage = input.usage === undefined ? undefined : usageOf(entry, decision, input.usage);
  if (usage !== undefined && !usage.ok) return usage;
  const isImport = acting.channel === "import" && input.importedClass !== undefined;
  const made: DecisionInput = {
    ...coordinating,
    decision,
    reason,
    values: entry.values,
    classified: classifiedIn(evaluationCase.classification, tree, entry.values, lawChoices),
    ...(override === undefined ? {} : { override }),
    ...(isImport ? { importedClass: input.importedClass } : {}),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(updateRhythm === undefined ? {} : { updateRhythm }),
    ...(usage === undefined ? {} : { usage: usage.value }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(art63Document === undefined ? {} : { art63Document }),
    home,
    currentRiskClass: riskClassOf(entry),
    operationStatus: operationStatusOf(entry),
    fourEyes,
    channel: acting.channel,
  };
  const raised = raisesToFull(evaluationCase, made)
    ? raiseToFull(evaluationCase, { ...coordinating, reason }, when)
    : ok(evaluationCase);
  if (!raised.ok) return raised;
  const decided = decideCase(raised.value, made, when);
  if (!decided.ok) return decided;
  return ok(
    withDocumentMark(decided.value, entry, {
      city,
      signedOff: signedOff(treeSignOff, tree.version),
    }),
  );
}

/** A short evaluation that ends in another class is a full one; deciding so raises it. */
function raisesToFull({ depth }: EvaluationCase, made: DecisionInput): boolean {
  const isOther = decidedClass(made) !== made.currentRiskClass;
  return depth === "short" && isOther && made.decision !== "rejected";
}

/** As the tab has checked it at its fields; special categories are covered by this very decision. */
function usageOf(
  entry: Entry,
  decision: DecisionKey,
  input: Readonly<Record<string, unknown>>,
): Result<UsageValues, "usageNotAllowed"> {
  const parsed = parseValues(input, USAGE_KEY_SET);
  if (!parsed.ok) return err("usageNotAllowed");
  const usage = withValues({}, parsed.value);
  const decided = { ...withoutUsage(entry.values), ...usage, evaluationStatus: decision };
  return Object.keys(usageProblems(decided)).length === 0 ? ok(usage) : err("usageNotAllowed");
}

function withdraw(taken: TakenStep<Reasoned>): Transition {
  const { acting, coordinating, entry, evaluationCase, input, when } = taken;
  const withdrawn = withdrawCase(
    evaluationCase,
    { ...coordinating, reason: input.reason, operationStatus: operationStatusOf(entry) },
    when,
  );
  // Who coordinates acts here as the owner they are, with an owner's rights.
  const isOwn = isCoordinator(acting.viewer) && coordinating.ownerIds.includes(coordinating.by.id);
  return isOwn && !withdrawn.ok && withdrawn.problem === "notAllowed" ? err("ownCase") : withdrawn;
}
