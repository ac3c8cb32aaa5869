import { approvedEntry } from "./approvedEntry.ts";
import type { ListedEntry } from "./client.ts";
import { readItems } from "./lists.ts";
import type { Replicas } from "./startReplicas.ts";

/** Entries of owner-1 and deputy-1 whose first version is approved; each service makes its share at the same time. */
export async function prepareEntries(
  replicas: Replicas,
  count: number,
): Promise<readonly ListedEntry[]> {
  const urls = replicas.services();
  await Promise.all(
    urls.map(async (url, number) => {
      for (let index = number; index < count; index += urls.length) {
        await approvedEntry(replicas, url, { owner: "owner-1", deputy: "deputy-1" });
      }
    }),
  );
  const items = await readItems(replicas, "KI-Register");
  return items
    .map(({ fields, id }) => ({ no: String(fields.RegisterNo), itemId: id }))
    .sort((a, b) => (a.no < b.no ? -1 : 1));
}
