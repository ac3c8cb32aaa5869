import type { FaultPlan } from "#local/faults.ts";

/** A bad day of Microsoft 365, while changes are asked for. */
export function planFaults(seed: number): FaultPlan {
  return {
    graph: {
      // Each of these two holds up the whole service for a second.
      "429": 0.004,
      "503": 0.004,
      "502": 0.02,
      "504": 0.02,
      reset: 0.01,
      swallowed: 0.001,
      unanswered: 0.001,
      refused: { "401": 0.002, "409": 0.005, "423": 0.005, "500": 0.005 },
      html: 0.3,
      latencyMs: 20,
      retryAfterSeconds: 1,
    },
    // None that is carried out without an answer: such a card may come twice, whoever sends it.
    teams: {
      "429": 0.03,
      "502": 0.03,
      "503": 0.03,
      refused: { "401": 0.02, "500": 0.02 },
      retryAfterSeconds: 1,
    },
    notifications: { lost: 0.2, doubled: 0.2, delayMs: 500 },
    seed,
  };
}
