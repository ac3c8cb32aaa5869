import type { Context } from "#register/memory/context.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import type { CachedItem } from "#register/store/listReplica.ts";
import { UnreadableItem } from "#register/store/recordType.ts";

/** What makes an item unreadable may lie in another item, whose change does not touch it. */
const TRY_AGAIN_MS = 10 * 60_000;

type Problems = Pick<ItemProblems, "report" | "clear">;

/** Records edits made in SharePoint, and completes changes whose event is missing: of entries, then of cases. */
export function reconcileItems(context: Context, problems: Problems): readonly Step[] {
  const { cases, entries, replica } = context;
  const { caseItemsIn, entryItemsIn } = scopeReads(replica);
  const unreadable = createUnreadable(context, problems);
  return [
    stepOf({
      name: "reconcile entries",
      due: (scope) =>
        dueAmong(
          entryItemsIn(scope),
          (cached) => !(entries.isInSync(cached) || unreadable.isLeftAlone(cached)),
        ),
      entryOf: ({ value }) => value.entry?.no,
      run: (cached) => unreadable.reconcile("entries", cached, cached.value.entry?.no),
    }),
    stepOf({
      name: "reconcile cases",
      due: (scope) =>
        dueAmong(
          caseItemsIn(scope),
          (cached) => !(cases.isInSync(cached) || unreadable.isLeftAlone(cached)),
        ),
      entryOf: ({ value }) => value.evaluationCase?.entryNo,
      run: (cached) => unreadable.reconcile("cases", cached, cached.value.evaluationCase?.entryNo),
    }),
  ];
}

/** Items that cannot be read are reported, and left alone for a while. */
function createUnreadable(context: Context, problems: Problems) {
  // Until when (real time) nothing is tried with a version of an item that could not be read.
  const leftAlone = new Map<string, number>();
  return {
    isLeftAlone: ({ eTag }: CachedItem<unknown>) => (leftAlone.get(eTag) ?? 0) > context.realNow(),

    async reconcile(
      list: "entries" | "cases",
      { eTag, id, webUrl }: CachedItem<unknown>,
      no: string | undefined,
    ): Promise<void> {
      await context.withLock(no ?? id, async () => {
        try {
          await context[list].reconcile(id);
          problems.clear(list, id);
        } catch (error) {
          if (!(error instanceof UnreadableItem)) throw error;
          leftAlone.set(eTag, context.realNow() + TRY_AGAIN_MS);
          problems.report({ list, itemId: id, webUrl, problem: error.problem });
        }
      });
    },
  };
}
