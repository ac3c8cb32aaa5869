import { Router } from "express";
import type { RunningRegister } from "#register/createRegister.ts";
import { createPublicList } from "#server/answers/publicList.ts";
import { type AnswerCache, sendShared } from "#server/answers/sharedAnswer.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import { requireWhole } from "./healthRoutes.ts";

/** `/public/register.json`: what the city shows everybody, without a sign-in. */
export function publicRoutes(options: {
  readonly register: Pick<RunningRegister, "health" | "reads">;
  readonly answers: AnswerCache;
  readonly limits: RequestLimits;
  readonly demo: boolean;
}): Router {
  const { answers, demo, register } = options;
  const list = createPublicList(register.reads, { cache: answers, demo });
  const router = Router();
  router.get("/public/register.json", limitByAddress(options.limits), async (request, response) => {
    requireWhole(register);
    const answer = await list();
    response.set({ "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" });
    await sendShared(request, response, answer);
  });
  return router;
}
