import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

/* A process of its own: asks everybody whom the service asks in a tenant once, and prints whom it reached by itself. */

const direct = new Set<string>();
const refuse = (host: string, ...rest: unknown[]): void => {
  if (host !== "localhost") direct.add(host);
  const done = rest.at(-1);
  if (typeof done === "function")
    done(Object.assign(new Error("no such host"), { code: "ENOTFOUND" }));
};
Object.assign(dns, { lookup: refuse });
syncBuiltinESMExports();

const { createConnector } = await import("#teams/send/connector.ts");
const { createKeySet } = await import("#server/tokens/keySet.ts");
const { createGraph } = await import("#sharepoint/graph.ts");
const { createPause, realTiming } = await import("#sharepoint/pause.ts");
const { GRAPH_POLICIES } = await import("#sharepoint/graphPolicies.ts");
const { createTokens, credentialOf } = await import("#server/start/tokens.ts");
const { readConfig } = await import("#server/start/config.ts");
const { createSendLimits, realSendTime } = await import("#teams/send/sendLimits.ts");

const GUID = "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3";
const config = readConfig({
  PUBLIC_HOST: "ki-register.stadt.example",
  TENANT_ID: GUID,
  CLIENT_ID: GUID,
  CLIENT_SECRET: "secret",
  APP_ID: GUID,
  SITE_ID: "stadt.sharepoint.example,1,2",
  LINK_SECRET: "x".repeat(32),
  ORGANISATION_FILE: "organisation.json",
});
if (config.MODE === "local") throw new Error("A tenant is needed");

const once = { ...GRAPH_POLICIES.item, tries: 1 };
const send = createGraph({
  fetch,
  token: async () => "token",
  userAgent: "test",
  pause: createPause(realTiming),
  policies: { item: once, page: once, wholeList: once },
});
const connector = createConnector(
  {
    clientId: GUID,
    tenantId: GUID,
    allowLoopback: false,
    limits: createSendLimits(realSendTime),
  },
  async () => "token",
);
const tokens = createTokens(() => credentialOf(config), { ...once, tries: 1 });
const keysAt = (url: string) => createKeySet({ url, fetch, now: Date.now });
const header = { alg: "RS256", kid: "k" };
const token = { payload: "", signature: "" };

const asked = await Promise.allSettled([
  send({ method: "GET", path: "/sites/root" }),
  tokens("https://graph.microsoft.com/.default"),
  keysAt(`https://login.microsoftonline.com/${GUID}/discovery/v2.0/keys`)(header, token),
  keysAt("https://login.botframework.com/v1/.well-known/keys")(header, token),
  connector.openChat(config.BOT_SERVICE_URL, GUID),
]);
process.stdout.write(
  JSON.stringify({
    direct: [...direct],
    refused: asked.filter(({ status }) => status === "rejected").length,
  }),
);
process.exit(0);
