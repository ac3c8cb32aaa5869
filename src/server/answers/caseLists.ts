import { LRUCache } from "lru-cache";
import { isPending } from "#domain/cases/caseConditions.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { readsEverything, type Viewer } from "#domain/people/roles.ts";
import type { CaseIndex } from "#register/memory/caseIndex.ts";
import { createFollowing } from "#register/memory/following.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { caseView } from "#server/views/caseView.ts";
import { createListAnswers, type Held } from "./listAnswers.ts";
import { readerOf } from "./readerOf.ts";
import type { AnswerCache, SharedAnswer } from "./sharedAnswer.ts";

/** So many readers' lists are kept up to date: about one for each coordinator who owns something. */
const LISTS_KEPT = 64;

/** The cases that run, or whose conditions are not met, as somebody may see them; one list for all to whom they look alike. */
export function createCaseLists(
  reads: RegisterReads,
  index: CaseIndex,
  cache: AnswerCache,
): (viewer: Viewer, held: Held) => Promise<SharedAnswer> {
  const lists = new LRUCache<string, ReturnType<typeof caseList>>({ max: LISTS_KEPT });
  return async (viewer, held) => {
    await index.sync();
    const reader = readerOf(viewer, index);
    const list = lists.get(reader) ?? caseList(reads, index, { cache, reader, viewer });
    lists.set(reader, list);
    await list.sync();
    return list.answer(held);
  };
}

/** The viewer stands for all who are the same reader. */
function caseList(
  reads: RegisterReads,
  index: CaseIndex,
  of: { readonly cache: AnswerCache; readonly reader: string; readonly viewer: Viewer },
) {
  const { cache, reader, viewer } = of;
  const keysOf = new Map<EntryNo, readonly string[]>();
  const answers = createListAnswers(
    { name: `cases ${reader}`, rows: { before: "", property: "cases" }, row },
    cache,
  );
  const { list } = answers;

  function row(key: string): string | undefined {
    const found = reads.case(key);
    return found === undefined ? undefined : JSON.stringify(caseView(found, viewer, reads));
  }

  function hold(no: EntryNo): void {
    const listed = reads.casesOf(no).filter((evaluationCase) => {
      const entry = reads.entry(no);
      const isTheirs = entry !== undefined && maySee("listed", { entry, evaluationCase, viewer });
      return isTheirs && isPending(entry, evaluationCase);
    });
    const keys = listed.map(({ key }) => key);
    for (const key of keysOf.get(no) ?? []) if (!keys.includes(key)) list.set(key, undefined);
    for (const key of keys) list.set(key, row(key));
    if (keys.length === 0) keysOf.delete(no);
    else keysOf.set(no, keys);
  }

  const sync = createFollowing(reads, async (touched) => {
    const all = () => (readsEverything(viewer) ? index.pending() : index.entriesOf(viewer));
    const moved =
      touched === undefined
        ? [...keysOf.keys(), ...all()]
        : [
            ...touched.entries,
            ...[...touched.persons].flatMap((id) => [...index.entriesOfPerson(id)]),
          ];
    await visitInTurns(new Set(moved), hold);
    list.commit();
  });

  return { ...answers, sync };
}
