import express, { Router } from "express";
import { z } from "zod";
import { type AccountState, accountState } from "./graph/people.ts";
import { type LocalPerson, personByHandle } from "./people.ts";
import { parseBody, RouteFailure } from "./routeBody.ts";

const accountBody = z.union([
  z.strictObject({ account: accountState }),
  z.strictObject({ name: z.string().min(1).max(256) }),
]);

/** What an administrator does in the directory. */
export interface Directory {
  /** Disables an account, deletes the person, gives them back. */
  setAccount(person: LocalPerson, state: AccountState): void;
  rename(person: LocalPerson, name: string): void;
}

export function accountRoutes({ rename, setAccount }: Directory): Router {
  const router = Router();
  router.post("/people/:person", express.json(), (request, response) => {
    const change = parseBody(accountBody, request.body);
    const person = personByHandle(String(request.params.person));
    if (person === undefined) throw new RouteFailure(404, "personNotFound");
    if ("name" in change) rename(person, change.name);
    else setAccount(person, change.account);
    response.json({ key: person.handle, ...change });
  });
  return router;
}
