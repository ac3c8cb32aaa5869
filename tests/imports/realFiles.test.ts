import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { guessHeader } from "#imports/guesses/headerRow.ts";
import { type FileKind, openFile } from "#imports/openFile.ts";
import { readFirst } from "./readAll.ts";

const DATA = "../shared/data";
const US = "us-omb-2025/2025_individually_reported_AI_use_cases.csv";
const US_COLLECTIVE = "us-omb-2025/2025_consolidated_COTS_AI_use_cases.csv";
const DUTCH = "nl-algoritmeregister/algoritmes_2026-06-17.json";
const CANADIAN = "ca-register/gc-ai-register-mvp.csv";

const FILES: readonly (readonly [path: string, kind: FileKind, rows: number, columns: number])[] = [
  [US, "csv", 3_611, 36],
  [US_COLLECTIVE, "csv", 900, 5],
  [CANADIAN, "csv", 409, 24],
  [DUTCH, "json", 1_468, 10],
];

// Skipped where the files of others are not beside the project: none of them is part of it.
describe.skipIf(!existsSync(DATA))("registers that others publish", () => {
  test.each(FILES)("%s is read row by row", async (path, kind, count, columns) => {
    const { problem, rows } = await readFirst(readFileSync(`${DATA}/${path}`), kind);
    expect(problem).toBeUndefined();
    expect(rows.length - 1).toBe(count);
    expect(rows.filter(({ cells }) => cells.length !== columns)).toEqual([]);
    expect(rows.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(guessHeader(rows)?.rows).toEqual([kind === "json" ? 0 : 1]);
  });

  test.each([
    [US, "\n"],
    [US_COLLECTIVE, "\r\n"],
    [CANADIAN, "\r\n"],
  ])("%s written anew is the same file", async (path, lineEnd) => {
    const bytes = readFileSync(`${DATA}/${path}`);
    const { texts } = await readFirst(bytes, "csv");
    const cell = (text: string) =>
      /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const lines = texts.map((row) => row.map(cell).join(",") + lineEnd);
    expect(lines.join("") === bytes.toString("utf8").replace("\uFEFF", "")).toBe(true);
  });

  test("the Dutch register holds every value that JSON has", async () => {
    const bytes = readFileSync(`${DATA}/${DUTCH}`);
    const file = await openFile(bytes, "json");
    expect(file).toMatchObject({ value: { sheets: [{ name: "algoritmes" }] } });
    const { texts } = await readFirst(bytes, "json");
    const [keys = [], ...rows] = texts;
    const records = rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])));
    const { algoritmes } = JSON.parse(bytes.toString("utf8"));
    expect(records).toEqual(
      algoritmes.map((record: object) => ({
        ...Object.fromEntries(keys.map((key) => [key, ""])),
        ...Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value ?? ""])),
      })),
    );
  });
});
