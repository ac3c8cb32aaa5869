import { z } from "zod";
import { PEOPLE_FOUND_MAX } from "#domain/limits.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import type { FoundPerson, Person } from "#domain/people/person.ts";
import { personName } from "#domain/people/personName.ts";
import { cleanText } from "#domain/text/cleanText.ts";
import { type DirectoryAccount, type DirectoryRule, readAccounts, stateOf } from "./accounts.ts";
import type { GraphRequest, SendGraph } from "./graph.ts";
import { readBody, readEach } from "./readAnswer.ts";

const userSchema = z.object({
  id: z.string().transform(comparableId),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
});
const pageSchema = z.object({ value: z.array(z.unknown()) });
const foundSchema = userSchema.extend({
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
});

/** The directory's view of somebody: gone people are undefined, disabled accounts and guests are inactive. */
export interface DirectoryPerson extends Person {
  readonly active: boolean;
}

export interface People {
  person(id: string): Promise<DirectoryPerson | undefined>;
  /** At most ten people whose name starts with the words; nobody whose account is disabled, and no guest. */
  search(words: string): Promise<readonly FoundPerson[]>;
  /** Whether they can still sign in, and what they are called now; left out is whoever the register may not ask about. */
  accounts(ids: readonly string[]): Promise<ReadonlyMap<string, DirectoryAccount>>;
}

/** Guests count as people of the city only where it admits them. */
export function createPeople(
  send: SendGraph,
  rule: DirectoryRule = { admitsGuests: false },
): People {
  const isActive = (user: z.infer<typeof userSchema>) => stateOf(user, rule) === "active";
  return {
    accounts: (ids) => readAccounts(send, ids, rule),
    async person(id) {
      const known = parseDirectoryId(id);
      // Anything else would be another path of Graph.
      if (known === undefined) return undefined;
      const request: GraphRequest = {
        method: "GET",
        // Neither comes unless it is selected.
        path: `/users/${known}?$select=id,displayName,accountEnabled,userType`,
        expected: [404],
        shape: userSchema,
      };
      const response = await send(request);
      if (response.status === 404) return undefined;
      const user = readBody(userSchema, request, response);
      return {
        id: user.id,
        name: personName(user.displayName),
        active: isActive(user),
      };
    },
    async search(words) {
      const term = cleanText(words).replaceAll(/["\\]/g, " ").trim();
      if (term === "") return [];
      const request: GraphRequest = {
        method: "GET",
        path: `/users?$search=${encodeURIComponent(`"displayName:${term}"`)}&$count=true&$top=${PEOPLE_FOUND_MAX}&$select=id,displayName,jobTitle,department,accountEnabled,userType`,
        headers: { ConsistencyLevel: "eventual" },
        shape: pageSchema,
      };
      const response = await send(request);
      const { value } = readBody(pageSchema, request, response);
      const found = readEach(foundSchema, request, { ...response, body: value }, (error) =>
        rule.onUnreadable?.(error),
      );
      return found.filter(isActive).map(({ department, displayName, id, jobTitle }) => ({
        id,
        name: personName(displayName),
        jobTitle: jobTitle ?? null,
        department: department ?? null,
      }));
    },
  };
}
