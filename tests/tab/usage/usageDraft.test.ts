import { describe, expect, test } from "vitest";
import { readUsage, usageDraftOf } from "#tab/usage/usageDraft.ts";
import { anEntryView } from "#tests/tab/entry/entryView.ts";

const values = {
  title: "Postsortierung",
  personalData: "specialCategories",
  staffRelease: "all",
  dataLimit: "internal",
};

describe("what staff may do, typed into a form", () => {
  test("begins with what holds, whole", () => {
    const draft = usageDraftOf(anEntryView({ values }));
    expect(draft.typed).toMatchObject({ staffRelease: "all", mustDo: null });
    expect(draft.others).toEqual({ title: "Postsortierung", personalData: "specialCategories" });
    expect(readUsage(draft)).toEqual({
      ok: true,
      value: { staffRelease: "all", dataLimit: "internal" },
    });
  });

  test("begins with the proposal where there is one, and nothing of what holds shines through", () => {
    const draft = usageDraftOf(
      anEntryView({ values, usageProposal: { values: { staffRelease: "no" }, on: "2026-11-22" } }),
    );
    expect(draft.proposedOn).toBe("2026-11-22");
    expect(readUsage(draft)).toEqual({ ok: true, value: { staffRelease: "no" } });
  });

  test.each([
    ["conditions without one", { staffRelease: "withConditions" }, { mustDo: "required" }],
    ["offices without names", { staffCircle: "offices" }, { staffOffices: "required" }],
    ["a release without its data", { dataLimit: null }, { dataLimit: "required" }],
    [
      "more data than an approval covers",
      { dataLimit: "specialCategories" },
      { dataLimit: "exceedsDecision" },
    ],
  ])("%s is said at its field", (_, typed, problem) => {
    const draft = usageDraftOf(anEntryView({ values }));
    const read = readUsage({ ...draft, typed: { ...draft.typed, ...typed } });
    expect(read).toEqual({ ok: false, problem });
  });

  test("what a decision covers holds with it", () => {
    const draft = usageDraftOf(
      anEntryView({ values: { ...values, dataLimit: "specialCategories" } }),
    );
    expect(readUsage(draft, "approved").ok).toBe(true);
    expect(readUsage(draft).ok).toBe(false);
  });
});
