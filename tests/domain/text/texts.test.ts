import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { queryWords, wordsIn } from "#domain/search/searchWords.ts";
import { cleanText, cleanTexts } from "#domain/text/cleanText.ts";
import { comparableText, looksLike } from "#domain/text/comparableText.ts";
import { foldText } from "#domain/text/foldText.ts";
import { compareTexts, sortKeyOf } from "#domain/text/sortKey.ts";

/** Any texts, and many of those that look like others. */
const PARTS = [
  "Prüfung",
  "Pru\u0308fung",
  "\u200b",
  "\u00ad",
  "\u2011",
  "\ufb01",
  "\r\n",
  "\u000b",
  "\u0000",
  "\ufffe",
  "\ud800",
  "\u00a0",
  "２",
  "v 1.2",
] as const;
const anyText = tuple(
  string({ unit: "binary" }),
  array(constantFrom(...PARTS), { maxLength: 6 }),
).map(([text, parts]) => parts.join(text));

/** What XML 1.0 can hold (section 2.2), apart from control characters that are no line break. */
const XML_TEXT = /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe("a text is cleaned where it enters", () => {
  test.each([
    ["a NUL", "a\u0000b", "ab"],
    ["a vertical tab, Word's line break", "a\u000bb", "a\nb"],
    ["no characters", "a\ufffeb\uffff", "ab"],
    ["half a surrogate pair", "a\ud83db", "ab"],
    ["a whole one", "a😀b", "a😀b"],
    ["a zero-width space", "2025.2\u200b", "2025.2"],
    ["a soft hyphen", "Melde\u00adregister", "Melderegister"],
    ["a byte order mark", "\ufeffTitel", "Titel"],
    ["an order of writing turned round", "a\u202ebc", "abc"],
    ["letters with separate accents", "Pru\u0308fung", "Prüfung"],
    ["lines of Windows", "a\r\nb\rc", "a\nb\nc"],
    ["a joined emoji", "👩\u200d💻", "👩\u200d💻"],
    ["a tab", "a\tb", "a\tb"],
  ])("%s", (_what, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  test("what is left is a text that XML holds, and stays as it is", () => {
    assert(
      property(anyText, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).toMatch(XML_TEXT);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleanText(cleaned.replaceAll("\n", "\r\n"))).toBe(cleaned);
      }),
      { numRuns: 1_000 },
    );
  });

  test("all texts of an input, however they are nested, and nothing else in it", () => {
    const input = { a: "x\u0000", b: [1, null, true, { c: "\u200b" }], d: undefined };
    expect(cleanTexts(input)).toEqual({ a: "x", b: [1, null, true, { c: "" }], d: undefined });
  });

  test("an input nested without end does not end the process", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
    expect(() => cleanTexts(deep)).not.toThrow();
  });
});

const ALIKE = [
  ["2025.2", "2025.2\u200b"],
  ["2025.2", "２０２５．２"],
  ["Fach-Anwendung", "Fach\u2011Anwendung"],
  ["Fach-Anwendung", "Fach\u2013Anwendung"],
  ["-1", "\u22121"],
  ["finanz", "\ufb01nanz"],
  ["Prüfung", "Pru\u0308fung"],
  ["Amt 40", "Amt\u00a0 40 "],
  ["Bürger's", "Bürger’s"],
  ["„A“", "«A»"],
] as const;

describe("texts that look alike", () => {
  test.each(ALIKE)("%j and %j", (a, b) => {
    expect(looksLike(a, b)).toBe(true);
    expect(foldText(a)).toBe(foldText(b));
  });

  test.each([
    ["1.2", "1.20"],
    ["1.2a", "1.2A"],
    ["Prüfung", "Prufung"],
    ["a b", "ab"],
  ])("%j and %j differ", (a, b) => {
    expect(looksLike(a, b)).toBe(false);
  });

  test("nothing that cannot be seen tells two texts apart, and comparing is stable", () => {
    const invisible = constantFrom("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d", "\ufe0f");
    assert(
      property(anyText, anyText, invisible, (a, b, unseen) => {
        expect(comparableText(`${a}${unseen}${b}`)).toBe(comparableText(`${a}${b}`));
        expect(comparableText(comparableText(a))).toBe(comparableText(a));
        expect(comparableText(cleanText(a))).toBe(comparableText(a));
        expect(foldText(foldText(a))).toBe(foldText(a));
      }),
      { numRuns: 1_000 },
    );
  });
});

test("an accent that stands alone leaves no blank behind", () => {
  const text = "Prüfung\n\u{11630}";
  expect(foldText(text)).toBe("pruefung");
  expect(foldText(`A \u{11630} B`)).toBe("a b");
});

test.each([
  ["melderegister", "Das Melde\u00adregister"],
  ["fach-anwendung", "Fach\u2011Anwendung"],
  ["Fi\u00ADnanzen", "\ufb01nanzen"],
  ["pruefung", "Pru\u0308fung"],
  ["strasse", "STRAẞE"],
  ["office", "O\ufb03ce"],
])("who searches for %j finds %j", (query, text) => {
  expect(queryWords(query).every((word) => wordsIn(text).includes(word))).toBe(true);
});

describe("the order of texts with numbers in them", () => {
  test.each([
    [
      ["10.0", "9.0", "1.10", "1.9"],
      ["1.9", "1.10", "9.0", "10.0"],
    ],
    [
      ["KI-2026-10000", "KI-2026-9999", "KI-2027-0001"],
      ["KI-2026-9999", "KI-2026-10000", "KI-2027-0001"],
    ],
    [
      ["Amt 100", "Amt 66", "Ämter", "amt 7"],
      ["Ämter", "amt 7", "Amt 66", "Amt 100"],
    ],
    [
      ["2025.12", "2025.2"],
      ["2025.2", "2025.12"],
    ],
    [
      ["Zoo", "Äpfel", "Bäder"],
      ["Äpfel", "Bäder", "Zoo"],
    ],
  ])("%j", (texts, ordered) => {
    expect(texts.toSorted(compareTexts)).toEqual(ordered);
  });

  test("numbers of any length are in the order of their values, with or without leading zeros", () => {
    const digits = array(constantFrom(..."0123456789"), { minLength: 1, maxLength: 30 }).map(
      (all) => all.join(""),
    );
    assert(
      property(digits, digits, (a, b) => {
        const [keyA, keyB] = [sortKeyOf(`v ${a}`), sortKeyOf(`v ${b}`)];
        expect(keyA < keyB).toBe(BigInt(a) < BigInt(b));
        expect(keyA === keyB).toBe(BigInt(a) === BigInt(b));
      }),
    );
  });
});
