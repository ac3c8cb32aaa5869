import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "#domain/entry/entry.ts";
import { csvStream } from "#exports/csv.ts";
import { type ExportTable, exportTable } from "#exports/table.ts";
import { anEntry, NASTY_CELLS } from "#tests/exports/entries.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { tabRegister as german } from "#texts/de/tabRegister.ts";
import { tabRegister as english } from "#texts/en/tabRegister.ts";

/** What a reader does who knows the guard: exactly one quote comes away. */
function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

async function written(table: ExportTable): Promise<string> {
  const bytes = await buffer(csvStream(table, "de"));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function titles(entries: readonly Entry[]): ExportTable {
  return exportTable({ entries, columns: ["title"], language: "de" });
}

describe("a CSV file", () => {
  test("looks exactly like this", async () => {
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
    expect(await written(exportTable({ entries, columns, language: "de" }))).toBe(
      "\uFEFFRegisternummer;Name der KI-Anwendung;Kurzbeschreibung;Im Einsatz seit;" +
        "Diese Version seit;Nacherfassung (bei Meldung schon im Einsatz)\r\n" +
        'KI-2026-0001;"Büro-Assistenz; Pilot";"\'=1+1 ""sofort""";03.2025;22.11.2026;nein\r\n' +
        "KI-2026-0002;Chatassistenz;;unbekannt;;ja\r\n",
    );
  });

  test("starts with the byte order mark and ends every line with CRLF", async () => {
    const bytes = await buffer(csvStream(titles([anEntry()]), "de"));
    expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(-2).toString()).toBe("\r\n");
  });

  test("has its header also without entries", async () => {
    expect(await written(titles([]))).toBe("\uFEFFRegisternummer;Name der KI-Anwendung\r\n");
  });

  test("gives every nasty cell back, and no cell is a formula", async () => {
    const entries = NASTY_CELLS.map((title, index) =>
      anEntry({ title }, `KI-2026-${1000 + index}`),
    );
    const [, ...rows] = parseCsv((await written(titles(entries))).slice(1), ";");
    for (const [, cell = ""] of rows) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map(([, cell = ""]) => unguarded(cell))).toStrictEqual([...NASTY_CELLS]);
  });

  test.each(["0012", "1.200", "1e5", "10:30"])(
    "%s stands there bare, for a spreadsheet to reinterpret: whoever exports is told",
    async (title) => {
      const file = await written(titles([anEntry({ title })]));
      expect(parseCsv(file.slice(1), ";")[1]?.[1]).toBe(title);
      for (const { csvHint } of [german.export, english.export]) expect(csvHint).toContain(title);
    },
  );

  test("gives any text back", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    const risky = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n'\";, aä"), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, risky), async (title) => {
        const file = await written(titles([anEntry({ title })]));
        expect(unguarded(parseCsv(file.slice(1), ";")[1]?.[1] ?? "")).toBe(title);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("comes in pieces, so that a long list never stands in memory as one text", async () => {
    const count = 20_000;
    const entry = anEntry({ shortDescription: "x".repeat(200) });
    const table = exportTable({
      entries: new Array<Entry>(count).fill(entry),
      columns: ["shortDescription"],
      language: "de",
    });
    let lines = 0;
    let longest = 0;
    for await (const piece of csvStream(table, "de")) {
      const text = String(piece);
      lines += text.split("\r\n").length - 1;
      longest = Math.max(longest, text.length);
    }
    expect(lines).toBe(count + 1);
    expect(longest).toBeLessThan(70_000);
  });
});
