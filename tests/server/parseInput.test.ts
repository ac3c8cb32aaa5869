import { expect, test } from "vitest";
import { CASE_COMMANDS } from "#contract/caseCommands.ts";
import { reportEntryInputSchema, reportVersionInputSchema } from "#contract/entry.ts";
import { parseInput } from "#server/routes/httpProblem.ts";

test("the texts of every request are cleaned before anything reads them", () => {
  expect(parseInput(reportVersionInputSchema, { version: "\ufeff2025.2\u200b" })).toEqual({
    version: "2025.2",
  });
  expect(
    parseInput(CASE_COMMANDS.noteCase.input, { revision: 1, note: "eins\r\nzwei\u0000\ud800" }),
  ).toEqual({ revision: 1, note: "eins\nzwei" });
  expect(
    parseInput(reportEntryInputSchema, { values: { tags: ["a\u0007"], title: "\u000bA" } }),
  ).toEqual({ values: { tags: ["a"], title: "\nA" } });
});

test("a text of nothing but what cannot be seen is no text", () => {
  const input = { text: "\u200b\u0000 \ufffe" };
  expect(() => parseInput(CASE_COMMANDS.answer.input, input)).toThrow("400 badRequest");
});
