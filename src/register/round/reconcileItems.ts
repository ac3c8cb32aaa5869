import type { Context } from "#register/memory/context.ts";
import type { ClaimWork, Scope } from "#register/memory/scope.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import type { CachedItem } from "#register/store/listReplica.ts";
import { UnreadableItem } from "#register/store/recordType.ts";

const AT_ONCE = 4;
/** What makes an item unreadable may lie in another item, whose change does not touch it. */
const TRY_AGAIN_MS = 10 * 60_000;

/** Records edits made in SharePoint, and completes changes whose event is missing. */
export function createItemReconciliation(
  context: Context,
  problems: Pick<ItemProblems, "report" | "clear">,
): (scope: Scope, claimWork: ClaimWork) => Promise<void> {
  const { cases, entries, replica } = context;
  const { caseItemsIn, entryItemsIn } = scopeReads(replica);
  // Until when (real time) nothing is tried with a version of an item that could not be read.
  const leftAlone = new Map<string, number>();

  async function reconcileAll(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const openEntries = [...entryItemsIn(scope)].filter(
      (cached) => !(entries.isInSync(cached) || isLeftAlone(cached)),
    );
    const numbers = openEntries.map(({ value }) => value.entry?.no);
    if (await claimWork(numbers)) {
      await inParallel(openEntries, AT_ONCE, (cached) =>
        reconcileOne("entries", cached, cached.value.entry?.no),
      );
    }
    const openCases = [...caseItemsIn(scope)].filter(
      (cached) => !(cases.isInSync(cached) || isLeftAlone(cached)),
    );
    if (await claimWork(openCases.map(({ value }) => value.evaluationCase?.entryNo))) {
      await inParallel(openCases, AT_ONCE, (cached) =>
        reconcileOne("cases", cached, cached.value.evaluationCase?.entryNo),
      );
    }
  }

  /** Found unreadable in this version a short while ago. */
  function isLeftAlone({ eTag }: CachedItem<unknown>): boolean {
    return (leftAlone.get(eTag) ?? 0) > context.realNow();
  }

  async function reconcileOne(
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
  }

  return reconcileAll;
}
