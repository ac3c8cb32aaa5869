import { z } from "zod";
import type { Person } from "#domain/person.ts";
import type { SendGraph } from "./graph.ts";

const userSchema = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
});

/** The directory's view of somebody: gone people are undefined, disabled accounts are inactive. */
export interface DirectoryPerson extends Person {
  readonly active: boolean;
}

export interface People {
  person(id: string): Promise<DirectoryPerson | undefined>;
  /** At most ten people whose name starts with the words. */
  search(words: string): Promise<readonly Person[]>;
}

export function createPeople(send: SendGraph): People {
  return {
    async person(id) {
      const response = await send({
        method: "GET",
        // accountEnabled comes only when it is selected.
        path: `/users/${encodeURIComponent(id)}?$select=id,displayName,accountEnabled`,
        expected: [404],
      });
      if (response.status === 404) return undefined;
      const user = userSchema.parse(response.body);
      return { id: user.id, name: user.displayName ?? "", active: user.accountEnabled !== false };
    },
    async search(words) {
      const term = words.replaceAll(/["\\]/g, " ").trim();
      if (term === "") return [];
      const response = await send({
        method: "GET",
        path: `/users?$search=${encodeURIComponent(`"displayName:${term}"`)}&$count=true&$top=10&$select=id,displayName`,
        headers: { ConsistencyLevel: "eventual" },
      });
      const { value } = z.object({ value: z.array(userSchema) }).parse(response.body);
      return value.map((user) => ({ id: user.id, name: user.displayName ?? "" }));
    },
  };
}
