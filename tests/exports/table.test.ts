import { describe, expect, test } from "vitest";
import { FIELDS } from "#domain/entry/fields.ts";
import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { exportTable } from "#exports/table.ts";
import { anEntry } from "#tests/exports/entries.ts";

const full = anEntry({
  entryKind: "application",
  ownerId: "11111111-0000-4000-8000-000000000001",
  ownerName: "Erika Beispiel",
  affectedGroups: ["residents", "staff"],
  tags: ["Chat", "Text"],
  reportedInUse: true,
  riskClass: "limited",
  startDate: "2025-03",
  versionSince: "2026-11-22",
  councilRefs: [
    { no: "VII-F-0815", title: "KI in der Verwaltung", url: "https://ratsinfo.example/1" },
    { title: "Nachfrage" },
  ],
  lastReleasedSnapshot: "{}",
  sourceRef: "import-1",
});

describe("the columns", () => {
  test("are all fields without persons and internals when none are named", () => {
    const { columns } = exportTable({ entries: [], language: "de" });
    const keys = columns.map((column) => column.key);
    expect(keys[0]).toBe("registerNo");
    expect(keys).toStrictEqual(LIST_COLUMNS.entries.map(({ key }) => key));
    expect(keys).toContain("purpose");
    for (const field of FIELDS) {
      if (field.personal === true) expect(keys).not.toContain(field.key);
    }
    expect(keys).not.toContain("lastReleasedSnapshot");
    expect(keys).not.toContain("sourceRef");
  });

  test("start with the register number whatever was asked for, and none comes twice", () => {
    const { columns } = exportTable({
      entries: [],
      columns: ["title", "riskClass", "registerNo", "title"],
      language: "en",
    });
    expect(columns).toStrictEqual([
      { key: "registerNo", title: "Register number", kind: "text" },
      { key: "title", title: "Name of the AI application", kind: "text" },
      { key: "riskClass", title: "Risk class", kind: "text" },
    ]);
  });

  test("hold no person and no internal note, even if a column is named", () => {
    const columns = ["title", "ownerName", "lastReleasedSnapshot"];
    const { rows } = exportTable({ entries: [full], columns, language: "de" });
    expect([...rows]).toStrictEqual([["KI-2026-0001", "Chatassistenz"]]);
  });
});

describe("the rows", () => {
  const columns = [
    "entryKind",
    "affectedGroups",
    "tags",
    "reportedInUse",
    "riskClass",
    "startDate",
    "versionSince",
    "councilRefs",
    "vendor",
  ] as const;

  test("are in German words", () => {
    expect([...exportTable({ entries: [full], columns, language: "de" }).rows]).toStrictEqual([
      [
        "KI-2026-0001",
        "Anwendung",
        "Einwohnerinnen und Einwohner; Beschäftigte",
        "Chat; Text",
        "ja",
        "Begrenztes Risiko",
        "2025-03",
        "2026-11-22",
        "VII-F-0815, KI in der Verwaltung, https://ratsinfo.example/1; Nachfrage",
        null,
      ],
    ]);
  });

  test("are in English words", () => {
    const entry = anEntry({ reportedInUse: false, riskClass: "unclear", startDate: "unbekannt" });
    expect([...exportTable({ entries: [entry], columns, language: "en" }).rows]).toStrictEqual([
      ["KI-2026-0001", null, null, null, "no", "Not yet clarified", "unknown", null, null, null],
    ]);
  });

  test("show a choice that the table does not know as it is stored", () => {
    const entry = anEntry({ riskClass: "fromAnOlderSchema" });
    const table = exportTable({ entries: [entry], columns: ["riskClass"], language: "de" });
    expect([...table.rows]).toStrictEqual([["KI-2026-0001", "fromAnOlderSchema"]]);
  });

  test("are as the register has them for programs", () => {
    const table = exportTable({ entries: [full], columns, language: "de", cellsAs: "values" });
    expect([...table.rows]).toStrictEqual([
      [
        "KI-2026-0001",
        "application",
        ["residents", "staff"],
        ["Chat", "Text"],
        true,
        "limited",
        "2025-03",
        "2026-11-22",
        [
          { no: "VII-F-0815", title: "KI in der Verwaltung", url: "https://ratsinfo.example/1" },
          { title: "Nachfrage" },
        ],
        null,
      ],
    ]);
  });

  test("name the office as the city calls it", () => {
    const orgUnits = [{ id: "66", name: "Verkehrs- und Tiefbauamt", department: "" }];
    const entry = anEntry({ orgUnitId: "66", orgUnitName: "Tiefbauamt" });
    const table = exportTable({
      entries: [entry],
      columns: ["orgUnitName"],
      language: "de",
      orgUnits,
    });
    expect([...table.rows]).toStrictEqual([["KI-2026-0001", "Verkehrs- und Tiefbauamt"]]);
  });

  test("can be read more than once", () => {
    const table = exportTable({ entries: [full], columns: ["title"], language: "de" });
    expect([...table.rows]).toStrictEqual([...table.rows]);
    expect(table.rowCount).toBe(1);
  });
});
