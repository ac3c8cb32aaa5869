import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type ExportSchedule, periodOf } from "#domain/exports/exportSchedule.ts";
import { addDays, dayOf, weekday } from "#domain/time/day.ts";
import { SITE_ID } from "#local/graph/sites.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { FileScheduled } from "#register/exports/scheduledExports.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { createLibrary } from "#sharepoint/library.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { coordinator, startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { toldExports } from "./toldExports.ts";

const CLAIM_EXPIRED_MS = 11 * 60_000;
const FOLDER = "KI-Register-Exporte";

/** A file of a few bytes, by the real way into the library; names are kept. */
function filing(send: SendGraph, names: string[] = []): FileScheduled {
  const library = createLibrary(send, SITE_ID);
  return async ({ period, profile }, mayPut) => {
    if (!(await mayPut())) return undefined;
    const name = `KI-Register_${period}_${profile.id}.csv`;
    await library.put(FOLDER, name, { bytes: new Uint8Array([1]), type: "text/csv" });
    names.push(name);
    return { kind: "entries", format: "csv", rows: 1, columns: [], filter: {}, place: name };
  };
}

async function addProfile(register: RunningRegister, schedule: ExportSchedule, isShared = true) {
  const id = randomUUID();
  const saved = await register.exportProfiles.save(
    id,
    {
      ...{ name: id, isShared, schedule, revision: 0 },
      ...{ kind: "entries", format: "csv", columns: null, filter: {} },
    },
    coordinator().viewer,
  );
  expect(saved.ok).toBe(true);
  return id;
}

/** How often the log tells of files of this profile. */
async function told(running: TestRegister, id: string): Promise<number> {
  return (await toldExports(running, `_${id}`)).length;
}

test.each<readonly [ExportSchedule, string, string]>([
  ["weekly", "2026-11-23", "2026-11-23"],
  ["weekly", "2026-11-29", "2026-11-23"],
  ["monthly", "2026-11-01", "2026-11-01"],
  ["monthly", "2026-11-30", "2026-11-01"],
])("a %s list of %s is that of the period from %s", (schedule, day, period) => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  expect(periodOf(schedule, dayOf(year, month, dayOfMonth))).toBe(period);
});

test("a shared list is filed once a week by one of the replicas; a person's own never is", async () => {
  const names: string[] = [];
  await using running = await startRegister();
  const shared = await addProfile(running.register, "weekly");
  const own = await addProfile(running.register, "weekly", false);
  const file = filing(running.send, names);
  const today = running.register.reads.today();
  const monday = addDays(today, 8 - weekday(today));
  await running.moveTo(monday);
  const replicas = [await running.another({ file }), await running.another({ file })];
  await runRounds(...replicas);
  expect(names).toEqual([`KI-Register_${monday}_${shared}.csv`]);
  await running.advanceDays(6);
  await runRounds(...replicas);
  expect(names).toHaveLength(1);
  await running.advanceDays(1);
  await runRounds(...replicas);
  expect(names[1]).toBe(`KI-Register_${addDays(monday, 7)}_${shared}.csv`);
  expect([await told(running, shared), await told(running, own)]).toEqual([2, 0]);
});

/** False when a run needed fewer writes than that. */
async function crashAtRun(
  running: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const preparing = await running.another();
  const id = await addProfile(preparing, "monthly");
  await preparing.stop();
  const graph = crashingGraph(running.send);
  graph.crashAt(write, moment);
  const names: string[] = [];
  const dying = await running.another({
    ...{ send: graph.send, file: filing(graph.send, names) },
    onError: () => {},
  });
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  const next = await running.another({ file: filing(running.send, names) });
  await runRounds(next);
  expect(new Set(names).size).toBe(1);
  expect(await told(running, id)).toBe(1);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s): one file, told once",
  async (moment) => {
    expect(await crashAtWrites(crashAtRun, moment, 2)).toBeGreaterThan(3);
  },
  60_000,
);

test("a process that is slower than its claim puts nothing once another one has followed it", async () => {
  await using running = await startRegister();
  const id = await addProfile(running.register, "monthly");
  const names: string[] = [];
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const file = filing(running.send, names);
  const slow: FileScheduled = async (...run) => {
    begun.resolve();
    await held.promise;
    return file(...run);
  };
  const first = await running.another({ file: slow });
  const ending = first.roundEnded();
  await begun.promise;
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  const second = await running.another({ file });
  await runRounds(second);
  expect(names).toHaveLength(1);
  held.resolve();
  await ending;
  expect(names).toHaveLength(1);
  expect(await told(running, id)).toBe(1);
});

test("where the library refuses nothing is told, and the run is tried again", async () => {
  await using running = await startRegister();
  const id = await addProfile(running.register, "monthly");
  const failures: unknown[] = [];
  const refusing = await running.another({
    file: async () => {
      throw new Error("The library refuses");
    },
    onError: (error) => failures.push(error),
  });
  await refusing.roundEnded();
  await refusing.stop();
  expect(failures.length).toBeGreaterThan(0);
  expect(await told(running, id)).toBe(0);
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  const names: string[] = [];
  await runRounds(await running.another({ file: filing(running.send, names) }));
  expect(names).toHaveLength(1);
  expect(await told(running, id)).toBe(1);
});
