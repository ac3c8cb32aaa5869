import { type Request, Router } from "express";
import { z } from "zod";
import {
  IMPORT_PATHS,
  type ImportLoad,
  type ImportPreview,
  type ImportSheet,
  type ImportView,
  PREVIEW_PAGE,
  savePlanInputSchema,
  startImportInputSchema,
  type UnknownValues,
  undoImportInputSchema,
} from "#contract/import.ts";
import { evaluationLoad } from "#domain/imports/evaluationLoad.ts";
import { ROW_STATES } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { isImportTarget } from "#domain/imports/importTarget.ts";
import { personNamesIn } from "#domain/imports/personName.ts";
import type { NamedProfile } from "#domain/imports/profiles/readyProfile.ts";
import type { UnknownValue } from "#domain/imports/unknownValues.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { SheetDescription } from "#imports/mapping/describeSheet.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import { type ProposedPlan, proposePlan } from "#imports/mapping/proposePlan.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import type { Imports } from "#register/imports/imports.ts";
import type { RegisterReads } from "#register/register.ts";
import type { ImportPieces } from "#server/imports/importPieces.ts";
import type { MappedFile, MappedFiles } from "#server/imports/mappedFiles.ts";
import type { Previews } from "#server/imports/previews.ts";
import type { ReadSheet } from "#server/imports/sheetThread.ts";
import { valueProposals } from "#server/imports/valueProposals.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import type { People } from "#sharepoint/people.ts";
import { languageOf } from "#texts/language.ts";
import { parseInput, refusal } from "./httpProblem.ts";
import type { Identify } from "./identify.ts";
import { identifyImporter, importAt, taken, unreadable } from "./importRoutes.ts";

const rowNumbers = z
  .string()
  .regex(/^(?:\d{1,7}(?:,\d{1,7}){0,9})?$/)
  .transform((text) => (text === "" ? [] : text.split(",").map(Number)));
const sheetQuery = z.strictObject({
  sheet: z.coerce.number().int().min(0).max(1_000).exactOptional(),
  header: rowNumbers.exactOptional(),
  encoding: z.string().max(40).exactOptional(),
  delimiter: z.string().length(1).exactOptional(),
});
const previewQuery = z.strictObject({
  states: z
    .string()
    .transform((text) => (text === "" ? [] : text.split(",")))
    .pipe(z.array(z.enum(ROW_STATES)))
    .default([]),
  conflict: z.literal("true").exactOptional(),
  search: z.string().max(TEXT_LIMITS.search).default(""),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** Names of persons that the directory is asked about for one file: whoever sees the answer goes on with the rest. */
const NAMES_ASKED = 20;
const PERSONS_SHOWN = 50;

export interface ImportPlanParts {
  readonly imports: Imports;
  readonly reads: Pick<RegisterReads, "settings" | "today" | "findPeople">;
  readonly pieces: ImportPieces;
  readonly files: MappedFiles;
  readonly read: ReadSheet;
  readonly previews: Previews;
  readonly people: Pick<People, "person">;
  readonly profiles: () => readonly NamedProfile[];
  readonly identify: Identify;
  readonly limits: RequestLimits;
  readonly view: (one: StoredImport) => ImportView;
}

/** What is decided about a file before it is imported, and what coordinators begin and end. */
export function importPlanRoutes(parts: ImportPlanParts): Router {
  const { imports, previews, reads, view } = parts;
  const router = Router();
  const importer = identifyImporter(parts.identify);

  router.get(IMPORT_PATHS.sheet, async (request, response) => {
    await importer(request);
    const one = await importAt(imports, request);
    const chosen = parseInput(sheetQuery, request.query);
    if (one.row.sheets === null) throw refusal("importState");
    const bytes = await parts.pieces.read(one);
    if (bytes === undefined) throw refusal("importFileGone");
    const described = await parts.read(
      { bytes, kind: one.row.kind },
      { task: "describe", ...chosen },
    );
    if (!described.ok) throw unreadable(described.problem);
    const { delimiter, description, encoding, sheet } = described.value;
    const options = {
      sheet,
      ...(encoding === null ? {} : { encoding }),
      ...(delimiter === null ? {} : { delimiter }),
    };
    const proposed = proposePlan(description, options, {
      profiles: parts.profiles(),
      offices: createOfficeNames(reads.settings().orgUnits),
      today: reads.today(),
      source: sourceOf(one.row.fileName),
    });
    response.json(sheetView(description, proposed, { delimiter, encoding }));
  });

  router.put(IMPORT_PATHS.plan, async (request, response) => {
    const viewer = await importer(request);
    const one = await importAt(imports, request);
    const { plan, revision } = parseInput(savePlanInputSchema, request.body);
    if (!isFit(plan, one)) throw refusal("planUnfit");
    response.json(view(taken(await imports.savePlan(one.id, revision, plan, viewer))));
  });

  router.get(IMPORT_PATHS.unknown, async (request, response) => {
    const { person } = await importer(request);
    const { file } = await fileOf(request);
    const names = file.unknown.filter(({ target }) => isPerson(target)).slice(0, NAMES_ASKED);
    if (names.length > 0) await parts.limits.spend("search", person.id);
    const { orgUnits } = reads.settings();
    const language = languageOf(request.acceptsLanguages()[0]);
    const values = await Promise.all(
      file.unknown.map(async (value) => ({
        ...value,
        proposals: [
          ...valueProposals(value, orgUnits, language),
          ...(names.includes(value) ? await peopleFor(value) : []),
        ],
      })),
    );
    response.json({ values } satisfies UnknownValues);
  });

  router.get(IMPORT_PATHS.preview, async (request, response) => {
    await importer(request);
    const { conflict, from, search, states } = parseInput(previewQuery, request.query);
    const { one, ...file } = await fileOf(request);
    const preview = await previews.of(one, { ...file, rows: file.file });
    const found = preview.find({ states, search, isConflict: conflict !== undefined });
    response.json({
      revision: one.row.revision,
      counts: { ...preview.counts },
      problems: { ...preview.problems },
      conflicts: preview.conflicts,
      found: found.length,
      rows: [...preview.rows(found.slice(from, from + PREVIEW_PAGE))],
    } satisfies ImportPreview);
  });

  router.get(IMPORT_PATHS.load, async (request, response) => {
    await importer(request);
    const { one, ...file } = await fileOf(request);
    const preview = await previews.of(one, { ...file, rows: file.file });
    const load = evaluationLoad(preview.owners, file.plan.start);
    const persons = await Promise.all(
      load.persons.slice(0, PERSONS_SHOWN).map(async ({ entries, id }) => ({
        // Nobody answers for these: coordinators have them.
        name: id === null ? "" : ((await parts.people.person(id))?.name ?? ""),
        entries,
      })),
    );
    const weeks = load.weeks.map((week) => ({ ...week }));
    response.json({ ...load, persons, weeks } satisfies ImportLoad);
  });

  router.post(IMPORT_PATHS.start, async (request, response) => {
    const viewer = await importer(request);
    const { expected, revision } = parseInput(startImportInputSchema, request.body);
    const { one, ...file } = await fileOf(request);
    if (one.row.state !== "planned") throw refusal("importState");
    if (one.row.revision !== revision) throw refusal("changedMeanwhile");
    const { counts } = await previews.of(one, { ...file, rows: file.file }, true);
    if (counts.new !== expected.new || counts.changed !== expected.changed) {
      throw refusal("changedMeanwhile", { new: counts.new, changed: counts.changed });
    }
    if (file.plan.allOrNothing && counts.problem > 0) throw refusal("rowsHaveProblems");
    const rows = file.file.count;
    response.json(view(taken(await imports.start(one.id, revision, rows, viewer))));
  });

  router.post(IMPORT_PATHS.cancel, async (request, response) => {
    const viewer = await importer(request);
    const { id } = await importAt(imports, request);
    response.json(view(taken(await imports.cancel(id, viewer))));
  });

  router.post(IMPORT_PATHS.undo, async (request, response) => {
    const viewer = await importer(request);
    const { id } = await importAt(imports, request);
    const { reason } = parseInput(undoImportInputSchema, request.body);
    response.json(view(taken(await imports.undo(id, reason, viewer))));
  });

  return router;

  /** The file as its plan reads it. */
  async function fileOf(
    request: Request,
  ): Promise<{ readonly one: StoredImport; readonly plan: ImportPlan; readonly file: MappedFile }> {
    const one = await importAt(imports, request);
    if (one.row.isFileDeleted) throw refusal("importFileGone");
    const plan = imports.plan(one);
    if (plan === undefined) throw refusal("planMissing");
    const loaded = await parts.files.load(one, plan);
    if (loaded.ok) return { one, plan, file: loaded.value };
    const { problem } = loaded;
    throw problem.code === "gone" ? refusal("importFileGone") : unreadable(problem);
  }

  async function peopleFor({ text }: UnknownValue) {
    const words = personNamesIn(text)[0]?.search ?? "";
    const found = words === "" ? [] : await reads.findPeople(words);
    return found.map(({ department, id, name }) => ({
      value: id,
      label: department === null ? name : `${name} (${department})`,
    }));
  }
}

function isPerson(target: UnknownValue["target"]): boolean {
  return target === "owner" || target === "deputy";
}

/** The name of a source that nobody has named yet: what its file is called. */
function sourceOf(fileName: string): string {
  const plain = fileName
    .replace(/\.\w+$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 40).replace(/-+$/, "") || "liste";
}

function isFit(plan: ImportPlan, { row }: StoredImport): boolean {
  const { columns, recodings, sheet } = plan;
  const targets = [...columns, ...recodings].map(({ target }) => target);
  return sheet < (row.sheets?.length ?? 0) && targets.every((target) => isImportTarget(target));
}

function sheetView(
  description: SheetDescription,
  { columns, plan, profile }: ProposedPlan,
  read: { readonly encoding: string | null; readonly delimiter: string | null },
): ImportSheet {
  const { header, leftOut, rows, top } = description;
  const proposals = new Map(columns.map(({ column, ...proposal }) => [column, proposal]));
  return {
    ...read,
    rows,
    header: [...header],
    leftOut: [...leftOut],
    hiddenRows: description.hiddenRows,
    top: top.map(({ cells, row }) => ({ row, cells: [...cells] })),
    columns: description.columns.map(({ column, filled, isHidden, kind, samples, title }) => ({
      column,
      title,
      isHidden: isHidden === true,
      kind: kind ?? "empty",
      filled,
      samples: [...samples],
      proposal: proposals.get(column) ?? null,
    })),
    profile: profile === undefined ? null : { id: profile.id, name: profile.name },
    plan,
  };
}
