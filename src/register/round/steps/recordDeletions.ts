import { isEntryChain } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { type Step, stepOf } from "#register/memory/step.ts";

/** A chain without its item was deleted in SharePoint: that is an event, too. */
export function recordDeletions(context: Context): Step {
  const { entries, log, replica } = context;
  return stepOf({
    name: "record deletions",
    // What is missing shows only where everything is looked at; every removal leads to that.
    *due(scope) {
      if (!scope.all) return;
      const present = new Set<string | undefined>();
      for (const item of replica.entryItems.items()) {
        present.add(entries.chainOf(item));
        yield undefined;
      }
      for (const [chain, last] of [...log.chains()]) {
        const isLost = isEntryChain(chain) && last.action !== "deleted" && !present.has(chain);
        yield isLost ? ([chain, last] as const) : undefined;
      }
    },
    entryOf: ([chain]) => chain.toUpperCase(),
    async run([chain, last]) {
      const no = chain.toUpperCase();
      await context.withLock(no, async () => {
        if (await context.isEntryGone(no)) await entries.recordDeletion(chain, last);
      });
    },
    inOrder: true,
  });
}
