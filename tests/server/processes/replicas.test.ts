import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { extent } from "#tests/long.ts";
import { createClient } from "./client.ts";
import { createDice } from "./dice.ts";
import { expectFewCopies } from "./expectFewCopies.ts";
import { expectNothingLost } from "./expectNothingLost.ts";
import { readDeliveries } from "./lists.ts";
import { planChanges } from "./planChanges.ts";
import { planKills } from "./planKills.ts";
import { prepareEntries } from "./prepareEntries.ts";
import { startReplicas } from "./startReplicas.ts";
import { untilAllAnswerTheSame, untilAllIsMarked, untilEverybodyIsAsked } from "./untilQuiet.ts";

const ENTRIES = extent({ full: 25, sample: 10 });
const CHANGES = extent({ full: 500, sample: 100 });
const AT_ONCE = 6;
const KILLS = extent({ full: 8, sample: 3 });
const LONGEST_RUN_MS = 180_000;

async function run(seed: number): Promise<void> {
  const dice = createDice(seed);
  const changes = planChanges(dice, CHANGES, ENTRIES);
  const kills = planKills(dice, KILLS, CHANGES);
  await using replicas = await startReplicas();
  const client = createClient(replicas, await prepareEntries(replicas, ENTRIES));

  // One after the other: two of three services always live.
  let killed = Promise.resolve();
  const queue = [...changes.entries()];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, change] = next;
      const kill = kills.get(index);
      if (kill !== undefined) {
        killed = killed.then(() => replicas.kill(kill.service, kill.last));
        // Awaited at the end, unless a change has failed before.
        killed.catch(() => {});
      }
      await client.change(kill === undefined ? change : { ...change, service: kill.service });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  replicas.endOfChanges();
  await killed;
  expect(client.asked.filter(({ acknowledged }) => acknowledged)).toHaveLength(CHANGES);

  await untilAllAnswerTheSame(replicas);
  const claimed = (await readDeliveries(replicas)).filter(({ state }) => state === "claimed");
  // What the killed ones claimed and did not send is free a minute later.
  await replicas.startLater(0);
  await untilEverybodyIsAsked(replicas);
  // A question that a newer version has overtaken may be on its way still, and a stop would cut its mark off.
  const leftBehind = new Set(claimed.map(({ key }) => key));
  await untilAllIsMarked(replicas, leftBehind);
  await replicas.stopServices();
  expect(replicas.logs()).not.toContain('"level":50');
  await expectNothingLost(replicas, client.asked);
  await expectFewCopies(replicas, leftBehind, KILLS);
}

test(
  "three services on one stand-in, one of them killed again and again: nothing is lost and nothing doubled",
  async () => {
    const seed = Number(
      process.env.SEED ?? extent({ full: randomInt(2 ** 31), sample: 20_261_124 }),
    );
    await run(seed).catch((cause: unknown) => {
      throw new Error(`SEED=${seed} draws the same plan again`, { cause });
    });
  },
  LONGEST_RUN_MS,
);
