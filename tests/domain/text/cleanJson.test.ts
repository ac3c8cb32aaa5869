import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanJson } from "#domain/text/cleanJson.ts";
import { cleanText } from "#domain/text/cleanText.ts";

const UNCLEAN = [
  "\u200b",
  "\u00ad",
  "\ufeff",
  "e\u0301",
  "\r\n",
  "\u2028",
  "\u0007",
  "\ud800",
  "😀",
  "Ä",
  "€",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...UNCLEAN), fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

test("JSON of texts is clean, and comes back as it was", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), (cells) => {
      const row = Object.fromEntries(cells.map(([key, cell]) => [`x${key}`, cell]));
      const json = cleanJson(row);
      expect(cleanText(json)).toBe(json);
      expect(JSON.parse(json)).toEqual(row);
    }),
  ));

test("what is clean is read as people wrote it", () => {
  expect(cleanJson({ Name: "Bäume zählen – „Prüfung“" })).toBe(
    '{"Name":"Bäume zählen – „Prüfung“"}',
  );
});
