import { expect, test } from "vitest";
import { decideInputSchema } from "#contract/case.ts";
import { dayOf } from "#domain/time/day.ts";
import { UPDATE_RHYTHMS } from "#domain/vocabulary.ts";
import { rhythmText } from "#tab/case/rhythmText.ts";
import { decision, EMPTY_COMMAND } from "#tab/cases/commandDraft.ts";

const today = dayOf(2026, 11, 22);
const draft = { ...EMPTY_COMMAND, decision: "approved", text: "Geprüft." } as const;

test("a decision carries the rhythm that was chosen, and none where it stays", () => {
  const chosen = decision({ ...draft, updateRhythm: "quarterly" }, 3, today);
  const input = {
    revision: 3,
    decision: "approved",
    reason: "Geprüft.",
    updateRhythm: "quarterly",
  } as const;
  expect(chosen).toEqual({ ok: true, value: { name: "decideCase", input } });
  expect(decideInputSchema.parse(input)).toEqual(input);
  const { updateRhythm: _none, ...kept } = input;
  expect(decision(draft, 3, today)).toEqual({
    ok: true,
    value: { name: "decideCase", input: kept },
  });
  const rejected = { ...draft, decision: "rejected", updateRhythm: "quarterly" } as const;
  expect(decision(rejected, 3, today)).not.toHaveProperty("value.input.updateRhythm");
});

test("every rhythm has its words", () => {
  for (const rhythm of UPDATE_RHYTHMS) {
    expect(rhythmText(rhythm, "de")).not.toBe(rhythm);
  }
  expect(rhythmText("quarterly", "de")).toBe("Vierteljährlich gesammelt");
});
