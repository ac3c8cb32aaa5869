import { expect, test } from "vitest";
import type { ClaimWork } from "#register/memory/scope.ts";
import { stepOf } from "#register/memory/step.ts";

const everything = { all: true } as const;
const ours: ClaimWork = async (pieces) => pieces.length > 0;

test("a step claims its pieces by their entries, and does them", async () => {
  const done: string[] = [];
  const claimed: (string | undefined)[] = [];
  const step = stepOf<string>({
    name: "test",
    due: () => ["a", "b"],
    entryOf: (piece) => `KI-${piece}`,
    run: async (piece) => void done.push(piece),
  });
  await step.run(everything, async (pieces) => claimed.push(...pieces) > 0);
  expect(claimed).toEqual(["KI-a", "KI-b"]);
  expect(done).toEqual(["a", "b"]);
});

test("what another replica does is left alone", async () => {
  const done: string[] = [];
  const step = stepOf<string>({
    name: "test",
    due: () => ["a"],
    entryOf: () => undefined,
    run: async (piece) => void done.push(piece),
  });
  await step.run(everything, async () => false);
  expect(done).toEqual([]);
});

test("one piece that fails keeps the others from nothing, but those that come in order", async () => {
  const done: string[] = [];
  const work = {
    name: "test",
    due: () => ["a", "b"],
    entryOf: () => undefined,
    async run(piece: string) {
      if (piece === "a") throw new Error("a failed");
      done.push(piece);
    },
  };
  await expect(stepOf({ ...work, inOrder: true }).run(everything, ours)).rejects.toThrow(
    "a failed",
  );
  expect(done).toEqual([]);
  await expect(stepOf(work).run(everything, ours)).rejects.toThrow("a failed");
  expect(done).toEqual(["b"]);
});
