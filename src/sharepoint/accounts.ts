import { z } from "zod";
import type { AccountState } from "#domain/people/account.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import { personName } from "#domain/people/personName.ts";
import { sendBatch } from "./batch.ts";
import type { SendGraph } from "./graph.ts";

const accountSchema = z.object({
  accountEnabled: z.boolean().nullish(),
  displayName: z.string().nullish(),
  userType: z.string().nullish(),
});

/** Whether guests of the tenant count as people of the city. */
export interface GuestRule {
  readonly admitsGuests: boolean;
}

/** What the directory says of somebody; it has no name for whoever is gone. */
export interface DirectoryAccount {
  readonly state: AccountState;
  readonly name: string | null;
}

const GONE: DirectoryAccount = { state: "gone", name: null };

/** Whether these people can still sign in, and their present names, twenty to a request; left out is whoever the register may not ask about. */
export async function readAccounts(
  send: SendGraph,
  ids: readonly string[],
  rule: GuestRule,
): Promise<ReadonlyMap<string, DirectoryAccount>> {
  // What somebody typed into the list's column is nobody's id, and a mail address would find the wrong person.
  const known = ids.filter((id) => parseDirectoryId(id) !== undefined);
  const accounts = new Map<string, DirectoryAccount>(
    ids.filter((id) => parseDirectoryId(id) === undefined).map((id) => [id, GONE]),
  );
  const answers = await sendBatch(
    send,
    known.map((id) => ({
      method: "GET",
      path: `/users/${comparableId(id)}?$select=accountEnabled,displayName,userType`,
      // Without the permission everything else goes on; the doctor tells of it.
      expected: [403, 404],
    })),
  );
  for (const [at, id] of known.entries()) {
    const answer = answers[at];
    if (answer === undefined || answer.status === 403) continue;
    if (answer.status === 404) accounts.set(id, GONE);
    else {
      const account = accountSchema.parse(answer.body);
      const name = personName(account.displayName);
      accounts.set(id, { state: stateOf(account, rule), name: name === "" ? null : name });
    }
  }
  return accounts;
}

/** What the directory says of a person it knows. */
export function stateOf(
  { accountEnabled, userType }: Omit<z.infer<typeof accountSchema>, "displayName">,
  { admitsGuests }: GuestRule,
): Exclude<AccountState, "gone"> {
  if (accountEnabled === false) return "disabled";
  return userType === "Guest" && !admitsGuests ? "guest" : "active";
}
