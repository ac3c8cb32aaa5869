import { hash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { createGzip, gunzip } from "node:zlib";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";

/** An answer as it goes out: the same bytes for everybody who gets it, kept once and never copied for a reader. */
export interface SharedAnswer {
  /** In quotation marks; changes with what is answered. */
  readonly eTag: string;
  readonly bytes: Buffer;
  readonly isCompressed: boolean;
  /** The bytes for a reader who takes nothing compressed. */
  plain(): Promise<Buffer>;
}

/** Below this, compressing costs more than it saves. */
export const COMPRESSED_FROM = 1_024;
const KEPT_BYTES = 64 * 1024 * 1024;
/** After a change nobody asks for the answers before it any more. */
const KEPT_MS = 60_000;

/** Characters that are compressed at once. */
const CHUNK_LENGTH = 64 * 1_024;

/** Bytes that are handed to one connection at once. */
const PIECE_BYTES = 64 * 1_024;

/** Of JSON in pieces: what has many megabytes is never put together in one go. */
export async function sharedAnswer(
  pieces: readonly string[],
  eTag = eTagOf(pieces),
): Promise<SharedAnswer> {
  const [first = Buffer.alloc(0), second] = chunksOf(pieces);
  if (second === undefined && first.length < COMPRESSED_FROM) {
    const bytes = alone(first);
    return { eTag, bytes, isCompressed: false, plain: async () => bytes };
  }
  const bytes = alone(await pipeline(chunksOf(pieces), createGzip(), buffer));
  return { eTag, bytes, isCompressed: true, plain: unpackedOnce(bytes) };
}

const unpack = promisify<Buffer, { readonly chunkSize: number }, Buffer>(gunzip);
const UNPACKED_AT_ONCE = 1024 * 1024;

/** Whoever asks while others are still reading gets the same bytes; when nobody reads them they are not kept. */
function unpackedOnce(packed: Buffer): SharedAnswer["plain"] {
  let running: Promise<Buffer> | undefined;
  let read: WeakRef<Buffer> | undefined;

  async function unpackAnew(): Promise<Buffer> {
    try {
      const plain = await unpack(packed, { chunkSize: UNPACKED_AT_ONCE });
      read = new WeakRef(plain);
      return plain;
    } finally {
      running = undefined;
    }
  }

  return async () => {
    const held = read?.deref();
    if (held !== undefined) return held;
    running ??= unpackAnew();
    return running;
  };
}

/** A small part of a shared or half empty buffer would keep all of it in memory. */
function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
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

export function createAnswerCache(clock: Pick<Performance, "now"> = performance): AnswerCache {
  const kept = new LRUCache<string, SharedAnswer, () => Promise<SharedAnswer>>({
    maxSize: KEPT_BYTES,
    ttl: KEPT_MS,
    ttlResolution: 0,
    updateAgeOnGet: true,
    perf: clock,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
    fetchMethod(_key, _stale, { context }) {
      kept.purgeStale();
      return context();
    },
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
  answer: SharedAnswer,
  type = "application/json",
): Promise<void> {
  const { bytes, eTag, isCompressed } = answer;
  if (answerUnchanged(request, response, eTag)) return;
  response.type(type);
  if (isCompressed && request.acceptsEncodings("gzip") === "gzip") {
    await sendInPieces(response.set("Content-Encoding", "gzip"), bytes);
    return;
  }
  await sendInPieces(response, await answer.plain());
}

/** Two hundred readers of many megabytes each: whoever else asks has a turn after a piece for each of them. */
async function sendInPieces(response: Response, bytes: Buffer): Promise<void> {
  response.set("Content-Length", String(bytes.length));
  if (bytes.length <= PIECE_BYTES) {
    response.end(bytes);
    return;
  }
  await pipeline(Readable.from(piecesOf(bytes)), response);
}

/** Views of the same bytes, not copies. A reader who is fast enough takes all of them without a pause of the stream's own. */
async function* piecesOf(bytes: Buffer): AsyncIterable<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    yield bytes.subarray(from, from + PIECE_BYTES);
    await setImmediate();
  }
}
