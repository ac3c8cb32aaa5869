import { z } from "zod";
import type { GraphRequest } from "#sharepoint/graph.ts";
import { catalogPath } from "#sharepoint/installApp.ts";
import { readBody } from "#sharepoint/readAnswer.ts";
import type { Check } from "./checkContext.ts";
import { fact, fault, notChecked } from "./finding.ts";
import { tokenRoles } from "./tokenRoles.ts";

const INSTALL_ROLES =
  /^TeamsAppInstallation\.(ReadWrite|ReadWriteSelf|ReadWriteAndConsent|ReadWriteAndConsentSelf)ForUser\.All$/;
const foundSchema = z.object({ value: z.array(z.unknown()) });

/** Whether the service can put the app into the Teams of somebody who does not have it. */
export const checkInstall: Check = {
  name: "install",
  async run({ send, surroundings }) {
    const roles = tokenRoles(await surroundings.graphToken());
    // Not a fault: a setup policy can install the app for everybody.
    if (roles?.some((role) => INSTALL_ROLES.test(role)) === false) {
      return [notChecked("installNotGranted", (texts) => texts.installNotGranted())];
    }
    const { appId } = surroundings;
    const request: GraphRequest = { method: "GET", path: catalogPath(appId), expected: [403] };
    const answer = await send(request);
    if (answer.status === 403) {
      return [fault("catalogRefused", (texts) => texts.catalogRefused())];
    }
    return readBody(foundSchema, request, answer).value.length === 0
      ? [fault("appNotInCatalog", (texts) => texts.appNotInCatalog(appId))]
      : [fact("installable", (texts) => texts.installable())];
  },
};
