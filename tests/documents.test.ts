import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
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

test("the decisions are listed by their number, each once, under its own title", () => {
  const files = globSync("docs/decisions/[0-9]*.md", { cwd: root }).sort();
  const lines = files.map((file) => {
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(file)) ?? [];
    return `${number}. [${title?.replaceAll("`", "")}](${basename(file)})`;
  });
  const listed = read("docs/decisions/README.md").match(/^\d+\. \[.*$/gm) ?? [];
  expect(listed.map((line) => line.replaceAll("`", ""))).toEqual(lines);
  expect(files.map((file) => Number(basename(file).slice(0, 3)))).toEqual(
    listed.map((line) => Number.parseInt(line, 10)),
  );
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
