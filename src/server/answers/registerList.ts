import { GRID_FIELDS, SEARCH_WORDS } from "#contract/gridRow.ts";
import { createFollowing, everyEntry } from "#register/memory/following.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { gridRow } from "#server/views/entryView.ts";
import { createListAnswers, type ListAnswers } from "./listAnswers.ts";
import type { AnswerCache } from "./sharedAnswer.ts";

const COLUMNS = [...GRID_FIELDS, SEARCH_WORDS];

/** The rows of the register's grid: what everybody may read. */
export function createRegisterList(
  reads: RegisterReads,
  cache: AnswerCache,
): Pick<ListAnswers, "answer" | "eTag"> & { sync(): Promise<void> } {
  const answers = createListAnswers(
    {
      name: "register",
      rows: { before: `"columns":${JSON.stringify(COLUMNS)},`, property: "rows" },
      row,
    },
    cache,
  );
  const { list } = answers;

  function row(no: string): string | undefined {
    const entry = reads.entry(no);
    return entry === undefined ? undefined : JSON.stringify(gridRow(entry));
  }

  const sync = createFollowing(reads, async (touched) => {
    const moved = touched?.entries ?? everyEntry(reads, list.keys());
    await visitInTurns(moved, (no) => list.set(no, row(no)));
    list.commit();
  });

  return { ...answers, sync };
}
