import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createDraw } from "#register/cases/drawCheck.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, startRegister } from "#tests/register/startRegister.ts";

const KEYS = Array.from({ length: 4000 }, (_, index) => `ki-2026-${index}-v3`);

describe("the sample", () => {
  test("is about one case in ten, always the same", () => {
    const draw = createDraw("a secret of one city");
    const isDrawn = (key: string) => draw(key, 10);
    const drawn = KEYS.filter(isDrawn);
    expect(drawn.length / KEYS.length).toBeGreaterThan(0.08);
    expect(drawn.length / KEYS.length).toBeLessThan(0.12);
    expect(KEYS.filter((key) => createDraw("a secret of one city")(key, 10))).toEqual(drawn);
  });

  test("of another secret is another one: the key alone tells nothing", () => {
    const drawn = new Set(KEYS.filter((key) => createDraw("a secret of one city")(key, 10)));
    const elsewhere = KEYS.filter((key) => createDraw("a secret of another city")(key, 10));
    const both = elsewhere.filter((key) => drawn.has(key)).length;
    // One in a hundred by chance.
    expect(both / KEYS.length).toBeLessThan(0.03);
    const plain = KEYS.filter(
      (key) => createHash("sha256").update(key).digest().readUInt32BE(0) % 10 === 0,
    );
    expect(plain.filter((key) => drawn.has(key)).length / KEYS.length).toBeLessThan(0.03);
  });
});

test("a marked answer waits for a coordinator, however long", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const now = () => {
    const one = reads.casesOf(no).find(({ trigger }) => trigger === "version");
    if (one === undefined) throw new Error("no case");
    return one;
  };
  const { key, revision, targetRevision } = now();
  const mark = { revision, marked: true };
  expect(await commands.markForCheck(key, mark, acting("owner-1"))).toMatchObject({
    problem: "forbidden",
  });
  expect((await commands.markForCheck(key, mark, coordinator())).ok).toBe(true);
  const answer = { option: "unchanged", reason: "bugfix" } as const;
  const answered = await commands.answerCase(key, { targetRevision, answer }, acting("owner-1"));
  expect(answered.ok).toBe(true);
  await running.advanceDays(60);
  await runRounds(register);
  expect(now()).toMatchObject({ state: "objection", markedForCheck: true });
  const confirmed = await commands.objectToAnswer(key, { revision: now().revision }, coordinator());
  expect(confirmed.ok).toBe(true);
  await runRounds(register);
  expect(now().state).toBe("unchanged");
  await expectConsistent(running, register, no);
});
