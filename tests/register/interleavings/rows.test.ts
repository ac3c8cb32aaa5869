import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { createRandom } from "#local/random.ts";
import { createItemProblems } from "#register/store/itemProblems.ts";
import { createKeyValues, type KeyValues } from "#register/store/keyValues.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { createPause } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { graphToken } from "#tests/local/graphToken.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";
import { extent } from "#tests/long.ts";
import { createTurnstile, fateOf } from "./turnstile.ts";

const RUNS = Number(process.env.INTERLEAVINGS ?? extent({ full: 400, sample: 60 }));
const SEED = process.env.SEED === undefined ? 20_261_127 : Number(process.env.SEED);
const KEYS = ["lease/one", "absence/two"];

interface Asked {
  readonly kind: "claim" | "replace" | "put";
  readonly key: number;
  readonly replica: number;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom("claim", "replace", "put"),
  key: fc.nat({ max: KEYS.length - 1 }),
  replica: fc.nat({ max: 2 }),
});

test("whatever is lost or late, a row is written once by each who is told so, and by nobody else", async () => {
  await using running = await startStandIn();
  const send = createGraph({
    fetch: running.standIn.graphFetch,
    token: graphToken(running.standIn),
    userAgent: "NONISV|Test|KI-Register/1.0",
    pause: createPause({ now: Date.now, sleep: async () => {}, random: () => 0 }),
  });
  const { system } = await provisionLists(send, "root", () => {});
  await fc.assert(
    fc.asyncProperty(
      fc.array(asked, { minLength: 4, maxLength: 20, size: "max" }),
      fc.boolean(),
      fc.integer(),
      async (all, areAlike, seed) => {
        await empty(send, system);
        const told = await playRows(send, system, all, { areAlike, dice: createRandom(seed) });
        const written = await writtenIn(send, system);
        if (areAlike) expectEnough(told, written);
        else expectEach(told, written);
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.SHRINK === undefined },
  );
}, 3_600_000);

/** What each was told; nothing where no answer came. */
interface Told {
  readonly id: string;
  readonly key: string;
  readonly kind: Asked["kind"];
  readonly said: string;
}

async function playRows(
  send: SendGraph,
  system: string,
  all: readonly Asked[],
  {
    areAlike,
    dice,
  }: {
    /** Whether all write the same. */
    readonly areAlike: boolean;
    readonly dice: () => number;
  },
): Promise<readonly Told[]> {
  const turnstile = createTurnstile(send);
  const replicas = Array.from({ length: 3 }, () => replicaAt(turnstile.gate().send, system));
  const told: Told[] = [];
  const inFlight = new Set<Promise<void>>();
  const ahead = all.map((one, at) => ({ one, id: `w${at}` }));
  while (ahead.length + inFlight.size > 0) {
    await nextTurn();
    const next = inFlight.size < 4 && dice() < 0.3 ? ahead.shift() : undefined;
    const keyValues = next === undefined ? undefined : replicas[next.one.replica];
    if (next !== undefined && keyValues !== undefined) {
      const { id, one } = next;
      const key = KEYS[one.key] ?? "";
      const done: Promise<void> = ask(keyValues, { ...one, key }, { id: areAlike ? "" : id }).then(
        (said) => void (said !== undefined && told.push({ id, key, kind: one.kind, said })),
        () => {},
      );
      const tracked = done.finally(() => inFlight.delete(tracked));
      inFlight.add(tracked);
    } else if (turnstile.waiting() > 0) {
      await turnstile.letThrough(Math.floor(dice() * turnstile.waiting()), fateOf(dice()));
    }
  }
  return told;
}

type Written = ReadonlyMap<string, readonly string[]>;

const wasWritten = ({ said }: Told): boolean => said === "ok" || said === "superseded";

/** Everybody writes something else: what they were told is what became of it, and nothing is written twice. */
function expectEach(told: readonly Told[], written: Written): void {
  for (const one of told) {
    const ids = written.get(one.key) ?? [];
    const wasClaimedAway = one.said === "taken" && ids.indexOf(one.id) < ids.length - 1;
    if (wasClaimedAway && ids.includes(one.id)) continue;
    expect(ids.includes(one.id), JSON.stringify(one)).toBe(wasWritten(one));
  }
  for (const [key, ids] of written) expect(ids, key).toEqual([...new Set(ids)]);
}

/** Everybody writes the same: nobody takes another's write for their own. */
function expectEnough(told: readonly Told[], written: Written): void {
  for (const key of KEYS) {
    const ofKey = told.filter((one) => one.key === key && wasWritten(one));
    expect(written.get(key)?.length ?? 0, key).toBeGreaterThanOrEqual(ofKey.length);
    expect(ofKey.filter(({ kind }) => kind === "claim").length, key).toBeLessThanOrEqual(1);
  }
}

async function ask(
  keyValues: KeyValues,
  { key, kind }: { readonly key: string; readonly kind: Asked["kind"] },
  value: object,
): Promise<string | undefined> {
  if (kind === "put") {
    await keyValues.put(key, value);
    return "ok";
  }
  if (kind === "claim") {
    const claimed = await keyValues.claim(key, value);
    return claimed.ok ? "ok" : claimed.problem;
  }
  const stored = await keyValues.fresh(key);
  if (stored === undefined) return undefined;
  const replaced = await keyValues.replace(stored, value);
  return replaced.ok ? "ok" : replaced.problem;
}

function replicaAt(send: SendGraph, system: string): KeyValues {
  return createKeyValues({
    list: sharePointList(send, system),
    problems: createItemProblems(),
    touched: () => {},
    now: Date.now,
  });
}

const itemsSchema = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.looseObject({ Key: z.string() }) })),
});
const versionsSchema = z.object({
  value: z.array(z.object({ fields: z.looseObject({ Value: z.string() }) })),
});
const valueSchema = z.object({ id: z.string() });

async function itemsIn(send: SendGraph, system: string) {
  const { body } = await send({ method: "GET", path: `${system}/items?$expand=fields&$top=500` });
  return itemsSchema.parse(body).value.filter(({ fields }) => KEYS.includes(fields.Key));
}

async function empty(send: SendGraph, system: string): Promise<void> {
  for (const { id } of await itemsIn(send, system)) {
    await send({ method: "DELETE", path: `${system}/items/${id}` });
  }
}

/** Every write that each row ever had, oldest first, as SharePoint keeps its versions. */
async function writtenIn(send: SendGraph, system: string): Promise<Written> {
  const written = new Map<string, readonly string[]>();
  for (const { fields, id } of await itemsIn(send, system)) {
    const path = `${system}/items/${id}/versions?$expand=fields`;
    const { value } = versionsSchema.parse((await send({ method: "GET", path })).body);
    const ids = value.map((version) => valueSchema.parse(JSON.parse(version.fields.Value)).id);
    written.set(fields.Key, ids.reverse());
  }
  return written;
}
