import { needsCheck } from "#domain/cases/caseCheck.ts";
import { endObjection } from "#domain/cases/caseTransitions.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { responsiblePersons } from "#domain/entry/entry.ts";
import { ok } from "#domain/result.ts";
import { changeCaseInEntry } from "#register/cases/changeCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";

/** The review period is over and nobody objected. A case that was drawn or marked waits for a coordinator. */
export function endReviewPeriods(context: Context): Step {
  const { casesIn } = scopeReads(context.replica);
  return stepOf<EvaluationCase>({
    name: "end review periods",
    due(scope) {
      const { today } = momentOf(context);
      const isOver = ({ due, state }: EvaluationCase) =>
        state === "objection" && due !== null && due < today;
      return dueAmong(casesIn(scope), (one) => isOver(one) && !needsCheck(one, context.isDrawn));
    },
    entryOf: ({ entryNo }) => entryNo,
    run: ({ entryNo, key }) => context.withLock(entryNo, () => endPeriod(context, entryNo, key)),
  });
}

async function endPeriod(context: Context, entryNo: string, key: string): Promise<void> {
  const ended = await changeCaseInEntry(context, { entryNo, key }, (one, entry, when) => {
    const ownerIds = responsiblePersons(entry).map(({ id }) => id);
    const input = { by: SYSTEM, ownerIds, needsCoordinator: needsCheck(one, context.isDrawn) };
    const next = endObjection(one, input, when);
    if (!next.ok) return next;
    const note = { action: "confirmedUnchanged", actor: SYSTEM, channel: "system" } as const;
    return ok({ next: next.value, note });
  });
  if (ended.ok) await deriveEntry(context, entryNo);
}
