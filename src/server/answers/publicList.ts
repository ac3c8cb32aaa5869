import type { Entry } from "#domain/entry/entry.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import { isPublic, publicEntry, publicHead } from "#exports/publicRegister.ts";
import { createFollowing, everyEntry } from "#register/memory/following.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { type AnswerCache, type SharedAnswer, sharedAnswer } from "./sharedAnswer.ts";
import { createSyncedList } from "./syncedList.ts";

/** The public register, made once for everybody until something public changes. */
export function createPublicList(
  reads: RegisterReads,
  { cache, demo }: { readonly cache: AnswerCache; readonly demo: boolean },
): () => Promise<SharedAnswer> {
  const list = createSyncedList();

  function row(no: string): string | undefined {
    const entry = reads.entry(no);
    return entry !== undefined && isPublic(entry) ? JSON.stringify(publicEntry(entry)) : undefined;
  }

  const sync = createFollowing(reads, async (touched) => {
    const moved = touched?.entries ?? everyEntry(reads, list.keys());
    await visitInTurns(moved, (no) => list.set(no, row(no)));
    list.commit();
  });

  async function written(): Promise<readonly string[]> {
    const keyed: { readonly key: string; readonly no: string }[] = [];
    await visitInTurns([...list.keys()], (no) => keyed.push({ key: sortKeyOf(no), no }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    const published: Entry[] = [];
    const rows: string[] = [];
    await visitInTurns(keyed, ({ no }) => {
      const entry = reads.entry(no);
      if (entry === undefined || !isPublic(entry)) return;
      published.push(entry);
      const row = JSON.stringify(publicEntry(entry));
      rows.push(rows.length === 0 ? row : `,${row}`);
    });
    const head = JSON.stringify(publicHead({ published, asOf: reads.today(), demo })).slice(0, -1);
    return [`${head},"entries":[`, ...rows, "]}"];
  }

  return async () => {
    await sync();
    const eTag = `"${reads.today()}-${list.cursor()}"`;
    return cache.get(`public ${eTag}`, async () => sharedAnswer(await written(), eTag));
  };
}
