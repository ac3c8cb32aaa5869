import { expect, test } from "vitest";
import { dayOf } from "#domain/time/day.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  chainsOf,
  eventsWhere,
  expectIntactChain,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  coordinator,
  INTAKE,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";
import { ended, importFile, plannedImport, start } from "./importing.ts";
import { lineOf, listOf, nameOf, PLAN, readyFiles } from "./readyLists.ts";

const KNOWN = {
  ...PLAN,
  columns: (
    ["sourceId", "title", "operationStatus", "version", "shortDescription", "riskClass"] as const
  ).map((target, column) => ({ column, target })),
  evaluation: { kind: "known", reason: "Altes Register", on: dayOf(2026, 3, 4) },
} as const;

/** Two entries that are there, of which one changes, and two new ones; names are of this play alone. */
function files(play: number) {
  const line = (n: number, purpose: string) =>
    `${play}-${n};${nameOf(play)}${nameOf(500 + n)};Im Einsatz;1.0;${purpose};Minimales Risiko`;
  const of = (lines: readonly string[]) =>
    ["Nr;Name;Status;Version;Zweck;Klasse", ...lines].join("\n");
  return {
    first: of([line(0, "A"), line(1, "B")]),
    second: of([line(0, "A"), line(1, "Neu"), line(2, "C"), line(3, "D")]),
  };
}

async function expectOnce(running: TestRegister, register: TestRegister["register"], play: number) {
  const own = [...register.reads.entries()].filter(({ values }) =>
    values.sourceRef?.startsWith(`liste#${play}-`),
  );
  for (const { no } of own) {
    for (const events of (await chainsOf(running, no)).values()) expectIntactChain(events);
    expect(register.reads.casesOf(no)).toHaveLength(1);
  }
  return own
    .map(({ values }) => `${values.sourceRef} ${values.shortDescription}`)
    .toSorted()
    .map((text) => text.replace(`liste#${play}-`, ""));
}

/** The journal tells each of it once. */
async function expectTold(running: TestRegister, id: string, actions: readonly string[]) {
  const events = await eventsWhere(running, "ChainKey", "imports");
  expectIntactChain(events);
  const own = events.filter(({ ChangeId }) => ChangeId.startsWith(`import-${id}-`));
  expect(own.map(({ Action }) => Action)).toEqual(actions);
}

let plays = 0;

async function crashAtImport(running: TestRegister, write: number, moment: CrashMoment) {
  const play = plays++;
  const ready = readyFiles();
  const preparing = await running.another({ imports: ready });
  await importFile(preparing, ready, files(play).first, KNOWN);
  const id = await plannedImport(preparing, ready, files(play).second, KNOWN);
  await preparing.stop();
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, imports: ready, onError: () => {} });
  await start(dying, id);
  graph.crashAt(write, moment);
  await dying.roundEnded();
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();
  const next = await running.another({ imports: ready });
  expect((await ended(next, id)).row.state).toBe("done");
  expect(await expectOnce(running, next, play)).toEqual(["0 A", "1 Neu", "2 C", "3 D"]);
  await expectTold(running, id, ["importStarted", "importEnded"]);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s): no row is lost, and none is there twice",
  async (moment) => {
    expect(await crashAtWrites(crashAtImport, moment, 12)).toBeGreaterThan(10);
  },
  120_000,
);

async function crashAtUndo(running: TestRegister, write: number, moment: CrashMoment) {
  const play = plays++;
  const ready = readyFiles();
  const preparing = await running.another({ imports: ready });
  await importFile(preparing, ready, files(play).first, KNOWN);
  const { id } = await importFile(preparing, ready, files(play).second, KNOWN);
  await preparing.stop();
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, imports: ready, onError: () => {} });
  const undone = await dying.imports.undo(id, "Falsche Datei", coordinator().viewer);
  expect(undone.ok).toBe(true);
  graph.crashAt(write, moment);
  await dying.roundEnded();
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();
  const next = await running.another({ imports: ready });
  expect((await ended(next, id)).row.state).toBe("undone");
  expect(await expectOnce(running, next, play)).toEqual(["0 A", "1 B"]);
  await expectTold(running, id, ["importStarted", "importEnded", "importTakenBack"]);
  await importFile(next, ready, files(play).second, KNOWN);
  expect(await expectOnce(running, next, play)).toEqual(["0 A", "1 Neu", "2 C", "3 D"]);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write of undoing (%s): it ends the same, and the file can come again",
  async (moment) => {
    expect(await crashAtWrites(crashAtUndo, moment, 9)).toBeGreaterThan(5);
  },
  120_000,
);

test("two processes at once, and somebody who reports meanwhile: each row once, each number once", async () => {
  const ready = readyFiles();
  await using running = await startRegister({ imports: ready });
  const replicas = [running.register, await running.another({ imports: ready })];
  const [one = running.register, other = running.register] = replicas;
  const id = await plannedImport(one, ready, listOf(60, lineOf));
  await start(one, id);
  await other.roundEnded();
  await Promise.all([
    runRounds(one, other),
    one.commands.reportEntry(INTAKE, coordinator()),
    other.commands.reportEntry({ ...INTAKE, title: "Zweite Meldung" }, coordinator()),
  ]);
  await ended(one, id);
  await runRounds(one, other);
  const titles = [...one.reads.entries()].map(({ values }) => values.title ?? "");
  expect(new Set(titles).size).toBe(62);
  expect(titles).toHaveLength(62);
  for (const { no } of one.reads.entries()) {
    for (const events of (await chainsOf(running, no)).values()) expectIntactChain(events);
  }
}, 60_000);
