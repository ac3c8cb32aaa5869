import { expect, test } from "vitest";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";

/** Keeps the process busy for so long. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("others have their turn while much is looked at", async () => {
  let others = 0;
  const other = setInterval(() => others++, 1);
  await visitInTurns(Array.from({ length: 10 }), () => work(16));
  clearInterval(other);
  expect(others).toBeGreaterThan(1);
});

test("what changes in between is looked at once, and what goes is not", async () => {
  const items = new Map([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  const found = await findInTurns(items.entries(), ([key, value]) => {
    items.delete("b");
    items.set("c", 4);
    return [`${key}${value}`];
  });
  expect(found).toEqual(["a1", "c4"]);
});
