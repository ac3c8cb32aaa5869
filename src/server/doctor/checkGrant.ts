import type { Check } from "./checkContext.ts";
import { type Finding, fact, fault, notChecked } from "./finding.ts";
import { tokenFailure } from "./tokenFailure.ts";
import { tokenRoles } from "./tokenRoles.ts";

const SITE_ROLES =
  /^(Sites|Lists)\.(Selected|SelectedOperations\.Selected|ReadWrite\.All|Manage\.All|FullControl\.All)$/;
const PEOPLE_ROLES = /^(User\.Read(Basic|Write)?\.All|Directory\.Read(Write)?\.All)$/;

/** Whether there is a token for Graph, and what the tenant lets its bearer do. */
export const checkGrant: Check = {
  name: "grant",
  async run({ surroundings }) {
    const token = await surroundings.graphToken().catch(tokenFailure);
    if (typeof token !== "string") {
      return [fault("noGraphToken", (texts) => texts.noGraphToken(token.reason))];
    }
    const roles = tokenRoles(token);
    // The token is Graph's business; where it is no readable one, the other checks tell what it is good for.
    if (roles === undefined) return [notChecked("tokenOnly", (texts) => texts.tokenOnly())];
    const named = roles.join(", ") || "–";
    const findings: Finding[] = [];
    if (!roles.some((role) => SITE_ROLES.test(role))) {
      findings.push(fault("noSiteRole", (texts) => texts.noSiteRole(named)));
    }
    if (!roles.some((role) => PEOPLE_ROLES.test(role))) {
      findings.push(fault("noPeopleRole", (texts) => texts.noPeopleRole(named)));
    }
    return findings.length > 0 ? findings : [fact("roles", (texts) => texts.roles(named))];
  },
};
