import { searchableOf } from "#domain/search/entryTexts.ts";
import { createSearchIndex, type SearchIndex } from "#domain/search/searchIndex.ts";
import type { RegisterRow } from "./snapshot.ts";

/** How long words are taken in before a key press or a scroll has its turn. */
const TURN_MS = 8;

/** What the rows of the register are searched by; it follows them from one state to the next. */
export interface RowIndex {
  readonly index: SearchIndex;
  /** Takes in what is not yet as these rows have it. */
  follow(rows: readonly RegisterRow[], signal: AbortSignal): Promise<void>;
}

export function createRowIndex(): RowIndex {
  const index = createSearchIndex();
  const held = new Map<string, RegisterRow>();
  return {
    index,
    async follow(rows, signal) {
      dropGone(rows);
      let begun = performance.now();
      for (const row of rows) {
        if (held.get(row.no) === row) continue;
        held.set(row.no, row);
        index.put(searchableOf(row.no, row.values, row.searchWords));
        if (performance.now() - begun < TURN_MS) continue;
        await nextTask();
        signal.throwIfAborted();
        begun = performance.now();
      }
    },
  };

  function dropGone(rows: readonly RegisterRow[]): void {
    const there = new Set(rows.map(({ no }) => no));
    for (const no of held.keys()) {
      if (there.has(no)) continue;
      held.delete(no);
      index.drop(no);
    }
  }
}

/** Lets whatever waits have its turn; a timer would wait for longer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
