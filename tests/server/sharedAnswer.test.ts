import { expect, test, vi } from "vitest";
import { COMPRESSED_FROM, createAnswerCache, sharedAnswer } from "#server/answers/sharedAnswer.ts";

const MINUTE_MS = 60_000;

test.each([10, COMPRESSED_FROM, 100 * COMPRESSED_FROM])(
  "An answer of %i letters holds no memory but its own",
  async (letters) => {
    const { bytes } = await sharedAnswer([JSON.stringify("x".repeat(letters))]);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  },
);

test("An answer is kept as long as somebody asks for it, and a minute more", async () => {
  let now = 1;
  const cache = createAnswerCache({ now: () => now });
  const make = vi.fn(() => sharedAnswer(["{}"]));
  const ask = (key: string) => cache.get(key, make);
  await ask("before");
  for (let asked = 0; asked < 3; asked++) {
    now += MINUTE_MS / 2;
    await ask("before");
  }
  expect(make).toHaveBeenCalledTimes(1);
  now += 2 * MINUTE_MS;
  await ask("before");
  expect(make).toHaveBeenCalledTimes(2);
});

test.each([10, 100 * COMPRESSED_FROM])(
  "All who take nothing compressed share the same %i letters",
  async (letters) => {
    const text = JSON.stringify("x".repeat(letters));
    const answer = await sharedAnswer([text]);
    const [first, ...others] = await Promise.all([answer.plain(), answer.plain(), answer.plain()]);
    expect(first?.toString()).toBe(text);
    for (const other of [...others, await answer.plain()]) expect(other).toBe(first);
  },
);
