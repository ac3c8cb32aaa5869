import { hash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";

/** An answer as it goes out: the same bytes for everybody who gets it, kept once and never copied for a reader. */
export interface SharedAnswer {
  /** In quotation marks; changes with what is answered. */
  readonly eTag: string;
  readonly bytes: Buffer;
  readonly isCompressed: boolean;
}

/** Below this, compressing costs more than it saves. */
export const COMPRESSED_FROM = 1_024;
const KEPT_BYTES = 64 * 1024 * 1024;

/** Characters that are compressed at once. */
const CHUNK_LENGTH = 64 * 1_024;

/** Of JSON in pieces: what has many megabytes is never put together in one go. */
export async function sharedAnswer(
  pieces: readonly string[],
  eTag = eTagOf(pieces),
): Promise<SharedAnswer> {
  const [first = Buffer.alloc(0), second] = chunksOf(pieces);
  if (second === undefined && first.length < COMPRESSED_FROM) {
    return { eTag, bytes: first, isCompressed: false };
  }
  const bytes = await pipeline(chunksOf(pieces), createGzip(), buffer);
  return { eTag, bytes, isCompressed: true };
}

function* chunksOf(pieces: readonly string[]): Iterable<Buffer> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield Buffer.from(chunk);
    chunk = "";
  }
  if (chunk !== "") yield Buffer.from(chunk);
}

function eTagOf(pieces: readonly string[]): string {
  return `"${hash("sha1", pieces.join(""), "base64url")}"`;
}

/** Answers by what they answer; whoever asks for one that is being made waits for that one. */
export interface AnswerCache {
  get(key: string, make: () => Promise<SharedAnswer>): Promise<SharedAnswer>;
}

export function createAnswerCache(): AnswerCache {
  const kept = new LRUCache<string, SharedAnswer, () => Promise<SharedAnswer>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
    fetchMethod: (_key, _stale, { context }) => context(),
    ignoreFetchAbort: true,
  });
  return {
    get: async (key, make) => (await kept.fetch(key, { context: make })) ?? make(),
  };
}

/** True where the reader has it already and was told so. */
function answerUnchanged(request: Request, response: Response, eTag: string): boolean {
  response.set("ETag", eTag).vary("Authorization").vary("Accept-Encoding");
  // Not `request.fresh`: every fetch that names a tag also sends `Cache-Control: no-cache`, which is meant for caches.
  const known = (request.headers["if-none-match"] ?? "").split(/\s*,\s*/);
  if (!known.includes(eTag) && !known.includes(`W/${eTag}`)) return false;
  response.status(304).end();
  return true;
}

export async function sendShared(
  request: Request,
  response: Response,
  { bytes, eTag, isCompressed }: SharedAnswer,
): Promise<void> {
  if (answerUnchanged(request, response, eTag)) return;
  response.type("application/json");
  if (!isCompressed) {
    response.end(bytes);
    return;
  }
  if (request.acceptsEncodings("gzip") === "gzip") {
    response.set("Content-Encoding", "gzip").end(bytes);
    return;
  }
  const plain = createGunzip();
  plain.end(bytes);
  await pipeline(plain, response);
}
