import type { ListChanges } from "#contract/listChanges.ts";
import { digestsOf, type TaggedRow } from "#contract/listSync.ts";
import type { Answer as AnswerOf, Api } from "./api.ts";

/**
 * Asks what is not as it is held, or for the whole list where nothing is held. A replica that holds something else, and does
 * not know what the cursor stands for, compares digests and sends what differs.
 */
export async function askForChanges<Answer extends ListChanges>(
  api: Pick<Api, "get">,
  path: string,
  expected: AnswerOf<Answer>,
  held: { readonly cursor: string; readonly rows: () => readonly TaggedRow[] } | undefined,
): Promise<Answer> {
  if (held === undefined) return api.get(path, expected);
  const answer = await api.get(`${path}?since=${encodeURIComponent(held.cursor)}`, expected);
  if (answer.cursor !== "") return answer;
  return api.get(`${path}?digests=${digestsOf(held.rows())}`, expected);
}
