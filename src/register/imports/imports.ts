import type { ComparedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { ImportProblem } from "#domain/imports/importProblem.ts";
import type { ImportFileKind, ImportState } from "#domain/imports/importState.ts";
import { IMPORTS_OPEN_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { mayImport, type Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { instantAt } from "#register/store/clock.ts";
import { blocksOf, type StoredBlock } from "./blockRows.ts";
import { compareFile } from "./compareFile.ts";
import type { MappedRows } from "./importFiles.ts";
import {
  type ImportRow,
  importKey,
  importsIn,
  pieceCount,
  pieceKey,
  pieceLength,
  piecesOf,
  readImport,
  type StoredImport,
} from "./importRows.ts";
import { planOf, planParts } from "./planRows.ts";

export interface NewImport {
  readonly id: string;
  readonly fileName: string;
  readonly kind: ImportFileKind;
  readonly bytes: number;
}

type Refused = ImportProblem | "forbidden" | "notFound" | "changedMeanwhile";
type Changed = Promise<Result<StoredImport, Refused>>;

/** What coordinators do with an import before and while it runs; rounds carry it out. */
export interface Imports {
  /** Newest first. */
  all(): readonly StoredImport[];
  /** Another process may have begun it just now. */
  one(id: string): Promise<StoredImport | undefined>;
  plan(one: StoredImport): ImportPlan | undefined;
  /** What was done, or is being done, in the order of the file. */
  blocks(one: StoredImport): readonly StoredBlock[];
  /** Holds the rows of its file against the register as it is now. */
  compare(
    one: StoredImport,
    file: { readonly plan: ImportPlan; readonly rows: MappedRows },
    take: (row: ComparedRow) => void,
  ): Promise<void>;
  /** How many pieces of its file are there. */
  pieces(one: StoredImport): number;
  /** The id is the client's: sent again, also by another coordinator who carries the upload on, it is the same import. */
  begin(input: NewImport, viewer: Viewer): Changed;
  /** To be asked before a piece is put into the library. */
  takesPiece(id: string, n: number, length: number): Changed;
  pieceStored(id: string, n: number, length: number): Promise<void>;
  /** Whether the whole file is there. */
  isComplete(one: StoredImport): Promise<boolean>;
  /** The file is there and can be read: it is decided on now. */
  uploaded(id: string, sheets: NonNullable<ImportRow["sheets"]>): Changed;
  savePlan(id: string, revision: number, plan: ImportPlan, viewer: Viewer): Changed;
  start(id: string, revision: number, rows: number, viewer: Viewer): Changed;
  /** One that runs ends after the rows that are being worked on; what was imported by then stays. */
  cancel(id: string, viewer: Viewer): Changed;
  undo(id: string, reason: string, viewer: Viewer): Changed;
}

const OPEN: readonly ImportState[] = ["uploading", "planned", "running", "cancelling", "undoing"];
/** What may be taken back: nothing works at it any more. */
const ENDED: readonly ImportState[] = ["done", "cancelled"];

export function createImports(context: Context): Imports {
  const { keyValues, now, wake } = context;
  const at = () => instantAt(now());

  /** Reads afresh and writes what the step makes of it; a second try of the same step finds it done. */
  async function change(
    id: string,
    viewer: Viewer,
    from: readonly ImportState[],
    step: (one: StoredImport) => Partial<ImportRow> | Refused,
  ): Changed {
    if (!mayImport(viewer)) return err("forbidden");
    const one = readImport(await keyValues.fresh(importKey(id)));
    if (one === undefined) return err("notFound");
    if (!from.includes(one.row.state)) return err("importState");
    const next = step(one);
    return typeof next === "string" ? err(next) : write(one, next);
  }

  async function write(one: StoredImport, next: Partial<ImportRow>): Changed {
    const row = { ...one.row, changedAt: at(), ...next };
    const written = await keyValues.replace(one.stored, row);
    if (!written.ok) return err("changedMeanwhile");
    return ok({ id: one.id, row, stored: written.value });
  }

  return {
    all: () => importsIn(keyValues).toSorted((a, b) => (a.row.at < b.row.at ? 1 : -1)),
    one: async (id) =>
      readImport(keyValues.get(importKey(id)) ?? (await keyValues.fresh(importKey(id)))),
    plan: ({ row }) => planOf(keyValues, row),
    blocks: ({ id }) => blocksOf(keyValues, id),
    compare: (one, file, take) => compareFile(context, one, file, take),
    pieces: ({ id }) => piecesOf(keyValues, id).length,

    async begin({ id, ...file }, viewer) {
      if (!mayImport(viewer)) return err("forbidden");
      const open = importsIn(keyValues).filter(({ row }) => OPEN.includes(row.state));
      const by = personOf(viewer.person);
      const row: ImportRow = {
        ...file,
        state: "uploading",
        by,
        at: at(),
        changedAt: at(),
        sheets: null,
        revision: 0,
        planParts: [],
        isFileDeleted: false,
      };
      const known = readImport(await keyValues.fresh(importKey(id)));
      if (known !== undefined) {
        return isSame(known.row, row) ? ok(known) : err("changedMeanwhile");
      }
      if (open.length >= IMPORTS_OPEN_MAX) return err("tooManyImports");
      const claimed = await keyValues.claim(importKey(id), row);
      if (claimed.ok) return ok({ id, row, stored: claimed.value });
      const other = readImport(await keyValues.fresh(importKey(id)));
      return other !== undefined && isSame(other.row, row) ? ok(other) : err("changedMeanwhile");
    },

    async takesPiece(id, n, length) {
      const one = readImport(
        keyValues.get(importKey(id)) ?? (await keyValues.fresh(importKey(id))),
      );
      if (one === undefined) return err("notFound");
      if (one.row.state !== "uploading") return err("importState");
      return pieceLength(one.row, n) === length ? ok(one) : err("wrongPiece");
    },
    async pieceStored(id, n, length) {
      if (keyValues.get(pieceKey(id, n)) !== undefined) return;
      // Where it is taken, the same piece was sent twice.
      await keyValues.claim(pieceKey(id, n), { bytes: length });
    },
    async isComplete({ id, row }) {
      for (let n = 0; n < pieceCount(row); n++) {
        const key = pieceKey(id, n);
        if ((keyValues.get(key) ?? (await keyValues.fresh(key))) === undefined) return false;
      }
      return true;
    },
    async uploaded(id, sheets) {
      const one = readImport(await keyValues.fresh(importKey(id)));
      if (one === undefined) return err("notFound");
      // Sent twice: the first answer was lost.
      if (one.row.state === "planned") return ok(one);
      if (one.row.state !== "uploading") return err("importState");
      return write(one, { state: "planned", sheets });
    },

    async savePlan(id, revision, plan, viewer) {
      const parts = planParts(id, plan);
      const keys = parts.map(({ key }) => key);
      if (!mayImport(viewer)) return err("forbidden");
      const one = readImport(await keyValues.fresh(importKey(id)));
      if (one === undefined) return err("notFound");
      if (one.row.state !== "planned") return err("importState");
      // Sent twice, or the same choice of somebody else.
      if (one.row.revision === revision + 1 && one.row.planParts.join() === keys.join()) {
        return ok(one);
      }
      if (one.row.revision !== revision) return err("changedMeanwhile");
      for (const { key, value } of parts) {
        if (keyValues.get(key) === undefined) await keyValues.claim(key, value);
      }
      const written = await write(one, { revision: revision + 1, planParts: keys });
      if (written.ok) await dropParts(one, keys);
      return written;
    },

    async start(id, revision, rows, viewer) {
      const started = await change(id, viewer, ["planned"], ({ row }) => {
        if (row.revision === 0) return "planMissing";
        if (row.isFileDeleted) return "importFileGone";
        if (row.revision !== revision) return "changedMeanwhile";
        return { state: "running", run: { by: personOf(viewer.person), at: at(), rows } };
      });
      if (started.ok) wake();
      return started;
    },

    async cancel(id, viewer) {
      const cancelled = await change(
        id,
        viewer,
        ["uploading", "planned", "running"],
        ({ row }) => ({
          state: row.state === "running" ? "cancelling" : "cancelled",
        }),
      );
      if (cancelled.ok) wake();
      return cancelled;
    },

    async undo(id, reason, viewer) {
      const undone = await change(id, viewer, ENDED, ({ row }) => {
        // What never ran has nothing to be taken back.
        if (row.run === undefined) return "importState";
        return { state: "undoing", undo: { by: personOf(viewer.person), at: at(), reason } };
      });
      if (undone.ok) wake();
      return undone;
    },
  };

  /** Rows of the plan before: nobody reads them any more. */
  async function dropParts({ row }: StoredImport, kept: readonly string[]): Promise<void> {
    const old = row.planParts.filter((key) => !kept.includes(key));
    const stored = old.flatMap((key) => keyValues.get(key) ?? []);
    if (stored.length > 0) await keyValues.removeMany(stored);
  }
}

/** Whoever may import sees every import and carries it on. */
function isSame(one: ImportRow, other: ImportRow): boolean {
  return one.fileName === other.fileName && one.kind === other.kind && one.bytes === other.bytes;
}
