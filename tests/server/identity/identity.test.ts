import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generate } from "selfsigned";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";

/*
 * The service without a secret: the managed identity vouches for the app registration, two things with two ids. And a
 * network whose proxy opens TLS: its certificate is trusted where NODE_EXTRA_CA_CERTS names it, and nowhere else.
 */

const child = fileURLToPath(new URL("askForToken.ts", import.meta.url));
const told = z.object({ token: z.string().optional(), error: z.looseObject({}).optional() });

const TENANT = "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3";
const APP = "11111111-8f42-4b6e-9a1d-2c4e6f80b1d3";
const IDENTITY = "22222222-8f42-4b6e-9a1d-2c4e6f80b1d3";
const ASSERTION = "the-word-of-the-managed-identity";
const TOKEN_PATH = `/${TENANT}/oauth2/v2.0/token`;

interface Asked {
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
}
/** What the platform's endpoint was asked for, and what Entra was. */
let platform: Asked[] = [];
let entra: URLSearchParams[] = [];

const answer = (response: ServerResponse, body: object): void => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
};
const identityEndpoint = createServer((request, response) => {
  platform.push({ url: new URL(request.url ?? "", "http://platform"), headers: request.headers });
  const expires_on = String(Math.floor(Date.now() / 1_000) + 3_600);
  answer(response, {
    access_token: ASSERTION,
    expires_on,
    token_type: "Bearer",
    client_id: IDENTITY,
  });
});

/** Entra, as far as a sign-in needs it. */
async function beEntra(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.startsWith(TOKEN_PATH) !== true) {
    answer(response, {
      issuer: `${authority}/${TENANT}/v2.0`,
      authorization_endpoint: `${authority}/${TENANT}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}${TOKEN_PATH}`,
      jwks_uri: `${authority}/${TENANT}/discovery/v2.0/keys`,
    });
    return;
  }
  entra.push(new URLSearchParams(await text(request)));
  answer(response, { access_token: "token-for-graph", expires_in: 3_600, token_type: "Bearer" });
}

let tls: Server | undefined;
let authority = "";
let endpoint = "";
let folder = "";
let certificate = "";
beforeAll(async () => {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  folder = await mkdtemp(join(tmpdir(), "ca-"));
  certificate = join(folder, "city-ca.pem");
  await writeFile(certificate, cert);
  tls = createTlsServer({ cert, key }, (request, response) => void beEntra(request, response));
  authority = `https://localhost:${await listening(tls)}`;
  endpoint = `http://127.0.0.1:${await listening(identityEndpoint)}/msi/token`;
});
afterAll(async () => {
  for (const server of [tls, identityEndpoint]) {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  }
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  platform = [];
  entra = [];
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return z.object({ port: z.number() }).parse(server.address()).port;
}

async function signIn(env: Readonly<Record<string, string>>) {
  const { stdout } = await promisify(execFile)(process.execPath, [child], {
    env: {
      PATH: process.env.PATH,
      AUTHORITY: authority,
      PUBLIC_HOST: "ki-register.stadt.example",
      TENANT_ID: TENANT,
      CLIENT_ID: APP,
      MANAGED_IDENTITY: "1",
      MANAGED_IDENTITY_CLIENT_ID: IDENTITY,
      IDENTITY_ENDPOINT: endpoint,
      IDENTITY_HEADER: "of-the-platform",
      APP_ID: APP,
      SITE_ID: "stadt.sharepoint.example,1,2",
      LINK_SECRET: "x".repeat(32),
      ORGANISATION_FILE: "organisation.json",
      ...env,
    },
  });
  return told.parse(JSON.parse(stdout));
}

test("the managed identity is asked with its own id, and vouches for the app's", async () => {
  expect(await signIn({ NODE_EXTRA_CA_CERTS: certificate })).toEqual({ token: "token-for-graph" });
  expect(platform).toHaveLength(1);
  const [{ headers, url } = { headers: {}, url: new URL("http://none") }] = platform;
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: IDENTITY,
    resource: "api://AzureADTokenExchange",
  });
  expect(headers["x-identity-header"]).toBe("of-the-platform");
  expect(entra).toHaveLength(1);
  expect(Object.fromEntries(entra[0] ?? [])).toMatchObject({
    client_id: APP,
    client_assertion: ASSERTION,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    grant_type: "client_credentials",
    scope: expect.stringContaining("https://graph.microsoft.com/.default"),
  });
});

test("a certificate that NODE_EXTRA_CA_CERTS does not name is trusted by nothing", async () => {
  const { error, token } = await signIn({});
  expect(token).toBeUndefined();
  expect(error).toBeDefined();
  expect(entra).toEqual([]);
});
