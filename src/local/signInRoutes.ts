import express, { Router } from "express";
import { z } from "zod";
import { LOCAL_CLIENT_ID, LOCAL_RESOURCE, PERSON_HANDLES, personByHandle } from "./people.ts";
import { parseBody, RouteFailure } from "./routeBody.ts";
import {
  type AppScope,
  BOT_ISSUER,
  type OptionalClaim,
  optionalClaim,
  type SignIn,
  TOKEN_LIFETIME_SECONDS,
} from "./signIn.ts";

const CLIENT_SECRET = "local";
const CLIENT_ID = "local";

const personSignIn = z.strictObject({
  person: z.enum(PERSON_HANDLES),
  resource: z.enum(["register", "graph"]).default("register"),
});
/** What the register's app registration asks for beyond what every access token has. */
const registrationBody = z.strictObject({ optionalClaims: z.array(optionalClaim) });
/** OAuth ignores parameters it does not know, so this one is not strict. */
const clientCredentials = z.object({
  grant_type: z.literal("client_credentials").default("client_credentials"),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
});

const SCOPES: Readonly<Record<string, AppScope>> = {
  "https://graph.microsoft.com/.default": "graph",
  "https://api.botframework.com/.default": "bot",
  [`${LOCAL_CLIENT_ID}/.default`]: "register",
  [`api://${LOCAL_CLIENT_ID}/.default`]: "register",
  [`${LOCAL_RESOURCE}/.default`]: "register",
};

interface SignInSettings {
  readonly setOptionalClaims: (claims: readonly OptionalClaim[]) => void;
  /** Whether nobody can fetch the keys now. */
  readonly areKeysAway: () => boolean;
}

/** Sign-in of demo people and applications, and the keys to check their tokens with. */
export function signInRoutes(
  signIn: SignIn,
  base: () => string,
  { areKeysAway, setOptionalClaims }: SignInSettings,
): Router {
  const router = Router();
  router.post("/registration", express.json(), (request, response) => {
    const registration = parseBody(registrationBody, request.body);
    setOptionalClaims(registration.optionalClaims);
    response.json(registration);
  });
  router.post("/sign-in", express.json(), async (request, response) => {
    const { person: handle, resource } = parseBody(personSignIn, request.body);
    const person = personByHandle(handle);
    if (person === undefined) throw new RouteFailure(404, "personNotFound");
    response.json({ accessToken: await signIn.personToken(person, resource) });
  });
  router.post("/oauth2/token", express.urlencoded(), async (request, response) => {
    const parsed = clientCredentials.safeParse(request.body);
    if (!parsed.success) {
      response.status(400).json({ error: "invalid_request" });
      return;
    }
    const { client_id, client_secret, scope } = parsed.data;
    if (client_id !== CLIENT_ID || client_secret !== CLIENT_SECRET) {
      response.status(401).json({ error: "invalid_client" });
      return;
    }
    const appScope = SCOPES[scope];
    if (appScope === undefined) {
      response.status(400).json({ error: "invalid_scope" });
      return;
    }
    response.set("cache-control", "no-store").json({
      token_type: "Bearer",
      expires_in: TOKEN_LIFETIME_SECONDS,
      access_token: await signIn.appToken(appScope),
    });
  });
  router.get(["/sign-in/keys", "/botframework/keys"], (_request, response, next) => {
    if (areKeysAway()) response.status(503).end();
    else next();
  });
  router.get("/sign-in/keys", (_request, response) => {
    response.json(signIn.entraKeys);
  });
  router.get("/botframework/openidconfiguration", (_request, response) => {
    response.json({
      issuer: BOT_ISSUER,
      jwks_uri: `${base()}/local/botframework/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });
  router.get("/botframework/keys", (_request, response) => {
    response.json(signIn.botFrameworkKeys);
  });
  return router;
}
