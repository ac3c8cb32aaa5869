import type { Request } from "express";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import { directoryIdSchema } from "#contract/values.ts";
import { comparableId } from "#domain/people/directoryId.ts";
import { personName } from "#domain/people/personName.ts";
import { APP_ROLES, type AppRole, type Viewer } from "#domain/people/roles.ts";
import { HttpProblem } from "./httpProblem.ts";

export interface SignInConfig {
  readonly tenantId: string;
  readonly clientId: string;
  /** `https://login.microsoftonline.com/{tid}/v2.0` in a tenant. */
  readonly issuer: string;
  readonly keysUrl: string;
}

/** Who sends a request: a person of the tenant, or an application that reports versions. */
export interface SignedIn {
  readonly kind: "person" | "application";
  readonly viewer: Viewer;
}

const claimsSchema = z.object({
  tid: directoryIdSchema,
  oid: directoryIdSchema,
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: directoryIdSchema.optional(),
  roles: z.array(z.string()).optional(),
});

/** Verifies the bearer token of a request against the tenant's keys. Throws 401 or 403 with a code. */
export function createSignIn(config: SignInConfig): (request: Request) => Promise<SignedIn> {
  const keys = createRemoteJWKSet(new URL(config.keysUrl));

  async function claimsOf(token: string): Promise<z.infer<typeof claimsSchema>> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience: config.clientId,
        algorithms: ["RS256"],
        requiredClaims: ["exp", "iss", "oid", "tid"],
        clockTolerance: 60,
      });
      // A person of another tenant gets a plain refusal, not a sign-in that never works.
      const claims = claimsSchema.parse(payload);
      if (payload.iss !== config.issuer || claims.tid !== comparableId(config.tenantId)) {
        throw new HttpProblem(403, "foreignTenant");
      }
      return claims;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
        throw new HttpProblem(401, "notSignedIn");
      }
      throw error;
    }
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
    if (claims.scp?.split(" ").includes("access_as_user") === true && claims.idtyp !== "app") {
      return {
        kind: "person",
        viewer: { person, roles: roles.filter((role) => role !== "Version.Report") },
      };
    }
    if (claims.idtyp === "app" && claims.scp === undefined) {
      const application = { id: claims.azp ?? claims.oid, name: claims.azp ?? "" };
      return {
        kind: "application",
        viewer: { person: application, roles: roles.filter((role) => role === "Version.Report") },
      };
    }
    throw new HttpProblem(401, "notSignedIn");
  };
}

function isAppRole(role: string): role is AppRole {
  return APP_ROLES.some((known) => known === role);
}
