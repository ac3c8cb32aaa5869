import { describe, expect, test } from "vitest";
import type { Health } from "#register/createRegister.ts";
import { type Condition, type Readiness, readinessOf } from "#server/watch/readiness.ts";

const NOW = Date.parse("2026-11-24T09:00:00Z");
const MINUTE = 60_000;

const health: Health = {
  state: "ready",
  doubts: [],
  isWhole: true,
  lacksDelta: false,
  rounds: { ended: 7, failed: 0, failedInARow: 0, lastEndedAt: NOW - MINUTE },
};
const good: Condition = {
  health,
  siteFaults: [],
  lacksNotifications: false,
  graph: undefined,
  lacksToken: false,
  failedToLoad: false,
  isStopping: false,
};
const rounds = (changed: Partial<Health["rounds"]>): Partial<Condition> => ({
  health: { ...health, rounds: { ...health.rounds, ...changed } },
});
const loading: Health = { ...health, state: "loading", isWhole: false };
const gone: Health = {
  ...health,
  state: "doubtful",
  doubts: [{ kind: "listGone", list: "events" }],
};

describe("ready only where everything works:", () => {
  test.each<
    readonly [
      name: string,
      changed: Partial<Condition>,
      status: Readiness["status"],
      reasons: readonly string[],
      notices: readonly string[],
    ]
  >([
    ["everything does", {}, "ready", [], []],
    ["it loads", { health: loading }, "loading", [], []],
    ["loading failed", { health: loading, failedToLoad: true }, "loading", ["loadFailed"], []],
    ["loading failed before", { failedToLoad: true }, "ready", [], []],
    ["a list is gone", { health: gone }, "doubtful", ["listGone"], []],
    ["Graph is silent", { graph: "graphSilent" }, "impaired", ["graphSilent"], []],
    ["Graph refuses", { graph: "graphRefused" }, "impaired", ["graphRefused"], []],
    ["there is no token", { lacksToken: true }, "impaired", ["noToken"], []],
    ["two rounds failed", rounds({ failedInARow: 2 }), "ready", [], []],
    ["three rounds failed", rounds({ failedInARow: 3 }), "impaired", ["roundsFail"], []],
    ["a round is long", rounds({ lastEndedAt: NOW - 30 * MINUTE }), "ready", [], []],
    ["a round is late", rounds({ lastEndedAt: NOW - 31 * MINUTE }), "impaired", ["roundLate"], []],
    [
      "everything at once",
      { health: gone, graph: "graphSilent", lacksToken: true },
      "doubtful",
      ["listGone", "noToken", "graphSilent"],
      [],
    ],
    ["it stops", { isStopping: true }, "stopping", [], []],
    ["it stops while it loads", { isStopping: true, health: loading }, "stopping", [], []],
    [
      "Graph tells of nothing",
      { lacksNotifications: true },
      "ready",
      [],
      ["noChangeNotifications"],
    ],
    ["there is no delta", { health: { ...health, lacksDelta: true } }, "ready", [], ["noDelta"]],
    [
      "a column is less well",
      { siteFaults: [{ kind: "notIndexed", list: "KI-Register", column: "Title" }] },
      "ready",
      [],
      ["notIndexed"],
    ],
  ])("%s", (_name, changed, status, reasons, notices) => {
    const codes = (list: Readiness["reasons"]) => list.map(({ code }) => code);
    const found = readinessOf({ ...good, ...changed }, NOW);
    expect(found.status).toBe(status);
    expect(codes(found.reasons)).toEqual(reasons);
    expect(codes(found.notices)).toEqual(notices);
  });
});
