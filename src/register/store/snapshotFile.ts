import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** What a snapshot belongs to, and where the list's next delta begins. */
const headerSchema = z.strictObject({ identity: z.string(), cursor: z.string() });
export type SnapshotHeader = z.infer<typeof headerSchema>;
const trailerSchema = z.strictObject({ rows: z.int(), sha256: z.string() });
const rowsSchema = z.array(z.unknown());

/** Memory holds names of persons: nobody but the service reads its files. */
const OWNER_ONLY = 0o600;
/** Characters of a line at which the next one begins: neither side ever holds much more of the file than that. */
const LINE_LENGTH = 64 * 1024;
const LINE_END = 0x0a;
const DRAFT = ".draft-";

/** Written beside the old file and then put in its place: a kill leaves one of them whole. */
export async function writeSnapshotFile(
  file: string,
  header: SnapshotHeader,
  rows: Iterable<unknown>,
): Promise<void> {
  const draft = `${file}${DRAFT}${randomUUID()}`;
  try {
    await pipeline(
      Readable.from(linesOf(header, rows), { highWaterMark: 1 }),
      createWriteStream(draft, { mode: OWNER_ONLY }),
    );
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether this is what a writer of the file left that was killed. */
export function isDraftOf(file: string, other: string): boolean {
  return other.startsWith(`${file}.`) && DRAFT_ENDS.test(other.slice(file.length));
}
/** Earlier versions wrote drafts without a word of their own. */
const DRAFT_ENDS = /^\.(?:draft-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A header, lines of rows, and a trailer by which a damaged file is known. */
function* linesOf(header: SnapshotHeader, rows: Iterable<unknown>): Iterable<string> {
  const hash = createHash("sha256");
  let count = 0;
  const line = (text: string): string => {
    hash.update(text);
    return `${text}\n`;
  };
  yield line(JSON.stringify(header));
  let parts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    parts.push(text);
    length += text.length;
    count++;
    if (length < LINE_LENGTH) continue;
    yield line(`[${parts.join(",")}]`);
    parts = [];
    length = 0;
  }
  yield line(`[${parts.join(",")}]`);
  yield `${JSON.stringify({ rows: count, sha256: hash.digest("hex") })}\n`;
}

/**
 * Reads a file line by line and hands over its rows as they come; they count only where this returns a header.
 * Undefined where the header is of another identity. Throws where the file cannot be used, and says why.
 */
export async function readSnapshotFile(
  file: string,
  identity: string,
  take: (rows: readonly unknown[]) => boolean,
): Promise<SnapshotHeader | undefined> {
  const hash = createHash("sha256");
  let header: SnapshotHeader | undefined;
  let count = 0;
  // The last line is the trailer, and that it is the last shows at the end only.
  let pending: Buffer | undefined;
  for await (const line of linesIn(file)) {
    if (pending !== undefined) {
      hash.update(pending);
      if (header === undefined) {
        header = parsed(headerSchema, pending);
        if (header.identity !== identity) return undefined;
      } else {
        const rows = parsed(rowsSchema, pending);
        count += rows.length;
        if (!take(rows)) throw new Error("a row does not fit");
      }
    }
    pending = line;
  }
  if (pending === undefined || header === undefined) throw new Error("it is cut off");
  const trailer = parsed(trailerSchema, pending);
  if (count !== trailer.rows || hash.digest("hex") !== trailer.sha256) {
    throw new Error("its content does not fit its digest");
  }
  return header;
}

function parsed<Value>(schema: z.ZodType<Value>, line: Buffer): Value {
  try {
    return schema.parse(JSON.parse(line.toString("utf8")));
  } catch (error) {
    throw new Error("a line is not what it should be", { cause: error });
  }
}

/**
 * Lines end with a line feed and with nothing else, which JSON never holds unescaped. Node's `readline` also ends them at
 * U+2028 and U+2029, which texts may hold.
 */
async function* linesIn(file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(file)) {
    if (!(chunk instanceof Buffer)) continue;
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
