import { z } from "zod";
import type { Call } from "./call.ts";
import { badRequest } from "./errors.ts";

const cursor = z.strictObject({ after: z.number().int().min(0) });

/** `$skiptoken` carries how far the pages before went, opaque to the caller. */
const makeCursor = (after: number): string =>
  Buffer.from(JSON.stringify({ after })).toString("base64url");

export function parseCursor(token: string): number {
  try {
    return cursor.parse(JSON.parse(Buffer.from(token, "base64url").toString())).after;
  } catch {
    throw badRequest("The provided skip token is invalid.");
  }
}

export const nextLink = (call: Call, after: number): { "@odata.nextLink": string } => ({
  "@odata.nextLink": `${call.base}/v1.0${call.path}?${call.query.with("$skiptoken", makeCursor(after))}`,
});

/** One page of a short collection; without `$top` it comes whole. */
export function pageOf<Value>(
  call: Call,
  all: readonly Value[],
): { readonly values: readonly Value[]; readonly link: object } {
  const { top, skipToken } = call.query;
  const start = skipToken === null ? 0 : parseCursor(skipToken);
  const end = top === null ? all.length : start + top;
  return { values: all.slice(start, end), link: end < all.length ? nextLink(call, end) : {} };
}
