import type {
  ConditionView,
  EntryCondition,
  EvidenceView,
  RiskView,
} from "#contract/conditions.ts";
import { followedConditions } from "#domain/cases/caseConditions.ts";
import { risksBefore } from "#domain/cases/caseRisks.ts";
import { type Condition, conditionState, isConditionOverdue } from "#domain/cases/condition.ts";
import type { Evidence } from "#domain/cases/evidence.ts";
import {
  type AtCase,
  mayChangeCondition,
  mayGiveEvidence,
  mayJudgeEvidence,
} from "#domain/cases/rights.ts";
import type { Risk } from "#domain/cases/risk.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { Person } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterReads } from "#register/register.ts";
import { momentView, type Show } from "./show.ts";

/** What everybody reads of conditions: what is to be done, and by when. */
function openFacts(condition: Condition, today: Day) {
  const { dueOn, id, text } = condition;
  const state = conditionState(condition);
  return { id, text, dueOn, state, isOverdue: isConditionOverdue({ dueOn, state }, today) };
}

export function conditionViews(at: AtCase, show: Show, today: Day): ConditionView[] {
  return (at.evaluationCase.conditions ?? []).map((one) => ({
    ...openFacts(one, today),
    isAdded: one.isAdded === true,
    setOn: one.setOn,
    round: one.round,
    answer: show("conditions", () => answerView(one, show), null),
    moved: show("conditions", () => movedView(one, show), null),
    lifted: show("conditions", () => liftedView(one, show), null),
    rights: {
      give: mayGiveEvidence(one, at),
      judge: mayJudgeEvidence(one, at),
      move: mayChangeCondition(one, at),
      lift: mayChangeCondition(one, at),
    },
  }));
}

/** Of all its cases, those that nobody has met yet; the soonest due first. */
export function entryConditions(
  entry: StoredEntry,
  viewer: Viewer,
  { casesOf, today }: Pick<RegisterReads, "casesOf" | "today">,
): EntryCondition[] {
  return casesOf(entry.no)
    .flatMap((evaluationCase) => {
      const at = { entry, evaluationCase, viewer };
      const show: Show = (part, shown, hidden) => (maySee(part, at) ? shown() : hidden);
      const pending = new Set(followedConditions(entry, evaluationCase).map(({ id }) => id));
      const evidence = show("conditions", () => evidenceViews(at, show), []);
      return conditionViews(at, show, today())
        .filter(({ id }) => pending.has(id))
        .map((one) => ({
          ...one,
          caseKey: evaluationCase.key,
          caseRevision: evaluationCase.revision,
          evidence: evidence.find(({ id }) => id === one.answer?.evidence) ?? null,
        }));
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export function evidenceViews({ entry, evaluationCase }: CaseInEntry, show: Show): EvidenceView[] {
  const art63 = evaluationCase.classified?.art63Document;
  return (evaluationCase.evidence ?? []).map((one) => ({
    ...evidenceView(one, entry, show),
    isOfArt63: one.id === art63,
  }));
}

export function risksView(
  { entry, evaluationCase }: CaseInEntry,
  show: Show,
  reads: Pick<RegisterReads, "casesOf">,
): { readonly risks: RiskView[]; readonly before: RiskView[] } {
  const view = (one: Risk) => riskView(one, show);
  return {
    risks: (evaluationCase.risks ?? []).map(view),
    before: risksBefore(evaluationCase, reads.casesOf(entry.no)).map(view),
  };
}

function answerView({ answer }: Condition, show: Show): ConditionView["answer"] {
  if (answer === undefined) return null;
  const { by, evidence, judged, on, text } = answer;
  return {
    text,
    evidence: evidence ?? null,
    by: { role: by.role, name: named(by, show) },
    on,
    judged:
      judged === undefined
        ? null
        : {
            isAccepted: judged.isAccepted,
            reason: judged.reason,
            by: { role: "coordinator", name: named(judged.by, show) },
            on: judged.on,
          },
  };
}

function movedView({ moved }: Condition, show: Show): ConditionView["moved"] {
  if (moved === undefined) return null;
  const { from, on, reason } = moved;
  return { from, reason, by: { role: "coordinator", name: named(moved.by, show) }, on };
}

function liftedView({ lifted }: Condition, show: Show): ConditionView["lifted"] {
  if (lifted === undefined) return null;
  const by = { role: "coordinator", name: named(lifted.by, show) };
  return { reason: lifted.reason, by, on: lifted.on };
}

function evidenceView(one: Evidence, entry: Entry, show: Show): Omit<EvidenceView, "isOfArt63"> {
  const { by, datedOn, id, replacedBy, title, url, version } = one;
  const role = relationTo(entry, by.id) ?? "coordinator";
  return {
    id,
    title,
    url,
    version,
    datedOn,
    replacedBy: replacedBy ?? null,
    by: { role, name: named(by, show) },
  };
}

function riskView({ at, by: _by, until, ...values }: Risk, show: Show): RiskView {
  return { ...values, until: until ?? null, at: momentView(at, show) };
}

function named({ name }: Person, show: Show): string | null {
  return show("names", () => name, null);
}
