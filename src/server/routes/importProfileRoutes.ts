import { Router } from "express";
import { z } from "zod";
import type { ExportResult } from "#contract/export.ts";
import {
  IMPORT_PATHS,
  importTemplateInputSchema,
  type ImportProfiles as ProfilesView,
  saveImportProfileInputSchema,
} from "#contract/import.ts";
import { fillPath } from "#contract/path.ts";
import type { NamedProfile } from "#domain/imports/profiles/readyProfile.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { importTemplate } from "#exports/importTemplate.ts";
import type { ExportRequests } from "#register/exports/exportRequests.ts";
import type { ImportProfiles } from "#register/imports/importProfiles.ts";
import type { RegisterReads } from "#register/register.ts";
import { createFileLinks, FILE_HEADERS } from "#server/files/fileLinks.ts";
import { FILE_TYPES } from "#server/files/fileMaker.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { LANGUAGES, type Language, languageOf } from "#texts/language.ts";
import { parseInput, refusal } from "./httpProblem.ts";
import type { Identify } from "./identify.ts";
import { identifyImporter, idIn, taken } from "./importRoutes.ts";

/** `/api/import-profiles`: those that come with the register, and those of the city. */
export function importProfileRoutes(options: {
  readonly profiles: ImportProfiles;
  readonly identify: Identify;
  readonly reads: Pick<RegisterReads, "now" | "settings">;
  readonly exports: Pick<ExportRequests, "add" | "find">;
  readonly limits: RequestLimits;
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
}): Router {
  const { identify, limits, profiles, reads } = options;
  const links = createFileLinks("template", options);
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

  router.post(IMPORT_PATHS.template, async (request, response) => {
    const { person } = await importer(request);
    await limits.spend("file", person.id);
    const input = parseInput(importTemplateInputSchema, request.body);
    const { language = languageOf(request.acceptsLanguages()[0]) } = input;
    const { id, token } = await links.keep({ language }, person);
    const url = `/api${fillPath(IMPORT_PATHS.templateFile, { token })}`;
    response.status(201).json({ id, rows: 0, url } satisfies ExportResult);
  });

  /** Nothing of the register is in it but the names of its offices: the log does not tell of it. */
  router.get(IMPORT_PATHS.templateFile, limitByAddress(limits), async (request, response) => {
    const { by, input } = await links.open(request.params.token);
    await limits.spend("file", by.id);
    const language = languageIn(input);
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

function languageIn(input: unknown): Language {
  const { data } = z.object({ language: z.enum(LANGUAGES) }).safeParse(input);
  return data?.language ?? "de";
}

/** Those of the city first: whoever has made one for a kind of file means it. */
export function profilesFor(profiles: ImportProfiles): readonly NamedProfile[] {
  return [...profiles.all(), ...readyProfiles("de")];
}

function isReady(id: unknown): boolean {
  return readyProfiles("de").some((profile) => profile.id === id);
}
