import { z } from "zod";

const claimsSchema = z.object({ roles: z.array(z.string()).default([]) });

/** What the tenant lets the bearer of an application's token do; undefined where the token cannot be read. */
export function tokenRoles(token: string): readonly string[] | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) return undefined;
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString())).roles;
  } catch {
    return undefined;
  }
}
