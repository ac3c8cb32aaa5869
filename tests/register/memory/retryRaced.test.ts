import { expect, test } from "vitest";
import { err, ok, type Result } from "#domain/result.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";

type Tried = Result<string, "raced" | "notFound">;

function answering(...answers: readonly Tried[]) {
  let tries = 0;
  const once = async (): Promise<Tried> => answers[tries++] ?? err("raced");
  return { once, tries: () => tries };
}

test("whoever was too slow reads and computes again", async () => {
  const { once, tries } = answering(err("raced"), err("raced"), ok("written"));
  expect(await retryRaced(once)).toEqual(ok("written"));
  expect(tries()).toBe(3);
});

test("a refusal is final", async () => {
  const { once, tries } = answering(err("notFound"), ok("written"));
  expect(await retryRaced(once)).toEqual(err("notFound"));
  expect(tries()).toBe(1);
});

test("after five tries it is said that others were faster", async () => {
  const { once, tries } = answering();
  expect(await retryRaced(once)).toEqual(err("changedMeanwhile"));
  expect(tries()).toBe(5);
});
