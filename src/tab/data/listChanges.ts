import type { z } from "zod";
import { digestsOf, type ListChanges, type TaggedRow } from "#contract/listSync.ts";
import type { Api } from "./api.ts";

/**
 * Asks what is not as it is held, or for the whole list where nothing is held. A replica that holds something else, and does
 * not know what the cursor stands for, compares digests and sends what differs.
 */
export async function askForChanges<Answer extends ListChanges>(
  api: Pick<Api, "get">,
  path: string,
  schema: z.ZodType<Answer>,
  held: { readonly cursor: string; readonly rows: () => readonly TaggedRow[] } | undefined,
): Promise<Answer> {
  if (held === undefined) return api.get(path, schema);
  const answer = await api.get(`${path}?since=${encodeURIComponent(held.cursor)}`, schema);
  if (answer.cursor !== "") return answer;
  return api.get(`${path}?digests=${digestsOf(held.rows())}`, schema);
}
