import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { DAY_HEADER } from "#contract/firstPaths.ts";
import { personOf } from "#domain/people/person.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { COMPRESSED_FROM, createAnswerCache } from "#server/answers/sharedAnswer.ts";
import { graphNotifications, type LifecycleEvent } from "#server/graph/graphNotifications.ts";
import type { ImportReading } from "#server/imports/importReading.ts";
import { createImportReports } from "#server/imports/importReports.ts";
import { importView as viewOfImport } from "#server/imports/importViews.ts";
import { createPreviews } from "#server/imports/previews.ts";
import { limitedIdentify, type RequestLimits } from "#server/limits/requestLimits.ts";
import { absenceRoutes } from "#server/routes/absenceRoutes.ts";
import { accessibilityRoutes, statedBy } from "#server/routes/accessibilityRoutes.ts";
import { auditRoutes } from "#server/routes/auditRoutes.ts";
import { campaignRoutes } from "#server/routes/campaignRoutes.ts";
import { caseCommandRoutes } from "#server/routes/caseCommandRoutes.ts";
import { caseRoutes } from "#server/routes/caseRoutes.ts";
import { contactRoutes } from "#server/routes/contactRoutes.ts";
import { documentRoutes } from "#server/routes/documentRoutes.ts";
import { dutyRoutes } from "#server/routes/dutyRoutes.ts";
import { entryRoutes } from "#server/routes/entryRoutes.ts";
import { eventExportRoutes } from "#server/routes/eventExportRoutes.ts";
import { exportProfileRoutes } from "#server/routes/exportProfileRoutes.ts";
import { exportRoutes } from "#server/routes/exportRoutes.ts";
import { figureRoutes } from "#server/routes/figureRoutes.ts";
import { requireLoaded, requireWhole } from "#server/routes/healthRoutes.ts";
import { hintRoutes } from "#server/routes/hintRoutes.ts";
import { answerProblems, unknownRoute } from "#server/routes/httpProblem.ts";
import { type Identify, identifyOnce, readSignedInBody } from "#server/routes/identify.ts";
import { importPlanRoutes } from "#server/routes/importPlanRoutes.ts";
import { importProfileRoutes, profilesFor } from "#server/routes/importProfileRoutes.ts";
import { importRoutes } from "#server/routes/importRoutes.ts";
import { lawRoutes } from "#server/routes/lawRoutes.ts";
import { legalPages, pages } from "#server/routes/pages.ts";
import { heedPatience, type Patience } from "#server/routes/patience.ts";
import { publicationRoutes } from "#server/routes/publicationRoutes.ts";
import { publicRoutes } from "#server/routes/publicRoutes.ts";
import { registerRoutes } from "#server/routes/registerRoutes.ts";
import { settingsRoutes } from "#server/routes/settingsRoutes.ts";
import { startRoutes } from "#server/routes/startRoutes.ts";
import { keysOf, type LinkSecrets } from "#server/secrets/derivedKeys.ts";
import type { Library } from "#sharepoint/library.ts";
import type { People } from "#sharepoint/people.ts";

/** The largest form of the register has 52 fields; nothing a person types comes near this. */
const BODY_LIMIT = "256kb";
const PLAN_LIMIT = "4mb";

export interface MountedParts {
  readonly register: RunningRegister;
  readonly identify: Identify;
  readonly people: People;
  readonly library: Library;
  /** Where files to import lie, and how they are read. */
  readonly importing: ImportReading;
  readonly patience: Patience;
  readonly limits: RequestLimits;
  readonly onLifecycle: (event: LifecycleEvent) => void;
  readonly linkSecrets: LinkSecrets;
  readonly realNow: () => number;
  readonly demo: boolean;
  /** The address of this service, as the public register names it. */
  readonly publicUrl: string;
  /** In Teams, for links into the tab. */
  readonly appId: string;
  readonly log: Logger;
  /** The built pages; undefined where a test needs none. */
  readonly distDir: string | undefined;
  readonly withWindow: boolean;
}

/** Mounts everything below the bot: API, notifications, public register and pages. */
export function mountService(web: Express, parts: MountedParts): void {
  const { demo, limits, log, people, register } = parts;
  const identify = identifyOnce(limitedIdentify(parts.identify, parts.limits));
  const { reads } = register;
  const answers = createAnswerCache();

  web.use(
    "/api/notifications/graph",
    graphNotifications({
      clientStates: keysOf(parts.linkSecrets, "graphNotifications"),
      onChange: register.wake,
      onLifecycle: parts.onLifecycle,
    }),
  );
  const whenLoaded = requireLoaded(register);
  web.use("/public", whenLoaded);
  web.use(publicRoutes({ register, answers, limits, demo, url: parts.publicUrl }));

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set({ "Cache-Control": "no-store", [DAY_HEADER]: reads.today() });
    next();
  });
  api.use(whenLoaded);
  // A plan may recode thousands of texts.
  api.use("/imports", ...readSignedInBody(identify, PLAN_LIMIT));
  api.use(compression({ threshold: COMPRESSED_FROM }));
  api.use(...readSignedInBody(identify, BODY_LIMIT));
  const whole: RequestHandler = (_request, _response, next) => {
    requireWhole(register);
    next();
  };
  const previews = createPreviews({
    compare: register.imports.compare,
    titleOf: (no) => reads.entry(no)?.values.title ?? no,
    changes: reads.changes.count,
    realNow: parts.realNow,
  });
  // A file may take longer than a page waits.
  api.use("/exports", whole);
  api.use(
    exportRoutes({
      reads,
      campaigns: register.campaigns,
      lawChanges: register.lawChanges,
      eventPages: register.eventPages,
      reportImport: createImportReports({
        ...parts.importing,
        imports: register.imports,
        previews,
      }),
      exports: register.exports,
      library: parts.library,
      identify,
      limits,
      linkKeys: keysOf(parts.linkSecrets, "downloadLinks"),
      realNow: parts.realNow,
      demo,
      appId: parts.appId,
    }),
  );
  api.use(
    eventExportRoutes({
      reads,
      exports: register.exports,
      eventPages: register.eventPages,
      identify,
      limits,
      linkKeys: keysOf(parts.linkSecrets, "downloadLinks"),
      realNow: parts.realNow,
    }),
  );
  // A file is read, and its pieces are large: both take longer than a page waits.
  api.use("/imports", whole);
  const { importing } = parts;
  const importView = (one: StoredImport) => viewOfImport({ imports: register.imports, reads }, one);
  const importParts = { ...importing, imports: register.imports, identify, view: importView };
  api.use(importRoutes(importParts));
  api.use(
    importPlanRoutes({
      ...importParts,
      ...{ reads, people, limits, profiles: () => profilesFor(register.importProfiles) },
      previews,
    }),
  );
  api.use("/figures", whole);
  api.use(
    figureRoutes({
      register,
      publicUrl: parts.publicUrl,
      identify,
      limits,
      linkKeys: keysOf(parts.linkSecrets, "downloadLinks"),
      realNow: parts.realNow,
      demo,
    }),
  );
  api.use(heedPatience(parts.patience));
  api.use(registerRoutes({ ...parts, register, identify, answers }));
  api.use(accessibilityRoutes(identify, () => statedBy(reads.settings())));
  api.use(
    auditRoutes({
      audit: register.audit,
      problems: register.problems,
      eventPages: register.eventPages,
      entry: reads.entry,
      orgUnits: () => reads.settings().orgUnits,
      limits,
      identify,
    }),
  );
  api.use(whole);
  api.use(absenceRoutes(register, identify));
  api.use(startRoutes(register, identify));
  api.use(entryRoutes(register, { identify, limits }));
  api.use(caseRoutes(register, { answers, identify }));
  api.use(caseCommandRoutes(register, identify, (id) => activePerson(people, id)));
  api.use(
    documentRoutes({
      register,
      identify,
      limits,
      linkKeys: keysOf(parts.linkSecrets, "downloadLinks"),
      realNow: parts.realNow,
      demo,
    }),
  );
  api.use(contactRoutes(identify, reads));
  api.use(settingsRoutes(register.settings, reads, people, identify));
  api.use(campaignRoutes(register.campaigns, reads.entry, identify));
  api.use(
    importProfileRoutes({
      profiles: register.importProfiles,
      identify,
      reads,
      exports: register.exports,
      limits,
      linkKeys: keysOf(parts.linkSecrets, "downloadLinks"),
      realNow: parts.realNow,
    }),
  );
  api.use(exportProfileRoutes(register.exportProfiles, identify));
  api.use(dutyRoutes(reads, identify));
  api.use(publicationRoutes(register, identify));
  api.use(lawRoutes(register, reads, identify));
  api.use(hintRoutes(register.hints, reads, identify));
  web.use("/api", api);
  web.use(legalPages());
  if (parts.distDir !== undefined) web.use(pages(parts.distDir, parts.withWindow));
  web.use(unknownRoute);
  web.use(answerProblems(log));
}

async function activePerson(people: People, id: string) {
  const person = await people.person(id);
  return person?.active === true ? personOf(person) : undefined;
}
