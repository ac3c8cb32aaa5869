import { expect, test } from "vitest";
import { runRounds, systemKeys } from "#tests/register/listContents.ts";
import { startRegister } from "#tests/register/startRegister.ts";

const MINUTE = 60_000;

test("each process knows how many there are, and forgets those that died", async () => {
  await using running = await startRegister();
  const { register } = running;
  await runRounds(register);
  expect(register.replicas()).toBe(1);
  const second = await running.another();
  const third = await running.another();
  await runRounds(register, second, third, register, second);
  expect([register, second, third].map((one) => one.replicas())).toEqual([3, 3, 3]);
  expect(await systemKeys(running, "replica/")).toHaveLength(3);

  // As a process that is killed, it says nothing any more.
  await third.stop();
  for (let minute = 0; minute < 6; minute++) {
    running.advanceRealTime(MINUTE);
    await runRounds(register, second);
  }
  expect([register, second].map((one) => one.replicas())).toEqual([2, 2]);
  expect(await systemKeys(running, "replica/")).toHaveLength(2);
});

test("a process says at once that it is there, and writes its row no more often than it must", async () => {
  let writes = 0;
  await using running = await startRegister();
  await running.register.stop();
  const register = await running.another({
    through: (send) => (request) => {
      if (request.method !== "GET") writes++;
      return send(request);
    },
  });
  await register.roundEnded();
  expect((await systemKeys(running, "replica/")).length).toBeGreaterThan(0);
  writes = 0;
  for (let minute = 0; minute < 10; minute++) {
    running.advanceRealTime(MINUTE);
    await register.roundEnded();
  }
  // One every two and a half minutes, and once the row of the process that was stopped goes.
  expect(writes).toBeLessThanOrEqual(5);
  expect(writes).toBeGreaterThanOrEqual(3);
});
