import { Router } from "express";
import { ACCESSIBILITY_PATH, type Accessibility } from "#contract/accessibility.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/accessibility`: whom to tell of a barrier, for everybody. */
export function accessibilityRoutes(
  identify: Identify,
  stated: () => Accessibility | undefined,
): Router {
  const router = Router();
  const person = identifyPerson(identify);
  router.get(ACCESSIBILITY_PATH, async (request, response) => {
    await person(request);
    response.json(stated() ?? {});
  });
  return router;
}
