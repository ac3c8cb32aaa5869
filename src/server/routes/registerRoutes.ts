import { Router } from "express";
import { ME_PATH, REGISTER_PATH } from "#contract/firstPaths.ts";
import type { Me } from "#contract/me.ts";
import { OWN_ENTRIES_PATH, type OwnEntriesAnswer } from "#contract/ownEntries.ts";
import { PEOPLE_PATH } from "#contract/people.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Register } from "#register/register.ts";
import { createRegisterList } from "#server/answers/registerList.ts";
import { type AnswerCache, sendShared } from "#server/answers/sharedAnswer.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import type { People } from "#sharepoint/people.ts";
import { requireWhole } from "./healthRoutes.ts";
import { heldIn, textIn } from "./heldIn.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/me`, `/api/register` and `/api/people`: who I am and what is mine, what the grid shows, whom I can name. */
export function registerRoutes(options: {
  readonly register: Register & Pick<RunningRegister, "health">;
  readonly identify: Identify;
  readonly people: People;
  readonly answers: AnswerCache;
  readonly limits: RequestLimits;
  readonly demo: boolean;
  readonly appId: string;
}): Router {
  const { identify, people } = options;
  const { reads } = options.register;
  const router = Router();
  const list = createRegisterList(reads, options.answers);

  const person = identifyPerson(identify);
  router.get(ME_PATH, async (request, response) => {
    const viewer = await person(request);
    await reads.entryIndex.sync();
    const me: Me = {
      person: viewer.person,
      roles: [...viewer.roles],
      today: reads.today(),
      orgUnits: reads.settings().orgUnits.map(officeOf),
      demo: options.demo,
      appId: options.appId,
      headsOffice: reads.entryIndex.headedBy(viewer.person.id).size > 0,
    };
    response.json(me);
  });

  router.get(OWN_ENTRIES_PATH, async (request, response) => {
    const viewer = await person(request);
    const own = await reads.ownEntries(viewer.person.id);
    const answer: OwnEntriesAnswer = { entries: [...own.entries], offices: [...own.offices] };
    response.json(answer);
  });

  router.get(REGISTER_PATH, async (request, response) => {
    await person(request);
    requireWhole(options.register);
    await list.sync();
    await sendShared(request, response, await list.answer(heldIn(request)));
  });

  router.get(PEOPLE_PATH, async (request, response) => {
    const viewer = await person(request);
    const search = textIn(request.query.search) ?? "";
    if (search.length > TEXT_LIMITS.personName) {
      throw new HttpProblem(400, "badRequest", { search: "tooLong" });
    }
    await options.limits.spend("search", viewer.person.id);
    response.json({ people: await people.search(search) });
  });

  return router;
}

/** Who heads an office is nobody's business here. */
function officeOf({ department, id, name }: OrgUnit): Me["orgUnits"][number] {
  return { id, name, department };
}
