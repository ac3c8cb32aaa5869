import { expect, test } from "vitest";
import { PROBLEM_CODES } from "#contract/problemCodes.ts";
import { FIELD_KEYS } from "#domain/entry/fields.ts";
import { DETAIL_GROUPS, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { problems as german } from "#texts/de/problems.ts";
import { problems as english } from "#texts/en/problems.ts";

test.each(PROBLEM_CODES)("the problem %s has a sentence in both languages", (code) => {
  expect(german[code]).toMatch(/[.!?]$/);
  expect(english[code]).toMatch(/[.!?]$/);
});

test("every field of the table is found in exactly one group", () => {
  const grouped = DETAIL_GROUPS.flatMap((group) => fieldsOf(group).map(({ key }) => key));
  expect([...grouped].sort()).toEqual([...FIELD_KEYS].sort());
});
