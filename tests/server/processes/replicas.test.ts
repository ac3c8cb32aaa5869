import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { extent } from "#tests/long.ts";
import { createClient } from "./client.ts";
import { createDice } from "./dice.ts";
import { expectFewCopies } from "./expectFewCopies.ts";
import { expectNothingLost } from "./expectNothingLost.ts";
import { readDeliveries } from "./lists.ts";
import { planChanges } from "./planChanges.ts";
import { planFaults } from "./planFaults.ts";
import { planKills } from "./planKills.ts";
import { prepareEntries } from "./prepareEntries.ts";
import { startReplicas } from "./startReplicas.ts";
import { untilAllAnswerTheSame, untilAllIsMarked, untilEverybodyIsAsked } from "./untilQuiet.ts";

const ENTRIES = extent({ full: 40, sample: 6 });
const CHANGES = extent({ full: 2_000, sample: 30 });
const AT_ONCE = 6;
const KILLS = extent({ full: 12, sample: 1 });
/** How often Graph forgets the delta tokens it has given out. */
const RESYNCS = extent({ full: 4, sample: 1 });
const HAS_FAULTS = extent({ full: true, sample: false });
const LONGEST_RUN_MS = extent({ full: 2_700_000, sample: 180_000 });

async function run(seed: number): Promise<void> {
  const dice = createDice(seed);
  const changes = planChanges(dice, CHANGES, ENTRIES);
  const kills = planKills(dice, KILLS, CHANGES);
  const resyncs = new Set(Array.from({ length: RESYNCS }, () => dice.below(CHANGES)));
  await using replicas = await startReplicas();
  const client = createClient(replicas, await prepareEntries(replicas, ENTRIES));

  if (HAS_FAULTS) await replicas.setFaults(planFaults(seed));
  // One after the other: two of three services always live.
  let killed = Promise.resolve();
  const queue = [...changes.entries()];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, change] = next;
      if (resyncs.has(index)) replicas.expireDeltas();
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
  await replicas.setFaults({});
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
  // A service under fire says so.
  if (!HAS_FAULTS) expect(replicas.logs()).not.toContain('"level":50');
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
