import { Router } from "express";
import {
  IMPORT_PATHS,
  type ImportProfiles as ProfilesView,
  saveImportProfileInputSchema,
} from "#contract/import.ts";
import type { NamedProfile } from "#domain/imports/profiles/readyProfile.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { importTemplate } from "#exports/importTemplate.ts";
import type { ImportProfiles } from "#register/imports/importProfiles.ts";
import type { RegisterReads } from "#register/register.ts";
import { FILE_HEADERS } from "#server/files/fileLinks.ts";
import { FILE_TYPES } from "#server/files/fileMaker.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { languageOf } from "#texts/language.ts";
import { parseInput, refusal } from "./httpProblem.ts";
import type { Identify } from "./identify.ts";
import { identifyImporter, idIn, taken } from "./importRoutes.ts";

/** `/api/import-profiles`: those that come with the register, and those of the city. */
export function importProfileRoutes(
  profiles: ImportProfiles,
  identify: Identify,
  reads: Pick<RegisterReads, "now" | "settings">,
): Router {
  const router = Router();
  const importer = identifyImporter(identify);

  router.get(IMPORT_PATHS.profiles, async (request, response) => {
    await importer(request);
    const ready = readyProfiles(languageOf(request.acceptsLanguages()[0]));
    response.json({
      profiles: [
        ...ready.map(({ id, name, plan }) => ({ id, name, plan, revision: 1, isReady: true })),
        ...profiles.all().map((profile) => ({ ...profile, isReady: false })),
      ],
    } satisfies ProfilesView);
  });

  router.get(IMPORT_PATHS.template, async (request, response) => {
    await importer(request);
    const language = languageOf(request.acceptsLanguages()[0]);
    const offices = reads.settings().orgUnits.map(({ name }) => name);
    const bytes = importTemplate({ createdAt: reads.now(), offices }, language);
    const name = `${exportTextsFor(language).fileNames.import}.xlsx`;
    response.set({ ...FILE_HEADERS, "Content-Disposition": `attachment; filename="${name}"` });
    response.type(FILE_TYPES.xlsx).end(bytes);
  });

  router.put(IMPORT_PATHS.profile, async (request, response) => {
    const viewer = await importer(request);
    if (isReady(request.params.id)) throw refusal("readyProfile");
    const id = idIn(request);
    const input = parseInput(saveImportProfileInputSchema, request.body);
    const saved = taken(await profiles.save(id, input, viewer));
    response.json({ ...saved, isReady: false });
  });

  router.delete(IMPORT_PATHS.profile, async (request, response) => {
    const viewer = await importer(request);
    if (isReady(request.params.id)) throw refusal("readyProfile");
    taken(await profiles.remove(idIn(request), viewer));
    response.json({});
  });

  return router;
}

/** Those of the city first: whoever has made one for a kind of file means it. */
export function profilesFor(profiles: ImportProfiles): readonly NamedProfile[] {
  return [...profiles.all(), ...readyProfiles("de")];
}

function isReady(id: unknown): boolean {
  return readyProfiles("de").some((profile) => profile.id === id);
}
