import { LRUCache } from "lru-cache";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { UnknownValue } from "#domain/imports/unknownValues.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import type { FileProblem, ImportFiles, MappedRows } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { unpackedText } from "#server/limits/packedRows.ts";
import type { ImportPieces } from "./importPieces.ts";
import type { SheetProblem } from "./sheetTask.ts";
import type { ReadSheet } from "./sheetThread.ts";

export interface MappedFile extends MappedRows {
  readonly titles: readonly string[];
  readonly unknown: readonly UnknownValue[];
}
export type MappedFileResult = Result<MappedFile, SheetProblem | { readonly code: "gone" }>;

/** Files as their plans read them: packed in memory, a few at a time, and read again where they are not. */
export interface MappedFiles extends ImportFiles {
  load(one: StoredImport, plan: ImportPlan): Promise<MappedFileResult>;
}

const KEPT_BYTES = 96 * 1024 * 1024;
const DIGEST_BYTES = 80;
const KEPT_MS = 30 * 60_000;
/** A file that could not be read for a round is tried again after this. */
const TRY_AGAIN_MS = 30_000;

export function createMappedFiles(options: {
  readonly pieces: ImportPieces;
  readonly read: ReadSheet;
  readonly orgUnits: () => readonly OrgUnit[];
  /** Asks for a round: it waits for a file that is read now. */
  readonly wake: () => void;
  readonly warn: (error: unknown) => void;
  readonly realNow: () => number;
}): MappedFiles {
  const { pieces, read, realNow, wake, warn } = options;
  const kept = new LRUCache<string, { readonly file: MappedFile; readonly bytes: number }>({
    maxSize: KEPT_BYTES,
    ttl: KEPT_MS,
    sizeCalculation: ({ bytes }) => bytes + 1,
  });
  const loading = new Map<string, Promise<MappedFileResult>>();
  const failed = new Map<string, FileProblem | { readonly until: number }>();

  async function load(one: StoredImport, plan: ImportPlan): Promise<MappedFileResult> {
    const key = keyOf(one);
    const known = kept.get(key);
    if (known !== undefined) return ok(known.file);
    const running = loading.get(key) ?? readFile(one, plan);
    loading.set(key, running);
    try {
      return await running;
    } finally {
      loading.delete(key);
    }
  }

  async function readFile(one: StoredImport, plan: ImportPlan): Promise<MappedFileResult> {
    const bytes = await pieces.read(one);
    if (bytes === undefined) return err({ code: "gone" });
    const blocks: Uint8Array[] = [];
    const { kind } = one.row;
    const orgUnits = options.orgUnits();
    let count = 0;
    let size = 0;
    const done = await read({ bytes, kind }, { task: "map", plan, orgUnits }, (block, rows) => {
      blocks.push(block);
      count += rows;
      size += block.length;
    });
    if (!done.ok) return done;
    const { digests, names, titles, unknown } = done.value;
    const mapping = createRowMapper(plan, names, { orgUnits });
    const block = (n: number) => unpacked(blocks[n]);
    const file = { count, block, digests, mapping, titles, unknown };
    kept.set(keyOf(one), { file, bytes: size + digests.size * DIGEST_BYTES });
    return ok(file);
  }

  return {
    load,
    rows(one, plan) {
      const key = keyOf(one);
      const known = kept.get(key);
      if (known !== undefined) return known.file;
      const failure = failed.get(key);
      if (typeof failure === "string") return failure;
      if (failure !== undefined && failure.until > realNow()) return undefined;
      if (loading.has(key)) return undefined;
      load(one, plan).then(
        (loaded) => {
          if (loaded.ok) failed.delete(key);
          else
            failed.set(key, loaded.problem.code === "gone" ? "importFileGone" : "fileUnreadable");
          wake();
        },
        (error: unknown) => {
          // Not the file's fault: the library or a thread may be there again.
          failed.set(key, { until: realNow() + TRY_AGAIN_MS });
          warn(error);
        },
      );
      return undefined;
    },
    async remove(one) {
      kept.delete(keyOf(one));
      failed.delete(keyOf(one));
      await pieces.remove(one.id, one.row);
    },
  };
}

function keyOf({ id, row }: StoredImport): string {
  return `${id}/${row.revision}`;
}

function unpacked(block: Uint8Array | undefined): readonly MappedRow[] {
  return block === undefined ? [] : JSON.parse(unpackedText(block));
}
