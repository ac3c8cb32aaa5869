import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsIn } from "#tests/circles.ts";

const root = join(import.meta.dirname, "../../..");
/** What a first visit loads: the entry, and the frame that it asks for at once. */
const FIRST_VIEW = ["src/tab/main.ts", "src/tab/app/view.tsx"];
const TABLES = /^src\/domain\/classification\/(articles\/|version|treeVersions)/;

test("the tables of the decision tree are not in the tab's first view: the guide loads them", () => {
  const loaded = new Set<string>();
  for (const file of FIRST_VIEW) load(file);
  expect(loaded.size).toBeGreaterThan(50);
  expect([...loaded].filter((file) => TABLES.test(file))).toEqual([]);

  function load(file: string): void {
    if (loaded.has(file) || !/\.tsx?$/.test(file)) return;
    loaded.add(file);
    // Types are gone when it is loaded.
    const source = readFileSync(join(root, file), "utf8").replaceAll(/^import type [^;]*;/gm, "");
    for (const imported of importsIn(file, source)) load(imported);
  }
});
