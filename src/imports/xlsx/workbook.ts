import type { Epoch } from "#imports/cells.ts";
import { keepLimit, type ReadLimits, ReadStop, unreadable } from "#imports/readProblem.ts";
import type { SheetSource } from "#imports/sheetSource.ts";
import { type Archive, openArchive } from "./archive.ts";
import { readMergedCells } from "./mergedCells.ts";
import { readNumberFormats } from "./numberFormats.ts";
import { readWholeXml } from "./readXml.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { sheetRows } from "./sheetRows.ts";

interface WorkbookParts {
  readonly workbook: string;
  readonly sheets: readonly { name: string; isHidden: boolean; path: string }[];
  readonly epoch: Epoch;
  readonly relations: readonly Relation[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

const HIDDEN = ["hidden", "veryHidden"];

/** The sheets of a workbook. Charts and dialogs have no rows and are left out. */
export async function openWorkbook(
  bytes: Buffer,
  limits: ReadLimits,
): Promise<readonly SheetSource[]> {
  const archive = await openArchive(bytes, limits);
  const { epoch, relations, sheets } = await readParts(archive, limits);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path ?? "";
  if (sheets.length === 0) throw new ReadStop({ code: "noTable", details: {} });
  const formats = await readNumberFormats(archive, pathOf("styles"));
  const texts = await readSharedStrings(archive, pathOf("sharedStrings"), limits);
  return sheets.map(({ isHidden, name, path }) => ({
    name,
    isHidden,
    async *rows() {
      const merged = await readMergedCells(archive, path, limits);
      yield* sheetRows({ archive, path, texts, formats, epoch, merged, limits });
    },
  }));
}

async function readParts(archive: Archive, limits: ReadLimits): Promise<WorkbookParts> {
  const roots = await readRelations(archive, "");
  const workbook = roots.find(({ type }) => type === "officeDocument")?.path;
  if (workbook === undefined) throw unreadable("no workbook in it");
  const relations = await readRelations(archive, workbook);
  const worksheets = new Map(
    relations.filter(({ type }) => type === "worksheet").map(({ id, path }) => [id, path]),
  );
  const sheets: WorkbookParts["sheets"][number][] = [];
  let epoch: Epoch = 1900;
  await readWholeXml(workbook, archive.read(workbook), {
    open(element, attributes) {
      if (element === "workbookPr" && isTrue(attributes.date1904)) epoch = 1904;
      if (element !== "sheet") return;
      const path = worksheets.get(relationId(attributes));
      const { name = "", state = "" } = attributes;
      if (path !== undefined) sheets.push({ name, isHidden: HIDDEN.includes(state), path });
      keepLimit("sheets", sheets.length, limits);
    },
  });
  return { workbook, sheets, epoch, relations };
}

/** Which parts a part names, as paths in the archive; what lies outside of the file is never looked at. */
async function readRelations(archive: Archive, source: string): Promise<readonly Relation[]> {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  await readWholeXml(path, archive.read(path), {
    open(name, { Id = "", Target = "", TargetMode = "", Type = "" }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.push({ id: Id, type, path: resolvePath(folder, Target) });
    },
  });
  return relations;
}

/** Inside of the archive only: a step above its root stays at the root. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The prefix of the namespace is the writer's own choice. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((attribute) => attribute.endsWith(":id"));
  return attributes[name ?? "r:id"] ?? "";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
