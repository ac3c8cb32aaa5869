import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import { type Answers, triage } from "#domain/triage/triage.ts";
import type { Channel, OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import { earlierDay, questionDue } from "./caseDeadline.ts";
import { heavierOutcome, heavierSuspension, raisedOutcome } from "./caseIncidents.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { hasRoomForIncident } from "./caseRoom.ts";
import { type CaseStart, openCase } from "./caseStart.ts";
import { joinCause } from "./caseTransitions.ts";
import { dueDay } from "./deadlines.ts";
import {
  type CaseActor,
  type CaseMoment,
  type EvaluationCase,
  type Incident,
  type IncidentReport,
  isRunning,
  type Suspension,
} from "./evaluationCase.ts";
import { proposedSuspension } from "./suspensionDue.ts";

/** Checks a report and works out what follows: the rules of the triage, with an incident as their only "yes". */
export function assessIncident(
  report: IncidentReport,
  input: {
    readonly by: CaseActor;
    readonly channel: Channel;
    /** The entry's class; none counts as unclear. */
    readonly riskClass: RiskClass | null;
    readonly operationStatus: OperationStatus;
  },
  when: CaseMoment,
): Result<Incident, CaseProblem> {
  const text = report.text.trim();
  if (text === "") return err("textMissing");
  if (!isPossibleDay(report.on)) return err("dateOutOfRange");
  if (report.on > when.today) return err("dateInFuture");
  const { by, channel, operationStatus } = input;
  const inUse = operationStatus === "pilot" || operationStatus === "productive";
  const { outcome, suspend } = triage({
    riskClass: input.riskClass ?? "unclear",
    answers: answersOf(report),
    live: inUse ? "live" : "planned",
  });
  return ok({
    ...report,
    text,
    by,
    channel,
    at: when.at,
    due: dueDay("answerHarm", when.today, when),
    outcome: outcome === "none" ? "short" : outcome,
    // Only what is in use can be suspended.
    suspend: inUse ? suspend : null,
  });
}

/** The case of an incident where nothing else runs: no question is needed, it is open at once. */
export function incidentCase(
  start: CaseStart,
  incident: Incident,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const by = { role: "system", id: "system", name: "" } as const;
  const opened = openCase(start, { trigger: "incident", depth: incident.outcome, by }, when);
  if (!opened.ok) return opened;
  return ok({
    ...opened.value,
    incidents: [incident],
    suspension: suspensionOf(incident, when),
  });
}

/**
 * An incident while another case runs: it joins, and can only make the evaluation deeper. "Unchanged" contradicts it: a
 * case in its review period is opened. A question to the owner stays a question; with harm its answer is due sooner. The
 * deadline of an evaluation is not the incident's: the facts of a harm have one of their own. Without its cause where the
 * case has no room for it.
 */
export function joinIncident(
  evaluationCase: EvaluationCase,
  { causeKey, incident }: { readonly causeKey: string; readonly incident: Incident },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const held = evaluationCase.incidents ?? [];
  if (held.some(({ id }) => id === incident.id)) return ok(evaluationCase);
  const joined = hasRoomForIncident(evaluationCase, incident)
    ? joinCause({ ...evaluationCase, incidents: [...held, incident] }, { causeKey })
    : waitBeside(evaluationCase, incident);
  if (!joined.ok) return joined;
  const next: EvaluationCase = {
    ...joined.value,
    suspension: heavierSuspension(evaluationCase.suspension, suspensionOf(incident, when)),
  };
  if (next.state === "requested") return ok({ ...next, due: sooner(next, when) });
  const depth = raisedOutcome(next, next.depth ?? "short");
  if (next.state !== "objection") return ok({ ...next, depth });
  // The review period is no deadline of the evaluation that begins now.
  const due = dueDay(depth, when.today, when);
  return ok({ ...next, state: "open", depth, openedOn: when.today, due });
}

/**
 * What finds no room is kept for the next case. What follows from it follows at once, and harm counts as reported: only
 * its text is not in this case.
 */
function waitBeside(
  evaluationCase: EvaluationCase,
  { harm, outcome }: Incident,
): Result<EvaluationCase, CaseProblem> {
  const { state, waitingIncidents } = evaluationCase;
  if (!isRunning(state)) return err("notRunning");
  const isHarm = harm === "yes" || waitingIncidents?.harm === true;
  return ok({
    ...evaluationCase,
    waitingIncidents: {
      outcome: heavierOutcome(outcome, waitingIncidents?.outcome ?? "short"),
      ...(isHarm ? { harm: true } : {}),
    },
  });
}

/**
 * Until when a coordinator goes into what was reported; null where nothing was, or where somebody works on the case and the
 * day has passed: then it has been looked at.
 */
export function incidentDue(
  { incidents = [], started, state }: EvaluationCase,
  today: Day,
): Day | null {
  if (!isRunning(state)) return null;
  const open = incidents.map(({ due }) => due).filter((due) => !started || due >= today);
  return open.sort()[0] ?? null;
}

/** What joins a question never gives it more time. */
function sooner(asked: EvaluationCase, when: CaseMoment): EvaluationCase["due"] {
  return earlierDay(questionDue(asked, when), asked.due);
}

function suspensionOf({ suspend }: Incident, when: CaseMoment): Suspension | null {
  if (suspend === null) return null;
  return suspend === "immediate"
    ? { kind: "immediate", state: "active" }
    : proposedSuspension(when);
}

/** Who is not sure about harm reports an incident all the same; only known harm counts as harm. */
function answersOf({ harm }: IncidentReport): Answers {
  const none = { T1: "no", T2: "no", T3: "no", T4: "no", T5: "no", T6: "no" } as const;
  return { ...none, T7: harm === "yes" ? "harm" : "yes" };
}
