import { expect, test } from "vitest";
import {
  awaitsEvidence,
  CONDITION_STATES,
  type Condition,
  conditionState,
  conditionStateLabels,
  isConditionOverdue,
  isConditionPending,
} from "#domain/cases/condition.ts";
import { evidenceUrl, fileNameIn, isInForce } from "#domain/cases/evidence.ts";
import {
  likelihoodLabels,
  RISK_LEVELS,
  residualLabels,
  severityLabels,
} from "#domain/cases/risk.ts";
import { day, owner } from "#tests/domain/builders.ts";

const by = { id: "c-1", name: "Carla" };
const on = day("2026-12-01");
const set: Condition = { id: 1, text: "x", dueOn: on, setBy: by, setOn: on, round: 1 };
const given = { text: "Erledigt.", by: { ...owner, role: "owner" }, channel: "tab", on } as const;
const judged = (isAccepted: boolean) => ({ isAccepted, reason: "", by, on });

test.each([
  ["open", {}, true, true],
  ["evidenceGiven", { answer: given }, true, false],
  ["sentBack", { answer: { ...given, judged: judged(false) } }, true, true],
  ["accepted", { answer: { ...given, judged: judged(true) } }, false, false],
  ["lifted", { lifted: { reason: "x", by, on } }, false, false],
  ["lifted", { answer: given, lifted: { reason: "x", by, on } }, false, false],
] as const)("a condition is %s: pending %#", (state, more, isPending, awaits) => {
  const condition = { ...set, ...more };
  expect(conditionState(condition)).toBe(state);
  expect(isConditionPending(condition)).toBe(isPending);
  expect(awaitsEvidence(state)).toBe(awaits);
  const late = { dueOn: on, state };
  expect(isConditionOverdue(late, "2026-12-01")).toBe(false);
  expect(isConditionOverdue(late, "2026-12-02")).toBe(awaits);
});

test("every state and level has a word of its own", () => {
  const words = CONDITION_STATES.map((state) => conditionStateLabels[state].de);
  expect(new Set(words).size).toBe(CONDITION_STATES.length);
  for (const labels of [likelihoodLabels, severityLabels, residualLabels]) {
    expect(new Set(RISK_LEVELS.map((level) => labels[level].de)).size).toBe(RISK_LEVELS.length);
  }
});

const HOME = "https://stadt.sharepoint.com/sites/ki-register/Lists/KI-Register/1_.000";
test.each([
  [
    "https://stadt.sharepoint.com/sites/ki/Dok.pdf",
    "https://stadt.sharepoint.com/sites/ki/Dok.pdf",
  ],
  ["  https://STADT.sharepoint.com/a b.pdf ", "https://stadt.sharepoint.com/a%20b.pdf"],
  [
    "https://stadt.sharepoint.com/:b:/s/ki/Abc?e=1",
    "https://stadt.sharepoint.com/:b:/s/ki/Abc?e=1",
  ],
])("%s is evidence", (text, url) => {
  expect(evidenceUrl(text, HOME)).toBe(url);
});

test.each([
  "http://stadt.sharepoint.com/a",
  "https://andere.sharepoint.com/a",
  "https://stadt.sharepoint.com.example.org/a",
  "https://stadt-my.sharepoint.com/a",
  "https://stadt.sharepoint.com@example.org/a",
  "https://user@stadt.sharepoint.com/a",
  "https://stadt.sharepoint.com:8443/a",
  "//stadt.sharepoint.com/a",
  "stadt.sharepoint.com/a",
  "javascript:alert(1)//stadt.sharepoint.com",
  "",
  `https://stadt.sharepoint.com/${"a".repeat(1_000)}`,
])("%s is none", (text) => {
  expect(evidenceUrl(text, HOME)).toBeUndefined();
});

test("where nobody knows where the entry lies, no link is on its host", () => {
  expect(evidenceUrl("https://stadt.sharepoint.com/a", null)).toBeUndefined();
});

test.each([
  ["https://stadt.sharepoint.com/sites/ki/Pr%C3%BCfbericht%202.pdf?web=1", "Prüfbericht 2.pdf"],
  ["https://stadt.sharepoint.com/a/%E0%A4", "%E0%A4"],
  ["https://stadt.sharepoint.com/", ""],
])("%s is called as its file", (url, name) => {
  expect(fileNameIn(url)).toBe(name);
});

test("what was replaced is not in force", () => {
  expect([isInForce({}), isInForce({ replacedBy: 2 })]).toEqual([true, false]);
});
