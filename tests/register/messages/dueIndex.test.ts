import fc from "fast-check";
import { expect, test } from "vitest";
import { createDueIndex } from "#register/messages/dueIndex.ts";
import { extent } from "#tests/long.ts";
import { change, createWorld, NUMBERS, PERSONS } from "./randomRegister.ts";

const step = fc.oneof(
  { arbitrary: change, weight: 6 },
  { arbitrary: fc.record({ kind: fc.constant("look" as const), waits: fc.boolean() }), weight: 1 },
);

test("what is due follows every change as if it were looked for anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (changes) => {
      const world = createFollowedWorld();
      for (const one of changes) {
        if (one.kind === "look") await world.look(one.waits);
        else world.change(one);
      }
      await world.look(true);
    }),
    { numRuns: extent({ full: 3_000, sample: 150 }), seed: 58 },
  );
});

const [COORDINATOR, HEAD, GONE] = PERSONS;

test.each([
  ["who stands in for owners that have left", COORDINATOR],
  ["whom an overdue question goes up to", HEAD],
])("%s moves what is due by leaving", async (_who, person) => {
  if (person === undefined || HEAD === undefined || GONE === undefined) throw new Error("Nobody");
  const world = createFollowedWorld();
  const no = NUMBERS[0] ?? "";
  world.change({ kind: "entry", no, owner: GONE, deputy: GONE, head: HEAD });
  world.change({ kind: "account", person: GONE, isGone: true });
  world.change({ kind: "case", no, at: 1, state: "requested", due: "2026-11-10" });
  const before = await world.look(true);
  world.change({ kind: "account", person, isGone: true });
  const after = await world.look(true);
  expect(after).not.toEqual(before);
});

function createFollowedWorld() {
  const { change, context } = createWorld();
  const index = createDueIndex(context);

  async function look(waits: boolean): Promise<readonly string[]> {
    const anew = createDueIndex(context);
    await anew.sync();
    if (waits) await index.sync();
    const texts = (some: Iterable<unknown>) => [...some].map((one) => JSON.stringify(one)).sort();
    expect(texts(index.toTell())).toEqual(texts(anew.toTell()));
    expect(texts(index.messages())).toEqual(texts(anew.messages()));
    expect(texts(index.unsent())).toEqual(texts(anew.unsent()));
    return texts(index.messages());
  }

  return { change, look };
}
