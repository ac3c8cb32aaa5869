import { expect } from "vitest";
import { test } from "./cityTest.ts";
import { killEach } from "./killEach.ts";
import { killedPress } from "./killedPress.ts";
import { HARM, NOT_MINE, QUERY, UNCHANGED } from "./scenarios.ts";

const LONGEST_RUN_MS = 600_000;

/** Killed before and after every request, or in a sample at every `nth` that it takes. */
test.for([
  { ...UNCHANGED, nth: 13 },
  { ...HARM, nth: 20 },
  { ...NOT_MINE, nth: 20 },
  { ...QUERY, nth: 20 },
])(
  "$name, killed at the requests that follow: one answer, and a card of today for everybody",
  { timeout: LONGEST_RUN_MS },
  async ({ nth, ...scenario }, { city, serving }) => {
    const { planned, runs } = await killEach(city, serving, nth, (service, kill) =>
      killedPress(city, service, scenario, kill),
    );
    // Copies are updated side by side: now and then there is a request more or less.
    expect(runs.length).toBeGreaterThanOrEqual(Math.max(1, planned - 2));
  },
);
