import { expect, test } from "vitest";
import type { ImportPlanInput } from "#contract/import.ts";
import { parseDay } from "#domain/time/day.ts";
import { createPlanSaver, type SavedPlan } from "#tab/imports/planSaver.ts";

const PLAN: ImportPlanInput = {
  source: "liste",
  sheet: 0,
  header: [1],
  leftOut: [],
  columns: [],
  recodings: [],
  match: ["registerNo"],
  conflicts: "keepRegister",
  decisions: [],
  evaluation: { kind: "proposal" },
  start: { from: parseDay("2026-11-30") ?? expect.fail(), perWeek: 10 },
  versionsAreEvaluated: false,
  allOrNothing: false,
};

/** A register that has a plan, and may be changed by somebody else. */
function saving(first: SavedPlan) {
  let stored = first;
  let isDown = false;
  let saves = 0;
  const saver = createPlanSaver({
    first,
    async save(revision, plan) {
      if (isDown) throw new Error("down");
      if (revision !== stored.revision) throw new Error("meeting");
      saves++;
      stored = { revision: revision + 1, plan };
      return stored;
    },
    reload: async () => stored,
    isMeeting: (failed) => failed instanceof Error && failed.message === "meeting",
    later: () => () => undefined,
  });
  return {
    saver,
    stored: () => stored,
    saves: () => saves,
    elsewhere(part: Partial<ImportPlanInput>) {
      stored = { revision: stored.revision + 1, plan: { ...PLAN, ...stored.plan, ...part } };
    },
    setDown(down: boolean) {
      isDown = down;
    },
  };
}

const change = (part: Partial<ImportPlanInput>) => (plan: ImportPlanInput | null) => ({
  ...PLAN,
  ...plan,
  ...part,
});

test("changes next to each other are saved together, and are seen before they are", async () => {
  const { saver, saves, stored } = saving({ revision: 1, plan: PLAN });
  saver.change(change({ sheet: 2 }));
  saver.change(change({ allOrNothing: true }));
  expect(saver.state()).toMatchObject({ isSaved: false, plan: { sheet: 2, allOrNothing: true } });
  await saver.flush();
  expect([saves(), stored().revision]).toEqual([1, 2]);
  expect(saver.state()).toMatchObject({ isSaved: true, revision: 2, metOther: false });
});

test("what somebody else has changed meanwhile and what is changed here are both in the plan", async () => {
  const { elsewhere, saver, stored } = saving({ revision: 1, plan: PLAN });
  elsewhere({ conflicts: "takeFile" });
  saver.change(change({ allOrNothing: true }));
  await saver.flush();
  expect(stored()).toMatchObject({
    revision: 3,
    plan: { conflicts: "takeFile", allOrNothing: true },
  });
  expect(saver.state()).toMatchObject({ isSaved: true, metOther: true });
});

test("what could not be saved stays, is told, and is saved by the next try", async () => {
  const { saver, setDown, stored } = saving({ revision: 1, plan: PLAN });
  setDown(true);
  saver.change(change({ sheet: 3 }));
  await saver.flush();
  expect(saver.state()).toMatchObject({ isSaved: false, plan: { sheet: 3 } });
  expect(saver.state().problem).not.toBeNull();
  setDown(false);
  await saver.flush();
  expect(stored().plan?.sheet).toBe(3);
  expect(saver.state()).toMatchObject({ isSaved: true, problem: null });
});

test("what is read again never takes away what is not saved", () => {
  const { saver } = saving({ revision: 1, plan: PLAN });
  saver.change(change({ sheet: 4 }));
  saver.read({ revision: 2, plan: PLAN });
  expect(saver.state()).toMatchObject({ revision: 1, plan: { sheet: 4 } });
});
