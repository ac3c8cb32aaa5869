import { expect, test } from "vitest";
import type { Statement } from "#domain/cases/statement.ts";
import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { DEFAULT_GATE_SETTINGS } from "#domain/entry/gates.ts";
import { gatesMissingAfter, gatesMissingTo } from "#domain/entry/productiveGates.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";
import { SETTLED_VALUES } from "./settledValues.ts";

const today = day("2026-11-27");
const anEntry = (values: EntryValues) => ({
  no: "KI-2026-0001",
  revision: 1,
  versionRevision: 1,
  values,
});
const person = { id: "r-1", name: "Rita Recht" };
const agreed: Statement = {
  ...{ id: 1, role: "legal", required: true, question: "Zulässig?", askedOf: person },
  ...{ askedBy: person, askedOn: today, due: today },
  outcome: { kind: "given", result: "agreed", text: "", by: person, on: today, channel: "tab" },
};

test("a running case says what its class would ask for, not the class that the entry has", () => {
  const entry = anEntry(entryValues({ ...SETTLED_VALUES, riskClass: "minimal" }));
  const judgement = { cases: [], settings: DEFAULT_GATE_SETTINGS, today };
  const evaluationCase = aCase({ state: "open", depth: "full" });
  const ids = (classified: Parameters<typeof gatesMissingAfter>[1]["classified"]) =>
    gatesMissingAfter(entry, { classified, evaluationCase }, judgement).map(({ id }) => id);
  expect(gatesMissingTo(entry, judgement)).toEqual([]);
  expect(ids(undefined)).toEqual([]);
  expect(ids(classifiedAs("minimal"))).toEqual([]);
  expect(ids(classifiedAs("highRisk"))).toContain("fria");
  expect(ids({ ...classifiedAs("highRisk"), confirmed: undefined })).toContain("fria");
});

test("what an office has said in the running case counts for its own gates", () => {
  const entry = anEntry(entryValues({ ...SETTLED_VALUES, automatedDecision: "yes" }));
  const evaluationCase = aCase({ state: "open", depth: "full" });
  const judgement = { cases: [evaluationCase], settings: DEFAULT_GATE_SETTINGS, today };
  const classified = classifiedAs("minimal");
  const ids = (statements: readonly Statement[]) =>
    gatesMissingAfter(
      entry,
      { classified, evaluationCase: { ...evaluationCase, statements } },
      judgement,
    ).map(({ id }) => id);
  expect(ids([])).toEqual(["automatedDecision"]);
  expect(ids([agreed])).toEqual([]);
});
