import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/**
 * The day of an instant is German time, and one function says it: `src/domain/time/berlinDay.ts`. Each of these takes a
 * day in another zone, or compares an instant with a day letter by letter.
 */
const OTHER_WAYS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a part of an ISO text", /toISOString\(\)\s*\.|\.split\(["']T["']\)|\bat\.(slice|substr|split)/],
  ["the first ten letters", /\.(slice|substring|substr)\(0, ?10\)/],
  ["a part of a Date", /\.get(UTC)?(FullYear|Month|Date|Day|Hours|Minutes)\(/],
  ["a local text of a Date", /\.toLocale(Date|Time)?String\(|\.toDateString\(/],
  ["an instant beside a day", /\bat (>=|<=|>|<) |(>=|<=|>|<) [\w.]*\.at\b(?! \?)/],
];
/** The one way, and the one place where instants become German texts. */
const THE_WAY = ["src/domain/time/berlinDay.ts", "src/texts/format.ts"];

/** Takes a local text out of the source of another; writes a moment as MS-DOS has it. */
const OTHERS = ["src/tab/withoutDebugLog.ts", "src/exports/sheet/zip.ts"];

/** Knows no instants: `at` is a position in a text there. */
const IMPORTS = "src/imports/";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter(
  (file) =>
    !file.startsWith("src/local/") &&
    !file.startsWith(IMPORTS) &&
    ![...THE_WAY, ...OTHERS].includes(file),
);

function otherWaysIn(source: string): readonly string[] {
  return source.split("\n").flatMap((line) =>
    // Instants of one form are ordered as texts.
    OTHER_WAYS.filter(([, pattern]) =>
      pattern.test(line.replace(/\b[\w.]*[aA]t [<>]=? [\w.]*[aA]t\b/g, "")),
    ).map(([what]) => `${what}: ${line.trim()}`),
  );
}

test("nothing takes the day of an instant but by the one function", () => {
  const found = files.flatMap((file) =>
    otherWaysIn(readFileSync(`${root}${file}`, "utf8")).map((one) => `${file}: ${one}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["a part of an ISO text", "const day = new Date(ms).toISOString().slice(0, 19);"],
  ["a part of an ISO text", 'const [day] = at.split("T");'],
  ["the first ten letters", "changedOn: event.moment.slice(0, 10),"],
  ["a part of a Date", "const year = new Date(ms).getFullYear();"],
  ["an instant beside a day", "rows.findLast(({ at }) => at >= question.on)"],
  ["an instant beside a day", "return question.on <= row.at && true;"],
])("a planted %s is found", (what, line) => {
  expect(otherWaysIn(line).map((one) => one.split(":")[0])).toContain(what);
});

test("instants may be put in order", () => {
  expect(otherWaysIn("rows.sort((a, b) => (a.at < b.at ? -1 : 1))")).toEqual([]);
});
