import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createWorkbook } from "#exports/sheet/workbook.ts";
import type { FileKind } from "#imports/openFile.ts";
import type { Figure } from "./report.ts";

const ROWS = 100_000;
const COLUMNS = 20;
const MEGABYTES_LIMIT = 300;
const READER = fileURLToPath(new URL("./importProcess.ts", import.meta.url));

/** What a process of its own takes to read a large file, all of its memory counted. */
export function importFigures(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "import-read-"));
  try {
    return (["csv", "xlsx", "json"] as const).flatMap((kind) => {
      const path = join(folder, `rows.${kind}`);
      const bytes = FILES[kind]();
      writeFileSync(path, bytes);
      return figuresOf(kind, path, bytes.length);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(kind: FileKind, path: string, length: number): readonly Figure[] {
  const { error, stderr, stdout } = spawnSync(process.execPath, [READER, path, kind], {
    encoding: "utf8",
  });
  if (error !== undefined || stdout === "")
    throw new Error(`Not read: ${stderr}`, { cause: error });
  const { megabytes, ms, rows } = JSON.parse(stdout);
  if (rows !== ROWS + 1) throw new Error(`${rows} rows of ${kind} were read`);
  return [
    {
      name: `100,000 × 20 of ${kind}, ${Math.round(length / 1024 ** 2)} MB`,
      value: ms,
      unit: "ms",
    },
    { name: "  rows per second, with guesses about columns", value: (rows / ms) * 1000, unit: "" },
    { name: "  memory of the whole process", value: megabytes, unit: "MB", limit: MEGABYTES_LIMIT },
  ];
}

const FILES: Readonly<Record<FileKind, () => Buffer>> = {
  csv: () =>
    Buffer.from(
      tableRows()
        .map((row) => `${row.join(";")}\r\n`)
        .join(""),
    ),
  json: () => {
    const [keys = [], ...rows] = tableRows();
    const records = rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])));
    return Buffer.from(JSON.stringify(records));
  },
  xlsx: () => {
    const pieces: Uint8Array[] = [];
    const [titles = [], ...rows] = tableRows();
    const workbook = createWorkbook(
      { title: "", language: "de", createdAt: "2026-11-28T00:00:00.000Z", cut: "…" },
      (bytes) => pieces.push(bytes),
    );
    const columns = titles.map((title) => ({ title, kind: "text" as const, width: 20 }));
    const sheet = workbook.sheet({ name: "Register", hasHeading: true, columns });
    for (const row of rows) sheet.row(row);
    sheet.end();
    workbook.end();
    return Buffer.concat(pieces);
  },
};

/** A heading and rows of short texts, days and numbers; dashes keep the text from being Latin-1. */
function tableRows(): readonly (readonly string[])[] {
  const columns = Array.from({ length: COLUMNS }, (_, at) => at);
  const rows = Array.from({ length: ROWS }, (_, row) => columns.map((at) => cellOf(row, at)));
  return [columns.map((at) => `S${at}`), ...rows];
}

function cellOf(row: number, column: number): string {
  if (column === 3) return "03.04.2024";
  if (column === 4) return String(row);
  return column === 0 ? `Anwendung – ${row}` : `Stadtamt ${(row * 31 + column) % 997}`;
}
