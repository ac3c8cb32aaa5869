import { type Entry, operationStatusOf, titleOf } from "#domain/entry/entry.ts";
import { ok, type Result } from "#domain/result.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { questionDue } from "./caseDeadline.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { hasRoomForPlatform, withEarlierAnswer } from "./caseRoom.ts";
import { type CaseStart, requestCase } from "./caseStart.ts";
import { joinCause } from "./caseTransitions.ts";
import { causeKey } from "./causes.ts";
import { dueDay } from "./deadlines.ts";
import {
  type CaseMoment,
  type EvaluationCase,
  isDecided,
  isEvaluated,
  type PlatformChange,
} from "./evaluationCase.ts";

/** A decision can be quicker than the round that asks: the use cases are still asked for some time after it. */
const ASKED_AFTER_DECISION_DAYS = 30;

/** A use case is asked about each case of its platform once. */
export function platformSubject(caseKey: string): string {
  return caseKey.toLowerCase();
}

/**
 * The changes of the platform that a use case has to be asked about: where an answer led to an evaluation, or a
 * coordinator's objection did. Only what was evaluated before: a later first evaluation looks at the platform as it is.
 */
export function platformChangesDue(
  useCase: Entry,
  cases: readonly EvaluationCase[],
  platform: { readonly entry: Entry; readonly cases: readonly EvaluationCase[] },
  today: Day,
): readonly PlatformChange[] {
  if (operationStatusOf(useCase) === "retired") return [];
  return platform.cases
    .filter(({ key }) => !isAsked(cases, causeKey("platform", useCase.no, platformSubject(key))))
    .flatMap((one) => changeBy(platform.entry, one, cases, today))
    .sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
    .map(({ change }) => change);
}

function changeBy(
  platform: Entry,
  one: EvaluationCase,
  useCaseCases: readonly EvaluationCase[],
  today: Day,
): readonly { readonly change: PlatformChange; readonly openedOn: Day }[] {
  const { answer, closedOn, depth, key, openedOn, state, targetVersion } = one;
  if (answer === null || depth === null || openedOn === null) return [];
  const stands = state === "open" || state === "query" || isDecided(one);
  if (!stands || isOpenedByIncident(one)) return [];
  if (closedOn !== null && today > addDays(closedOn, ASKED_AFTER_DECISION_DAYS)) return [];
  const wasEvaluated = useCaseCases.some(
    (evaluated) =>
      isEvaluated(evaluated) && evaluated.closedOn !== null && evaluated.closedOn <= openedOn,
  );
  if (!wasEvaluated) return [];
  const { no } = platform;
  const about = { entryNo: no, title: titleOf(platform), version: targetVersion, outcome: depth };
  return [{ change: { caseKey: key, ...about }, openedOn }];
}

/** "Unchanged" that only an incident opened says nothing about a change; an objection comes with its reason. */
function isOpenedByIncident(evaluationCase: EvaluationCase): boolean {
  const { answer, incidents = [], note, waitingIncidents } = evaluationCase;
  const hasIncident = incidents.length > 0 || waitingIncidents !== undefined;
  return answer?.outcome === "none" && hasIncident && note === null;
}

function isAsked(cases: readonly EvaluationCase[], cause: string): boolean {
  return cases.some(({ causes }) => causes.includes(cause));
}

/** The question of a changed platform where nothing else runs: about the use case as it is now, with its own version. */
export function platformCase(
  start: CaseStart,
  change: PlatformChange,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const by = { role: "system", id: "system", name: "" } as const;
  const asked = requestCase(start, { trigger: "platform", by }, when);
  return asked.ok ? ok({ ...asked.value, platforms: [change] }) : asked;
}

/**
 * A changed platform while another case runs. "Unchanged" was said before it was known: that question is asked again,
 * the answer is shown. What coordinators are working on stays with them.
 */
export function joinPlatformChange(
  evaluationCase: EvaluationCase,
  change: PlatformChange,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const cause = causeKey("platform", evaluationCase.entryNo, platformSubject(change.caseKey));
  if (evaluationCase.causes.includes(cause)) return ok(evaluationCase);
  if (!hasRoomForPlatform(evaluationCase)) return ok(evaluationCase);
  const due = dueDay("answer", when.today, when);
  const asks = evaluationCase.state === "requested" ? { due } : {};
  const joined = joinCause(evaluationCase, { causeKey: cause, ...asks });
  if (!joined.ok) return joined;
  const next = { ...joined.value, platforms: [...(evaluationCase.platforms ?? []), change] };
  if (next.state !== "objection") return ok(next);
  const { campaignDue: _answered, deliveredOn: _ofEarlierCard, ...asked } = next;
  return ok({
    ...asked,
    state: "requested",
    requestedOn: when.today,
    due: questionDue({ ...asked, requestedOn: when.today }, when),
    answer: null,
    ...withEarlierAnswer(next),
    askedAgain: (next.askedAgain ?? 0) + 1,
  });
}
