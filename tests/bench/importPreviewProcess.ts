import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREVIEW_PAGE } from "#contract/import.ts";
import { type Entry, entryValues } from "#domain/entry/entry.ts";
import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { IMPORT_TARGETS } from "#domain/imports/importTarget.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { sourceRefText } from "#domain/imports/sourceRef.ts";
import { dayOf } from "#domain/time/day.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import { proposePlan } from "#imports/mapping/proposePlan.ts";
import { compareFile } from "#register/imports/compareFile.ts";
import { BLOCK_ROWS } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { createMappedFiles } from "#server/imports/mappedFiles.ts";
import { createPreviews } from "#server/imports/previews.ts";
import { createSheetThreads } from "#server/imports/sheetThread.ts";

/** Says of so many rows what an import would do with them beside so many entries, and prints what that took. */
const [rowCount = 0, entryCount = 0] = process.argv.slice(2).map(Number);
const TARGETS = [
  ...["sourceId", "title", "office", "operationStatus", "startDate", "version", "vendor"],
  ...["productName", "purpose", "shortDescription", "benefits", "users", "affectedGroups"],
  ...[
    "decisionRole",
    "personalData",
    "developmentMode",
    "tags",
    "section",
    "itProvider",
    "policyArea",
  ],
];
const columns = TARGETS.flatMap((key) => IMPORT_TARGETS.filter(({ target }) => target === key));
const orgUnits = Array.from({ length: 60 }, (_, at) => ({
  id: String(at + 10),
  name: `Amt für Aufgabe ${at}`,
  department: "",
}));
const offices = createOfficeNames(orgUnits);

function cellOf(row: number, { field, kind, target }: (typeof columns)[number]): string {
  const choices = field?.choices ?? [];
  if (target === "sourceId") return String(row);
  if (target === "title") return `Anwendung ${row} für Vorgang ${(row * 31) % 4099}`;
  if (target === "operationStatus") return ["produktiv", "Pilot", "in Planung"][row % 3] ?? "";
  if (kind === "officeName") return `Amt für Aufgabe ${row % 60}`;
  if (kind === "choice" || kind === "multiChoice") return choices[row % choices.length]?.de ?? "";
  if (kind === "partialDate") return "03.04.2024";
  return `Stadtamt – ${(row * 31 + target.length) % 997}`;
}

/** Written row by row: what making the file takes is not the preview's. */
function writeList(path: string, rows: number): string {
  const file = openSync(path, "w");
  writeSync(file, `${columns.map(({ label }) => label.de).join(";")}\r\n`);
  for (let row = 0; row < rows; row++) {
    writeSync(file, `${columns.map((column) => cellOf(row, column)).join(";")}\r\n`);
  }
  closeSync(file);
  return path;
}

/** Bytes of its own, which a thread can be given. */
function fileAt(path: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(statSync(path).size);
  const file = openSync(path, "r");
  readSync(file, bytes);
  closeSync(file);
  return bytes;
}

const read = createSheetThreads();
const paths = new Map<string, string>();
const files = createMappedFiles({
  pieces: {
    put: async () => {},
    read: async ({ id }) => fileAt(paths.get(id) ?? ""),
    remove: async () => {},
  },
  read,
  orgUnits: () => orgUnits,
  wake: () => {},
  warn: () => {},
  realNow: Date.now,
});

function importOf(id: string): StoredImport {
  const row = {
    ...({ state: "planned", kind: "csv", fileName: `${id}.csv`, bytes: 1 } as const),
    ...{ by: { id: "", name: "" }, at: "", changedAt: "" },
    ...{ sheets: null, revision: 1, planParts: [], isFileDeleted: false },
  };
  return { id, row, stored: { key: id, value: row, itemId: id, eTag: "" } };
}

/** What the page of columns asks for. */
async function proposed(path: string): Promise<ImportPlan> {
  const bytes = fileAt(path);
  const described = await read({ bytes, kind: "csv" }, { task: "describe", sheet: 0 });
  if (!described.ok) throw new Error(described.problem.code);
  const profiles = readyProfiles("de");
  const facts = { profiles, offices, today: dayOf(2026, 11, 28), source: "liste" };
  const chosen = { sheet: 0, delimiter: ";" };
  const { plan } = proposePlan(described.value.description, chosen, facts);
  if (plan.columns.length !== TARGETS.length) throw new Error(`${plan.columns.length} columns`);
  return plan;
}

async function mapped(id: string, plan: ImportPlan) {
  const loaded = await files.load(importOf(id), plan);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value;
}

/** The register as an earlier import has left it; every tenth row is another one by now. */
async function earlier(id: string): Promise<readonly Entry[]> {
  const plan = await proposed(paths.get(id) ?? "");
  const { block, count } = await mapped(id, plan);
  const entries: Entry[] = [];
  for (let n = 0; n * BLOCK_ROWS < count; n++) {
    for (const row of block(n)) {
      const no = `KI-2026-${String(row.row).padStart(6, "0")}`;
      const raw = row.row % 10 === 0 ? { ...row.raw, Version: "0.1" } : row.raw;
      const sourceRef = sourceRefText({ source: plan.source, id: sourceIdOf(row) });
      const importedRow = JSON.stringify(raw);
      const version = raw.Version ?? "";
      const values = entryValues({ ...row.values, version, sourceRef, importedRow });
      entries.push({ no, revision: 1, versionRevision: 1, values });
    }
  }
  return entries;
}

for (const [id, rows] of [
  ["earlier", entryCount],
  ["now", rowCount],
] as const) {
  paths.set(id, writeList(join(tmpdir(), `import-preview-${process.pid}-${id}.csv`), rows));
}
try {
  const entries = await earlier("earlier");
  const previews = createPreviews({
    compare: (one, file, take) =>
      compareFile(
        { keyValues: { ofSubject: () => [] }, replica: { entries: () => entries } },
        one,
        file,
        take,
      ),
    titleOf: (no) => no,
    changes: () => 0,
    realNow: Date.now,
  });
  const plan = await proposed(paths.get("now") ?? "");
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const rows = await mapped("now", plan);
  const preview = await previews.of(importOf("now"), { plan, rows });
  const found = preview.find({ states: [], search: "" });
  const shown = preview.rows(found.slice(0, PREVIEW_PAGE)).length;
  const ms = performance.now() - begun;
  const { system, user } = process.cpuUsage(cpu);
  const cpuMs = (system + user) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ms, cpuMs, megabytes, shown, counts: preview.counts }));
} finally {
  for (const path of paths.values()) rmSync(path);
}
