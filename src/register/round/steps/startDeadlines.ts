import { questionDelivered } from "#domain/cases/caseDeadline.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { err, ok } from "#domain/result.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";
import { questionDeliveredOn } from "#register/messages/questionDelivery.ts";

/** The deadline of an answer runs from the card (workflow §6): where it came late, it is counted anew, once. */
export function startDeadlines(context: Context): Step {
  const { casesIn } = scopeReads(context.replica);
  return stepOf<EvaluationCase>({
    name: "start deadlines",
    due: (scope) => dueAmong(casesIn(scope), (one) => begun(context, one) !== one),
    entryOf: ({ entryNo }) => entryNo,
    run: ({ entryNo, key }) => context.withLock(entryNo, () => start(context, key)),
  });
}

async function start(context: Context, key: string): Promise<void> {
  const note = { action: "delivered", actor: SYSTEM, channel: "system" } as const;
  await changeCase(context, key, (one) => {
    const next = begun(context, one);
    return next === one ? err("noChange") : ok({ next, note });
  });
}

function begun(context: Context, one: EvaluationCase): EvaluationCase {
  if (one.state !== "requested" || one.deliveredOn !== undefined) return one;
  const on = questionDeliveredOn(context.keyValues, one);
  return on === undefined ? one : questionDelivered(one, on, momentOf(context));
}
