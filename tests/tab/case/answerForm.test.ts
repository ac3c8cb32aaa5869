import { describe, expect, test } from "vitest";
import { cardAnswerSchema } from "#contract/case.ts";
import { dayOf } from "#domain/time/day.ts";
import {
  type AnswerDraft,
  type AnswerProblems,
  answerProblemTexts,
  draftToAnswer,
  EMPTY_ANSWER,
} from "#tab/case/answerForm.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";

const today = dayOf(2026, 11, 22);
const aDraft = (draft: Partial<AnswerDraft>): AnswerDraft => ({ ...EMPTY_ANSWER, ...draft });

describe("the question's form", () => {
  test.each<[string, Partial<AnswerDraft>, AnswerProblems]>([
    ["nothing chosen", {}, { option: "optionMissing" }],
    ["unchanged without a reason", { option: "unchanged" }, { reason: "reasonMissing" }],
    [
      "another reason in three letters",
      { option: "unchanged", reason: "other", reasonText: "neu" },
      { reasonText: "reasonTextTooShort" },
    ],
    [
      "yes without live or planned",
      { option: "changed", changed: ["T1"], confirmed: true },
      { live: "liveMissing" },
    ],
    [
      "yes without a tick",
      { option: "changed", live: "live", date: "2026-11-01", confirmed: true },
      { changed: "tickMissing" },
    ],
    [
      "in use since tomorrow",
      { option: "changed", changed: ["T4"], live: "live", date: "2026-11-23", confirmed: true },
      { date: "dateInFuture" },
    ],
    [
      "planned from yesterday",
      { option: "changed", changed: ["T4"], live: "planned", date: "2026-11-21", confirmed: true },
      { date: "dateInPast" },
    ],
    [
      "a year that nobody means",
      { option: "changed", changed: ["T4"], live: "live", date: "0026-11-21", confirmed: true },
      { date: "dateOutOfRange" },
    ],
    [
      "in use, but the day not known",
      { option: "changed", changed: ["T4"], live: "live", dateUnknown: true, confirmed: true },
      { date: "dateMissing" },
    ],
    [
      "the rest not confirmed",
      { option: "changed", changed: ["T4"], live: "live", date: "2026-11-01" },
      { confirmed: "confirmMissing" },
    ],
    [
      "unsure about one point, and the rest not confirmed",
      { option: "unsure", unsure: ["T4"], live: "live", date: "2026-11-01" },
      { confirmed: "confirmMissing" },
    ],
    [
      "yes and nothing else, with all that is missing at once",
      { option: "changed" },
      { live: "liveMissing", changed: "tickMissing", confirmed: "confirmMissing" },
    ],
    [
      "a day in the past and the rest not confirmed",
      { option: "changed", changed: ["T4"], live: "planned", date: "2026-11-01" },
      { date: "dateInPast", confirmed: "confirmMissing" },
    ],
  ])("%s is refused", (_, draft, problem) => {
    expect(draftToAnswer(aDraft(draft), today)).toEqual({ ok: false, problem });
    const said = answerProblemTexts(problem, tabMessages("de"));
    expect(Object.keys(said).sort()).toEqual(Object.keys(problem).sort());
  });

  test.each<[string, Partial<AnswerDraft>, unknown]>([
    [
      "unchanged",
      { option: "unchanged", reason: "bugfix", changed: ["T1"] },
      { option: "unchanged", reason: "bugfix" },
    ],
    [
      "changed with harm and a note",
      {
        option: "changed",
        changed: ["T7:harm"],
        unsure: ["T2"],
        live: "live",
        date: "2026-11-22",
        note: "  Beschwerde  ",
        confirmed: true,
      },
      {
        option: "changed",
        changed: ["T7:harm"],
        unsure: ["T2"],
        live: "live",
        date: "2026-11-22",
        note: "Beschwerde",
      },
    ],
    [
      "planned for a day that is not decided",
      {
        option: "changed",
        changed: ["T5"],
        live: "planned",
        date: "2026-12-01",
        dateUnknown: true,
        confirmed: true,
      },
      { option: "changed", changed: ["T5"], unsure: [], live: "planned", dateUnknown: true },
    ],
    [
      "unsure about everything, with nothing left to confirm",
      { option: "unsure", live: "live", date: "2026-11-20" },
      { option: "unsure", changed: [], unsure: [], live: "live", date: "2026-11-20" },
    ],
  ])("%s becomes an answer that the contract accepts", (_, draft, answer) => {
    const read = draftToAnswer(aDraft(draft), today);
    expect(read).toEqual({ ok: true, value: answer });
    expect(cardAnswerSchema.parse(answer)).toEqual(answer);
  });
});
