import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from "@azure/identity";
import { audiencesOf } from "#server/tokens/audiences.ts";
import { userAgentOf } from "#sharepoint/userAgent.ts";
import { readSettings, type TenantConfig } from "./config.ts";
import type { Surroundings } from "./surroundings.ts";

const LOGIN = "https://login.microsoftonline.com";
const BOT_KEYS = "https://login.botframework.com/v1/.well-known/keys";
const GRAPH_SCOPE = "https://graph.microsoft.com/.default";
/** Notifications come within a minute on average; a look costs one resource unit a list. */
const PAUSES = { first: 5_000, longest: 60_000 };

/** Microsoft 365 in the city's tenant. */
export function tenantSurroundings(config: TenantConfig): Surroundings {
  const credential = credentialOf(config);
  const tokenFor = async (scope: string): Promise<string> => {
    const token = await credential.getToken(scope);
    if (token === null) throw new Error(`The tenant gives no token for ${scope}`);
    return token.token;
  };
  return {
    fetch,
    graphToken: () => tokenFor(GRAPH_SCOPE),
    botToken: tokenFor,
    signIn: () => ({
      tenantId: config.TENANT_ID,
      clientId: config.CLIENT_ID,
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
    userAgent: userAgentOf(config.COMPANY),
    mayRepair: async () => "nothing",
    settings: readSettings(config.ORGANISATION_FILE),
    linkSecret: config.LINK_SECRET,
    sampleSecret: config.SAMPLE_SECRET,
    now: Date.now,
    pauses: PAUSES,
    snapshotDir: config.SNAPSHOT_DIR,
    start: async () => {},
    stop: async () => {},
  };
}

function credentialOf(config: TenantConfig): TokenCredential {
  const { CLIENT_CERTIFICATE_PATH, CLIENT_ID, CLIENT_SECRET, TENANT_ID } = config;
  if (CLIENT_SECRET !== undefined) {
    return new ClientSecretCredential(TENANT_ID, CLIENT_ID, CLIENT_SECRET);
  }
  if (CLIENT_CERTIFICATE_PATH !== undefined) {
    return new ClientCertificateCredential(TENANT_ID, CLIENT_ID, CLIENT_CERTIFICATE_PATH);
  }
  return new ManagedIdentityCredential({ clientId: CLIENT_ID });
}
