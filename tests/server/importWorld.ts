import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { type ImportView, importSchema } from "#contract/import.ts";
import { IMPORT_LIMITS, type ImportFileKind } from "#domain/imports/importState.ts";
import type { TestService } from "./startTestService.ts";

export const COORDINATOR = "coordinator-1";

/** Puts a piece of a file as the tab does. */
export async function putPiece(
  { token, url }: TestService,
  id: string,
  n: number | string,
  bytes: Uint8Array<ArrayBuffer>,
  as = COORDINATOR,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${url}/api/imports/${id}/pieces/${n}`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${await token(as)}`,
      "content-type": "application/octet-stream",
    },
    body: bytes,
  });
  return { status: response.status, body: await response.json() };
}

export async function begin(
  running: TestService,
  bytes: Uint8Array,
  kind: ImportFileKind = "csv",
  id: string = randomUUID(),
): Promise<string> {
  const input = { id, fileName: `Liste.${kind}`, kind, bytes: bytes.length };
  const { status } = await running.call(COORDINATOR, "POST", "/api/imports", input);
  expect(status).toBe(201);
  return id;
}

/** A whole file, from its first piece to its sheets. */
export async function upload(
  running: TestService,
  file: string | Uint8Array<ArrayBuffer>,
  kind: ImportFileKind = "csv",
): Promise<ImportView> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const id = await begin(running, bytes, kind);
  for (let n = 0; n * IMPORT_LIMITS.pieceBytes < bytes.length; n++) {
    const from = n * IMPORT_LIMITS.pieceBytes;
    const piece = bytes.slice(from, from + IMPORT_LIMITS.pieceBytes);
    expect((await putPiece(running, id, n, piece)).status).toBe(200);
  }
  const { body, status } = await running.call(COORDINATOR, "POST", `/api/imports/${id}/uploaded`);
  expect([status, body]).toMatchObject([200, { state: "planned" }]);
  return importSchema.parse(body);
}

export async function importNow(running: TestService, id: string): Promise<ImportView> {
  const { body, status } = await running.call(COORDINATOR, "GET", `/api/imports/${id}`);
  expect(status).toBe(200);
  return importSchema.parse(body);
}
