import { generateKeyPairSync } from "node:crypto";
import { type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "#local/people.ts";
import { signingKey } from "#local/signingKeys.ts";
import { Store } from "#local/store.ts";
import { idOf } from "./registerState.ts";
import type { TestService } from "./startTestService.ts";

const HOUR = 3_600;

export interface Forge {
  /** Claims of a good token of a person. */
  person(handle: string): JWTPayload;
  /** Claims of a good token of an application. */
  application(roles: readonly string[]): JWTPayload;
  /** Signed with the tenant's own key, so that nothing but the claims can be wrong. */
  signed(claims: JWTPayload): Promise<string>;
  /** Signed with the Bot Framework's key. */
  signedAsBot(claims: JWTPayload): Promise<string>;
  signedByStranger(claims: JWTPayload): Promise<string>;
  /** `alg: none` */
  unsigned(claims: JWTPayload): string;
}

export function forgeTokens({ dataDir, url }: TestService): Forge {
  const store = new Store(dataDir);
  const key = signingKey(store, "entra");
  const botKey = signingKey(store, "botFramework");
  store.close();
  const now = Math.floor(Date.now() / 1000);
  const base = {
    iss: `${url}/local/sign-in/${LOCAL_TENANT_ID}/v2.0`,
    aud: LOCAL_CLIENT_ID,
    tid: LOCAL_TENANT_ID,
    iat: now,
    nbf: now,
    exp: now + HOUR,
  };
  const header = { alg: "RS256", kid: key.kid, typ: "JWT" };
  return {
    person: (handle) => ({
      ...base,
      oid: idOf(handle),
      name: handle,
      scp: "access_as_user",
    }),
    application: (roles) => ({
      ...base,
      oid: "d5c816ea-3700-495d-882b-c0d1e2f3040d",
      azp: "c7d1e8f2-3a49-4b5c-9d60-18e2f4a7b396",
      idtyp: "app",
      roles: [...roles],
    }),
    signed: (claims) => new SignJWT(claims).setProtectedHeader(header).sign(key.privateKey),
    signedAsBot: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", kid: botKey.kid, typ: "JWT" })
        .sign(botKey.privateKey),
    signedByStranger: (claims) => {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    },
    unsigned: (claims) => new UnsecuredJWT(claims).encode(),
  };
}
