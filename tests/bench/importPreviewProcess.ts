import { entryValues } from "#domain/entry/entry.ts";
import { createRowComparer, sourceIdOf } from "#domain/imports/compareRow.ts";
import { IMPORT_TARGETS } from "#domain/imports/importTarget.ts";
import { createKnownEntries } from "#domain/imports/knownEntries.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { sourceRefText } from "#domain/imports/sourceRef.ts";
import { dayOf } from "#domain/time/day.ts";
import { describeSheet } from "#imports/mapping/describeSheet.ts";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import { proposePlan } from "#imports/mapping/proposePlan.ts";
import { openFile, type SourceSheet } from "#imports/openFile.ts";

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

const lines = function* () {
  yield Buffer.from(`${columns.map(({ label }) => label.de).join(";")}\r\n`);
  for (let row = 0; row < rowCount; row++) {
    yield Buffer.from(`${columns.map((column) => cellOf(row, column)).join(";")}\r\n`);
  }
};

async function opened(): Promise<SourceSheet> {
  const file = await openFile(Buffer.concat([...lines()]), "csv");
  const sheet = file.ok ? file.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("There is no sheet");
  return sheet;
}

async function looked(sheet: SourceSheet) {
  const described = await describeSheet(sheet);
  if (!described.ok) throw new Error(described.problem.code);
  const profiles = readyProfiles("de");
  const facts = { profiles, offices, today: dayOf(2026, 11, 28), source: "liste" };
  const { plan } = proposePlan(described.value, { sheet: 0, delimiter: ";" }, facts);
  if (plan.columns.length !== TARGETS.length) throw new Error(`${plan.columns.length} columns`);
  return { plan, mapper: createRowMapper(plan, described.value.names, { orgUnits }) };
}

const sheet = await opened();
const made = await looked(sheet);
// The register as an earlier import has left it; every tenth row is another one by now.
const known = createKnownEntries([]);
for await (const read of sheet.rows()) {
  const row = read.ok ? made.mapper.map(read.value) : undefined;
  if (row === undefined) continue;
  if (row.row > entryCount) break;
  const no = `KI-2026-${String(row.row).padStart(6, "0")}`;
  const raw = row.row % 10 === 0 ? { ...row.raw, Version: "0.1" } : row.raw;
  const sourceRef = sourceRefText({ source: made.plan.source, id: sourceIdOf(row) });
  const version = raw.Version ?? "";
  const importedRow = JSON.stringify(raw);
  const values = entryValues({ ...row.values, version, sourceRef, importedRow });
  known.note({ no, values });
}

const begun = performance.now();
const { mapper, plan } = await looked(sheet);
const compare = createRowComparer(known, plan, mapper);
const counts: Record<string, number> = {};
for await (const read of sheet.rows()) {
  const row = read.ok ? mapper.map(read.value) : undefined;
  if (row === undefined) continue;
  const { state } = compare(row);
  counts[state] = (counts[state] ?? 0) + 1;
}
const ms = performance.now() - begun;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, megabytes, counts }));
