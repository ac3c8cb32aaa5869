import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "#domain/entry/entry.ts";
import { writeCsv } from "#exports/csv.ts";
import { type ExportTable, exportTable } from "#exports/table.ts";
import { fileOf } from "#exports/tableWriter.ts";
import { anEntry, NASTY_CELLS, someAbout } from "#tests/exports/entries.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { tabExport as german } from "#texts/de/tabExport.ts";
import { tabExport as english } from "#texts/en/tabExport.ts";

/** What a reader does who knows the guard: exactly one quote comes away. */
function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function bytesOf({ columns, rows }: ExportTable): Buffer {
  return fileOf(writeCsv, { columns, about: someAbout, language: "de" }, rows);
}

function written(table: ExportTable): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(table));
}

function titles(entries: readonly Entry[]): ExportTable {
  return exportTable({ entries, columns: ["title"], language: "de" });
}

describe("a CSV file", () => {
  test("looks exactly like this", () => {
    const entries = [
      anEntry({
        title: "Büro-Assistenz; Pilot",
        shortDescription: '=1+1 "sofort"',
        startDate: "2025-03",
        versionSince: "2026-11-22",
        reportedInUse: false,
      }),
      anEntry({ startDate: "unbekannt", reportedInUse: true }, "KI-2026-0002"),
    ];
    const columns = [
      "title",
      "shortDescription",
      "startDate",
      "versionSince",
      "reportedInUse",
    ] as const;
    expect(written(exportTable({ entries, columns, language: "de" }))).toBe(
      "\uFEFFRegisternummer;Name der KI-Anwendung;Kurzbeschreibung;Im Einsatz seit;" +
        "Diese Version seit;Nacherfassung (bei Meldung schon im Einsatz)\r\n" +
        'KI-2026-0001;"Büro-Assistenz; Pilot";"\'=1+1 ""sofort""";03.2025;22.11.2026;nein\r\n' +
        "KI-2026-0002;Chatassistenz;;unbekannt;;ja\r\n",
    );
  });

  test("starts with the byte order mark and ends every line with CRLF", () => {
    const bytes = bytesOf(titles([anEntry()]));
    expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(-2).toString()).toBe("\r\n");
  });

  test("has its header also without entries", () => {
    expect(written(titles([]))).toBe("\uFEFFRegisternummer;Name der KI-Anwendung\r\n");
  });

  test("gives every nasty cell back, and no cell is a formula", () => {
    const entries = NASTY_CELLS.map((title, index) =>
      anEntry({ title }, `KI-2026-${1000 + index}`),
    );
    const [, ...rows] = parseCsv(written(titles(entries)).slice(1), ";");
    for (const [, cell = ""] of rows) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map(([, cell = ""]) => unguarded(cell))).toStrictEqual([...NASTY_CELLS]);
  });

  test.each(["0012", "1.200", "1e5", "10:30"])(
    "%s stands there bare, for a spreadsheet to reinterpret: whoever exports is told",
    (title) => {
      const file = written(titles([anEntry({ title })]));
      expect(parseCsv(file.slice(1), ";")[1]?.[1]).toBe(title);
      for (const { csvHint } of [german.export, english.export]) expect(csvHint).toContain(title);
    },
  );

  test("gives any text back", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    const risky = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n'\";, aä"), minLength: 1 });
    fc.assert(
      fc.property(fc.oneof(text, risky), (title) => {
        const file = written(titles([anEntry({ title })]));
        expect(unguarded(parseCsv(file.slice(1), ";")[1]?.[1] ?? "")).toBe(title);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("comes in pieces, so that a long list never stands in memory as one text", () => {
    const count = 20_000;
    const entry = anEntry({ shortDescription: "x".repeat(200) });
    const table = exportTable({
      entries: new Array<Entry>(count).fill(entry),
      columns: ["shortDescription"],
      language: "de",
    });
    let lines = 0;
    let longest = 0;
    const writer = writeCsv(
      { columns: table.columns, about: someAbout, language: "de" },
      (piece) => {
        const text = new TextDecoder().decode(piece);
        lines += text.split("\r\n").length - 1;
        longest = Math.max(longest, text.length);
      },
    );
    for (const row of table.rows) writer.row(row);
    writer.end();
    expect(lines).toBe(count + 1);
    expect(longest).toBeLessThan(70_000);
  });
});
