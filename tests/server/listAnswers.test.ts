import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { listChangesSchema } from "#contract/listChanges.ts";
import { takeChanges } from "#contract/listSync.ts";
import { createListAnswers } from "#server/answers/listAnswers.ts";
import { createAnswerCache } from "#server/answers/sharedAnswer.ts";
import { askForChanges } from "#tab/data/listChanges.ts";

const answerSchema = listChangesSchema.extend({ rows: z.array(z.tuple([z.string(), z.string()])) });

/** A replica that has learned some of what has happened, in an order of its own. */
function aReplica() {
  const known = new Map<string, string>();
  const answers = createListAnswers(
    {
      name: "test",
      rows: { before: "", property: "rows" },
      row: (key) => (known.has(key) ? JSON.stringify([key, known.get(key)]) : undefined),
    },
    createAnswerCache(),
  );
  const sizes: number[] = [];
  return {
    sizes,
    learn(key: string, value: string | undefined) {
      if (value === undefined) known.delete(key);
      else known.set(key, value);
      answers.list.set(key, known.has(key) ? JSON.stringify([key, value]) : undefined);
      answers.list.commit();
    },
    async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
      const query = new URL(path, "http://register").searchParams;
      const { bytes, isCompressed } = await answers.answer({
        since: query.get("since") ?? undefined,
        digests: query.get("digests") ?? undefined,
      });
      sizes.push(bytes.length);
      return schema.parse(JSON.parse((isCompressed ? gunzipSync(bytes) : bytes).toString()));
    },
  };
}
type Replica = ReturnType<typeof aReplica>;

interface Row {
  readonly key: string;
  readonly value: string;
  readonly tag: number;
}
interface Held {
  readonly cursor: string;
  readonly rows: readonly Row[];
}

async function ask(replica: Replica, held: Held | undefined) {
  const answer = await askForChanges(
    replica,
    "/list",
    answerSchema,
    held && { cursor: held.cursor, rows: () => held.rows },
  );
  const rows = answer.rows.map(([key, value], at) => ({ key, value, tag: answer.tags[at] ?? 0 }));
  const now = takeChanges(held?.rows ?? [], answer, rows, ({ key }) => key);
  return { held: { cursor: answer.cursor, rows: now }, full: answer.full };
}

const contentOf = (held: Held | undefined) =>
  Object.fromEntries((held?.rows ?? []).map(({ key, value }) => [key, value]));

/** Something happens, a replica learns the oldest it does not know of one row, or the reader asks a replica. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    row: fc.integer({ min: 0, max: 39 }),
    value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("learn" as const),
    who: fc.nat(1),
    row: fc.integer({ min: 0, max: 39 }),
  }),
  fc.record({ kind: fc.constant("ask" as const), who: fc.nat(1) }),
);

describe("a list that is asked for again and again", () => {
  test("is what the replicas hold, whichever answered and in whatever order they learned", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const replicas = [aReplica(), aReplica()] as const;
        const truth = new Map<string, string | undefined>();
        let held: Held | undefined;
        for (const one of steps) {
          if (one.kind === "ask") ({ held } = await ask(replicas[one.who === 0 ? 0 : 1], held));
          else if (one.kind === "write") truth.set(`k${one.row}`, one.value?.toString());
          else replicas[one.who === 0 ? 0 : 1].learn(`k${one.row}`, truth.get(`k${one.row}`));
        }
        for (const replica of replicas) {
          for (const [key, value] of truth) replica.learn(key, value);
          ({ held } = await ask(replica, held));
          const present = [...truth].filter(([, value]) => value !== undefined);
          expect(contentOf(held)).toEqual(Object.fromEntries(present));
        }
      }),
    );
  });

  test("is not sent whole by a replica that learned in another order", async () => {
    const [first, second] = [aReplica(), aReplica()];
    const all = Array.from({ length: 2_000 }, (_, at) => `KI-2026-${at}`);
    for (const key of all) first.learn(key, "an entry with its title");
    for (const key of all.toReversed()) second.learn(key, "an entry with its title");
    const { held } = await ask(first, undefined);
    const whole = first.sizes[0] ?? 0;
    expect((await ask(second, held)).full).toBe(false);
    expect(second.sizes).toEqual([expect.any(Number)]);

    first.learn("KI-2026-1", "only the first knows");
    second.learn("KI-2026-2", "only the second knows");
    const ahead = await ask(first, held);
    const foreign = await ask(second, ahead.held);
    expect(foreign.full).toBe(false);
    expect(contentOf(foreign.held)["KI-2026-2"]).toBe("only the second knows");
    expect(Math.max(...first.sizes.slice(1), ...second.sizes)).toBeLessThan(whole / 8);
  });

  test("costs a hundred bytes where nothing changed", async () => {
    const replica = aReplica();
    for (let at = 0; at < 2_000; at++) replica.learn(`KI-2026-${at}`, "an entry");
    const { held } = await ask(replica, undefined);
    const again = await ask(replica, held);
    expect(again.held.rows).toBe(held.rows);
    expect(replica.sizes.at(-1)).toBeLessThan(130);
  });
});
