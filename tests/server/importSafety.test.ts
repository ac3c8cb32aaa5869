import { afterAll, beforeAll, expect, test } from "vitest";
import { importSheetSchema } from "#contract/import.ts";
import { IMPORT_LIMITS, type ImportFileKind } from "#domain/imports/importState.ts";
import { READ_LIMITS } from "#imports/readProblem.ts";
import { xlsxFile, zipFile } from "#tests/imports/xlsxFile.ts";
import { begin, COORDINATOR, importNow, putPiece, upload } from "./importWorld.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ seed: false });
});
afterAll(() => running[Symbol.asyncDispose]());

const row = (value: string) =>
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${value}</t></is></c></row></sheetData>`;
const harmless = { A: row("Name") };
const entity =
  '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY file SYSTEM "file:///etc/passwd">]>' +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${row("&file;")}</worksheet>`;
const bomb = row(" ".repeat(3_000_000));
const overLimit = (limit: keyof typeof READ_LIMITS) => ({
  problem: "overLimit",
  limit,
  most: READ_LIMITS[limit],
});

const FILES: readonly (readonly [
  what: string,
  kind: ImportFileKind,
  file: () => string | Uint8Array,
  details: object,
])[] = [
  ["more rows", "csv", () => "a\n".repeat(READ_LIMITS.rows + 1), overLimit("rows")],
  ["more columns", "csv", () => ";".repeat(READ_LIMITS.columns), overLimit("columns")],
  ["a longer cell", "csv", () => "a".repeat(READ_LIMITS.cellLength + 1), overLimit("cellLength")],
  ["a bomb", "xlsx", () => xlsxFile({ sheets: { A: bomb } }), overLimit("ratio")],
  [
    "an archive in an archive",
    "xlsx",
    () => xlsxFile({ sheets: harmless, others: { "xl/embeddings/a.zip": "x" } }),
    { problem: "nestedArchive", part: "xl/embeddings/a.zip" },
  ],
  [
    "another file drawn in",
    "xlsx",
    () => xlsxFile({ sheets: { A: entity } }),
    { problem: "documentType" },
  ],
  [
    "a path out of the archive",
    "xlsx",
    () => xlsxFile({ sheets: harmless, others: { "../../etc/x": "x" } }),
    { problem: "unreadable" },
  ],
  [
    "an archive that is no workbook",
    "xlsx",
    () => zipFile({ "a.txt": "x" }),
    { problem: "unreadable" },
  ],
  ["no list", "json", () => '{"a": 1}', { problem: "noTable" }],
];

test.each(FILES)("%s than may be (%s) is refused by its name", async (_, kind, file, details) => {
  const bytes = new Uint8Array(Buffer.from(file()));
  const id = await begin(running, bytes, kind);
  for (let n = 0; n * IMPORT_LIMITS.pieceBytes < bytes.length; n++) {
    const from = n * IMPORT_LIMITS.pieceBytes;
    await putPiece(running, id, n, bytes.slice(from, from + IMPORT_LIMITS.pieceBytes));
  }
  // What stands in the archive's table is told at once, what stands in a sheet when it is read.
  const uploaded = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  const { body, status } =
    uploaded.status === 200
      ? await running.call(COORDINATOR, "GET", `/api/imports/${id}/sheet`)
      : uploaded;
  expect([status, body]).toMatchObject([400, { code: "fileUnreadable", details }]);
  expect(["uploading", "planned"]).toContain((await importNow(running, id)).state);
});

test("a file that is too large is refused before its first piece", async () => {
  const bytes = IMPORT_LIMITS.fileBytes + 1;
  const input = { id: crypto.randomUUID(), fileName: "Liste.csv", kind: "csv", bytes };
  const { body, status } = await running.call(COORDINATOR, "POST", "/api/imports", input);
  expect([status, body]).toMatchObject([400, { code: "badRequest" }]);
});

test("a file's name is a text: no path, no part of an address, and no markup", async () => {
  const fileName = '../../<img src=x onerror="alert(1)">.csv';
  const bytes = new TextEncoder().encode("Name;Amt\n=1+1;<b>Amt</b>\n");
  const id = crypto.randomUUID();
  const input = { id, fileName, kind: "csv", bytes: bytes.length };
  expect((await running.call(COORDINATOR, "POST", "/api/imports", input)).status).toBe(201);
  await putPiece(running, id, 0, bytes);
  const done = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  expect(done.status).toBe(200);
  expect((await importNow(running, id)).fileName).toBe(fileName);
  const answer = await running.call(COORDINATOR, "GET", `/api/imports/${id}/sheet`);
  const { plan, top } = importSheetSchema.parse(answer.body);
  expect(plan.source).toMatch(/^[a-z0-9-]+$/);
  // What would run elsewhere is what it is: a text.
  expect(top[1]?.cells).toEqual(["=1+1", "<b>Amt</b>"]);
});

test("what is hidden in a workbook is read, and told", async () => {
  const cell = (place: string, value: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet =
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
    `<row r="1">${cell("A1", "Name")}${cell("B1", "Status")}</row>` +
    `<row r="2">${cell("A2", "Chatbot")}${cell("B2", "Pilot")}</row>` +
    `<row r="3" hidden="1">${cell("A3", "Alte Anwendung")}${cell("B3", "Pilot")}</row></sheetData>`;
  const { id } = await upload(running, new Uint8Array(xlsxFile({ sheets: { A: sheet } })), "xlsx");
  const answer = await running.call(COORDINATOR, "GET", `/api/imports/${id}/sheet`);
  const read = importSheetSchema.parse(answer.body);
  expect(read.hiddenRows).toBe(1);
  expect(read.columns.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  const saved = await running.call(COORDINATOR, "PUT", `/api/imports/${id}/plan`, {
    revision: 0,
    plan: read.plan,
  });
  expect(saved.status).toBe(200);
  const { body } = await running.call(COORDINATOR, "GET", `/api/imports/${id}/preview`);
  expect(body).toMatchObject({ problems: { hiddenRow: 1 }, counts: { new: 2 } });
});
