import { entryValues } from "#domain/entry/entry.ts";
import { createRowComparer, sourceIdOf } from "#domain/imports/compareRow.ts";
import type { ComparedRow, MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { createKnownEntries } from "#domain/imports/knownEntries.ts";
import type { NamedProfile } from "#domain/imports/profiles/readyProfile.ts";
import { sourceRefText } from "#domain/imports/sourceRef.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { parseDay } from "#domain/time/day.ts";
import { describeSheet, type SheetDescription } from "#imports/mapping/describeSheet.ts";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import { type ProposedPlan, proposePlan } from "#imports/mapping/proposePlan.ts";
import { type FileKind, openFile, type SourceFile, type SourceSheet } from "#imports/openFile.ts";

/** A list of somebody, opened and looked at. */
export interface ReadList extends ProposedPlan {
  readonly file: SourceFile;
  readonly sheet: SourceSheet;
  readonly described: SheetDescription;
}

export type KnownEntry = Parameters<ReturnType<typeof createKnownEntries>["note"]>[0];

interface City {
  readonly orgUnits?: readonly OrgUnit[];
  readonly profiles?: readonly NamedProfile[];
  readonly sheet?: number;
}

export async function readList(
  bytes: Uint8Array | string,
  kind: FileKind,
  { orgUnits = [], profiles = [], sheet: at = 0 }: City = {},
): Promise<ReadList> {
  const file = await openFile(Buffer.from(bytes), kind);
  if (!file.ok) throw new Error(file.problem.code);
  const sheet = file.value.sheets[at];
  if (sheet === undefined) throw new Error("There is no such sheet");
  const described = await describeSheet(sheet);
  if (!described.ok) throw new Error(described.problem.code);
  const today = parseDay("2026-11-28");
  if (today === undefined) throw new Error("There is no such day");
  const { delimiter } = file.value;
  const chosen = { sheet: at, ...(delimiter === undefined ? {} : { delimiter }) };
  const offices = createOfficeNames(orgUnits);
  const facts = { profiles, offices, today, source: "liste" };
  return {
    file: file.value,
    sheet,
    described: described.value,
    ...proposePlan(described.value, chosen, facts),
  };
}

/** Every row of a list as an import would handle it now. */
export async function compareList(
  { described, sheet }: Pick<ReadList, "described" | "sheet">,
  plan: ImportPlan,
  entries: Iterable<KnownEntry>,
  orgUnits: readonly OrgUnit[] = [],
): Promise<readonly ComparedRow[]> {
  const mapper = createRowMapper(plan, described.names, { orgUnits });
  const mappedRows: MappedRow[] = [];
  for await (const read of sheet.rows()) {
    if (!read.ok) throw new Error(read.problem.code);
    const mapped = mapper.map(read.value);
    if (mapped !== undefined) mappedRows.push(mapped);
  }
  const ids = new Set(mappedRows.map(sourceIdOf));
  return mappedRows.map(createRowComparer(createKnownEntries(entries), plan, mapper, ids));
}

/** The entries that an import makes of new rows. */
export function entriesOf(
  rows: readonly ComparedRow[],
  { source }: Pick<ImportPlan, "source">,
): readonly KnownEntry[] {
  const made = rows.filter(({ state }) => state === "new");
  return made.map((row, at) => ({
    no: `KI-2026-${String(at + 1).padStart(4, "0")}`,
    values: entryValues({
      ...row.values,
      sourceRef: sourceRefText({ source, id: sourceIdOf(row) }),
      importedRow: JSON.stringify(row.raw),
    }),
  }));
}
