import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { test } from "./cityTest.ts";
import { killEach } from "./killEach.ts";
import { killedDelivery } from "./killedDelivery.ts";

const LONGEST_RUN_MS = 600_000;

test("a version change, killed at the requests until both have their card: one case, no card lost, at most one extra copy", {
  timeout: LONGEST_RUN_MS,
}, async ({ city, serving }) => {
  const { planned, runs } = await killEach(city, serving, 5, (service, kill) =>
    killedDelivery(city, service, kill),
  );
  // Cards go out side by side: now and then there is a request more or less.
  expect(runs.length).toBeGreaterThanOrEqual(planned - 2);
  const doubled = runs.filter(({ extra }) => extra > 0);
  // Who dies between accept and mark cannot know that the card arrived; nobody else doubles one.
  if (isLong) expect(doubled.length).toBeGreaterThan(0);
  expect(doubled.every(({ asked }) => asked.some(isSend))).toBe(true);
});

function isSend(what: string): boolean {
  return what.startsWith("POST /conversations");
}
