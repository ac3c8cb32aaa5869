import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { keepLimit, type ReadLimits, ReadStop, unreadable } from "#imports/readProblem.ts";

/** The parts of a workbook by path, each unpacked as it is read. */
export interface Archive {
  has(path: string): boolean;
  /** The bytes of a part; stops where it unpacks to more than its archive says. */
  read(path: string): AsyncIterable<Buffer>;
}

const NESTED = /\.(zip|xls[xmb]?|doc[xm]?|ppt[xm]?|od[stp]|7z|rar|gz|tgz|bz2|xz|tar|jar|cab)$/i;
/** A small part may well be mostly repetition. */
const RATIO_FROM = 1024 * 1024;
/** What Microsoft's older formats begin with, and its encrypted files, which hold a stream of this name. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Looks at the table of an archive only: nothing is unpacked, and no name of it becomes a path on this machine. */
export async function openArchive(bytes: Buffer, limits: ReadLimits): Promise<Archive> {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
    throw new ReadStop({
      code: bytes.includes(ENCRYPTED) ? "encrypted" : "oldFormat",
      details: {},
    });
  }
  const zip = await readable(() => fromBufferPromise(bytes, { lazyEntries: true }));
  const parts = new Map<string, Entry>();
  await readable(() => fillParts(zip, parts, limits));
  return {
    has: (path) => parts.has(path.toLowerCase()),
    async *read(path) {
      const entry = parts.get(path.toLowerCase());
      if (entry === undefined) throw unreadable(`${path} is missing`);
      yield* partBytes(zip, entry);
    },
  };
}

async function fillParts(
  zip: ZipFile,
  parts: Map<string, Entry>,
  limits: ReadLimits,
): Promise<void> {
  keepLimit("parts", zip.entryCount, limits);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const part = entry.fileName;
    if (entry.isEncrypted()) throw new ReadStop({ code: "encrypted", details: {} });
    if (NESTED.test(part)) throw new ReadStop({ code: "nestedArchive", details: { part } });
    unpacked += entry.uncompressedSize;
    keepLimit("unpackedBytes", unpacked, limits);
    if (entry.uncompressedSize > RATIO_FROM) {
      keepLimit("ratio", entry.uncompressedSize / Math.max(1, entry.compressedSize), limits);
    }
    if (parts.has(part.toLowerCase())) throw unreadable(`${part} stands in it twice`);
    parts.set(part.toLowerCase(), entry);
    keepLimit("parts", parts.size, limits);
  }
}

async function* partBytes(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream: Readable = await readable(() => zip.openReadStreamPromise(entry));
  try {
    yield* stream;
  } catch (thrown) {
    throw thrown instanceof ReadStop ? thrown : unreadable(messageOf(thrown));
  }
}

/** What the library says of a damaged archive is a reason, not a fault of ours. */
async function readable<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (thrown) {
    throw thrown instanceof ReadStop ? thrown : unreadable(messageOf(thrown));
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
