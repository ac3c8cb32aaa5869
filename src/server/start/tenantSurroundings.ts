import { audiencesOf } from "#server/tokens/audiences.ts";
import { userAgentOf } from "#sharepoint/userAgent.ts";
import { readOrganisation, type TenantConfig } from "./config.ts";
import type { Surroundings } from "./surroundings.ts";
import { createTokens, credentialOf } from "./tokens.ts";

const LOGIN = "https://login.microsoftonline.com";
const BOT_KEYS = "https://login.botframework.com/v1/.well-known/keys";
const GRAPH_SCOPE = "https://graph.microsoft.com/.default";
/** Notifications come within a minute on average; a look costs one resource unit a list. */
const PAUSES = { first: 5_000, longest: 60_000 };

/** Microsoft 365 in the city's tenant. */
export function tenantSurroundings(config: TenantConfig): Surroundings {
  const tokens = createTokens(() => credentialOf(config));
  return {
    fetch,
    graphToken: (refused) => tokens(GRAPH_SCOPE, refused),
    botToken: (scope) => tokens(scope),
    signIn: () => ({
      tenantId: config.TENANT_ID,
      clientId: config.CLIENT_ID,
      admitsGuests: config.ADMIT_GUESTS === "1",
      audiences: audiencesOf(config.PUBLIC_HOST, config.CLIENT_ID),
      issuer: `${LOGIN}/${config.TENANT_ID}/v2.0`,
      keysUrl: `${LOGIN}/${config.TENANT_ID}/discovery/v2.0/keys`,
    }),
    bot: () => ({
      keysUrl: BOT_KEYS,
      serviceUrl: config.BOT_SERVICE_URL,
      allowLoopback: false,
      unsigned: false,
    }),
    appId: config.APP_ID,
    siteId: config.SITE_ID,
    admitsGuests: config.ADMIT_GUESTS === "1",
    userAgent: userAgentOf(config.COMPANY),
    mayRepair: async () => "nothing",
    organisation: readOrganisation(config.ORGANISATION_FILE),
    linkSecrets: { current: config.LINK_SECRET, before: config.LINK_SECRET_BEFORE },
    sampleSecret: config.SAMPLE_SECRET,
    now: Date.now,
    pauses: PAUSES,
    snapshotDir: config.SNAPSHOT_DIR,
    start: async () => {},
    stop: async () => {},
  };
}
