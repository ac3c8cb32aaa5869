import type { Request } from "express";
import { z } from "zod";
import { directoryIdSchema } from "#contract/values.ts";
import { comparableId } from "#domain/people/directoryId.ts";
import { personName } from "#domain/people/personName.ts";
import { APP_ROLES, type AppRole, type Viewer } from "#domain/people/roles.ts";
import { createKeySet, type KeySetOptions } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { HttpProblem } from "./httpProblem.ts";

export interface SignInConfig {
  readonly tenantId: string;
  readonly clientId: string;
  /** For whom a token may be made out. */
  readonly audiences: readonly string[];
  /** `https://login.microsoftonline.com/{tid}/v2.0` in a tenant. */
  readonly issuer: string;
  readonly keysUrl: string;
  /** Whether guests of the tenant are let in like its own people. */
  readonly admitsGuests: boolean;
}

/** Who sends a request: a person of the tenant, or an application that reports versions. */
export interface SignedIn {
  readonly kind: "person" | "application";
  readonly viewer: Viewer;
}

const claimsSchema = z.object({
  iss: z.string(),
  tid: directoryIdSchema,
  oid: directoryIdSchema,
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: directoryIdSchema.optional(),
  sub: z.string().optional(),
  nonce: z.string().optional(),
  /** 1 for a guest; only where the registration asks for the claim. */
  acct: z.coerce.number().optional(),
  roles: z.array(z.string()).optional(),
});

const GUEST = 1;

/** Verifies the bearer token of a request against the tenant's keys. Throws 401, 403 or 503 with a code. */
export function createSignIn(
  config: SignInConfig,
  asking: Pick<KeySetOptions, "fetch" | "now" | "onFailure">,
): (request: Request) => Promise<SignedIn> {
  const wanted = {
    audience: [...config.audiences],
    requiredClaims: ["exp", "iss", "oid", "tid"],
    clockTolerance: 60,
  };
  const keys = createKeySet({ url: config.keysUrl, ...asking });
  const check = createTokenCheck(keys, wanted, asking.onFailure);

  async function claimsOf(token: string): Promise<Claims> {
    const checked = await check(token);
    if (checked.kind === "unavailable") {
      throw new HttpProblem(503, "unavailable", undefined, checked.retryAfter);
    }
    const claims = claimsSchema.safeParse(checked.kind === "valid" ? checked.claims : undefined);
    if (!claims.success) throw new HttpProblem(401, "notSignedIn");
    const { iss, tid } = claims.data;
    // A person of another tenant gets a plain refusal, not a sign-in that never works.
    if (iss !== config.issuer || tid !== comparableId(config.tenantId)) {
      throw new HttpProblem(403, "foreignTenant");
    }
    return claims.data;
  }

  return async (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token === undefined) throw new HttpProblem(401, "notSignedIn");
    const claims = await claimsOf(token);
    const person = {
      id: claims.oid,
      name: personName(claims.name ?? claims.preferred_username),
    };
    const roles = (claims.roles ?? []).filter(isAppRole);
    if (isPersons(claims)) {
      if (claims.acct === GUEST && !config.admitsGuests) throw new HttpProblem(403, "guest");
      return {
        kind: "person",
        viewer: { person, roles: roles.filter((role) => role !== "Version.Report") },
      };
    }
    if (isApplications(claims)) {
      const application = { id: claims.azp ?? claims.oid, name: claims.azp ?? "" };
      return {
        kind: "application",
        viewer: { person: application, roles: roles.filter((role) => role === "Version.Report") },
      };
    }
    throw new HttpProblem(401, "notSignedIn");
  };
}

type Claims = z.infer<typeof claimsSchema>;

/** Only what a person delegates has a scope. */
function isPersons({ idtyp, scp }: Claims): boolean {
  return scp?.split(" ").includes("access_as_user") === true && idtyp !== "app";
}

/**
 * An application's own token has roles and no scope. `idtyp` says it outright, but only where the registration asks for
 * that claim. Without it, an ID token of a person must not pass: it has no scope either, and may have roles; but it names
 * the person, names no client that asked for it, and its subject is not the object id.
 */
function isApplications(claims: Claims): boolean {
  if (claims.scp !== undefined) return false;
  if (claims.idtyp !== undefined) return claims.idtyp === "app";
  const { azp, name, nonce, oid, preferred_username, roles = [], sub = oid } = claims;
  const isAboutPerson = [name, nonce, preferred_username].some((claim) => claim !== undefined);
  return roles.length > 0 && azp !== undefined && comparableId(sub) === oid && !isAboutPerson;
}

function isAppRole(role: string): role is AppRole {
  return APP_ROLES.some((known) => known === role);
}
