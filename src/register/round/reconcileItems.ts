import type { Context } from "#register/memory/context.ts";
import type { Scope } from "#register/memory/scope.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import type { Held } from "#register/store/listReplica.ts";
import { UnreadableItem } from "#register/store/recordType.ts";
import type { IsOurs } from "./lease.ts";

const AT_ONCE = 4;
/** What makes an item unreadable may lie in another item, whose change does not touch it. */
const TRY_AGAIN_MS = 10 * 60_000;

/** Records edits made in SharePoint, and completes changes whose event is missing. */
export function createItemSettling(
  context: Context,
  problems: Pick<ItemProblems, "report" | "clear">,
): (scope: Scope, isOurs: IsOurs) => Promise<void> {
  const { cases, entries, replica } = context;
  const { caseItemsIn, entryItemsIn } = scopeReads(replica);
  // Until when (real time) nothing is tried with a version of an item that could not be read.
  const leftAlone = new Map<string, number>();

  async function settleAll(scope: Scope, isOurs: IsOurs): Promise<void> {
    const openEntries = [...entryItemsIn(scope)].filter(
      (held) => !(entries.isSettled(held) || isLeftAlone(held)),
    );
    const numbers = openEntries.map(({ value }) => value.entry?.no);
    if (await isOurs(numbers)) {
      await inParallel(openEntries, AT_ONCE, (held) =>
        settleOne("entries", held, held.value.entry?.no),
      );
    }
    const openCases = [...caseItemsIn(scope)].filter(
      (held) => !(cases.isSettled(held) || isLeftAlone(held)),
    );
    if (await isOurs(openCases.map(({ value }) => value.kept?.evaluationCase.entryNo))) {
      await inParallel(openCases, AT_ONCE, (held) =>
        settleOne("cases", held, held.value.kept?.evaluationCase.entryNo),
      );
    }
  }

  /** Found unreadable in this version a short while ago. */
  function isLeftAlone({ eTag }: Held<unknown>): boolean {
    return (leftAlone.get(eTag) ?? 0) > context.realNow();
  }

  async function settleOne(
    list: "entries" | "cases",
    { eTag, id, webUrl }: Held<unknown>,
    no: string | undefined,
  ): Promise<void> {
    await context.withLock(no ?? id, async () => {
      try {
        await context[list].settle(id);
        problems.clear(list, id);
      } catch (error) {
        if (!(error instanceof UnreadableItem)) throw error;
        leftAlone.set(eTag, context.realNow() + TRY_AGAIN_MS);
        problems.report({ list, itemId: id, webUrl, problem: error.problem });
      }
    });
  }

  return settleAll;
}
