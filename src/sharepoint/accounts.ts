import { z } from "zod";
import type { AccountState } from "#domain/people/account.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import { personName } from "#domain/people/personName.ts";
import { sendBatch } from "./batch.ts";
import type { GraphRequest, SendGraph } from "./graph.ts";
import { readEach, type UnreadableAnswer } from "./readAnswer.ts";

const accountSchema = z.object({
  accountEnabled: z.boolean().nullish(),
  displayName: z.string().nullish(),
  userType: z.string().nullish(),
});

/** Whether guests of the tenant count as people of the city. */
export interface GuestRule {
  readonly admitsGuests: boolean;
}

/** How the directory is read. */
export interface DirectoryRule extends GuestRule {
  /** Told of what it says of one person where nobody can read it; the others are read all the same. */
  readonly onUnreadable?: (error: UnreadableAnswer) => void;
}

/** What the directory says of somebody; it has no name for whoever is gone. */
export interface DirectoryAccount {
  readonly state: AccountState;
  readonly name: string | null;
}

const GONE: DirectoryAccount = { state: "gone", name: null };

/** Whether these people can still sign in, and their present names, twenty to a request; left out is whoever the register may not ask about, or of whom nobody can read what it says. */
export async function readAccounts(
  send: SendGraph,
  ids: readonly string[],
  rule: DirectoryRule,
): Promise<ReadonlyMap<string, DirectoryAccount>> {
  // What somebody typed into the list's column is nobody's id, and a mail address would find the wrong person.
  const known = ids.filter((id) => parseDirectoryId(id) !== undefined);
  const accounts = new Map<string, DirectoryAccount>(
    ids.filter((id) => parseDirectoryId(id) === undefined).map((id) => [id, GONE]),
  );
  const answers = await sendBatch(send, known.map(accountRequest));
  for (const [at, id] of known.entries()) {
    const answer = answers[at];
    if (answer === undefined || answer.status === 403) continue;
    if (answer.status === 404) accounts.set(id, GONE);
    else {
      const one = { ...answer, body: [answer.body] };
      const [account] = readEach(accountSchema, accountRequest(id), one, (error) =>
        rule.onUnreadable?.(error),
      );
      if (account === undefined) continue;
      const name = personName(account.displayName);
      accounts.set(id, { state: stateOf(account, rule), name: name === "" ? null : name });
    }
  }
  return accounts;
}

function accountRequest(id: string): GraphRequest {
  return {
    method: "GET",
    path: `/users/${comparableId(id)}?$select=accountEnabled,displayName,userType`,
    // Without the permission everything else goes on; the doctor tells of it.
    expected: [403, 404],
  };
}

/** What the directory says of a person it knows. */
export function stateOf(
  { accountEnabled, userType }: Omit<z.infer<typeof accountSchema>, "displayName">,
  { admitsGuests }: GuestRule,
): Exclude<AccountState, "gone"> {
  if (accountEnabled === false) return "disabled";
  return userType === "Guest" && !admitsGuests ? "guest" : "active";
}
