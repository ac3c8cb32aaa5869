import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { askedAbout, unchangedReasons } from "#domain/triage/unchangedReasons.ts";
import { type AnswerInput, assessAnswer } from "./caseAnswer.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import { openCampaignDue, questionDue } from "./caseDeadline.ts";
import { heavierSuspension, raisedOutcome } from "./caseIncidents.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { foldedCauses, withEarlierAnswer } from "./caseRoom.ts";
import { versionsIn, versionsSince } from "./caseVersions.ts";
import { dueDay } from "./deadlines.ts";
import { type CaseMoment, type Depth, type EvaluationCase, isRunning } from "./evaluationCase.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

/** A newer version while the question runs: asked again, the earlier answer is kept to be shown. */
export function moveToVersion(
  evaluationCase: EvaluationCase,
  target: {
    readonly causeKey: string;
    readonly targetVersion: string;
    readonly targetRevision: number;
    /** The versions recorded since the one asked about; without it, this one alone. */
    readonly versions?: number;
  },
  when: CaseMoment,
): Transition {
  const { state } = evaluationCase;
  if (!isRunning(state)) return err("notRunning");
  if (state !== "requested" && state !== "objection") return err("notRequested");
  if (target.targetRevision <= evaluationCase.targetRevision) return err("notNewer");
  const {
    askedAgain: _ofOlderRevision,
    campaignDue: _answered,
    deliveredOn: _ofOlderCard,
    ...rest
  } = evaluationCase;
  const held = { ...rest, ...openCampaignDue(evaluationCase, when) };
  const causes = foldedCauses(withCause(evaluationCase.causes, target.causeKey));
  return ok({
    ...held,
    state: "requested",
    causes,
    ...versionsSince(causes, versionsIn(evaluationCase) + (target.versions ?? 1)),
    targetVersion: target.targetVersion,
    targetRevision: target.targetRevision,
    requestedOn: when.today,
    due: questionDue({ ...held, requestedOn: when.today }, when),
    answer: null,
    ...withEarlierAnswer(evaluationCase),
  });
}

/** The first answer to the revision asked about wins; what follows is stored with it. */
export function answerCase(
  evaluationCase: EvaluationCase,
  input: AnswerInput & { readonly targetRevision: number },
  when: CaseMoment,
): Transition {
  if (evaluationCase.state !== "requested") {
    if (evaluationCase.answer !== null) return err("alreadyAnswered");
    return err(isRunning(evaluationCase.state) ? "notRequested" : "notRunning");
  }
  if (input.targetRevision !== evaluationCase.targetRevision) return err("superseded");
  const assessed = assessAnswer(input, when);
  if (!assessed.ok) return assessed;
  const { stored, suspension } = assessed.value;
  const offered = unchangedReasons(askedAbout(evaluationCase));
  if (stored.answer.option === "unchanged" && !offered.includes(stored.answer.reason)) {
    return err("reasonNotOffered");
  }
  const answered = {
    ...evaluationCase,
    answer: stored,
    suspension: heavierSuspension(evaluationCase.suspension, suspension),
  };
  // "Unchanged" settles neither an incident that was reported meanwhile nor a change of law.
  const outcome = raisedOutcome(evaluationCase, stored.outcome);
  if (outcome === "none") {
    const due = dueDay("objection", when.today, when);
    return ok({ ...answered, state: "objection", due });
  }
  return ok(opened(answered, outcome, when));
}

/**
 * "Unchanged" becomes final: by the system once the review period is over, earlier by a coordinator
 * who neither owns nor deputises the entry. A sampled or marked case always needs the coordinator.
 */
export function endObjection(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly needsCoordinator: boolean },
  when: CaseMoment,
): Transition {
  const { state, due } = evaluationCase;
  if (!isRunning(state)) return err("notRunning");
  if (state !== "objection") return err("notInObjection");
  if (input.by.role === "system") {
    if (input.needsCoordinator) return err("needsCoordinator");
    if (due === null || when.today <= due) return err("periodNotOver");
  } else {
    const problem = coordinatorProblem(input);
    if (problem !== undefined) return err(problem);
  }
  return ok({ ...evaluationCase, state: "unchanged", closedOn: when.today, due: null });
}

/** A coordinator does not accept "unchanged" and opens the evaluation. */
export function objectToAnswer(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly depth: Depth; readonly reason: string },
  when: CaseMoment,
): Transition {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  if (evaluationCase.state !== "objection") return err("notInObjection");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (input.reason.trim() === "") return err("reasonMissing");
  return ok(opened({ ...evaluationCase, note: input.reason.trim() }, input.depth, when));
}

/** "Ich bin nicht zuständig": noted beside the case, whose deadline runs on; once for a person, a revision and whoever they name. */
export function reportNotMine(
  evaluationCase: EvaluationCase,
  input: { readonly by: Person; readonly named?: Person },
  when: CaseMoment,
): Transition {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const { by, named } = input;
  const { targetRevision } = evaluationCase;
  // A button pressed twice, or on an old copy of the card.
  const isKnown = evaluationCase.notMine.some(
    (row) =>
      row.by.id === by.id &&
      row.targetRevision === targetRevision &&
      row.namedId === named?.id &&
      row.handover?.state !== "closed",
  );
  if (isKnown) return err("noChange");
  const naming = named === undefined ? {} : { namedId: named.id, namedName: named.name };
  const row = { by: personOf(by), ...naming, at: when.at, targetRevision };
  return ok({ ...evaluationCase, notMine: [...evaluationCase.notMine, row] });
}

/** A further cause joins the running case; it can only shorten the due day, and joins once. */
export function joinCause(
  evaluationCase: EvaluationCase,
  input: { readonly causeKey: string; readonly due?: Day },
): Transition {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const { due } = evaluationCase;
  const shorter = input.due !== undefined && (due === null || input.due < due);
  return ok({
    ...evaluationCase,
    causes: withCause(evaluationCase.causes, input.causeKey),
    due: shorter ? (input.due ?? due) : due,
  });
}

function opened(evaluationCase: EvaluationCase, depth: Depth, when: CaseMoment): EvaluationCase {
  const due = dueDay(depth, when.today, when);
  return { ...evaluationCase, state: "open", depth, openedOn: when.today, due };
}

function withCause(causes: readonly string[], causeKey: string): readonly string[] {
  return causes.includes(causeKey) ? causes : [...causes, causeKey];
}
