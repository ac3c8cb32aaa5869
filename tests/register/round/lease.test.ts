import { expect, test } from "vitest";
import type { SendGraph } from "#sharepoint/graph.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const MANY = 10;

/** Many versions are changed in SharePoint at once. */
async function editMany(running: TestRegister, numbers: readonly string[], version: string) {
  for (const no of numbers) {
    await editByHand(running, "entries", (await entryItem(running, no)).id, { Version: version });
  }
}

/** A way to Graph that counts writes and can be cut. */
function watched(graph: SendGraph) {
  const state = { writes: 0, isDead: false };
  const send: SendGraph = (request) => {
    if (state.isDead) throw new Error("The process is dead");
    if (request.method !== "GET") state.writes++;
    return graph(request);
  };
  return { send, state };
}

test("larger work that nobody asked for is done by one replica, and by another when that one dies", async () => {
  await using running = await startRegister();
  const [one, two] = [watched(running.send), watched(running.send)];
  const holder = await running.another({ send: one.send, onError: () => {} });
  const other = await running.another({ send: two.send });
  const numbers: string[] = [];
  for (let made = 0; made < MANY; made++) numbers.push(await approvedEntry(running.register));
  await runRounds(running.register, holder, other);
  // Looking after the accounts of so many people is larger work, too: whoever did it holds the lease for a while.
  running.advanceRealTime(60_001);

  await editMany(running, numbers, "2.0");
  await lookUntil(holder, numbers, "2.0");
  await holder.roundEnded();
  expect(one.state.writes).toBeGreaterThan(MANY);
  await editMany(running, numbers, "3.0");
  two.state.writes = 0;
  for (let looks = 0; looks < 5; looks++) {
    other.wake();
    await expect.poll(() => numbers.map((no) => versionIn(other, no))).toEqual(all("3.0"));
  }
  // It shows what it has seen, and leaves the work to the other.
  expect(two.state.writes).toBe(0);

  one.state.isDead = true;
  running.advanceRealTime(60_001);
  await lookUntil(other, numbers, "3.0");
  await runRounds(other);
  for (const no of numbers) await expectConsistent(running, other, no);
}, 30_000);

const all = (version: string): readonly string[] => Array.from({ length: MANY }, () => version);

const versionIn = (register: TestRegister["register"], no: string) =>
  register.reads.entry(no)?.values.version;

async function lookUntil(
  register: TestRegister["register"],
  numbers: readonly string[],
  version: string,
): Promise<void> {
  await expect
    .poll(
      () => {
        register.wake();
        return numbers.every((no) =>
          register.reads.casesOf(no).some(({ targetVersion }) => targetVersion === version),
        );
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(true);
}
