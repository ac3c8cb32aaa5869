import { describe, expect, test } from "vitest";
import {
  changeIncident,
  emptyIncident,
  type IncidentForm,
  incidentInput,
} from "#tab/entry/incidentForm.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";

const TODAY = "2026-11-22";
const ID = "3f2b8c1e-6d4a-4f6b-9a57-0d3e5c7b1a90";
const OTHER_ID = "a2c6a0c4-3a0e-4a53-8f6c-6f3f5a0b9d11";
const messages = tabMessages("de");
const filled: IncidentForm = { id: ID, text: " Falscher Bescheid. ", on: TODAY, harm: "unsure" };

test("a new report is of today and says nothing about harm", () => {
  expect(emptyIncident(TODAY, () => ID)).toEqual({ id: ID, text: "", on: TODAY, harm: null });
});

test("the very same report keeps its id, one that says something else is another", () => {
  const first = incidentInput(filled, TODAY, messages);
  expect(first).toEqual({
    ok: true,
    value: { id: ID, text: "Falscher Bescheid.", on: TODAY, harm: "unsure" },
  });
  expect(incidentInput(filled, TODAY, messages)).toEqual(first);
  expect(changeIncident({ harm: "yes" }, () => OTHER_ID)).toEqual({
    harm: "yes",
    id: OTHER_ID,
  });
});

describe("what is missing is said at its field, all at once", () => {
  const { incident: texts, problems } = messages;
  test.each<[string, Partial<IncidentForm>, object]>([
    ["no text", { text: " \n" }, { text: texts.textMissing }],
    ["no answer about harm", { harm: null }, { harm: texts.harmMissing }],
    ["a day to come", { on: "2026-11-23" }, { on: problems.dateInFuture }],
    ["no day", { on: "" }, { on: problems.field.badDate }],
    ["nothing", { text: "", harm: null }, { text: texts.textMissing, harm: texts.harmMissing }],
  ])("%s", (_, change, expected) => {
    const refused = incidentInput({ ...filled, ...change }, TODAY, messages);
    expect(refused).toEqual({ ok: false, problem: expected });
  });
});
