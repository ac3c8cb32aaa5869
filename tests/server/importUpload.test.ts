import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importSchema, importsSchema } from "#contract/import.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { begin, COORDINATOR, importNow, putPiece, upload } from "./importWorld.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ seed: false });
});
afterAll(() => running[Symbol.asyncDispose]());

const CSV = "Name;Amt\nChatbot;Ordnungsamt\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a file of two pieces arrives in any order, each as often as it is sent, and is read", async () => {
  const text = `Name;Amt\n${"Chatbot;Ordnungsamt\n".repeat(80_000)}`;
  const bytes = bytesOf(text);
  const id = await begin(running, bytes);
  const [first, second] = [
    bytes.slice(0, IMPORT_LIMITS.pieceBytes),
    bytes.slice(IMPORT_LIMITS.pieceBytes),
  ];
  expect(await putPiece(running, id, 1, second)).toEqual({ status: 200, body: { pieces: 1 } });
  const early = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  expect([early.status, early.body]).toEqual([409, { code: "piecesMissing" }]);
  expect(await putPiece(running, id, 1, second)).toEqual({ status: 200, body: { pieces: 1 } });
  expect(await putPiece(running, id, 0, first)).toEqual({ status: 200, body: { pieces: 2 } });
  const done = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  const view = importSchema.parse(done.body);
  expect(view).toMatchObject({
    state: "planned",
    pieces: 2,
    sheets: [{ name: "", isHidden: false }],
    revision: 0,
    plan: null,
    fileName: "Liste.csv",
  });
  // Sent again, because the first answer was lost.
  const again = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  expect([again.status, importSchema.parse(again.body)]).toEqual([200, view]);
  const late = await putPiece(running, id, 0, first);
  expect(late).toEqual({ status: 409, body: { code: "importState" } });
});

test("what was begun twice is one import, also seen by another coordinator", async () => {
  const id = await begin(running, bytesOf(CSV));
  await begin(running, bytesOf(CSV), "csv", id.toUpperCase());
  const listed = await running.call("coordinator-2", "GET", "/api/imports");
  const { imports } = importsSchema.parse(listed.body);
  expect(imports.filter((one) => one.id === id)).toHaveLength(1);
  expect(imports[0]?.by).toEqual({ name: expect.any(String) });
  const other = { id, fileName: "Andere.csv", kind: "csv", bytes: 4 };
  const clash = await running.call(COORDINATOR, "POST", "/api/imports", other);
  expect([clash.status, clash.body]).toEqual([412, { code: "changedMeanwhile" }]);
  expect((await importNow(running, id)).fileName).toBe("Liste.csv");
});

test("an upload that was interrupted is carried on by another coordinator", async () => {
  const bytes = bytesOf(CSV);
  const id = await begin(running, bytes);
  const same = { id, fileName: "Liste.csv", kind: "csv", bytes: bytes.length };
  const taken = await running.call("coordinator-2", "POST", "/api/imports", same);
  expect([taken.status, importSchema.parse(taken.body)]).toMatchObject([
    201,
    { by: (await importNow(running, id)).by, pieces: 0 },
  ]);
  expect((await putPiece(running, id, 0, bytes, "coordinator-2")).status).toBe(200);
  const done = await running.call("coordinator-2", "POST", `/api/imports/${id}/uploaded`);
  expect([done.status, done.body]).toMatchObject([200, { state: "planned" }]);
});

test.each([
  ["a longer one", 0, new Uint8Array(CSV.length + 1)],
  ["a shorter one", 0, new Uint8Array(1)],
  ["one that the file does not have", 1, new Uint8Array(1)],
  ["a number that is none", "x", new Uint8Array(CSV.length)],
  ["a negative number", -1, new Uint8Array(CSV.length)],
])("a wrong piece is refused: %s", async (_, n, bytes) => {
  const id = await begin(running, bytesOf(CSV));
  expect(await putPiece(running, id, n, bytes)).toEqual({
    status: 400,
    body: { code: "wrongPiece" },
  });
  expect((await importNow(running, id)).pieces).toBe(0);
});

test("a piece that is longer than pieces are, or no bytes at all, is not read", async () => {
  const id = await begin(running, new Uint8Array(3 * IMPORT_LIMITS.pieceBytes));
  const long = await putPiece(running, id, 0, new Uint8Array(IMPORT_LIMITS.pieceBytes + 1));
  expect(long).toEqual({ status: 413, body: { code: "tooLarge" } });
  const json = await running.call(COORDINATOR, "PUT", `/api/imports/${id}/pieces/0`, { a: 1 });
  expect([json.status, json.body]).toEqual([400, { code: "wrongPiece" }]);
});

test.each([
  ["no id", { id: "1", fileName: "a.csv", kind: "csv", bytes: 1 }],
  ["another field", { id: randomUUID(), fileName: "a.csv", kind: "csv", bytes: 1, path: "/" }],
  ["an unknown kind", { id: randomUUID(), fileName: "a.doc", kind: "doc", bytes: 1 }],
  ["nothing in it", { id: randomUUID(), fileName: "a.csv", kind: "csv", bytes: 0 }],
  [
    "too large",
    { id: randomUUID(), fileName: "a.csv", kind: "csv", bytes: IMPORT_LIMITS.fileBytes + 1 },
  ],
])("an import is not begun with %s", async (_, input) => {
  const { body, status } = await running.call(COORDINATOR, "POST", "/api/imports", input);
  expect([status, body]).toMatchObject([400, { code: "badRequest" }]);
});

test("what cannot be read says why, and stays as it was", async () => {
  const id = await begin(running, bytesOf("no workbook"), "xlsx");
  await putPiece(running, id, 0, bytesOf("no workbook"));
  const { body, status } = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  expect([status, body]).toMatchObject([
    400,
    { code: "fileUnreadable", details: { problem: "unreadable" } },
  ]);
  expect((await importNow(running, id)).state).toBe("uploading");
});

test("another person's import and one that there is not", async () => {
  const { id } = await upload(running, CSV);
  expect((await running.call("coordinator-2", "GET", `/api/imports/${id}`)).status).toBe(200);
  for (const who of ["owner-1", "auditor", "admin"]) {
    expect((await running.call(who, "GET", `/api/imports/${id}`)).status).toBe(403);
  }
  const nowhere = await running.call(COORDINATOR, "GET", `/api/imports/${randomUUID()}`);
  expect([nowhere.status, nowhere.body]).toEqual([404, { code: "notFound" }]);
});
