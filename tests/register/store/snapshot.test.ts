import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
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
async function restart(): Promise<{ register: RunningRegister; loaded: readonly string[] }> {
  const loaded: string[] = [];
  const send: SendGraph = (request) => {
    const isDelta = request.path.includes("/items/delta");
    const [list] = Object.entries(running.lists).find(([, path]) =>
      request.path.includes(`${path}/`),
    ) ?? [""];
    if (isDelta && !request.path.includes("token=")) loaded.push(list);
    return running.send(request);
  };
  const register = await running.another({ send, snapshotDir: dir });
  return { register, loaded };
}

const everyList = ["cases", "entries", "events", "system"];

test("a restart reads no list again, and has what it had cached", async () => {
  const before = [running.register.reads.entries(), running.register.reads.casesOf(no)];
  const { loaded, register } = await restart();
  expect(loaded).toEqual([]);
  expect([register.reads.entries(), register.reads.casesOf(no)]).toEqual(before);
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

test.each([
  ["cut off", (text: string) => text.slice(0, -20)],
  ["changed by one letter", (text: string) => text.replace("Postsortierung", "Postsortierunk")],
  ["of another list or format", (text: string) => text.replace(/(?<="identity":").{4}/, "ffff")],
  ["empty", () => ""],
  ["no JSON", () => "unsinn\n"],
])("a file that is %s is discarded, and its list read anew", async (_how, damage) => {
  const file = join(dir, "entries.snapshot");
  const whole = await readFile(file, "utf8");
  expect(damage(whole)).not.toBe(whole);
  await writeFile(file, damage(whole));
  const { loaded, register } = await restart();
  expect(loaded).toEqual(["entries"]);
  await runRounds(register);
  await expectConsistent(running, register, no);
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
