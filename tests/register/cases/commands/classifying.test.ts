import { expect, test } from "vitest";
import { answersIn } from "#domain/cases/classificationAnswers.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, INTAKE, idOf, startRegister } from "#tests/register/startRegister.ts";

/** The first evaluation of an entry of owner-1. */
async function reported({ commands, reads }: RunningRegister): Promise<[no: string, key: string]> {
  const intake = { ...INTAKE, ownerId: idOf("owner-1"), deputyId: idOf("deputy-1") };
  const entry = await commands.reportEntry(intake, acting("owner-1"));
  if (!entry.ok) throw new Error(JSON.stringify(entry.problem));
  const { no } = entry.value;
  return [no, reads.casesOf(no)[0]?.key ?? ""];
}

const wanted = (answers: Readonly<Record<string, Answer>>) => ({
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, seen: null }]),
  ),
});
const answersOf = ({ reads }: RunningRegister, key: string) =>
  answersIn(reads.case(key)?.evaluationCase.classification, CURRENT_TREE);

test("two replicas at once keep the answers of both, and of one question the first", async () => {
  await using running = await startRegister();
  const { register } = running;
  const [no, key] = await reported(register);
  await register.commands.classify(key, wanted({ A1: "yes", A3: "no" }), acting("owner-1"));
  await runRounds(register);
  const another = await running.another();
  const both = await Promise.all([
    register.commands.classify(key, wanted({ B1: "standard" }), acting("owner-1")),
    another.commands.classify(key, wanted({ B1: "standard", B3: "no" }), coordinator()),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const rivals = await Promise.all([
    register.commands.classify(key, wanted({ C1: ["none"] }), acting("deputy-1")),
    another.commands.classify(key, wanted({ C1: ["unsure"] }), coordinator()),
  ]);
  await runRounds(register);
  await runRounds(another);
  const held = answersOf(register, key);
  expect(held).toMatchObject({ A1: "yes", A3: "no", B1: "standard", B3: "no" });
  expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
  expect(rivals.find(({ ok }) => !ok)).toEqual({
    ok: false,
    problem: { code: "changedMeanwhile", details: { C1: held.C1 } },
  });
  await expectConsistent(running, another, no);
});

test("one answer is confirmed while others are given, by coordinators alone, and tells which in the history", async () => {
  await using running = await startRegister();
  const { register } = running;
  const [no, key] = await reported(register);
  await register.commands.classify(key, wanted({ A1: "yes", A3: "no" }), acting("owner-1"));
  await runRounds(register);
  const another = await running.another();
  const seen = { question: "A1", seen: "yes" };
  expect(await register.commands.confirmAnswer(key, seen, acting("owner-1"))).toMatchObject({
    problem: "forbidden",
  });
  const both = await Promise.all([
    register.commands.confirmAnswer(key, seen, coordinator()),
    another.commands.classify(key, wanted({ B1: "standard" }), acting("owner-1")),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await another.commands.confirmAnswer(key, seen, coordinator())).ok).toBe(true);
  await runRounds(register);
  await runRounds(another);
  const { answers } = register.reads.case(key)?.evaluationCase.classification ?? {};
  expect(answers).toMatchObject({
    A1: { answer: "yes", confirmed: { by: { id: idOf("coordinator-1") } } },
    B1: { answer: "standard" },
  });
  const told = (await register.reads.history(no)).filter(
    ({ change }) => change.action === "answerConfirmed",
  );
  expect(told.map(({ change }) => change.changes.map(({ field }) => field))).toEqual([
    ["classification/A1"],
  ]);
  await expectConsistent(running, another, no);
});

test("sent twice it counts once, and nobody else answers or confirms", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const [no, key] = await reported(register);
  const all = wanted(CLASS_ANSWERS.highRiskExempt);
  expect((await commands.classify(key, all, acting("employee"))).ok).toBe(false);
  expect((await commands.classify(key, all, acting("owner-1"))).ok).toBe(true);
  const before = reads.case(key)?.evaluationCase;
  expect((await commands.classify(key, all, coordinator())).ok).toBe(true);
  expect(reads.case(key)?.evaluationCase).toEqual(before);
  const seen = { revision: before?.revision ?? 0 };
  expect(await commands.confirmClassification(key, seen, acting("owner-1"))).toMatchObject({
    problem: "forbidden",
  });
  const stale = { revision: 1 };
  expect(await commands.confirmClassification(key, stale, coordinator())).toMatchObject({
    problem: "changedMeanwhile",
  });
  expect((await commands.confirmClassification(key, seen, coordinator())).ok).toBe(true);
  await runRounds(register);
  const again = await running.another();
  expect(again.reads.case(key)?.evaluationCase.classification).toEqual(
    reads.case(key)?.evaluationCase.classification,
  );
  const history = await reads.history(no);
  const actions = history.map(({ change }) => change.action);
  expect(actions.filter((action) => action === "classificationAnswered")).toHaveLength(1);
  expect(actions.filter((action) => action === "classificationConfirmed")).toHaveLength(1);
  await expectConsistent(running, again, no);
});

test.each(CRASH_MOMENTS)(
  "a crash %s while it is answered, repeated after the restart, leaves one record",
  async (moment) => {
    await using running = await startRegister();
    const [no, key] = await reported(running.register);
    await running.register.stop();
    const answers: readonly Answer[] = ["yes", "no"];
    for (let write = 1; ; write++) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      await dying.roundEnded();
      const seen = answersOf(dying, key).A1 ?? null;
      const next = { answers: { A1: { answer: answers[write % 2] ?? "no", seen } } };
      graph.crashAt(write, moment);
      await dying.commands.classify(key, next, acting("owner-1")).catch(() => null);
      const crashed = graph.hasCrashed();
      await dying.stop();
      const after = await running.another();
      await runRounds(after);
      expect((await after.commands.classify(key, next, acting("owner-1"))).ok).toBe(true);
      await runRounds(after);
      await expectConsistent(running, after, no);
      const history = await after.reads.history(no);
      const told = history.filter(({ change }) => change.action === "classificationAnswered");
      expect(told).toHaveLength(write);
      await after.stop();
      if (!crashed) {
        expect(write).toBeGreaterThan(2);
        return;
      }
    }
  },
  60_000,
);
