import express, { type Request, Router } from "express";
import { z } from "zod";
import { beginImportInputSchema, IMPORT_PATHS, type ImportView } from "#contract/import.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { mayImport, type Viewer } from "#domain/people/roles.ts";
import { headOf, type StoredImport } from "#register/imports/importRows.ts";
import type { Imports } from "#register/imports/imports.ts";
import type { ImportPieces } from "#server/imports/importPieces.ts";
import { headView } from "#server/imports/importViews.ts";
import type { SheetProblem } from "#server/imports/sheetTask.ts";
import type { ReadSheet } from "#server/imports/sheetThread.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const idSchema = z.uuid().toLowerCase();
const pieceNumber = z.coerce.number().int().min(0).max(10_000);

/** `/api/imports`: a file comes in pieces, is decided on, and is carried out by rounds. */
export function importRoutes(options: {
  readonly imports: Imports;
  readonly pieces: ImportPieces;
  readonly read: ReadSheet;
  readonly identify: Identify;
  readonly view: (one: StoredImport) => ImportView;
}): Router {
  const { imports, pieces, read, view } = options;
  const router = Router();
  const importer = identifyImporter(options.identify);

  router.get(IMPORT_PATHS.all, async (request, response) => {
    await importer(request);
    response.json({ imports: imports.all().map((one) => headView(headOf(one))) });
  });

  router.post(IMPORT_PATHS.all, async (request, response) => {
    const viewer = await importer(request);
    const begun = taken(
      await imports.begin(parseInput(beginImportInputSchema, request.body), viewer),
    );
    response.status(201).json(view(begun));
  });

  router.get(IMPORT_PATHS.one, async (request, response) => {
    await importer(request);
    response.json(view(await importAt(imports, request)));
  });

  const raw = express.raw({ type: "application/octet-stream", limit: IMPORT_LIMITS.pieceBytes });
  router.put(IMPORT_PATHS.piece, raw, async (request, response) => {
    await importer(request);
    const id = idIn(request);
    const n = pieceNumber.safeParse(request.params.n);
    const bytes: unknown = request.body;
    if (!n.success || !(bytes instanceof Uint8Array)) throw refusal("wrongPiece");
    taken(await imports.takesPiece(id, n.data, bytes.length));
    await pieces.put(id, n.data, bytes);
    await imports.pieceStored(id, n.data, bytes.length);
    response.json({ pieces: imports.pieces(await importAt(imports, request)) });
  });

  router.post(IMPORT_PATHS.uploaded, async (request, response) => {
    await importer(request);
    const one = await importAt(imports, request);
    if (one.row.state === "uploading") {
      if (!(await imports.isComplete(one))) throw refusal("piecesMissing");
      const bytes = await pieces.read(one);
      if (bytes === undefined) throw refusal("piecesMissing");
      const sheets = await read({ bytes, kind: one.row.kind }, { task: "sheets" });
      if (!sheets.ok) {
        throw unreadable(sheets.problem);
      }
      taken(await imports.uploaded(one.id, [...sheets.value]));
    }
    response.json(view(await importAt(imports, request)));
  });

  return router;
}

export function unreadable({ code, details }: SheetProblem): HttpProblem {
  return code === "noSheet"
    ? refusal("planUnfit")
    : refusal("fileUnreadable", { problem: code, ...details });
}

/** Only coordinators, in every route of an import. */
export function identifyImporter(identify: Identify): (request: Request) => Promise<Viewer> {
  const person = identifyPerson(identify);
  return async (request) => {
    const viewer = await person(request);
    if (!mayImport(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  };
}

/** An id that is none is one that there is not. */
export function idIn(request: Request): string {
  const id = idSchema.safeParse(request.params.id);
  if (!id.success) throw refusal("notFound");
  return id.data;
}

export async function importAt(imports: Imports, request: Request): Promise<StoredImport> {
  const one = await imports.one(idIn(request));
  if (one === undefined) throw refusal("notFound");
  return one;
}

export function taken<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly problem: Parameters<typeof refusal>[0] },
): Value {
  if (!result.ok) throw refusal(result.problem);
  return result.value;
}
