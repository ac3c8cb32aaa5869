import { type ImportRow, pieceCount, type StoredImport } from "#register/imports/importRows.ts";
import type { Library } from "#sharepoint/library.ts";

/** Where files wait to be imported; who may read it is set there (docs/deployment.md). */
const IMPORT_FOLDER = "KI-Register-Importe";

/** The file of an import, in pieces of the library: put again, a piece is the same piece. */
export interface ImportPieces {
  put(id: string, n: number, bytes: Uint8Array): Promise<void>;
  /** Undefined where one of them is gone. */
  read(one: Pick<StoredImport, "id" | "row">): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(id: string, row: Pick<ImportRow, "bytes">): Promise<void>;
}

export function createImportPieces(library: Library): ImportPieces {
  const nameOf = (id: string, n: number) => `${id}-${n}.part`;
  return {
    async put(id, n, bytes) {
      await library.put(IMPORT_FOLDER, nameOf(id, n), { bytes, type: "application/octet-stream" });
    },
    async read({ id, row }) {
      const whole = new Uint8Array(row.bytes);
      let at = 0;
      for (let n = 0; n < pieceCount(row); n++) {
        const piece = await library.get(IMPORT_FOLDER, nameOf(id, n));
        if (piece === undefined || at + piece.length > whole.length) return undefined;
        whole.set(piece, at);
        at += piece.length;
      }
      return at === whole.length ? whole : undefined;
    },
    async remove(id, row) {
      for (let n = 0; n < pieceCount(row); n++) await library.remove(IMPORT_FOLDER, nameOf(id, n));
    },
  };
}
