import { expect, test } from "vitest";
import { addDays } from "#domain/time/day.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

/** A limited application is reviewed after 24 months; the question comes 60 days before. */
const UNTIL_ASKED = 24 * 31;

const reviewsOf = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).filter(({ trigger }) => trigger === "periodic");

test("the end of a period asks once, and the answer starts the next period", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const due = register.reads.entry(no)?.values.nextReview;
  await running.advanceDays(30);
  await runRounds(register);
  expect(reviewsOf(register, no)).toEqual([]);

  await running.advanceDays(UNTIL_ASKED - 30);
  await runRounds(register);
  const [asked] = reviewsOf(register, no);
  expect(asked).toMatchObject({
    state: "requested",
    causeKey: `${no.toLowerCase()}/period/${due}`,
    targetVersion: "1.0",
  });
  expect(running.sent.map(({ delivery }) => delivery.person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
  await running.advanceDays(3);
  await runRounds(register);
  expect(reviewsOf(register, no)).toHaveLength(1);

  const answered = await register.commands.answerCase(
    asked?.key ?? "",
    {
      targetRevision: asked?.targetRevision ?? 0,
      answer: { option: "unchanged", reason: "other", reasonText: "Nichts hat sich geändert." },
    },
    acting("owner-1"),
  );
  expect(answered.ok).toBe(true);
  const confirmed = await register.commands.objectToAnswer(
    asked?.key ?? "",
    { revision: reviewsOf(register, no)[0]?.revision ?? 0 },
    coordinator(),
  );
  expect(confirmed.ok).toBe(true);
  await runRounds(register);
  expect(reviewsOf(register, no)).toMatchObject([{ state: "unchanged" }]);
  const next = register.reads.entry(no)?.values.nextReview ?? "";
  expect(next > (due ?? "")).toBe(true);
  await expectConsistent(running, register, no);
});

test("a retired application and one that is being asked about anyway are left alone", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await running.advanceDays(UNTIL_ASKED - 90);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await running.advanceDays(90);
  await runRounds(register);
  expect(reviewsOf(register, no)).toEqual([]);
});

test("a provisional approval that ends needs a decision, although its review was answered unchanged", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = reads.casesOf(no).find(({ state }) => state === "requested");
  const answer = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
  await commands.answerCase(asked?.key ?? "", answer, acting("owner-1"));
  const open = reads.case(asked?.key ?? "")?.evaluationCase;
  const validUntil = addDays(reads.today(), 90);
  const decided = await commands.decideCase(
    asked?.key ?? "",
    {
      revision: open?.revision ?? 0,
      decision: "approvedProvisionally",
      reason: "Mit Auflagen.",
      validUntil,
    },
    coordinator(),
  );
  expect(decided.ok).toBe(true);
  await running.advanceDays(31);
  await runRounds(register);
  const [review] = reviewsOf(register, no);
  expect(review).toMatchObject({ state: "requested" });
  await commands.answerCase(
    review?.key ?? "",
    {
      targetRevision: review?.targetRevision ?? 0,
      answer: { option: "unchanged", reason: "other", reasonText: "Wie zuvor." },
    },
    acting("owner-1"),
  );
  const { revision = 0 } = reviewsOf(register, no)[0] ?? {};
  expect((await commands.objectToAnswer(review?.key ?? "", { revision }, coordinator())).ok).toBe(
    true,
  );
  await running.advanceDays(60);
  await runRounds(register);
  expect(reads.entry(no)?.values.evaluationStatus).toBe("inEvaluation");
  expect(reviewsOf(register, no)).toMatchObject([
    { state: "unchanged" },
    {
      state: "open",
      depth: "short",
      causeKey: `${no.toLowerCase()}/period/${addDays(validUntil, 1)}`,
    },
  ]);
  await expectConsistent(running, register, no);
});

test("two replicas that see the same period end open one case", async () => {
  await using running = await startRegister();
  const other = await running.another();
  const no = await approvedEntry(running.register);
  await runRounds(running.register, other);
  await running.advanceDays(UNTIL_ASKED);
  await runRounds(running.register, other);
  expect(reviewsOf(running.register, no)).toHaveLength(1);
  expect(reviewsOf(other, no)).toHaveLength(1);
  await expectConsistent(running, other, no);
});

test.each(CRASH_MOMENTS)(
  "a crash %s of the claim or the case leads to one case",
  async (moment) => {
    await using running = await startRegister();
    const no = await approvedEntry(running.register);
    await running.register.stop();
    await running.advanceDays(UNTIL_ASKED);
    for (const write of [1, 2, 3]) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      graph.crashAt(write, moment);
      await dying.roundEnded();
      await dying.stop();
    }
    const next = await running.another();
    await runRounds(next);
    expect(reviewsOf(next, no)).toHaveLength(1);
    await expectConsistent(running, next, no);
  },
);
