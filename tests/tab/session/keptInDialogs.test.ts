import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../../src/tab");
/** A dialog in which somebody writes, with the form behind it. */
const DIALOGS = globSync("**/*.tsx", { cwd: ROOT })
  .map((file) => ({ file, source: readFileSync(join(ROOT, file), "utf8") }))
  .filter(({ source }) => source.includes("<FormDialog") && source.includes("<WordsField"));

test("there are dialogs to look at", () => {
  expect(DIALOGS.length).toBeGreaterThan(5);
});

test.each(DIALOGS.map(({ file, source }) => [file, source] as const))(
  "%s keeps what is typed: Escape closes it, and loses nothing",
  (_file, source) => {
    // The name under which a form keeps its texts is its last argument.
    const forms = source.match(/\buse(?:Case)?Form(?:<.*?>)?\([\s\S]*?\);/g) ?? [];
    for (const form of forms) expect(form).toMatch(/(?:[`"]|\bkeptAs),?\s*\);$/);
    // One that holds its draft itself keeps it itself; the words beside a confirmation are the page's.
    if (source.includes("setDraft")) expect(source).toContain("drafts.set(");
  },
);
