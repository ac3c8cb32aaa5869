import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findCircles, importsIn } from "./circles.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("src/**/*.{ts,tsx}", { cwd: root });

test("no file is part of a circle of imports, types included", () => {
  const imports = new Map(
    files.map((file) => [file, importsIn(file, readFileSync(`${root}${file}`, "utf8"))]),
  );
  expect(findCircles(imports)).toEqual([]);
});

test("every import of a file of the project is understood: it leads to a file that is there", () => {
  const known = new Set(files);
  const lost = files.flatMap((file) =>
    importsIn(file, readFileSync(`${root}${file}`, "utf8"))
      .filter((imported) => /\.tsx?$/.test(imported) && !known.has(imported))
      .map((imported) => `${file} → ${imported}`),
  );
  expect(lost).toEqual([]);
});

test("a planted circle is found and named, and nothing beside it", () => {
  const imports = new Map([
    ["src/a.ts", ["src/b.ts"]],
    ["src/b.ts", ["src/c.ts", "src/d.ts"]],
    ["src/c.ts", ["src/a.ts"]],
    ["src/d.ts", []],
    ["src/self.ts", ["src/self.ts"]],
    ["src/e.ts", ["src/f.ts"]],
    ["src/f.ts", ["src/e.ts", "src/a.ts"]],
  ]);
  expect(findCircles(imports)).toEqual([
    ["src/a.ts", "src/b.ts", "src/c.ts"],
    ["src/e.ts", "src/f.ts"],
    ["src/self.ts"],
  ]);
});

test("imports of types, over several lines and relative ones count; dynamic ones and packages do not", () => {
  const source = `
import { z } from "zod";
import type { A } from "#domain/a.ts";
import {
  type B,
  b,
} from "./b.ts";
import "#domain/effect.ts";
export { c } from "#domain/c.ts";
const later = await import("#local/later.ts");
`;
  expect(importsIn("src/domain/cases/x.ts", source)).toEqual([
    "src/domain/a.ts",
    "src/domain/cases/b.ts",
    "src/domain/effect.ts",
    "src/domain/c.ts",
  ]);
});
