import { type Request, Router } from "express";
import {
  EXPORT_PATHS,
  type ExportResult,
  exportFormatSchema,
  exportInputSchema,
  type SavedExport,
} from "#contract/export.ts";
import { IMPORT_PATHS } from "#contract/import.ts";
import { fillPath } from "#contract/path.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import { mayBeFiled, mayExportAny, mayExportList } from "#domain/exports/exportRights.ts";
import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { mayExport, type Viewer } from "#domain/people/roles.ts";
import { exportSchema } from "#exports/exportSchema.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import type { Campaigns } from "#register/cases/campaigns.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { ExportRequest, ExportRequests } from "#register/exports/exportRequests.ts";
import type { RegisterReads } from "#register/register.ts";
import { createExportedTables } from "#server/files/exportedTable.ts";
import { createExportFiles } from "#server/files/exportFiles.ts";
import { type AnyExport, kindOf, listKindOf, selectionOf } from "#server/files/exportInput.ts";
import { createFileLinks, FILE_HEADERS, LINK_LIFETIME_MS } from "#server/files/fileLinks.ts";
import { createFileMaker, FILE_TYPES, LIBRARY_FOLDER } from "#server/files/fileMaker.ts";
import { createMakeExport, exportInputOf } from "#server/files/makeExport.ts";
import type { ReportImport } from "#server/imports/importReports.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import type { Library } from "#sharepoint/library.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";
import { idIn } from "./importRoutes.ts";

/** What an id of a request looks like; nothing else is looked for in the list. */
const REQUEST_ID = /^[\da-f-]{36}$/;

/**
 * `POST /api/exports` keeps what is wanted and gives a signed link to it, `GET /api/exports/…/progress` has the file made,
 * `DELETE` gives it up, `GET /api/exports/<token>` is the file. The link opens in the system's browser, which has no token; it is valid
 * for five minutes and not single-use, because scanners fetch first.
 */
export function exportRoutes(options: {
  readonly reads: RegisterReads;
  readonly campaigns: Pick<Campaigns, "one">;
  readonly lawChanges: Pick<LawChanges, "compare">;
  readonly eventPages: Pick<EventPages, "readItems">;
  readonly reportImport: ReportImport;
  readonly exports: ExportRequests;
  readonly library: Library;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  /** Shared by all replicas: the first signs, each is accepted. */
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
  readonly demo: boolean;
  readonly appId: string;
}): Router {
  const { exports, library, limits, reads } = options;
  const links = createFileLinks("export", options);
  const person = identifyPerson(options.identify);
  const tables = createExportedTables(options);
  const makeFile = createFileMaker();
  const files = createExportFiles(createMakeExport({ ...options, makeFile, tables }));
  const router = Router();

  async function exporter(request: Request, may = mayExportAny): Promise<Viewer> {
    const viewer = await person(request);
    await limits.spend("file", viewer.person.id);
    if (!may(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  router.post(EXPORT_PATHS.all, async (request, response) => {
    const viewer = await exporter(request);
    const input = parseInput(exportInputSchema, request.body);
    const { kind = "entries" } = input;
    if (!mayExportList(kind, viewer)) throw new HttpProblem(403, "forbidden");
    const known = LIST_COLUMNS[kind];
    // A field that is never exported is left out, as where nothing is chosen.
    const isKnown = (key: string) => isFieldKey(key) || known.some((column) => column.key === key);
    const unknown = input.columns?.find((key) => !isKnown(key));
    if (unknown !== undefined) {
      throw new HttpProblem(400, "badRequest", { columns: `unknownField ${unknown}` });
    }
    response.status(201).json(await offer(input, viewer));
  });

  router.post(IMPORT_PATHS.exports, async (request, response) => {
    const viewer = await exporter(request, mayExport);
    const id = idIn(request);
    const wanted = parseInput(exportFormatSchema, request.body);
    response.status(201).json(await offer({ ...wanted, import: id }, viewer));
  });

  router.get(EXPORT_PATHS.progress, async (request, response) => {
    const { id } = await ownRequest(request);
    response.json(files.progress(id));
  });

  router.delete(EXPORT_PATHS.request, async (request, response) => {
    const asked = await ownRequest(request);
    files.giveUp(asked.id);
    await exports.giveUp(asked);
    response.json({});
  });

  router.post(EXPORT_PATHS.library, async (request, response) => {
    const asked = await ownRequest(request);
    await limits.spend("file", asked.by.id);
    const input = exportInputOf(asked);
    if (!mayBeFiled(listKindOf(input))) throw new HttpProblem(403, "forbidden");
    const { bytes, columns, rows } = await files.file(asked.id);
    const { format } = input;
    // Named by what it is and by its id: nobody's file takes another one's place, and the same one is put there once.
    const name = `${nameOf(input)}_${asked.id.slice(0, 8)}.${format}`;
    const saved = await library.put(LIBRARY_FOLDER, name, { bytes, type: FILE_TYPES[format] });
    const facts = { kind: kindOf(input), format, rows, columns, ...selectionOf(input) };
    await exports.recordSaved(asked, { ...facts, place: `${LIBRARY_FOLDER}/${name}` });
    response.status(201).json(saved satisfies SavedExport);
  });

  /** It says how such a file is read, and nothing of what is in one. */
  router.get(EXPORT_PATHS.schema, limitByAddress(limits), (request, response) => {
    const kind = LIST_KINDS.find((one) => one === request.params.kind);
    if (kind === undefined) throw refusal("notFound");
    response.type("application/schema+json").end(JSON.stringify(exportSchema(kind), null, 2));
  });

  router.get(EXPORT_PATHS.one, limitByAddress(limits), async (request, response) => {
    // It may wait for others, and whoever downloads has more patience than a page.
    response.setTimeout(LINK_LIFETIME_MS);
    const asked = await links.open(request.params.token);
    await limits.spend("file", asked.by.id);
    const { bytes } = await files.file(asked.id);
    const input = exportInputOf(asked);
    const { format } = input;
    response.set({
      ...FILE_HEADERS,
      "Content-Disposition": `attachment; filename="${nameOf(input)}.${format}"`,
    });
    response.type(FILE_TYPES[format]).end(bytes);
  });

  function nameOf(input: AnyExport): string {
    const { language = "de" } = input;
    return `${exportTextsFor(language).fileNames[kindOf(input)]}_${reads.today()}`;
  }

  /** How many rows a view has is told before its file is made: whoever asks compares. */
  async function offer(input: AnyExport, { person: by }: Viewer): Promise<ExportResult> {
    const rows = await tables.count(input, by);
    const { id, token } = await links.keep(input, by);
    return { id, rows, url: `/api${fillPath(EXPORT_PATHS.one, { token })}` };
  }

  async function ownRequest(request: Request): Promise<ExportRequest> {
    const viewer = await person(request);
    if (!mayExportAny(viewer)) throw new HttpProblem(403, "forbidden");
    const id = String(request.params.id);
    const asked = REQUEST_ID.test(id) ? await exports.find(id) : undefined;
    if (asked === undefined || asked.by.id !== viewer.person.id) throw refusal("notFound");
    if (!mayExportList(listKindOf(exportInputOf(asked)), viewer))
      throw new HttpProblem(403, "forbidden");
    return asked;
  }

  return router;
}
