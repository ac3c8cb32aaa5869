import { Router } from "express";
import { ACCESSIBILITY_PATH, type Accessibility } from "#contract/accessibility.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** What the city adds to the statement, with its name where that is known. */
export function statedBy({
  accessibility,
  city,
}: Pick<Settings, "accessibility" | "city">): Accessibility {
  return { ...accessibility, ...(city === "" ? {} : { city }) };
}

/** `/api/accessibility`: whom to tell of a barrier, for everybody. */
export function accessibilityRoutes(identify: Identify, stated: () => Accessibility): Router {
  const router = Router();
  const person = identifyPerson(identify);
  router.get(ACCESSIBILITY_PATH, async (request, response) => {
    await person(request);
    response.json(stated());
  });
  return router;
}
