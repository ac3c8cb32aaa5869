import { expect, test } from "vitest";
import { TRIGGERS } from "#domain/cases/causes.ts";
import type { ReasonKey } from "#domain/triage/triageQuestions.ts";
import {
  reasonsForSeveral,
  unchangedReasons,
  unfitForReason,
} from "#domain/triage/unchangedReasons.ts";

const updates = ["bugfix", "securityUpdate", "uiOnly"];
const others = TRIGGERS.filter((trigger) => trigger !== "version");

const version = (before: string | null, now: string, versions = 1) =>
  ({ trigger: "version", previousVersion: before, targetVersion: now, versions }) as const;

test.each([
  ["a new version", version("1.0", "2.0"), [...updates, "other"]],
  ["the first version that is asked about", version(null, "1.0"), [...updates, "other"]],
  ["a version that came back", version("1.0", "v1.0"), ["noChange", ...updates, "other"]],
])("%s can have changed nothing because of: %#", (_name, about, reasons) => {
  expect(unchangedReasons(about)).toEqual(reasons);
});

test.each(others)(
  "%s at the evaluated version is answered with no change, or another reason",
  (trigger) => {
    const about = { trigger, previousVersion: "2.0", targetVersion: "2.0", versions: 0 };
    expect(unchangedReasons(about)).toEqual(["noChange", "other"]);
  },
);

test.each(others)("%s at an application without any version offers no update", (trigger) => {
  const about = { trigger, previousVersion: null, targetVersion: "", versions: 0 };
  expect(unchangedReasons(about)).toEqual(["noChange", "other"]);
});

test.each(others)("%s at a newer version than the evaluated one offers updates too", (trigger) => {
  const about = { trigger, previousVersion: "2.0", targetVersion: "3.0", versions: 1 };
  const all = ["noChange", ...updates, "other"];
  expect(unchangedReasons(about)).toEqual(all);
  expect(unchangedReasons({ ...about, previousVersion: null })).toEqual(all);
});

test("several that are answered together are offered each reason that fits one, and none is recorded where one does not fit", () => {
  const several = [
    version("1.0", "2.0"),
    { ...version("2.0", "2.0", 0), trigger: "coordinator" },
  ] as const;
  expect(reasonsForSeveral(several)).toEqual(["noChange", ...updates, "other"]);
  const unfit = (reason: ReasonKey) => unfitForReason(several, reason, (about) => about);
  expect(unfit("other")).toEqual([]);
  expect(unfit("noChange")).toEqual([several[0]]);
  expect(unfit("bugfix")).toEqual([several[1]]);
});
