import { expect, test, vi } from "vitest";
import { createExportFiles } from "#server/files/exportFiles.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";

const LARGE = 65 * 1024 * 1024;

test("a large file is made once, and kept for whoever fetches it", async () => {
  let made = 0;
  const files = createExportFiles(async () => {
    made++;
    return { bytes: Buffer.alloc(LARGE), rows: 3, columns: ["title"] };
  });
  files.progress("a");
  await vi.waitFor(() => {
    expect(files.progress("a")).toEqual({ state: "ready", rows: 3, of: 3 });
  });
  expect((await files.file("a")).bytes.length).toBe(LARGE);
  expect(made).toBe(1);
});

test("whoever asks for a file that is too large is told so, and nothing is kept of it", async () => {
  let tries = 0;
  const files = createExportFiles(async () => {
    tries++;
    throw new HttpProblem(413, "fileTooLarge");
  });
  files.progress("a");
  await vi.waitFor(() => {
    expect(files.progress("a")).toMatchObject({ state: "failed", problem: "fileTooLarge" });
  });
  await expect(files.file("a")).rejects.toMatchObject({ code: "fileTooLarge" });
  expect(tries).toBeGreaterThan(1);
});
