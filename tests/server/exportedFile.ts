import { expect } from "vitest";
import type { z } from "zod";
import { exportResultSchema } from "#contract/export.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import type { TestService } from "./startTestService.ts";

type Offered = z.infer<typeof exportResultSchema>;

/** Asks for a file as somebody would. */
export async function offered(
  running: TestService,
  input: unknown,
  as = "coordinator-1",
): Promise<Offered> {
  const made = await running.call(as, "POST", "/api/exports", input);
  expect(made).toMatchObject({ status: 201 });
  return exportResultSchema.parse(made.body);
}

export async function downloaded(running: TestService, url: string): Promise<string> {
  const response = await fetch(`${running.url}${url}`);
  expect(response.status).toBe(200);
  const bytes = await response.arrayBuffer();
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The rows of a list as CSV, below their heading. */
export async function csvRows(running: TestService, input: object, as?: string) {
  const { rows, url } = await offered(running, { format: "csv", filter: {}, ...input }, as);
  const [heading = [], ...lines] = parseCsv((await downloaded(running, url)).slice(1), ";");
  if (rows !== null) expect(lines).toHaveLength(rows);
  return { heading, lines };
}
