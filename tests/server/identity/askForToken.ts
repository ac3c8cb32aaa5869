import { errorFacts } from "#outbound/errorFacts.ts";
import { readConfig } from "#server/start/config.ts";
import { createTokens, credentialOf } from "#server/start/tokens.ts";

/* A process of its own: signs in as the service does on Azure with a managed identity, and prints what it was given. */

const { AUTHORITY, ...env } = process.env;
const config = readConfig(env);
if (config.MODE === "local" || AUTHORITY === undefined) throw new Error("A tenant is needed");

const policy = { tryMs: 5_000, allMs: 5_000, tries: 1, firstWaitMs: 1, longestWaitMs: 1 };
const authority = { authorityHost: AUTHORITY, disableInstanceDiscovery: true };
const told = await createTokens(
  () => credentialOf(config, authority),
  policy,
)("https://graph.microsoft.com/.default").then(
  (token) => ({ token }),
  (error: unknown) => ({ error: errorFacts(error) }),
);
process.stdout.write(JSON.stringify(told));
process.exit(0);
