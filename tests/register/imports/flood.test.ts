import { expect, test } from "vitest";
import { addDays, dayOf, weekday } from "#domain/time/day.ts";
import { extent } from "#tests/long.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { idOf, startRegister } from "#tests/register/startRegister.ts";
import { importFile } from "./importing.ts";
import { nameOf, PLAN, readyFiles } from "./readyLists.ts";

const ROWS = extent({ full: 1_000, sample: 60 });
const WEEKS = 4;
const PER_WEEK = ROWS / WEEKS;
const MONDAY = dayOf(2026, 12, 7);

test("many new entries reach people in their weeks, in bundles, and nobody is told before", async () => {
  const files = readyFiles();
  let realTime = Date.now();
  // Each look at the clock takes a second, so that the pace of an import is never waited for.
  const realNow = () => {
    realTime += 1_000;
    return realTime;
  };
  await using running = await startRegister({ imports: files, realNow });
  const { register } = running;
  const csv = [
    "Nr;Name;Status;Verantwortlich",
    ...Array.from(
      { length: ROWS },
      (_, n) => `${n + 1};${nameOf(n)};Im Einsatz;${idOf(n % 2 === 0 ? "owner-1" : "owner-2")}`,
    ),
  ].join("\n");
  const targets = ["sourceId", "title", "operationStatus", "owner"] as const;
  await importFile(register, files, csv, {
    ...PLAN,
    columns: targets.map((target, column) => ({ column, target })),
    personsReason: "Alle sind unterrichtet",
    start: { from: MONDAY, perWeek: PER_WEEK },
  });
  expect(register.reads.entryCount()).toBe(ROWS);
  const told = () =>
    [...running.sent, ...running.informed, ...running.bundles].map(
      ({ delivery }) => delivery.person.id,
    );
  expect(told()).toEqual([]);
  for (let week = 0; week < WEEKS; week++) {
    const before = told().length;
    for (let of = 0; of < 7; of++) {
      const day = addDays(MONDAY, week * 7 + of);
      if (weekday(day) > 5) continue;
      await running.moveTo(day);
      await runRounds(register);
    }
    expect([...register.reads.runningCases()]).toHaveLength((week + 1) * PER_WEEK);
    const cards = told().slice(before);
    expect(cards.length).toBeGreaterThan(0);
    // Each of whoever is told has at most one card on a working day, however many entries begin on it.
    for (const id of new Set(cards)) {
      expect(cards.filter((one) => one === id).length).toBeLessThanOrEqual(5);
    }
  }
}, 600_000);
