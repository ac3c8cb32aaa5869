import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { followEntry, openHandovers } from "#domain/cases/handover.ts";
import { err, ok } from "#domain/result.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";

/** The handovers that no longer fit who is responsible by the entry: accepted, or settled otherwise. */
export function followHandovers(context: Context): Step {
  const { casesIn } = scopeReads(context.replica);
  return stepOf<EvaluationCase>({
    name: "follow handovers",
    due: (scope) => dueAmong(casesIn(scope), (one) => isStale(context, one)),
    entryOf: ({ entryNo }) => entryNo,
    run: ({ entryNo, key }) => context.withLock(entryNo, () => follow(context, entryNo, key)),
    inOrder: true,
  });
}

function isStale(context: Context, one: EvaluationCase): boolean {
  if (openHandovers(one).length === 0) return false;
  const entry = context.replica.entry(one.entryNo);
  return entry !== undefined && followEntry(one, entry, momentOf(context)) !== one;
}

async function follow(context: Context, entryNo: string, key: string): Promise<void> {
  const entry = await freshEntry(context, entryNo);
  if (entry === undefined) return;
  const note = { action: "handoverSettled", actor: SYSTEM, channel: "system" } as const;
  await retryRaced(() =>
    changeCase(context, key, (one, when) => {
      const next = followEntry(one, entry, when);
      return next === one ? err("noChange") : ok({ next, note });
    }),
  );
}
