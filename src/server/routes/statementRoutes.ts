import { type Request, type Response, Router } from "express";
import {
  cancelStatementInputSchema,
  giveStatementInputSchema,
  requestStatementInputSchema,
  type StatementContacts,
} from "#contract/statement.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Contacts } from "#register/memory/context.ts";
import type { Register } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

type Command = Register["commands"]["giveStatement"];

/** `/api/cases/:key/statement…` and `/api/contacts`: coordinators ask the city's reviewers, who answer. */
export function statementRoutes(
  register: Register,
  identify: Identify,
  contacts: Contacts,
): Router {
  const { commands, reads } = register;
  const router = Router();

  const person = identifyPerson(identify);
  router.get("/contacts", async (request, response) => {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    const shown: StatementContacts = {
      dataProtection: [...contacts.dataProtection],
      informationSecurity: [...contacts.informationSecurity],
      legal: [...contacts.legal],
      staffCouncil: [...contacts.staffCouncil],
    };
    response.json({ contacts: shown });
  });

  function route(
    path: string,
    command: (key: string, request: Request, acting: Acting) => ReturnType<Command>,
  ): void {
    router.post(`/cases/:key/statement${path}`, async (request: Request, response: Response) => {
      const viewer = await person(request);
      const key = String(request.params.key);
      const done = await command(key, request, { viewer, channel: "tab" });
      if (!done.ok) throw refusal(done.problem);
      response.json(caseView(done.value, viewer, reads));
    });
  }

  route("", (key, { body }, acting) =>
    commands.requestStatement(key, parseInput(requestStatementInputSchema, body), acting),
  );

  route("/:id", (key, { body, params }, acting) =>
    commands.giveStatement(
      key,
      { id: idIn(params.id), ...parseInput(giveStatementInputSchema, body) },
      acting,
    ),
  );

  route("/:id/cancel", (key, { body, params }, acting) =>
    commands.cancelStatement(
      key,
      { id: idIn(params.id), ...parseInput(cancelStatementInputSchema, body) },
      acting,
    ),
  );

  return router;
}

/** A path that names no number names no statement. */
function idIn(text: string | string[] | undefined): number {
  if (typeof text !== "string" || !/^[1-9]\d{0,3}$/.test(text)) {
    throw new HttpProblem(404, "notFound");
  }
  return Number(text);
}
