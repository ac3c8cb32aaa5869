import { putBackDeletedCase } from "#register/cases/restoreCase.ts";
import { caseRecordType, isCaseChain } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { type Step, stepOf } from "#register/memory/step.ts";

/** Puts back the cases that were deleted in SharePoint. */
export function restoreCases(context: Context): Step {
  const { cases, log, replica } = context;
  const { entryNoOf } = caseRecordType;
  return stepOf<string>({
    name: "restore cases",
    // What is missing shows only where everything is looked at; every removal leads to that.
    *due(scope) {
      if (!scope.all) return;
      const present = new Set<string | undefined>();
      for (const item of replica.caseItems.items()) {
        present.add(cases.chainOf(item));
        yield undefined;
      }
      for (const [chain] of [...log.chains()]) {
        yield isCaseChain(chain) && !present.has(chain) ? chain : undefined;
      }
    },
    entryOf: entryNoOf,
    run: (chain) => context.withLock(entryNoOf(chain), () => putBackDeletedCase(context, chain)),
    inOrder: true,
  });
}
