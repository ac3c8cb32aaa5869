import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const FIRST_VIEW = "tab/app/view.tsx";
/** Asked for by its address before React is there, and so by no part of the view. */
const FIRST_PAGE = "tab/register/RegisterPage.tsx";

/** The first view has its own few texts: what is in it would stop at `useSession`, which has them all. */
test("whatever is shown with the first view's texts asks for no others", () => {
  const shown = closureOf(FIRST_PAGE, new Set(closureOf(FIRST_VIEW)));
  const asking = [...shown].filter((file) => /\buseSession\(/.test(textOf(file)));
  expect(asking).toEqual(["tab/session/session.tsx"]);
});

test("the walk through the sources finds the parts of the first view", () => {
  expect([...closureOf(FIRST_VIEW)]).toEqual(
    expect.arrayContaining(["tab/start/Answered.tsx", "tab/usage/UsageLine.tsx"]),
  );
});

/** A file and what it imports, with the parts that it shows in the first view's texts. */
function closureOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = textOf(file);
  for (const [, where = ""] of text.matchAll(/^import (?!type )[^;]*?from "([#.][^"]+)";/gm)) {
    closureOf(pathOf(file, where), found);
  }
  const parts = text.matchAll(/firstPart\(\s*"\w+",\s*(?:async[^;]*?import\("([^"]+)"\)|(\w+))/g);
  for (const [, where, name] of parts) {
    const named = new RegExp(`const ${name} =[^;]*?import\\("([^"]+)"\\)`).exec(text)?.[1];
    const imported = where ?? named;
    if (imported === undefined) throw new Error(`${file} has a part without an import`);
    closureOf(pathOf(file, imported), found);
  }
  return found;
}

function pathOf(from: string, where: string): string {
  return where.startsWith("#") ? where.slice(1) : join(dirname(from), where);
}

function textOf(file: string): string {
  return readFileSync(join(SRC, file), "utf8");
}
