import { expect, test } from "vitest";
import {
  CAUSES,
  causeKey,
  entryOfCause,
  isCauseOf,
  TRIGGERS,
  triggerLabels,
} from "#domain/cases/causes.ts";

const SUBJECTS = {
  version: 17,
  report: "5f0c",
  incident: "v2",
  period: "2027-01-31",
  campaign: "period",
  platform: "ki-2026-0001-v3",
  coordinator: 2,
  submission: 2,
} as const satisfies Record<keyof typeof CAUSES, string | number>;

test.each(Object.keys(SUBJECTS))(
  "a key of the cause %s is known as its own and no other's",
  (kind) => {
    const key = keyOf(kind);
    expect(Object.keys(CAUSES).filter((other) => isKey(other, key))).toEqual([kind]);
    expect(entryOfCause(key)).toBe("KI-2026-0042");
  },
);

test("keys have the form that lists in use hold", () => {
  expect(Object.keys(SUBJECTS).map(keyOf)).toEqual([
    "ki-2026-0042/v17",
    "ki-2026-0042/report/5f0c",
    "ki-2026-0042/incident/v2",
    "ki-2026-0042/period/2027-01-31",
    "ki-2026-0042/campaign/period",
    "ki-2026-0042/platform/ki-2026-0001-v3",
    "ki-2026-0042/coordinator/2",
    "ki-2026-0042/submission/2",
  ]);
});

test("every trigger has a label, and none stands twice", () => {
  expect([...TRIGGERS].sort()).toEqual(Object.keys(triggerLabels).sort());
});

function keyOf(kind: string): string {
  const [known] = kindsCalled(kind);
  if (known === undefined) throw new Error(`No cause is called ${kind}`);
  return causeKey(known, "KI-2026-0042", SUBJECTS[known]);
}

function isKey(kind: string, key: string): boolean {
  return kindsCalled(kind).some((known) => isCauseOf(known, key));
}

function kindsCalled(name: string) {
  const kinds = [
    "version",
    "report",
    "incident",
    "period",
    "campaign",
    "platform",
    "coordinator",
    "submission",
  ] as const;
  return kinds.filter((kind) => kind === name);
}
