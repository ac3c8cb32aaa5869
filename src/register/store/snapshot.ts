import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isDraftOf, readSnapshotFile, writeSnapshotFile } from "./snapshotFile.ts";

/** One list's part of memory, as rows of JSON. */
export interface SnapshotSource {
  /** Names the file. */
  readonly name: string;
  /** What the rows belong to and how they are read; a snapshot of anything else does not fit. */
  readonly identity: string;
  /** Where the list's next delta begins; undefined where there is nothing worth keeping. */
  cursor(): string | undefined;
  rows(): Iterable<unknown>;
  reader(): SnapshotReader;
}

/** Takes the rows of a snapshot as they are read; memory is filled when all have been. */
export interface SnapshotReader {
  /** False where a row does not fit. */
  take(rows: readonly unknown[]): boolean;
  fill(cursor: string): void;
}

export interface Snapshots {
  /** Fills memory from the files that fit; the lists of the others are read anew. */
  restore(): Promise<void>;
  /** Saves once an hour what has changed. */
  saveIfDue(): Promise<void>;
  save(): Promise<void>;
}

const SAVE_EVERY_MS = 60 * 60_000;
/** What is being read: a start that finds it knows that the process before died of it. */
const READING = ".reading";
/** What could not be used stays to be looked at, until a snapshot of the list is used again. */
const FAILED = ".failed";

/**
 * Keeps memory in files, so that a restart asks the lists only for what has changed. The lists stay the truth: a file
 * made for another list or another version is discarded; one that is damaged, or of which a process died, is put aside
 * and told, so that no start tries it again.
 */
export function createSnapshots(options: {
  /** A folder of this process alone; undefined where nothing is stored. */
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
        const { identity } = source;
        await writeSnapshotFile(fileOf(dir, source), { identity, cursor }, source.rows());
        saved.set(source.name, cursor);
      } catch (error) {
        // Without a snapshot the next start is slower, and nothing else.
        onError(error);
      }
    }
  }

  async function restoreOne(file: string, source: SnapshotSource): Promise<void> {
    const reading = file + READING;
    await rename(file, reading);
    try {
      const reader = source.reader();
      const header = await readSnapshotFile(reading, source.identity, reader.take);
      if (header === undefined) return await rm(reading);
      reader.fill(header.cursor);
      saved.set(source.name, header.cursor);
    } catch (error) {
      return putAside(file, error);
    }
    await rename(reading, file);
    await rm(file + FAILED, { force: true });
  }

  async function putAside(file: string, cause: unknown): Promise<void> {
    await rename(file + READING, file + FAILED);
    onError(new SnapshotPutAside(file + FAILED, cause));
  }

  return {
    save,
    async saveIfDue() {
      if (now() >= due) await save();
    },
    async restore() {
      if (dir === undefined) return;
      const there = await filesIn(dir);
      for (const source of sources) {
        const file = fileOf(dir, source);
        try {
          const drafts = there.filter((other) => isDraftOf(file, other));
          for (const draft of drafts) await rm(draft, { force: true });
          if (there.includes(file + READING)) {
            await putAside(file, new Error("the process that read it before died"));
          }
          if (there.includes(file)) await restoreOne(file, source);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}

/** The list itself is read instead. */
class SnapshotPutAside extends Error {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`A snapshot cannot be used and is put aside as ${file}: ${why}`, { cause });
    this.name = "SnapshotPutAside";
  }
}

function fileOf(dir: string, { name }: SnapshotSource): string {
  return join(dir, `${name}.snapshot`);
}

async function filesIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.map((name) => join(dir, name));
}
