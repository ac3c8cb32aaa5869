import { z } from "zod";
import type { PersonHandle } from "#local/people.ts";
import { callHttp } from "./callHttp.ts";

/** What is asked of the stand-in itself, not through a service. */
export interface StandInAccess {
  readonly standIn: string;
  token(person: PersonHandle, resource?: "graph"): Promise<string>;
}

const tokenSchema = z.object({ accessToken: z.string() });

/** Signs everybody in once. */
export function standInAccess(standIn: string): StandInAccess {
  const tokens = new Map<string, string>();
  return {
    standIn,
    async token(person, resource) {
      const key = `${person}/${resource}`;
      const known = tokens.get(key);
      if (known !== undefined) return known;
      const body = { person, ...(resource === undefined ? {} : { resource }) };
      const answer = await callHttp(`${standIn}/local/sign-in`, { method: "POST", body });
      const { accessToken } = tokenSchema.parse(answer?.body);
      tokens.set(key, accessToken);
      return accessToken;
    },
  };
}
