import { expect, test } from "vitest";
import { inTurn } from "#register/messages/inTurn.ts";

test("after ten seconds the rest is left, to be looked at again at once", async () => {
  let now = 0;
  const done: number[] = [];
  const left: number[] = [];
  const again = await inTurn(
    Array.from({ length: 100 }, (_, item) => item),
    {
      now: () => now,
      chatOf: String,
      waitOf: () => 0,
      work: async (item) => {
        done.push(item);
        now += 500;
      },
      postpone: (item) => left.push(item),
    },
  );
  expect(done).toEqual(Array.from({ length: 20 }, (_, item) => item));
  expect(left).toHaveLength(80);
  expect(again).toBe(now);
});

test("what the limits allow much later is left as it is, and the soonest of it is told", async () => {
  const done: number[] = [];
  const waits = [0, 60_000, 4_000, 20_000, 0];
  const again = await inTurn([0, 1, 2, 3, 4], {
    now: () => 1_000,
    chatOf: String,
    waitOf: (item) => waits[item] ?? 0,
    work: async (item) => void done.push(item),
  });
  expect(done).toEqual([0, 2, 4]);
  expect(again).toBe(21_000);
});

test("two for the same chat are never under way at once", async () => {
  const underWay = new Map<string, number>();
  let most = 0;
  await inTurn(
    Array.from({ length: 30 }, (_, item) => item),
    {
      now: () => 0,
      chatOf: (item) => `chat-${item % 3}`,
      waitOf: () => 0,
      work: async (item) => {
        const chat = `chat-${item % 3}`;
        const count = (underWay.get(chat) ?? 0) + 1;
        underWay.set(chat, count);
        most = Math.max(most, count);
        await Promise.resolve();
        underWay.set(chat, count - 1);
      },
    },
  );
  expect(most).toBe(1);
});
