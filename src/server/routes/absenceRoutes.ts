import { Router } from "express";
import { ABSENCE_PATH, type Absence, absenceInputSchema } from "#contract/absence.ts";
import type { Register } from "#register/register.ts";
import { parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";
import { requiredDay } from "./inputs.ts";

/** `/api/me/absence`: "Abwesend von … bis …", which everybody sets for themselves and for nobody else. */
export function absenceRoutes({ commands, reads }: Register, identify: Identify): Router {
  const router = Router();
  const person = identifyPerson(identify);
  const absenceOf = (personId: string): Absence =>
    reads.plannedAbsence(personId) ?? { from: null, until: null };

  router.get(ABSENCE_PATH, async (request, response) => {
    const viewer = await person(request);
    response.json(absenceOf(viewer.person.id));
  });

  router.put(ABSENCE_PATH, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(absenceInputSchema, request.body);
    const absence = {
      from: input.from === undefined ? null : requiredDay(input.from, "from"),
      until: requiredDay(input.until, "until"),
    };
    const set = await commands.setAbsence(viewer.person.id, absence);
    if (!set.ok) throw refusal(set.problem);
    response.json(absenceOf(viewer.person.id));
  });

  router.delete(ABSENCE_PATH, async (request, response) => {
    const viewer = await person(request);
    await commands.endAbsence(viewer.person.id);
    response.json(absenceOf(viewer.person.id));
  });

  return router;
}
