import fc from "fast-check";
import { expect, test } from "vitest";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import { highlight } from "#domain/search/highlight.ts";
import { createSearchIndex, type SearchIndex } from "#domain/search/searchIndex.ts";
import { queryWords, wordsIn } from "#domain/search/searchWords.ts";
import { knownWord, MATCH, matchesWithTypo, matchWord } from "#domain/search/wordMatch.ts";
import { foldText } from "#domain/text/foldText.ts";
import { CITY_ENTRIES } from "./cityEntries.ts";

const SEARCHABLE = CITY_ENTRIES.map(({ no, values }) => searchableOf(no, values));
const WORDS = [
  ...new Set(SEARCHABLE.flatMap(({ name, texts }) => [name, ...texts].flatMap(wordsIn))),
];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const word = fc.constantFrom(...WORDS);
const text = fc.oneof(
  fc.constantFrom(
    ...CITY_ENTRIES.map(({ values }) => `${values.title} ${values.shortDescription}`),
  ),
  fc.string({
    unit: fc.constantFrom("ä", "ß", "a", "n", "\u0308", "\u00ad", " ", "-", "2", ".", "ﬁ", "é"),
  }),
);

function indexOf(entries: readonly (typeof SEARCHABLE)[number][]): SearchIndex {
  const index = createSearchIndex();
  for (const one of entries) index.put(one);
  return index;
}
const numbersIn = (index: SearchIndex, query: string) =>
  [...findEntries(index, query).entries()].map(({ no, rank }) => `${no} ${rank}`).sort();

/** What the index does in another way: every word of every entry is looked at. */
function lookedAtOneByOne(query: string): readonly string[] {
  const wanted = queryWords(query).map(knownWord);
  const fits = (isForgiving: boolean) =>
    SEARCHABLE.filter(({ name, texts }) =>
      wanted.every((one) =>
        [name, ...texts].some((part, at) =>
          wordsIn(part)
            .map(knownWord)
            .some((known) => {
              const match = matchWord(one, known);
              if (one.text.length <= 2)
                return match === MATCH.same || (at === 0 && match < MATCH.none);
              return match < MATCH.none || (isForgiving && matchesWithTypo(one, known));
            }),
        ),
      ),
    ).map(({ no }) => no);
  const written = fits(false);
  return written.length > 0 ? written : fits(true);
}

const whole = indexOf(SEARCHABLE);

test("the index finds what a look at every word finds", () => {
  const part = word.chain((one) =>
    fc
      .tuple(fc.nat(one.length), fc.nat(one.length))
      .map(([a, b]) => one.slice(Math.min(a, b), Math.max(a, b))),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, part, mistyped()), { minLength: 1, maxLength: 2 }),
      (words) => {
        const query = words.join(" ");
        if (queryWords(query).length === 0) return;
        const found = [...findEntries(whole, query).entries()].map(({ no }) => no);
        expect(found).toEqual(lookedAtOneByOne(query));
      },
    ),
    { numRuns: 150 },
  );
});

/** A word of the register with one letter wrong, missing, added or exchanged with the next. */
function mistyped(): fc.Arbitrary<string> {
  const long = WORDS.filter((one) => /^[a-z]{6,}$/.test(one));
  return fc
    .tuple(fc.constantFrom(...long), fc.nat(), fc.constantFrom(...LETTERS), fc.nat(3))
    .map(([one, position, letter, kind]) => {
      const at = position % one.length;
      const [head, tail] = [one.slice(0, at), one.slice(at)];
      if (kind === 0) return head + letter + tail.slice(1);
      if (kind === 1) return head + tail.slice(1);
      if (kind === 2) return head + letter + tail;
      return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
    });
}

test("a word with one typo finds something", () => {
  fc.assert(
    fc.property(mistyped(), (query) => {
      expect(numbersIn(whole, query)).not.toEqual([]);
    }),
  );
});

test("an index that followed every change is as one made afresh", () => {
  const changes = fc.array(
    fc.tuple(fc.constantFrom(...SEARCHABLE), fc.constantFrom(...SEARCHABLE), fc.boolean()),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(changes, word, (steps, query) => {
      const index = indexOf(SEARCHABLE);
      const held = new Map(SEARCHABLE.map((one) => [one.no, one]));
      for (const [{ no }, other, isGone] of steps) {
        if (isGone) {
          held.delete(no);
          index.drop(no);
        } else {
          held.set(no, { ...other, no });
          index.put({ ...other, no });
        }
      }
      expect(numbersIn(index, query)).toEqual(numbersIn(indexOf([...held.values()]), query));
    }),
    { numRuns: 40 },
  );
});

test("places of what is gone are given back", () => {
  const index = createSearchIndex();
  for (let count = 0; count < 3_000; count++)
    index.put({ no: "1", name: `Wort ${count}`, texts: [] });
  expect(index.size()).toBeLessThan(2_000);
  expect(numbersIn(index, "2999")).toEqual(["1 2"]);
  expect(numbersIn(index, "5")).toEqual([]);
});

test("a marked text is the text, and what is marked has letters in it", () => {
  fc.assert(
    fc.property(text, fc.oneof(word, text), fc.boolean(), (one, query, isForgiving) => {
      const parts = highlight(one, { words: queryWords(query).map(knownWord), isForgiving });
      expect(parts.map((part) => part.text).join("")).toBe(one);
      for (const part of parts) {
        if (part.isMarked) expect(part.text).toMatch(/[\p{L}\p{N}]/u);
      }
    }),
  );
});

test.each([
  ["übersetzen", "Übersetzung auf der Website", ["Übersetz"]],
  ["übersetzung", "WebÜbersetzung, die Übersetzungen", ["Übersetzung", "Übersetzung"]],
  ["zählung", "Digitale Verkehrszählung", ["zählung"]],
  ["strasse", "Straßenbäume", ["Straße"]],
  ["Verkehrszälung", "Digitale Verkehrszählung", ["Verkehrszählung"]],
  ["Anträge", "Ein Antrag", ["Antrag"]],
  ["melderegister", "Melde\u00adregister", ["Melde\u00adregister"]],
  ["2.4", "Version 2.4.1 und 2.4", ["2.4", "2.4"]],
  ["0002", "KI-2026-0002 · Zählt", ["KI-2026-0002"]],
  ["ki-2026-00", "KI-2026-0002 · Zählt", ["KI-2026-0002"]],
  ["der", "Der Dienst der Stadt", []],
])("for %s in %j is marked %j", (query, one, marked) => {
  const index = createSearchIndex();
  index.put({ no: "KI-2026-0001", name: one, texts: [] });
  const parts = highlight(one, findEntries(index, query).terms);
  expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual(marked);
});

test("usual texts are folded as all others", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aZäÖüß09-.,'` "), maxLength: 20 });
  fc.assert(
    fc.property(letters, (one) => {
      // With a sign that takes the long way.
      expect(foldText(`${one} \u2013x`)).toBe(`${foldText(one)} -x`.trim());
    }),
  );
});
