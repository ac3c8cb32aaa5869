import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from "node:crypto";
import { z } from "zod";
import type { Store } from "./store.ts";

const publicJwk = z.strictObject({
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  kid: z.string(),
  alg: z.literal("RS256"),
  use: z.literal("sig"),
});
export type PublicJwk = z.infer<typeof publicJwk>;

const storedKey = z.strictObject({ kid: z.string(), pem: z.string() });
const exported = z.object({ kty: z.literal("RSA"), n: z.string(), e: z.string() });

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: PublicJwk;
}

/** An issuer's RSA key: made once, then kept, so that tokens stay valid over a restart. */
export function signingKey(store: Store, issuer: "entra" | "botFramework"): SigningKey {
  const name = `key/${issuer}`;
  const stored = store.setting(name, storedKey) ?? create(store, name);
  const privateKey = createPrivateKey(stored.pem);
  const publicKey = createPublicKey(privateKey);
  const { n, e } = exported.parse(publicKey.export({ format: "jwk" }));
  return {
    kid: stored.kid,
    privateKey,
    publicKey,
    jwk: publicJwk.parse({ kty: "RSA", n, e, kid: stored.kid, alg: "RS256", use: "sig" }),
  };
}

function create(store: Store, name: string): z.infer<typeof storedKey> {
  const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
  const created = { kid: randomUUID(), pem };
  store.remember(name, created);
  return created;
}
