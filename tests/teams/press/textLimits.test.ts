import { describe, expect, test } from "vitest";
import { answerInputSchema, cardAnswerSchema } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { dayOf } from "#domain/time/day.ts";
import { readChanged, readQueryAnswer, readUnchanged } from "#teams/press/typedAnswer.ts";

const TODAY = dayOf(2026, 11, 23);
const CHANGED = { option: "changed", live: "live" } as const;

/** Whether the card takes a text of this length, and whether the tab does. */
const TAKEN = {
  reasonText: (reasonText: string) => ({
    card: readUnchanged({ reason: "other", reasonText }, TODAY).ok,
    tab: cardAnswerSchema.safeParse({ option: "unchanged", reason: "other", reasonText }).success,
  }),
  answerNote: (note: string) => {
    const typed = { ...CHANGED, changed: "T4", date: TODAY, note, restUnchanged: "true" };
    const answer = { ...CHANGED, changed: ["T4"], unsure: [], date: TODAY, note };
    return {
      card: readChanged(typed, TODAY).ok,
      tab: cardAnswerSchema.safeParse(answer).success,
    };
  },
  queryAnswer: (text: string) => ({
    card: readQueryAnswer({ queryAnswer: text }).ok,
    tab: answerInputSchema.safeParse({ text }).success,
  }),
} as const;

describe.each(["reasonText", "answerNote", "queryAnswer"] as const)("a %s", (kind) => {
  const limit = TEXT_LIMITS[kind];

  test("of the longest length is taken by card and tab", () => {
    expect(TAKEN[kind]("ä".repeat(limit))).toEqual({ card: true, tab: true });
  });

  test("that is longer is taken by neither", () => {
    expect(TAKEN[kind]("ä".repeat(limit + 1))).toEqual({ card: false, tab: false });
  });
});
