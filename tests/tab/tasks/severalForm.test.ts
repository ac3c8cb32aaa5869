import { expect, test } from "vitest";
import {
  draftAfter,
  EMPTY_SEVERAL,
  recordedOf,
  type SeveralDraft,
} from "#tab/tasks/severalForm.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const chosen = ["a", "b", "c"].map((key) => aCaseView({ key }));
const sent: SeveralDraft = { chosen: ["a", "b", "c"], reason: "other", reasonText: "Nur Farben" };

test.each<[string, string, readonly string[]]>([
  ["all are recorded", "+++", []],
  ["one is refused", "+-+", ["b"]],
  ["all are refused", "---", ["a", "b", "c"]],
])("%s: what was refused stays chosen, with its sentence", (_, outcome, refused) => {
  const results = chosen.map(
    (view, at): PromiseSettledResult<typeof view> =>
      outcome[at] === "+"
        ? { status: "fulfilled", value: view }
        : { status: "rejected", reason: view.key },
  );
  const recorded = recordedOf(chosen, results, (failed) => `weil ${failed}`);
  expect(recorded.refused.map(({ sentence }) => sentence)).toEqual(
    refused.map((key) => `weil ${key}`),
  );
  expect(recorded.done.length + recorded.refused.length).toBe(chosen.length);
  expect(draftAfter(recorded, sent)).toEqual(
    refused.length === 0 ? EMPTY_SEVERAL : { ...sent, chosen: refused },
  );
});
