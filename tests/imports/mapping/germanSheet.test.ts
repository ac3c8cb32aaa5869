import { expect, test } from "vitest";
import { entryValues } from "#domain/entry/entry.ts";
import { createRowComparer } from "#domain/imports/compareRow.ts";
import type { ComparedRow, MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { createKnownEntries } from "#domain/imports/knownEntries.ts";
import { createUnknownValues } from "#domain/imports/unknownValues.ts";
import { parseDay } from "#domain/time/day.ts";
import { describeSheet } from "#imports/mapping/describeSheet.ts";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import { proposePlan } from "#imports/mapping/proposePlan.ts";
import { openFile, type SourceSheet } from "#imports/openFile.ts";

const ORG_UNITS = [
  { id: "32", name: "Ordnungsamt", department: "Dezernat Ordnung" },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "Dezernat Bau" },
];
const SHEET = `KI-Anwendungen der Stadt;;;;;;
Stand: Mai 2026;;;;;;
Nr.;Name der Anwendung;Fachamt;Status;In Betrieb seit;Verantwortlich;Version
1;Postsortierung;Ordnungsamt;produktiv;01.03.2024;Müller, A.;2.0
2;Übersetzer;Amt 32;in Planung;seit Sommer 2023;k. A.;k. A.
3;Verkehrszählung;Verkehrs- u. Tiefbauamt;läuft irgendwie;2023;Weiß;1.4
;;;;;;
Summe;3;;;;;
`;

async function sheetOf(text: string): Promise<SourceSheet> {
  const bytes = Buffer.from(text, "latin1");
  const file = await openFile(bytes, "csv");
  if (!file.ok) throw new Error(file.problem.code);
  const [sheet] = file.value.sheets;
  if (sheet === undefined) throw new Error("There is no sheet");
  return sheet;
}

async function proposed(text = SHEET) {
  const sheet = await sheetOf(text);
  const described = await describeSheet(sheet);
  if (!described.ok) throw new Error(described.problem.code);
  const offices = createOfficeNames(ORG_UNITS);
  const today = parseDay("2026-11-28") ?? expect.fail();
  const facts = { profiles: [], offices, today, source: "liste" };
  return {
    sheet,
    described: described.value,
    ...proposePlan(described.value, { sheet: 0 }, facts),
  };
}

async function compared(
  text: string,
  plan: ImportPlan,
  entries: Parameters<typeof createKnownEntries>[0],
): Promise<readonly ComparedRow[]> {
  const { described, sheet } = await proposed(text);
  const mapper = createRowMapper(plan, described.names, { orgUnits: ORG_UNITS });
  const compare = createRowComparer(createKnownEntries(entries), plan, mapper);
  const rows: ComparedRow[] = [];
  for await (const read of sheet.rows()) {
    const mapped: MappedRow | undefined = read.ok ? mapper.map(read.value) : undefined;
    if (mapped !== undefined) rows.push(compare(mapped));
  }
  return rows;
}

test("a sheet with a preamble and a total is proposed by its titles", async () => {
  const { columns, described } = await proposed();
  expect(described).toMatchObject({ header: [3], rows: 3, leftOut: [8] });
  expect(columns.map(({ target }) => target)).toEqual([
    "sourceId",
    "title",
    "office",
    "operationStatus",
    "startDate",
    "owner",
    "version",
  ]);
});

test("what stands for nothing is told by row, once for all rows, and the rest is taken", async () => {
  const { plan } = await proposed();
  const withPersons = { ...plan, personsReason: "Die Fachverantwortlichen stehen in der Liste." };
  const rows = await compared(SHEET, withPersons, []);
  expect(rows.map(({ state }) => state)).toEqual(["new", "new", "problem"]);
  expect(rows.map(({ values }) => values.orgUnitId)).toEqual(["32", "32", "66"]);
  expect(rows.map(({ values }) => values.startDate)).toEqual(["2024-03-01", undefined, "2023"]);
  const unknown = createUnknownValues();
  for (const row of rows) unknown.add(row);
  expect(unknown.all()).toEqual([
    { target: "operationStatus", text: "läuft irgendwie", count: 1 },
    { target: "owner", text: "Müller, A.", count: 1 },
    { target: "owner", text: "Weiß", count: 1 },
    { target: "startDate", text: "seit Sommer 2023", count: 1 },
  ]);
});

test("what was said once holds for every row; imported again, nothing changes, and a change is all that changes", async () => {
  const { plan } = await proposed();
  const said: ImportPlan = {
    ...plan,
    recodings: [{ target: "operationStatus", text: "Läuft irgendwie", value: "pilot" }],
  };
  const first = await compared(SHEET, said, []);
  expect(first.map(({ state }) => state)).toEqual(["new", "new", "new"]);
  const entries = first.map(({ raw, sourceId, values }, index) => ({
    no: `KI-2026-000${index + 1}`,
    values: entryValues({
      ...values,
      sourceRef: `liste#${sourceId}`,
      importedRow: JSON.stringify(raw),
    }),
  }));
  const again = await compared(SHEET, said, entries);
  expect(again.map(({ differences, state }) => [state, differences])).toEqual(
    first.map(() => ["unchanged", []]),
  );

  const [edited = expect.fail(), ...others] = entries;
  const changedByUs = [{ ...edited, values: { ...edited.values, version: "2.0.1" } }, ...others];
  // The register's version stays: the list says what it said before.
  expect((await compared(SHEET, said, changedByUs))[0]?.state).toBe("unchanged");
  const newer = SHEET.replace("Müller, A.;2.0", "Müller, A.;3.0");
  expect((await compared(newer, said, entries))[0]).toMatchObject({
    state: "changed",
    no: "KI-2026-0001",
    differences: [{ field: "version", before: "2.0", after: "3.0" }],
  });
  const both = (await compared(newer, said, changedByUs))[0];
  expect(both).toMatchObject({
    state: "unchanged",
    differences: [{ field: "version", before: "2.0.1", after: "3.0", isConflict: true }],
  });
  const taking = await compared(newer, { ...said, conflicts: "takeFile" }, changedByUs);
  expect(taking[0]?.state).toBe("changed");
});
