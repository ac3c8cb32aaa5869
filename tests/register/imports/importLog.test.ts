import { expect, test } from "vitest";
import { z } from "zod";
import { eventsWhere, expectIntactChain, runRounds } from "#tests/register/listContents.ts";
import { coordinator, startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { ended, importFile, plannedImport, start, undo } from "./importing.ts";
import { lineOf, listOf, readyFiles } from "./readyLists.ts";

const dataSchema = z.object({
  reason: z.string().default(""),
  changes: z.array(z.object({ field: z.string(), after: z.unknown() })),
});

/** Every event of the imports' journal, and what it tells. */
async function told(running: TestRegister) {
  const events = await eventsWhere(running, "ChainKey", "imports");
  expectIntactChain(events);
  return events.map(({ Action, Data }) => {
    const { changes, reason } = dataSchema.parse(JSON.parse(Data));
    const facts = Object.fromEntries(changes.map(({ after, field }) => [field, after]));
    return { Action, reason, id: facts.id, facts };
  });
}

test("the log tells that an import began, how it ended, and that it was undone", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  await importFile(register, files, listOf(2));
  const list = listOf(4, (n) => (n === 0 ? lineOf(n).replace("Zweck", "Ziel") : lineOf(n)));
  const { id } = await importFile(register, files, list);
  await undo(register, id);
  const file = "Liste.csv";
  const own = (await told(running)).filter((one) => one.id === id);
  expect(own.map(({ Action, facts, reason }) => [Action, reason, facts])).toEqual([
    ["importStarted", "", { id, file, rows: 1 }],
    ["importEnded", "", { id, file, rows: 4, new: 2, changed: 1, problem: 0 }],
    ["importTakenBack", "Falsche Datei", { id, file, back: 3, stays: 0 }],
  ]);
});

test("an import that was cancelled, or whose file is damaged, says so", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const cancelled = await plannedImport(register, files, listOf(300));
  await start(register, cancelled);
  await register.roundEnded();
  await register.imports.cancel(cancelled, coordinator().viewer);
  await ended(register, cancelled);
  const other = await running.another({
    imports: { ...files, rows: () => "fileUnreadable" },
  });
  const damaged = await plannedImport(other, files, listOf(3));
  await register.stop();
  await start(other, damaged);
  await ended(other, damaged);
  const events = await told(running);
  expect(events.filter(({ Action }) => Action === "importCancelled")).toMatchObject([
    { id: cancelled },
    { id: damaged, facts: { new: 0, why: "fileUnreadable" } },
  ]);
});

test("two processes tell it once", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const other = await running.another({ imports: files });
  const id = await plannedImport(running.register, files, listOf(60));
  await start(running.register, id);
  await Promise.all([runRounds(running.register), runRounds(other), runRounds(other)]);
  await ended(running.register, id);
  await runRounds(other, running.register);
  expect((await told(running)).map(({ Action }) => Action)).toEqual([
    "importStarted",
    "importEnded",
  ]);
});
