import { describe, expect, test } from "vitest";
import { type EntryValues, entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { fieldKeyOf, IMPORT_TARGETS } from "#domain/imports/importTarget.ts";
import { readyProfiles } from "#domain/imports/profiles/readyProfiles.ts";
import { writeCsv } from "#exports/csv.ts";
import { importTemplate } from "#exports/importTemplate.ts";
import { writeJson } from "#exports/json.ts";
import { exportTable } from "#exports/table.ts";
import { fileOf } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import type { FileKind } from "#imports/openFile.ts";
import { anEntry, someAbout } from "#tests/exports/entries.ts";
import { compareList, readList } from "./listWorld.ts";

const ORG_UNITS = [
  { id: "32", name: "Ordnungsamt", department: "Dezernat Ordnung" },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "Dezernat Bau" },
];
const PROFILES = readyProfiles("de");
const NOW = "2026-11-28T08:00:00.000Z";

describe.each(["de", "en"] as const)("an export of our own in %s", (language) => {
  test.each([
    ["csv", writeCsv, "words"],
    ["xlsx", writeXlsx, "words"],
    ["json", writeJson("entries"), "values"],
  ] as const)(
    "as %s changes nothing when it is read again, and tells every field",
    async (kind, write, cellsAs) => {
      const values = { ...fullValues(), orgUnitId: "32", orgUnitName: "Ordnungsamt" };
      const entry = anEntry(values);
      const table = exportTable({ entries: [entry], language, orgUnits: ORG_UNITS, cellsAs });
      const bytes = fileOf(
        write,
        { columns: table.columns, about: someAbout, language },
        table.rows,
      );
      const list = await readList(bytes, kind satisfies FileKind, {
        orgUnits: ORG_UNITS,
        profiles: PROFILES,
        // JSON has its columns first, and its rows second.
        sheet: kind === "json" ? 1 : 0,
      });
      expect(list.profile?.id).toBe("ownExport");
      const [row = expect.fail()] = await compareList(list, list.plan, [entry], ORG_UNITS);
      expect(row.problems).toEqual([]);
      expect([row.no, row.state, row.differences]).toEqual([entry.no, "unchanged", []]);
      // In an empty register each field says what it said here.
      const moved = { ...list.plan, match: [] };
      const [anew = expect.fail()] = await compareList(list, moved, [], ORG_UNITS);
      const told = IMPORT_TARGETS.map(({ target }) => fieldKeyOf(target)).filter(
        (key) => key !== undefined && LIST_COLUMNS.entries.some((column) => column.key === key),
      );
      for (const key of told) {
        if (key === undefined || key === "registerNo" || key === "riskClass") continue;
        expect([key, anew.values[key]]).toEqual([key, entry.values[key]]);
      }
    },
  );
});

test.each([
  ["csv", writeCsv, "words"],
  ["xlsx", writeXlsx, "words"],
  ["json", writeJson("entries"), "values"],
] as const)("an edited export as %s is just its edit", async (kind, write, cellsAs) => {
  const values = { ...fullValues(), orgUnitId: "32", orgUnitName: "Ordnungsamt" };
  const entry = anEntry(values);
  const edits = [
    { purpose: "-1+1" },
    { orgUnitId: "66", orgUnitName: "Verkehrs- und Tiefbauamt" },
    { version: "9.9" },
    { operationStatus: "suspended" },
    { councilRefs: [{ no: "VII-2" }] },
  ];
  for (const edit of edits) {
    const edited = anEntry({ ...values, ...edit });
    const table = exportTable({ entries: [edited], language: "de", orgUnits: ORG_UNITS, cellsAs });
    const head = { columns: table.columns, about: someAbout, language: "de" } as const;
    const list = await readList(fileOf(write, head, table.rows), kind, {
      ...{ orgUnits: ORG_UNITS, profiles: PROFILES },
      sheet: kind === "json" ? 1 : 0,
    });
    const rows = await compareList(list, list.plan, [entry], ORG_UNITS);
    const [row = expect.fail()] = rows;
    expect([rows.length, row.state, row.no]).toEqual([1, "changed", entry.no]);
    const [[field, after] = expect.fail()] = Object.entries(edit);
    expect(row.differences.map((one) => [one.field, one.after])).toEqual([[field, after]]);
  }
});

test.each([
  [[{ no: "V 1", title: "Eins, zwei", url: "https://rat.example/1" }, { no: "V 2" }], false],
  [[{ no: "V 1", url: "https://rat.example/a;b" }], true],
  [[{ no: "1, 2", title: "Drei" }], true],
  [[{ title: "Ohne Nummer" }, { no: "V 3", url: "https://rat.example/3" }], false],
  [[{ title: "Antrag 7" }], true],
  [[{ no: "[1]" }], true],
] as const)(
  "council papers stand in a cell as people read them, unless that would lose something: %j",
  async (councilRefs, isJson) => {
    const entry = anEntry({ councilRefs });
    const table = exportTable({ entries: [entry], language: "de", orgUnits: ORG_UNITS });
    const head = { columns: table.columns, about: someAbout, language: "de" } as const;
    const bytes = fileOf(writeCsv, head, table.rows);
    expect(Buffer.from(bytes).toString().includes('[{""')).toBe(isJson);
    const list = await readList(bytes, "csv", { orgUnits: ORG_UNITS, profiles: PROFILES });
    const [row] = await compareList(list, { ...list.plan, match: [] }, [], ORG_UNITS);
    expect(row?.values.councilRefs).toEqual(councilRefs);
  },
);

test.each(["de", "en"] as const)("the template in %s is read as what it is", async (language) => {
  const bytes = importTemplate({ createdAt: NOW, offices: ["Ordnungsamt"] }, language);
  const blank = await readList(bytes, "xlsx", { profiles: PROFILES });
  expect(blank.profile?.id).toBe("template");
  expect(blank.described.rows).toBe(0);
  expect(blank.columns.length).toBe(blank.described.names.length);
  expect(blank.file.sheets.map(({ name }) => name)).toHaveLength(3);
});

test.each([
  ["dutchStandard", "lars,name,description_short,organization,goal,status"],
  ["dutchStandard", "source_id,name,description_short,organization,purpose_and_impact,status"],
  ["powerPlatform", "Agent ID,Name,Environment name,Owner,Created on"],
  ["powerPlatform", "admin_displayname,admin_pvaid,admin_pvaenvironment,admin_pvaowner"],
  [
    "canadianRegister",
    "ai_register_id,name_ai_system_en,government_organization,ai_system_status_en",
  ],
  [undefined, "Nr.,Name,Amt,Status"],
])("%s is known by %s", async (profile, titles) => {
  const cells = titles.split(",").map((_, at) => `Text ${at}`);
  const list = await readList(`${titles}\n${cells.join(",")}\n`, "csv", { profiles: PROFILES });
  expect(list.profile?.id).toBe(profile);
  expect(new Set(list.columns.map(({ target }) => target)).size).toBe(list.columns.length);
});

/** Every field that is exported and may be imported, with texts that spreadsheets would run. */
function fullValues(): EntryValues {
  const values = FIELDS.map((field, at) => [field.key, sampleOf(field, at)] as const);
  return entryValues(Object.fromEntries(values.filter(([, value]) => value !== undefined)));
}

function sampleOf(
  { choices, exclusive = [], itemFields, key, kind, maxLength = 255, pattern }: Field,
  at: number,
): FieldValue | undefined {
  if (pattern !== undefined || key === "registerNo" || key === "orgUnitId") return undefined;
  switch (kind) {
    case "choice":
      return choices?.[at % choices.length]?.key;
    case "multiChoice":
      return choices?.flatMap((one) => (exclusive.includes(one.key) ? [] : [one.key])).slice(0, 2);
    case "boolean":
      return at % 2 === 0;
    case "date":
      return "2026-03-04";
    case "partialDate":
      return ["2024", "2024-05", "2024-05-06", "unbekannt"][at % 4];
    case "list":
      if (itemFields === undefined) return ["Ordnungsamt", "Zwei, drei"];
      return [
        { no: "VII-1", title: "Erste, zweite", url: "https://rat.example/1" },
        { title: "Nur so" },
      ];
    case "longText":
      return `=1+1 „Text“; ${key}\nzweite Zeile`.slice(0, maxLength);
    default:
      return key.toLowerCase().includes("url") || key === "instructionsForUse"
        ? `https://example.org/${key}`
        : `'@${key}`.slice(0, maxLength);
  }
}
