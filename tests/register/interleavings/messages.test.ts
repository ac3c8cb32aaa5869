import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { deputyOf, ownerOf } from "#domain/entry/entry.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import { createRandom } from "#local/random.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { extent } from "#tests/long.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";
import { type Happening, type Played, play } from "./city.ts";

const RUNS = Number(process.env.INTERLEAVINGS ?? extent({ full: 24, sample: 3 }));
const SEED = process.env.SEED === undefined ? 20_261_122 : Number(process.env.SEED);
const ENTRIES = 5;

const entry = fc.nat({ max: ENTRIES - 1 });
const replica = fc.nat({ max: 2 });
const who = fc.constantFrom("owner-1", "deputy-1");

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("version", "answer", "decide"),
      entry,
      replica,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("changeAll") }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("away", "back"), who, replica }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("laterDay"),
      workingDays: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("separate"), replica }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("kill", "start", "look"), replica }) },
);

test("whatever happens in whatever order, everybody is asked, reminded and told once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 4, maxLength: 20, size: "max" }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer(),
      async (happenings, replicas, seed) => {
        await using running = await startRegister();
        const dice = createRandom(seed);
        const played = await play(running, {
          happenings,
          replicas,
          dice,
          entries: ENTRIES,
          outcomeOf: () =>
            dice() < 0.35 ? { kind: "failed", reason: "throttled", retryAfter: 20_000 } : undefined,
        });
        await expectToldOnce(played);
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.SHRINK === undefined },
  );
}, 3_600_000);

const rowSchema = z.object({
  person: z.object({ id: z.string() }),
  state: z.string(),
  reason: z.string().nullable(),
  sentOn: z.string().nullable(),
});
const deliverySchema = rowSchema.extend({
  caseKey: z.string(),
  step: z.string(),
  parcel: z.string().nullable(),
});
const bundleSchema = rowSchema.extend({
  kind: z.string(),
  parts: z.array(z.object({ caseKey: z.string(), step: z.string() })),
});

async function expectToldOnce({ registers, running }: Played): Promise<void> {
  const rows = await systemRows(running);
  expect(new Set(rows.map(({ key }) => key.toLowerCase())).size).toBe(rows.length);
  const deliveries = rows.flatMap(({ key, value }) =>
    key.startsWith("delivery/") ? [{ key, ...deliverySchema.parse(value) }] : [],
  );
  const bundles = rows.flatMap(({ key, value }) =>
    key.startsWith("parcel/") ? [{ key, ...bundleSchema.parse(value) }] : [],
  );
  for (const row of [...deliveries.filter(({ parcel }) => parcel === null), ...bundles]) {
    expect(row.state, row.key).not.toBe("claimed");
    if (row.state === "failed") expect(row.reason, row.key).not.toBeNull();
  }
  expectNoneTwice(
    bundles
      .filter(({ kind, state }) => kind === "reminder" && state === "sent")
      .map(({ person, sentOn }) => `${person.id} ${sentOn}`),
  );
  // What a person asked to have alone was in a bundle before; nothing is in two of them.
  const inBundles = new Map(bundles.map((one) => [one.key, one]));
  for (const { key, parcel } of deliveries) {
    if (parcel !== null) expect(inBundles.has(parcel), key).toBe(true);
  }
  expectNoneTwice(
    bundles
      .filter(({ state }) => state === "sent")
      .flatMap(({ parts, person }) =>
        parts.map(({ caseKey, step }) => `${caseKey} ${person.id} ${step}`),
      ),
  );
  for (const register of registers) expectAsked(register);
}

/** Who is there and responsible was asked, or it is known why not. */
function expectAsked({ reads }: RunningRegister): void {
  for (const { entry, evaluationCase } of reads.runningCases()) {
    const question = openQuestionOf(evaluationCase);
    if (question === undefined) continue;
    for (const person of [ownerOf(entry), deputyOf(entry)]) {
      if (person === undefined || reads.absentUntil(person.id) !== undefined) continue;
      const row = reads
        .deliveriesOf(evaluationCase.key)
        .find((one) => one.person.id === person.id && one.messageId === question.messageId);
      expect(row, `${evaluationCase.key} ${question.messageId}`).toMatchObject({ state: "sent" });
    }
  }
}

function expectNoneTwice(texts: readonly string[]): void {
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
  expect(twice).toEqual([]);
}

const pageSchema = z.object({
  value: z.array(z.object({ fields: z.object({ Key: z.string(), Value: z.string() }) })),
  "@odata.nextLink": z.string().optional(),
});

async function systemRows({ lists, send }: TestRegister) {
  const rows: { readonly key: string; readonly value: unknown }[] = [];
  let path: string | undefined = `${lists.system}/items?$expand=fields&$top=500`;
  while (path !== undefined) {
    const page: z.infer<typeof pageSchema> = pageSchema.parse(
      (await send({ method: "GET", path })).body,
    );
    rows.push(
      ...page.value.map(({ fields }) => ({ key: fields.Key, value: JSON.parse(fields.Value) })),
    );
    path = page["@odata.nextLink"];
  }
  return rows;
}
