import { parseDigests } from "#contract/listSync.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { type AnswerCache, type SharedAnswer, sharedAnswer } from "./sharedAnswer.ts";
import { createSyncedList, type SyncedList } from "./syncedList.ts";

/** What a list is made of. */
export interface ListSource {
  /** Tells this list from others in the cache. */
  readonly name: string;
  /** The property of the answer that has the rows; `before` is JSON that stands before it. */
  readonly rows: { readonly before: string; readonly property: string };
  /** The row as JSON; undefined where it is gone meanwhile. */
  readonly row: (key: string) => string | undefined;
}

/** What somebody holds of the list: nothing, what an answer with this cursor said, or parts with these digests. */
export interface Held {
  readonly since?: string | undefined;
  readonly digests?: string | undefined;
}

export interface ListAnswers {
  readonly list: SyncedList;
  /** The list must be up to date. */
  answer(held: Held): Promise<SharedAnswer>;
  eTag(): string;
}

/** Answers about one list, each made once for everybody who holds the same of it. */
export function createListAnswers(source: ListSource, cache: AnswerCache): ListAnswers {
  const list = createSyncedList();
  const eTag = () => `"${list.cursor()}"`;

  function cached(held: string, make: () => Promise<readonly string[]>): Promise<SharedAnswer> {
    const tag = eTag();
    return cache.get(`${source.name} ${tag} ${held}`, async () => sharedAnswer(await make(), tag));
  }

  async function written(
    cursor: string,
    keys: Iterable<string>,
    more: Readonly<Record<string, unknown>>,
  ): Promise<readonly string[]> {
    const rows: string[] = [];
    const tags: number[] = [];
    await visitInTurns([...keys], (key) => {
      const row = source.row(key);
      // What goes while this is written is told by the next answer.
      if (row === undefined) return;
      rows.push(rows.length === 0 ? row : `,${row}`);
      tags.push(list.tagOf(key));
    });
    const head = JSON.stringify({ cursor, full: false, removed: [], ...more, tags }).slice(0, -1);
    const { before, property } = source.rows;
    return [`${head},${before}"${property}":[`, ...rows, "]}"];
  }

  const whole = () => {
    const cursor = list.cursor();
    return cached("", () => written(cursor, list.keys(), { full: true }));
  };

  async function apart(digests: readonly number[]): Promise<SharedAnswer> {
    const { keys, parts } = list.apart(digests);
    // Where most differs, the whole is there already.
    if (2 * parts.length > digests.length) return whole();
    const replaced = { of: digests.length, parts };
    return sharedAnswer(await written(list.cursor(), keys, { replaced }), eTag());
  }

  return {
    list,
    eTag,
    async answer({ digests: text = "", since = "" }) {
      const digests = parseDigests(text);
      if (digests !== undefined) return apart(digests);
      if (since === "") return whole();
      const found = list.since(since);
      if (found === undefined) return sharedAnswer(await written("", [], {}));
      const { changed, removed } = found;
      const cursor = list.cursor();
      return cached(since, () => written(cursor, changed, { removed }));
    },
  };
}
