import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";

let dir: string;
let running: TestRegister;
let no: string;

/** A register has run, and stored its memory when it ended. */
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "snapshot-"));
  running = await startRegister({ snapshotDir: dir });
  no = await approvedEntry(running.register);
  await runRounds(running.register);
  await running.register.stop();
});
afterEach(async () => {
  await running[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

/** Starts again on the same folder and notes which lists are read from the beginning. */
async function restart(): Promise<{
  register: RunningRegister;
  loaded: readonly string[];
  told: readonly string[];
}> {
  const loaded: string[] = [];
  const told: string[] = [];
  const send: SendGraph = (request) => {
    const isDelta = request.path.includes("/items/delta");
    const [list] = Object.entries(running.lists).find(([, path]) =>
      request.path.includes(`${path}/`),
    ) ?? [""];
    if (isDelta && !request.path.includes("token=")) loaded.push(list);
    return running.send(request);
  };
  const onError = (error: unknown) => told.push(String(error));
  const register = await running.another({ send, snapshotDir: dir, onError });
  return { register, loaded, told };
}

const everyList = ["cases", "entries", "events", "system"];

test("a restart reads no list again, and has what it had cached", async () => {
  const before = [[...running.register.reads.entries()], running.register.reads.casesOf(no)];
  const { loaded, register } = await restart();
  expect(loaded).toEqual([]);
  expect([[...register.reads.entries()], register.reads.casesOf(no)]).toEqual(before);
  await runRounds(register);
  expect(loaded).toEqual([]);
  await expectConsistent(running, register, no);
});

test("what changed between two runs is seen and recorded", async () => {
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Version: "2.0" });
  const { loaded, register } = await restart();
  await runRounds(register);
  expect(loaded).toEqual([]);
  expect(register.reads.entry(no)?.values.version).toBe("2.0");
  expect(register.reads.casesOf(no)).toHaveLength(2);
  await expectConsistent(running, register, no);
});

test("an entry deleted between two runs is gone", async () => {
  const { id } = await entryItem(running, no);
  await running.send({ method: "DELETE", path: `${running.lists.entries}/items/${id}` });
  const { register } = await restart();
  await runRounds(register);
  expect(register.reads.entry(no)).toBeUndefined();
});

test("forgotten cursors lead to a full read beside what is cached", async () => {
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { Title: "Neuer Name" });
  running.standIn.expireDeltaTokens();
  const { loaded, register } = await restart();
  expect(new Set(loaded)).toEqual(new Set(everyList));
  await runRounds(register);
  expect(register.reads.entry(no)?.values.title).toBe("Neuer Name");
  await expectConsistent(running, register, no);
});

const whole = async (list: string) => readFile(join(dir, `${list}.snapshot`), "utf8");

test.each([
  ["cut off", (text: string) => text.slice(0, -20)],
  ["cut off between two lines", (text: string) => text.slice(0, text.indexOf("\n") + 1)],
  ["changed by one letter", (text: string) => text.replace("Postsortierung", "Postsortierunk")],
  ["of rows that do not fit", (text: string) => text.replace('"eTag":', '"eTog":')],
  ["empty", () => ""],
  ["no JSON", () => "unsinn\n"],
])("a file that is %s is told and put aside, and its list read anew", async (_how, damage) => {
  const before = await whole("entries");
  const damaged = damage(before);
  expect(damaged).not.toBe(before);
  await writeFile(join(dir, "entries.snapshot"), damaged);
  const { loaded, register, told } = await restart();
  expect(loaded).toEqual(["entries"]);
  expect(told).toEqual([expect.stringContaining("entries.snapshot.failed")]);
  expect(await readFile(join(dir, "entries.snapshot.failed"), "utf8")).toBe(damaged);
  await runRounds(register);
  await expectConsistent(running, register, no);
  await register.stop();
  // The one that was saved since is used, and what failed need not be looked at any more.
  const again = await restart();
  expect([again.loaded, again.told]).toEqual([[], []]);
  expect(await readdir(dir)).not.toContain("entries.snapshot.failed");
});

test("a file of another list or format is discarded, and its list read anew", async () => {
  const other = (await whole("entries")).replace(/(?<="identity":").{4}/, "ffff");
  await writeFile(join(dir, "entries.snapshot"), other);
  const { loaded, told } = await restart();
  expect([loaded, told]).toEqual([["entries"], []]);
});

test("a file of which a process died while it read it is not read again", async () => {
  await rename(join(dir, "entries.snapshot"), join(dir, "entries.snapshot.reading"));
  const { loaded, register, told } = await restart();
  expect(loaded).toEqual(["entries"]);
  expect(told).toEqual([expect.stringContaining("died")]);
  await runRounds(register);
  await expectConsistent(running, register, no);
});

test("what writers left that were killed goes at the next start", async () => {
  const left = "0b0c5ee7-6f5b-4f0c-8d3e-2a6f0f5a1c11";
  for (const draft of [`entries.snapshot.draft-${left}`, `cases.snapshot.${left}`]) {
    await writeFile(join(dir, draft), "{");
  }
  await writeFile(join(dir, "note.txt"), "somebody's own");
  const { loaded } = await restart();
  expect(loaded).toEqual([]);
  const files = everyList.map((list) => `${list}.snapshot`);
  expect((await readdir(dir)).sort()).toEqual([...files, "note.txt"].sort());
});

test("only the service's own account may read the files", async () => {
  for (const list of everyList) {
    const { mode } = await stat(join(dir, `${list}.snapshot`));
    expect(mode & 0o077).toBe(0);
  }
});

test("a folder that cannot be written costs nothing but the quick restart", async () => {
  const file = join(dir, "no-folder");
  await writeFile(file, "");
  const errors: unknown[] = [];
  const register = await running.another({
    snapshotDir: join(file, "below"),
    onError: (error) => errors.push(error),
  });
  await runRounds(register);
  await register.stop();
  expect(register.reads.entry(no)).toBeDefined();
  expect(errors.length).toBeGreaterThan(0);
});
