import { Router } from "express";
import { CONTACTS_PATH, type ShownContacts } from "#contract/statement.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import type { RegisterReads } from "#register/register.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/contacts`: whom coordinators can ask for a statement, and who can work on a case. */
export function contactRoutes(identify: Identify, reads: Pick<RegisterReads, "settings">): Router {
  const router = Router();
  const person = identifyPerson(identify);
  router.get(CONTACTS_PATH, async (request, response) => {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    const { contacts } = reads.settings();
    const shown: ShownContacts = {
      contacts: {
        dataProtection: [...contacts.dataProtection],
        informationSecurity: [...contacts.informationSecurity],
        legal: [...contacts.legal],
        staffCouncil: [...contacts.staffCouncil],
      },
      coordination: [...contacts.coordination],
    };
    response.json(shown);
  });
  return router;
}
