import { createHash, randomUUID } from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { asInDirectory } from "./directory.ts";
import {
  LOCAL_CLIENT_ID,
  LOCAL_REPORTER_ID,
  LOCAL_TENANT_ID,
  type LocalPerson,
  personByOid,
} from "./people.ts";
import { type PublicJwk, type SigningKey, signingKey } from "./signingKeys.ts";
import type { Store } from "./store.ts";

const GRAPH_AUDIENCE = "https://graph.microsoft.com";
const BOT_AUDIENCE = "https://api.botframework.com";
export const BOT_ISSUER = "https://api.botframework.com";
export const TOKEN_LIFETIME_SECONDS = 3_600;
const KNOWN_TOKENS = 500;
const SERVICE_PRINCIPAL_ID = "d5c816ea-3700-495d-882b-c0d1e2f3040d";

/** For what an application asks a token: Graph, the Bot API, or the register's own version route. */
export type AppScope = "graph" | "bot" | "register";

/** Who stands behind a token for Graph. */
export type Actor =
  | { readonly kind: "application"; readonly id: string; readonly name: string }
  | { readonly kind: "person"; readonly person: LocalPerson };

export interface SignIn {
  /** `iss` of this tenant's tokens, to be compared by the service. */
  issuer(tenantId?: string): string;
  personToken(person: LocalPerson, resource?: "register" | "graph"): Promise<string>;
  appToken(scope: AppScope): Promise<string>;
  /** What the Bot Framework sends with an activity. */
  activityToken(serviceUrl: string): Promise<string>;
  graphActor(authorization: string | null): Promise<Actor | null>;
  isBotToken(authorization: string | null): Promise<boolean>;
  setOptionalClaims(claims: readonly OptionalClaim[]): void;
  readonly entraKeys: { keys: PublicJwk[] };
  readonly botFrameworkKeys: { keys: PublicJwk[] };
}

/** The optional claims of access tokens that the register's app registration can ask for. */
export const optionalClaim = z.enum(["idtyp"]);
const OPTIONAL_CLAIMS = "registration/optionalClaims";

const optionalClaims = (store: Store) =>
  store.setting(OPTIONAL_CLAIMS, z.array(optionalClaim)) ?? [];

export type OptionalClaim = z.infer<typeof optionalClaim>;

const graphClaims = z.object({
  iss: z.string(),
  tid: z.literal(LOCAL_TENANT_ID),
  oid: z.string(),
  scp: z.string().optional(),
  azp: z.string(),
  app_displayname: z.string(),
});

/** Two issuers, Entra and the Bot Framework. Token time is always real time, never business time. */
export function createSignIn(store: Store, base: () => string): SignIn {
  const entra = signingKey(store, "entra");
  const botFramework = signingKey(store, "botFramework");
  // Graph's own registration asks for it; the register's only where somebody has set it so.
  const asksForIdtyp = (resource: AppScope): boolean =>
    resource === "graph" || (resource === "register" && optionalClaims(store).includes("idtyp"));
  const issuer = (tenantId: string = LOCAL_TENANT_ID) => `${base()}/local/sign-in/${tenantId}/v2.0`;

  // A signature is checked once: an application sends the same token thousands of times.
  const known = new Map<string, JWTPayload>();

  const verified = async (authorization: string | null, audience: string) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return null;
    const before = known.get(`${audience} ${token}`);
    if (before !== undefined && (before.exp ?? 0) * 1_000 > Date.now()) return before;
    try {
      const { payload } = await jwtVerify(token, entra.publicKey, {
        audience,
        algorithms: ["RS256"],
      });
      if (known.size >= KNOWN_TOKENS) known.clear();
      known.set(`${audience} ${token}`, payload);
      return payload;
    } catch {
      // Whatever is wrong with a token, the caller learns only that it is not accepted.
      return null;
    }
  };

  return {
    issuer,
    personToken(known, resource = "register") {
      const person = asInDirectory(store, known);
      return sign(entra, issuer(person.tenantId), {
        ...(resource === "graph"
          ? {
              aud: GRAPH_AUDIENCE,
              scp: "Sites.ReadWrite.All User.Read",
              app_displayname: "SharePoint Online Web Client Extensibility",
            }
          : { aud: LOCAL_CLIENT_ID, scp: "access_as_user", roles: [...person.roles] }),
        azp: LOCAL_CLIENT_ID,
        ...(asksForIdtyp(resource) ? { idtyp: "user" } : {}),
        ...(person.isGuest ? { acct: 1 } : {}),
        sub: pairwiseId(person),
        oid: person.oid,
        tid: person.tenantId,
        name: person.name,
        preferred_username: person.mail,
        ver: "2.0",
      });
    },
    appToken: (scope) =>
      sign(entra, issuer(), {
        ...appClaims(scope),
        ...(asksForIdtyp(scope) ? { idtyp: "app" } : {}),
      }),
    activityToken: (serviceUrl) =>
      sign(botFramework, BOT_ISSUER, { aud: LOCAL_CLIENT_ID, serviceurl: serviceUrl }),
    async graphActor(authorization) {
      const claims = graphClaims.safeParse(await verified(authorization, GRAPH_AUDIENCE));
      if (!claims.success) return null;
      const { scp, oid, azp, app_displayname: name } = claims.data;
      // Delegated tokens have a scope, an application's have none.
      if (scp === undefined) return { kind: "application", id: azp, name };
      const person = personByOid(oid);
      return person === undefined ? null : { kind: "person", person: asInDirectory(store, person) };
    },
    async isBotToken(authorization) {
      const claims = await verified(authorization, BOT_AUDIENCE);
      return claims !== null && claims.scp === undefined;
    },
    setOptionalClaims: (claims) => store.remember(OPTIONAL_CLAIMS, claims),
    entraKeys: { keys: [entra.jwk] },
    botFrameworkKeys: { keys: [botFramework.jwk] },
  };
}

function appClaims(scope: AppScope): JWTPayload {
  const isReporter = scope === "register";
  const id = isReporter ? LOCAL_REPORTER_ID : LOCAL_CLIENT_ID;
  return {
    aud: { graph: GRAPH_AUDIENCE, bot: BOT_AUDIENCE, register: LOCAL_CLIENT_ID }[scope],
    azp: id,
    appid: id,
    app_displayname: isReporter ? "Versionsmeldung" : "KI-Register",
    sub: SERVICE_PRINCIPAL_ID,
    oid: SERVICE_PRINCIPAL_ID,
    tid: LOCAL_TENANT_ID,
    ver: "2.0",
    roles: {
      graph: [
        "Sites.Selected",
        "User.Read.All",
        "AppCatalog.Read.All",
        "TeamsAppInstallation.ReadWriteSelfForUser.All",
      ],
      bot: [],
      register: ["Version.Report"],
    }[scope],
  };
}

/** A person's subject is another one for every application, and never the object id. */
const pairwiseId = ({ oid }: LocalPerson): string =>
  createHash("sha256").update(`${LOCAL_CLIENT_ID}/${oid}`).digest("base64url");

function sign(key: SigningKey, issuer: string, claims: JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, jti: randomUUID() })
    .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" })
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + TOKEN_LIFETIME_SECONDS)
    .sign(key.privateKey);
}
