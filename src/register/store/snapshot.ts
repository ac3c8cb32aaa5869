import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** One list's part of memory, as rows of JSON. */
export interface SnapshotSource {
  /** Names the file. */
  readonly name: string;
  /** What the rows belong to and how they are read; a snapshot of anything else does not fit. */
  readonly identity: string;
  /** Where the list's next delta begins; undefined where there is nothing worth keeping. */
  cursor(): string | undefined;
  rows(): Iterable<unknown>;
  /** Fills memory. False where a row does not fit, before anything is filled. */
  restore(rows: readonly unknown[], cursor: string): boolean;
}

export interface Snapshots {
  /** Fills memory from the files that fit; the others are discarded, and their lists are read anew. */
  restore(): Promise<void>;
  /** Saves once an hour what has changed. */
  saveIfDue(): Promise<void>;
  save(): Promise<void>;
}

const SAVE_EVERY_MS = 60 * 60_000;
const ROWS_PER_LINE = 200;
/** Memory holds names of persons: nobody but the service reads its files. */
const OWNER_ONLY = 0o600;

const headerSchema = z.strictObject({ identity: z.string(), cursor: z.string() });
const trailerSchema = z.strictObject({ rows: z.int(), sha256: z.string() });

/**
 * Keeps memory in files, so that a restart asks the lists only for what has changed. The lists stay the truth: a file
 * that is missing, damaged, or made for another list or another version is discarded.
 */
export function createSnapshots(options: {
  /** Undefined where nothing is stored. */
  readonly dir: string | undefined;
  readonly sources: readonly SnapshotSource[];
  /** Real time. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): Snapshots {
  const { dir, now, onError, sources } = options;
  const saved = new Map<string, string>();
  // The first load is worth keeping at once.
  let due = 0;

  async function save(): Promise<void> {
    if (dir === undefined) return;
    due = now() + SAVE_EVERY_MS;
    for (const source of sources) {
      const cursor = source.cursor();
      if (cursor === undefined || saved.get(source.name) === cursor) continue;
      try {
        await mkdir(dir, { recursive: true });
        await writeSnapshot(fileOf(dir, source), source, cursor);
        saved.set(source.name, cursor);
      } catch (error) {
        // Without a snapshot the next start is slower, and nothing else.
        onError(error);
      }
    }
  }

  return {
    save,
    async saveIfDue() {
      if (now() >= due) await save();
    },
    async restore() {
      if (dir === undefined) return;
      for (const source of sources) {
        const file = fileOf(dir, source);
        const cursor = await readSnapshot(file, source);
        if (cursor === undefined) await rm(file, { force: true }).catch(onError);
        else saved.set(source.name, cursor);
      }
    },
  };
}

function fileOf(dir: string, { name }: SnapshotSource): string {
  return join(dir, `${name}.snapshot`);
}

/** Written beside the old file and then put in its place: a kill leaves one of them whole. */
async function writeSnapshot(file: string, source: SnapshotSource, cursor: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await pipeline(
      Readable.from(linesOf(source, cursor)),
      createWriteStream(draft, { mode: OWNER_ONLY }),
    );
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A header, lines of rows, and a trailer by which a damaged file is known. */
function* linesOf(source: SnapshotSource, cursor: string): Iterable<string> {
  const hash = createHash("sha256");
  let count = 0;
  const line = (value: unknown): string => {
    const text = JSON.stringify(value);
    hash.update(text);
    return `${text}\n`;
  };
  yield line({ identity: source.identity, cursor });
  let rows: unknown[] = [];
  for (const row of source.rows()) {
    rows.push(row);
    count++;
    if (rows.length < ROWS_PER_LINE) continue;
    yield line(rows);
    rows = [];
  }
  yield line(rows);
  yield `${JSON.stringify({ rows: count, sha256: hash.digest("hex") })}\n`;
}

/** The cursor of a snapshot that fitted and now fills memory. */
async function readSnapshot(file: string, source: SnapshotSource): Promise<string | undefined> {
  try {
    const lines = await readLines(file);
    const header = headerSchema.parse(lines.at(0)?.value);
    const trailer = trailerSchema.parse(lines.at(-1)?.value);
    const hash = createHash("sha256");
    for (const { text } of lines.slice(0, -1)) hash.update(text);
    const rows = lines.slice(1, -1).flatMap(({ value }) => z.array(z.unknown()).parse(value));
    const isWhole = rows.length === trailer.rows && hash.digest("hex") === trailer.sha256;
    if (!isWhole || header.identity !== source.identity) return undefined;
    return source.restore(rows, header.cursor) ? header.cursor : undefined;
  } catch {
    // Missing or damaged: the list itself is read instead.
    return undefined;
  }
}

interface Line {
  readonly text: string;
  readonly value: unknown;
}

async function readLines(file: string): Promise<Line[]> {
  const lines: Line[] = [];
  const input = createReadStream(file, { encoding: "utf8" });
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push({ text, value: JSON.parse(text) });
  }
  return lines;
}
