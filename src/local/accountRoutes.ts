import express, { Router } from "express";
import { z } from "zod";
import { type AccountState, accountState } from "./graph/people.ts";
import { type LocalPerson, personByHandle } from "./people.ts";
import { parseBody, RouteFailure } from "./routeBody.ts";

const accountBody = z.strictObject({ account: accountState });

/** What an administrator does in the directory: disables an account, deletes the person, gives them back. */
export function accountRoutes(
  setAccount: (person: LocalPerson, state: AccountState) => void,
): Router {
  const router = Router();
  router.post("/people/:person", express.json(), (request, response) => {
    const { account } = parseBody(accountBody, request.body);
    const person = personByHandle(String(request.params.person));
    if (person === undefined) throw new RouteFailure(404, "personNotFound");
    setAccount(person, account);
    response.json({ key: person.handle, account });
  });
  return router;
}
