import { expect, test } from "vitest";
import { draftAfter, EMPTY_SEVERAL, type SeveralDraft } from "#tab/tasks/severalForm.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const chosen = ["a", "b", "c"].map((key) => aCaseView({ key }));
const sent: SeveralDraft = { chosen: ["a", "b", "c"], reason: "other", reasonText: "Nur Farben" };

test.each<[string, readonly string[]]>([
  ["all are recorded", []],
  ["one is refused", ["b"]],
  ["all are refused", ["a", "b", "c"]],
])("%s: what was refused stays chosen", (_, keys) => {
  const taken = chosen.filter(({ key }) => !keys.includes(key));
  const refused = chosen
    .filter(({ key }) => keys.includes(key))
    .map((view) => ({ view, failure: new Error(view.key) }));
  expect(draftAfter({ taken, refused }, sent)).toEqual(
    keys.length === 0 ? EMPTY_SEVERAL : { ...sent, chosen: keys },
  );
});
