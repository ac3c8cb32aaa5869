import {
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from "jose";
import { KeysUnavailable } from "./keySet.ts";

/** What a token turned out to be; `unavailable`: nobody can say at present. */
export type CheckedToken =
  | { readonly kind: "valid"; readonly claims: JWTPayload }
  | { readonly kind: "invalid" }
  | { readonly kind: "unavailable"; readonly retryAfter: number };

export type CheckToken = (token: string) => Promise<CheckedToken>;

/** A key that verifies nothing stays so until the issuer mends it. */
const UNUSABLE_KEY_MS = 30_000;

/** Verifies signature, time and the wanted claims of an issuer's tokens. */
export function createTokenCheck(
  keys: JWTVerifyGetKey,
  wanted: JWTVerifyOptions,
  onFailure: (error: unknown) => void = () => {},
): CheckToken {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, { ...wanted, algorithms: ["RS256"] });
      return { kind: "valid", claims: payload };
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        return { kind: "unavailable", retryAfter: error.retryAfter };
      }
      if (error instanceof errors.JOSEError) return { kind: "invalid" };
      // The issuer's key itself: it cannot be imported, or is too weak.
      onFailure(error);
      return { kind: "unavailable", retryAfter: UNUSABLE_KEY_MS };
    }
  };
}
