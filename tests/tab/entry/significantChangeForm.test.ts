import { describe, expect, test } from "vitest";
import { significantChangeInputSchema } from "#contract/change.ts";
import { dayOf } from "#domain/time/day.ts";
import {
  changedPart,
  changeInput,
  emptySignificantChange,
  type SignificantChangeForm,
} from "#tab/entry/significantChangeForm.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";

const today = dayOf(2026, 11, 22);
const messages = tabMessages("de");
const newId = () => crypto.randomUUID();

describe("the report of a significant change", () => {
  const filled: SignificantChangeForm = {
    ...emptySignificantChange(newId),
    changed: ["T5"],
    live: "live",
    date: today,
    confirmed: true,
  };

  test("is what the server reads", () => {
    const input = changeInput(filled, today, messages);
    expect(input).toMatchObject({ ok: true, value: { id: filled.id } });
    expect(input.ok && significantChangeInputSchema.parse(input.value)).toEqual(
      input.ok && input.value,
    );
  });
  test.each([
    ["what has changed", { changed: [] }, { changed: messages.change.nothing }],
    ["since when", { date: "" }, { date: messages.problems.dateMissing }],
    [
      "that everything else is the same",
      { confirmed: false },
      { confirmed: messages.answer.confirmMissing },
    ],
    ["whether something has changed", { option: null }, { option: messages.answer.optionMissing }],
    [
      "all that is missing at once",
      { changed: [], live: null, confirmed: false },
      {
        changed: messages.change.nothing,
        live: messages.change.liveMissing,
        confirmed: messages.answer.confirmMissing,
      },
    ],
  ] as const)("asks for %s", (_, part, said) => {
    const input = changeInput({ ...filled, ...part }, today, messages);
    expect(input).toEqual({ ok: false, problem: said });
  });
  test("keeps its id while it is sent again, and gets another when its words change", () => {
    const [first, again] = [
      changeInput(filled, today, messages),
      changeInput(filled, today, messages),
    ];
    expect(again).toEqual(first);
    expect(changedPart({ note: "Neu" }, newId).id).not.toBe(filled.id);
  });
});
