import { expect, test } from "vitest";
import type { ExportFacts } from "#domain/exports/exportFacts.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { coordinator, startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { toldExports } from "./toldExports.ts";

const { person } = coordinator().viewer;
const facts: Omit<ExportFacts, "id"> = {
  ...{ kind: "entries", format: "csv", rows: 4, columns: ["registerNo"], filter: {} },
};
/** Longer than a process may take to tell the log. */
const TELLING_OVER_MS = 31_000;

test("a file that two processes make at the same moment is told once, and each waits for it", async () => {
  await using running = await startRegister();
  const replicas = [running.register, await running.another(), await running.another()];
  const asked = await running.register.exports.add({}, person, Date.now() + 60_000);
  await Promise.all(replicas.map((one) => one.exports.record(asked, facts)));
  expect(await toldExports(running, asked.id)).toHaveLength(1);
  await Promise.all(replicas.map((one) => one.exports.record(asked, facts)));
  expect(await toldExports(running, asked.id)).toHaveLength(1);
});

test("a file that has got another number of rows is told with that number", async () => {
  await using running = await startRegister();
  const { exports } = running.register;
  const asked = await exports.add({}, person, Date.now() + 60_000);
  await exports.record(asked, facts);
  await exports.record(asked, { ...facts, rows: 5 });
  await exports.record(asked, { ...facts, rows: 5 });
  const told = await toldExports(running, asked.id);
  const rows = told.map((data) => /\{[^{}]*"field":"rows"[^{}]*\}/.exec(data)?.[0] ?? data);
  expect(rows).toEqual([expect.stringContaining("4"), expect.stringContaining("5")]);
});

/** False when telling needed fewer writes than that. */
async function crashAtTelling(
  running: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const asking = await running.another();
  const asked = await asking.exports.add({}, person, Date.now() + 3_600_000);
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  graph.crashAt(write, moment);
  await dying.exports.record(asked, facts).catch(() => {});
  const crashed = graph.hasCrashed();
  running.advanceRealTime(TELLING_OVER_MS);
  await asking.exports.record(asked, facts);
  expect(await toldExports(running, asked.id)).toHaveLength(1);
  await dying.stop().catch(() => {});
  await asking.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) it is told once",
  async (moment) => {
    expect(await crashAtWrites(crashAtTelling, moment, 1)).toBeGreaterThan(3);
  },
  60_000,
);
