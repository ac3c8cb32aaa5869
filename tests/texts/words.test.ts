import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language } from "#texts/language.ts";
import { readTexts } from "./readTexts.ts";

/** The law has words of its own for other things. */
const texts = readTexts().filter(({ file }) => !file.startsWith("src/domain/classification/"));

interface Word {
  readonly thing: string;
  readonly not: Readonly<Record<Language, readonly RegExp[]>>;
}

const rows = readFileSync(join(import.meta.dirname, "../../docs/words.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!Thing)/.test(line))
  .map((line) =>
    line
      .replaceAll("\\*", "*")
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const listOf = (cell = "") => cell.split(", ").filter((part) => part !== "");
const words: readonly Word[] = rows.map(([thing = "", , deNot, , enNot]) => ({
  thing,
  not: { de: listOf(deNot).map(wordPattern), en: listOf(enNot).map(wordPattern) },
}));
const exceptions = rows.flatMap(([, , , , , except]) => listOf(except));

/** As the table's head says: whole words, with `*` for more letters, a small first letter for both. */
function wordPattern(form: string): RegExp {
  const [, star = "", first = "", rest = ""] = /^(\*?)(.)(.*)$/u.exec(form) ?? [];
  const either = first === first.toUpperCase() ? first : `[${first}${first.toUpperCase()}]`;
  const source = `${star}${either}${rest}`.replaceAll("*", "[\\p{L}]*");
  return new RegExp(`(?<![\\p{L}])${source}(?![\\p{L}])`, "u");
}

function withoutExceptions(text: string): string {
  return exceptions.reduce((left, phrase) => left.replaceAll(phrase, ""), text);
}

test("all texts are read, of both languages", () => {
  const count = (language: Language) => texts.filter((text) => text.language === language).length;
  expect(count("de")).toBeGreaterThan(1000);
  expect(count("en")).toBeGreaterThan(1000);
  expect(words.length).toBeGreaterThan(10);
});

describe("one word a thing (docs/words.md)", () => {
  test.each(words)("$thing", ({ not }) => {
    const faults = texts.flatMap(({ file, key, language, text }) =>
      not[language]
        .filter((pattern) => pattern.test(withoutExceptions(text)))
        .map(
          (pattern) => `${file} ${key}: ${pattern.exec(withoutExceptions(text))?.[0]} in "${text}"`,
        ),
    );
    expect(faults).toEqual([]);
  });
});
