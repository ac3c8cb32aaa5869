import { expect, test } from "vitest";
import { addDays } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, startRegister } from "#tests/register/startRegister.ts";

test("a question that reached nobody at first is due ten working days after its card, once", async () => {
  let isAway = true;
  await using running = await startRegister({
    outcomeOf: () =>
      isAway ? { kind: "failed", reason: "unavailable", retryAfter: 0 } : undefined,
  });
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const asked = () => reads.casesOf(no).find(({ state }) => state === "requested");
  const asking = asked()?.requestedOn;
  if (asking === null || asking === undefined) throw new Error("nobody was asked");
  await runRounds(register);
  expect(asked()?.due).toBe(addWorkingDays(asking, 10, []));

  await running.advanceDays(4);
  running.advanceRealTime(3_600_000);
  isAway = false;
  await runRounds(register);
  const delivered = addDays(asking, 4);
  expect(asked()).toMatchObject({
    deliveredOn: delivered,
    due: addWorkingDays(delivered, 10, []),
  });
  const { revision } = asked() ?? {};
  await running.advanceDays(2);
  await runRounds(register);
  expect(asked()).toMatchObject({ deliveredOn: delivered, revision });
  await expectConsistent(running, register, no);
});

test("a question that was delivered on its day is not written again", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  expect(asked).toMatchObject({ revision: 1 });
  expect(asked?.deliveredOn).toBeUndefined();
});
