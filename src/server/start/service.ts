import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { DAY_HEADER } from "#contract/me.ts";
import { publicRegister } from "#exports/publicRegister.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Settings } from "#register/memory/context.ts";
import { COMPRESSED_FROM, createAnswerCache } from "#server/answers/sharedAnswer.ts";
import { graphNotifications, type LifecycleEvent } from "#server/graph/graphNotifications.ts";
import { absenceRoutes } from "#server/routes/absenceRoutes.ts";
import { auditRoutes } from "#server/routes/auditRoutes.ts";
import { campaignRoutes } from "#server/routes/campaignRoutes.ts";
import { caseCommandRoutes } from "#server/routes/caseCommandRoutes.ts";
import { caseRoutes } from "#server/routes/caseRoutes.ts";
import { contactRoutes } from "#server/routes/contactRoutes.ts";
import { entryRoutes } from "#server/routes/entryRoutes.ts";
import { exportRoutes } from "#server/routes/exportRoutes.ts";
import { healthRoutes, requireWhole } from "#server/routes/healthRoutes.ts";
import { answerProblems, unknownRoute } from "#server/routes/httpProblem.ts";
import { type Identify, identifyOnce, readSignedInBody } from "#server/routes/identify.ts";
import { legalPages, pages } from "#server/routes/pages.ts";
import { heedPatience, type Patience } from "#server/routes/patience.ts";
import { registerRoutes } from "#server/routes/registerRoutes.ts";
import type { People } from "#sharepoint/people.ts";
import type { SiteFault } from "#sharepoint/siteFaults.ts";

/** The largest form of the register has 52 fields; nothing a person types comes near this. */
const BODY_LIMIT = "256kb";

export interface ServiceParts {
  readonly register: RunningRegister;
  readonly identify: Identify;
  readonly people: People;
  readonly settings: Settings;
  readonly patience: Patience;
  readonly clientState: string;
  /** What is wrong with lists and columns at present. */
  readonly siteFaults: () => readonly SiteFault[];
  /** Whether Graph tells this service of no changes. */
  readonly lacksNotifications: () => boolean;
  readonly onLifecycle: (event: LifecycleEvent) => void;
  readonly linkSecret: string;
  readonly realNow: () => number;
  readonly demo: boolean;
  readonly log: Logger;
  /** The built pages; undefined where a test needs none. */
  readonly distDir: string | undefined;
  readonly withWindow: boolean;
}

/** Mounts everything below the bot: API, notifications, public register and pages. */
export function mountService(web: Express, parts: ServiceParts): void {
  const { demo, log, people, register, settings } = parts;
  const identify = identifyOnce(parts.identify);
  const { reads } = register;
  const answers = createAnswerCache();

  web.use(healthRoutes(parts));
  web.use(
    "/api/notifications/graph",
    graphNotifications({
      clientState: parts.clientState,
      onChange: register.wake,
      onLifecycle: parts.onLifecycle,
    }),
  );
  web.get("/public/register.json", (_request, response) => {
    requireWhole(register);
    response.set({ "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" });
    response.json(publicRegister({ entries: reads.entries(), asOf: reads.today(), demo }));
  });

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set({ "Cache-Control": "no-store", [DAY_HEADER]: reads.today() });
    next();
  });
  api.use(compression({ threshold: COMPRESSED_FROM }));
  api.use(...readSignedInBody(identify, BODY_LIMIT));
  api.use(heedPatience(parts.patience));
  api.use(registerRoutes({ register, identify, people, settings, answers, demo }));
  api.use(auditRoutes({ audit: register.audit, problems: register.problems, identify }));
  api.use((_request, _response, next) => {
    requireWhole(register);
    next();
  });
  api.use(absenceRoutes(register, identify));
  api.use(entryRoutes(register, identify));
  api.use(caseRoutes(register, { answers, identify }));
  api.use(caseCommandRoutes(register, identify, (id) => activePerson(people, id)));
  api.use(contactRoutes(identify, settings.contacts));
  api.use(campaignRoutes(register.campaigns, identify));
  api.use(
    exportRoutes({
      reads,
      identify,
      settings,
      linkSecret: parts.linkSecret,
      realNow: parts.realNow,
      demo,
    }),
  );
  web.use("/api", api);
  web.use(legalPages());
  if (parts.distDir !== undefined) web.use(pages(parts.distDir, parts.withWindow));
  web.use(unknownRoute);
  web.use(answerProblems(log));
}

async function activePerson(people: People, id: string) {
  const person = await people.person(id);
  return person?.active === true ? { id: person.id, name: person.name } : undefined;
}
