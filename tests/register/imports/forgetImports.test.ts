import { expect, test } from "vitest";
import { addDays, dayOf } from "#domain/time/day.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { ended, importFile, plannedImport, start } from "./importing.ts";
import { lineOf, listOf, nameOf, PLAN, readyFiles } from "./readyLists.ts";

test("a file is deleted after the days of the setting, with its plan; what was done with its rows stays", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const { id } = await importFile(register, files, listOf(2));
  const { importFileDays } = register.reads.settings();
  const until = addDays(register.reads.today(), importFileDays);
  await running.moveTo(until);
  await runRounds(register);
  expect(files.removed).toEqual([]);
  await running.moveTo(addDays(until, 1));
  await runRounds(register);
  expect(files.removed).toEqual([id]);
  const one = await register.imports.one(id);
  expect(one?.row).toMatchObject({ state: "done", isFileDeleted: true, planParts: [] });
  expect(one && register.imports.blocks(one).flatMap(({ block }) => block.rows)).toHaveLength(2);
  await runRounds(register);
  expect(files.removed).toEqual([id]);
});

test("one that nobody has started ends with its file", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const id = await plannedImport(register, files, listOf(2));
  await running.moveTo(
    addDays(register.reads.today(), register.reads.settings().importFileDays + 1),
  );
  await runRounds(register);
  expect((await register.imports.one(id))?.row).toMatchObject({
    state: "cancelled",
    isFileDeleted: true,
  });
});

test("a file that turns out to be damaged ends its run, and says so", async () => {
  const files = readyFiles();
  await using running = await startRegister({
    imports: { ...files, rows: () => "fileUnreadable" },
  });
  const { register } = running;
  const id = await plannedImport(register, files, listOf(2));
  await start(register, id);
  const { row } = await ended(register, id);
  expect(row).toMatchObject({ state: "cancelled", problem: "fileUnreadable" });
  expect(register.reads.entryCount()).toBe(0);
});

let plays = 0;

async function crashAtForgetting(running: TestRegister, write: number, moment: CrashMoment) {
  const files = readyFiles();
  const play = plays++;
  const preparing = await running.another({ imports: files });
  const list = listOf(1, () => lineOf(play).replace(nameOf(play), nameOf(100 + play)));
  const { id } = await importFile(preparing, files, list, { ...PLAN, source: `liste-${play}` });
  const { importFileDays } = preparing.reads.settings();
  await preparing.stop();
  await running.moveTo(addDays(dayOf(2026, 12, 1), plays * (importFileDays + 20)));
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, imports: files, onError: () => {} });
  graph.crashAt(write, moment);
  await dying.roundEnded();
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();
  const next = await running.another({ imports: files });
  await runRounds(next);
  expect((await next.imports.one(id))?.row).toMatchObject({ isFileDeleted: true, planParts: [] });
  expect(files.removed).toContain(id);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write of deleting (%s): the file is gone in the end",
  async (moment) => {
    expect(await crashAtWrites(crashAtForgetting, moment, 4)).toBeGreaterThan(2);
  },
  120_000,
);
