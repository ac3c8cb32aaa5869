import { expect, test } from "vitest";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import type { StoredAnswer } from "#domain/cases/evaluationCase.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { answersOf, type CardAnswer, triage } from "#domain/triage/triage.ts";
import { aCase, day, owner } from "#tests/domain/builders.ts";
import { ENTRY } from "./people.ts";

const TODAY = day("2026-11-20");
const changed = { option: "changed", changed: ["T4"], unsure: [] } as const;

function answered(answer: CardAnswer): StoredAnswer {
  const answers = answersOf(answer);
  const result = triage({ riskClass: "minimal", answers, live: "live" });
  return { answer, answers, ...result, by: owner, channel: "card", at: "2026-11-20T09:00:00.000Z" };
}

/** Since and from when the entry says its version is in use, after an answer about it. */
function datesAfter(recorded: EntryValues, answer: CardAnswer) {
  const entry = { ...ENTRY, values: { ...ENTRY.values, ...recorded } };
  const { values } = derivedEntry(
    entry,
    [aCase({ state: "open", answer: answered(answer) })],
    TODAY,
    [],
  );
  return [values.versionSince, values.versionPlannedFor];
}

const JAN = day("2027-01-11");
test.each<readonly [string, EntryValues, CardAnswer, readonly (string | undefined)[]]>([
  [
    "in use, where it was recorded as planned",
    { versionPlannedFor: JAN },
    { ...changed, live: "live", date: TODAY },
    [TODAY, undefined],
  ],
  [
    "planned, where it was recorded as in use",
    { versionSince: "2026-11-02" },
    { ...changed, live: "planned", date: JAN },
    [undefined, JAN],
  ],
  [
    "planned without a day",
    { versionSince: "2026-11-02" },
    { ...changed, live: "planned", dateUnknown: true },
    [undefined, "unbekannt"],
  ],
  [
    "planned without a day, which is known",
    { versionPlannedFor: JAN },
    { ...changed, live: "planned", dateUnknown: true },
    [undefined, JAN],
  ],
  [
    "unchanged, which says nothing about it",
    { versionPlannedFor: JAN },
    { option: "unchanged", reason: "bugfix" },
    [undefined, JAN],
  ],
  [
    "unchanged, and nobody knows",
    {},
    { option: "unchanged", reason: "bugfix" },
    [undefined, undefined],
  ],
])("%s", (_name, recorded, answer, dates) => {
  expect(datesAfter(recorded, answer)).toEqual(dates);
});
