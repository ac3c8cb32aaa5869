import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...globSync("docs/**/*.md", { cwd: root }),
];
const read = (file: string) => readFileSync(join(root, file), "utf8");
/** Without blocks of code, which show files of other projects, too. */
const proseOf = (file: string) => read(file).replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");

test("the README is a map that is read in a few minutes", () => {
  expect(read("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(120);
});

describe.each(documents)("%s", (document) => {
  const prose = proseOf(document);

  test("links to what is there", () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    expect(links.filter((target) => !/^[a-z]+:/.test(target)).filter(isBroken)).toEqual([]);
  });

  function isBroken(target: string): boolean {
    const [path = "", heading] = target.split("#");
    const file = path === "" ? document : normalize(join(dirname(document), path));
    if (!existsSync(join(root, file))) return true;
    return heading !== undefined && !headingsOf(file).includes(heading);
  }

  test("names files and folders of the project that are there", () => {
    const code = [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = ""]) => text.split(/\s+/));
    const paths = code.filter((word) => /^(src|tests|docs|manifest)\/[\w./*-]*$/.test(word));
    // A path may end in `*`, as in `docs/add-a-*.md`.
    expect(paths.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
  });
});

/** As code hosts make an anchor of a heading. */
function headingsOf(file: string): readonly string[] {
  return [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}
