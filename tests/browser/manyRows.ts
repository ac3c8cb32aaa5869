import type { Page } from "playwright-core";
import { registerSnapshotSchema } from "#contract/registerSnapshot.ts";

/** From now on this page gets a register with so many rows before and after the real ones. */
export async function withManyRows(page: Page, count: number): Promise<void> {
  await page.route("**/api/register*", async (route) => {
    const response = await route.fetch();
    const json: unknown = await response.json();
    await route.fulfill({ response, json: manyRows(json, count) });
  });
}

function manyRows(answer: unknown, count: number): unknown {
  const snapshot = registerSnapshotSchema.parse(answer);
  const [like] = snapshot.rows;
  if (like === undefined) return answer;
  const made = (title: string, n: number) =>
    snapshot.columns.map((column, index) => {
      if (column === "title") return `${title} ${n}`;
      return column === "registerNo" ? `KI-2020-${1000 + n}` : (like[index] ?? null);
    });
  const rows = Array.from({ length: count }, (_, n) =>
    made(n < count / 2 ? "Assistent" : "Zähler an", n),
  );
  return { ...snapshot, rows: [...rows, ...snapshot.rows] };
}
