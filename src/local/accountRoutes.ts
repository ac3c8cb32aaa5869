import express, { Router } from "express";
import { type DirectoryEdit, directoryEdit } from "./directory.ts";
import { type AccountState, accountState } from "./graph/people.ts";
import { type LocalPerson, personByHandle } from "./people.ts";
import { parseBody, RouteFailure } from "./routeBody.ts";

const accountBody = directoryEdit.extend({ account: accountState.exactOptional() });

/** What an administrator does in the directory. */
export interface Directory {
  /** Disables an account, deletes the person, gives them back. */
  setAccount(person: LocalPerson, state: AccountState): void;
  /** Writes another name or office, or makes somebody a guest. */
  edit(person: LocalPerson, edit: DirectoryEdit): void;
}

export function accountRoutes(directory: Directory): Router {
  const router = Router();
  router.post("/people/:person", express.json(), (request, response) => {
    const { account, ...edit } = parseBody(accountBody, request.body);
    const person = personByHandle(String(request.params.person));
    if (person === undefined) throw new RouteFailure(404, "personNotFound");
    if (account !== undefined) directory.setAccount(person, account);
    if (Object.keys(edit).length > 0) directory.edit(person, edit);
    response.json({ key: person.handle, ...(account === undefined ? {} : { account }), ...edit });
  });
  return router;
}
