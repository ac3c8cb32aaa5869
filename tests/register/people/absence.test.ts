import { expect, test } from "vitest";
import { addDays, addMonths, type Day } from "#domain/time/day.ts";
import { itemsWhere } from "#tests/register/listContents.ts";
import { idOf, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const OWNER = idOf("owner-1");

const rowsOf = (running: TestRegister) => itemsWhere(running, "system", "Key", `absence/${OWNER}`);

test("an absence holds to the end of its last day, and every replica knows it", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const second = await running.another();
  const until = addDays(reads.today(), 2);
  expect(reads.absentUntil(OWNER)).toBeUndefined();
  expect(await commands.setAbsence(OWNER, { from: null, until })).toEqual({
    ok: true,
    value: { from: null, until },
  });
  second.wake();
  await second.roundEnded();
  expect(second.reads.absentUntil(OWNER.toUpperCase())).toBe(until);
  await running.advanceDays(2);
  expect(reads.absentUntil(OWNER)).toBe(until);
  await running.advanceDays(1);
  expect(reads.absentUntil(OWNER)).toBeUndefined();
});

test("an absence that is told of before begins on its first day, everywhere", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const absence = { from: addDays(reads.today(), 2), until: addDays(reads.today(), 4) };
  await commands.setAbsence(OWNER, absence);
  const seen: (string | undefined)[] = [];
  for (let day = 0; day < 6; day++) {
    seen.push(reads.absentUntil(OWNER));
    await running.advanceDays(1);
  }
  const { until } = absence;
  expect(seen).toEqual([undefined, undefined, until, until, until, undefined]);
});

test("whoever is back earlier ends it, everywhere", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const second = await running.another();
  await commands.setAbsence(OWNER, { from: null, until: addDays(reads.today(), 10) });
  await commands.endAbsence(OWNER);
  await commands.endAbsence(OWNER);
  second.wake();
  await second.roundEnded();
  expect([reads, second.reads].map((one) => one.absentUntil(OWNER))).toEqual([
    undefined,
    undefined,
  ]);
  expect(await rowsOf(running)).toEqual([]);
});

test.each<[string, (today: Day) => Day, string]>([
  ["today", (today) => today, "accepted"],
  ["yesterday", (today) => addDays(today, -1), "absenceInPast"],
  ["a year from now", (today) => addMonths(today, 12), "accepted"],
  ["a day longer", (today) => addDays(addMonths(today, 12), 1), "absenceTooLong"],
])("absent until %s", async (_name, dayFrom, expected) => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const set = await commands.setAbsence(OWNER, { from: null, until: dayFrom(reads.today()) });
  expect(set.ok ? "accepted" : set.problem).toBe(expected);
});

test("a month after its last day nothing is left of it", async () => {
  await using running = await startRegister();
  const { register } = running;
  await register.commands.setAbsence(OWNER, { from: null, until: register.reads.today() });
  await running.advanceDays(28);
  register.wake();
  await register.roundEnded();
  expect(await rowsOf(running)).toHaveLength(1);
  await running.advanceDays(4);
  register.wake();
  await register.roundEnded();
  expect(await rowsOf(running)).toEqual([]);
});
