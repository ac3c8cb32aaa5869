import { expiryDue, reviewDue } from "#domain/cases/caseReview.ts";
import { openCase as openWithout, requestCase } from "#domain/cases/caseStart.ts";
import { reviewCardDay } from "#domain/cases/deadlines.ts";
import type { CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { err } from "#domain/result.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import type { Cause, DueCause } from "#register/cases/cause.ts";
import { openCase } from "#register/cases/openCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, stepOf } from "#register/memory/step.ts";

/** The end of a period: a review to be asked about, or an approval that has ended. The rhythm by class is the city's. */
export const period: Cause = {
  turn: "rule",
  step(context) {
    const { replica } = context;
    const { entriesIn } = scopeReads(replica);
    return stepOf<Entry>({
      name: "open periodic reviews",
      due(scope) {
        const when = momentOf(context);
        return dueAmong(
          entriesIn(scope),
          (entry) =>
            mayNeedReview(entry, when.today) &&
            endsOf(entry, replica.casesOf(entry.no), when).length > 0,
        );
      },
      entryOf: ({ no }) => no,
      run: ({ no }) => openCase(context, no, rules(context)),
    });
  },
};

interface PeriodEnd {
  readonly day: Day;
  /** Whether the persons responsible are asked, or coordinators decide without a question. */
  readonly needs: "question" | "decision";
}

function rules(context: Context): DueCause<PeriodEnd> {
  return {
    kind: "period",
    due: (entry, cases) => endsOf(entry, cases, momentOf(context)),
    subjectOf: ({ day }) => day,
    begin({ needs }, start, when) {
      const by = { trigger: "periodic", by: SYSTEM } as const;
      return needs === "question"
        ? requestCase(start, by, when)
        : openWithout(start, { ...by, depth: "short" }, when);
    },
    // Nothing ends while a case runs: its decision says what comes next.
    join: () => err("notRequested"),
    noteOf: () => ({ action: "requested", actor: SYSTEM, channel: "system" }),
  };
}

/** Whether the entry's own column says that its review may have to be asked about; cheap enough for every round. */
function mayNeedReview({ values }: Entry, today: Day): boolean {
  const { nextReview } = values;
  return nextReview !== undefined && isDay(nextReview) && reviewCardDay(nextReview) <= today;
}

/** The end of a period to act on now, by these cases. */
function endsOf(
  entry: Entry,
  cases: readonly EvaluationCase[],
  { closingDays, today }: CaseMoment,
): readonly PeriodEnd[] {
  if (operationStatusOf(entry) === "retired") return [];
  const review = reviewDue(cases, riskClassOf(entry), today, closingDays);
  if (review !== undefined) return [{ day: review, needs: "question" }];
  const expiry = expiryDue(cases, today);
  return expiry === undefined ? [] : [{ day: expiry, needs: "decision" }];
}
