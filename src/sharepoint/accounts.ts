import { z } from "zod";
import type { AccountState } from "#domain/people/account.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import { sendBatch } from "./batch.ts";
import type { SendGraph } from "./graph.ts";

const accountSchema = z.object({ accountEnabled: z.boolean().nullish() });

/** Whether these people can still sign in, twenty to a request; left out is whoever the register may not ask about. */
export async function readAccounts(
  send: SendGraph,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountState>> {
  // What somebody typed into the list's column is nobody's id, and a mail address would find the wrong person.
  const known = ids.filter((id) => parseDirectoryId(id) !== undefined);
  const states = new Map<string, AccountState>(
    ids.filter((id) => parseDirectoryId(id) === undefined).map((id) => [id, "gone"]),
  );
  const answers = await sendBatch(
    send,
    known.map((id) => ({
      method: "GET",
      path: `/users/${comparableId(id)}?$select=accountEnabled`,
      // Without the permission everything else goes on; the doctor tells of it.
      expected: [403, 404],
    })),
  );
  for (const [at, id] of known.entries()) {
    const answer = answers[at];
    if (answer === undefined || answer.status === 403) continue;
    if (answer.status === 404) states.set(id, "gone");
    else {
      const { accountEnabled } = accountSchema.parse(answer.body);
      states.set(id, accountEnabled === false ? "disabled" : "active");
    }
  }
  return states;
}
