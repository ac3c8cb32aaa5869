import { createHmac } from "node:crypto";
import { isSameSecret } from "./derivedKeys.ts";

/** Payload and signature, and nothing before, between or behind them. */
const TOKEN = /^([\w-]{1,8192})\.([\w-]{43})$/;

/** A token that says what it says for as long as the key lasts; everybody can read it. */
export function signToken(payload: unknown, key: string): string {
  const text = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return `${text}.${signatureOf(text, key)}`;
}

/** What a token says that one of these keys has signed; undefined for any other text. */
export function readToken(token: string, keys: readonly string[]): unknown {
  const [, text, signature] = TOKEN.exec(token) ?? [];
  if (text === undefined || signature === undefined) return undefined;
  if (!keys.some((key) => isSameSecret(signature, signatureOf(text, key)))) return undefined;
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

function signatureOf(text: string, key: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
