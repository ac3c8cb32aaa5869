import { type Request, Router } from "express";
import { z } from "zod";
import {
  type ExportProfileView,
  PROFILE_PATHS,
  saveProfileInputSchema,
} from "#contract/exportProfile.ts";
import type { ExportProfile } from "#domain/exports/exportProfile.ts";
import { mayExportAny } from "#domain/exports/exportRights.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { ExportProfiles } from "#register/exports/exportProfiles.ts";
import { registerViewFilterSchema } from "#schemas/exportSelectionSchema.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const idSchema = z.strictObject({ id: z.uuid() });

/** `/api/export-profiles`: what people export again and again, under a name. */
export function exportProfileRoutes(profiles: ExportProfiles, identify: Identify): Router {
  const router = Router();
  const person = identifyPerson(identify);

  async function exporter(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!mayExportAny(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  router.get(PROFILE_PATHS.all, async (request, response) => {
    const viewer = await exporter(request);
    response.json({ profiles: profiles.all(viewer).map((one) => viewOf(one, viewer)) });
  });

  router.put(PROFILE_PATHS.one, async (request, response) => {
    const viewer = await exporter(request);
    const { id } = parseInput(idSchema, request.params);
    const input = parseInput(saveProfileInputSchema, request.body);
    const saved = await profiles.save(id, input, viewer);
    if (!saved.ok) throw refusal(saved.problem);
    response.json(viewOf(saved.value, viewer));
  });

  router.delete(PROFILE_PATHS.one, async (request, response) => {
    const viewer = await exporter(request);
    const { id } = parseInput(idSchema, request.params);
    const removed = await profiles.remove(id, viewer);
    if (!removed.ok) throw refusal(removed.problem);
    response.json({});
  });

  return router;
}

function viewOf(profile: ExportProfile, viewer: Viewer): ExportProfileView {
  const { by, columns, filter, ...rest } = profile;
  return {
    ...rest,
    columns: columns === null ? null : [...columns],
    filter: registerViewFilterSchema.parse(filter),
    isOwn: by.id === viewer.person.id,
  };
}
