import { expect, test } from "vitest";
import { dayOf, partsOf } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { chainsOf, expectConsistent, runRounds } from "#tests/register/listContents.ts";
import {
  actingAs,
  answer,
  citizen,
  evaluatedEntry,
  fullAnswer,
  runningOf,
  UNCHANGED,
} from "#tests/register/officeSuite.ts";
import { coordinator, startRegister } from "#tests/register/startRegister.ts";

const owner = citizen(1);
const deputy = citizen(2);
const ENTRY = { title: "Bürosoftware", entryKind: "application", owner, deputy } as const;
const SHORT: CardAnswer = {
  option: "changed",
  changed: ["T5"],
  unsure: [],
  live: "planned",
  dateUnknown: true,
};

test("a significant change opens an evaluation at once, in whatever rhythm versions are asked about", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const year = partsOf(reads.today()).year + 1;
  await running.moveTo(dayOf(year, 1, 7));
  const no = await evaluatedEntry(register, { ...ENTRY, updateRhythm: "halfYearly" });
  await commands.reportVersion(no, { version: "1.1" }, actingAs(owner));
  await runRounds(register);
  expect(runningOf(register, no)).toBeUndefined();
  const report = { id: "r1", answer: fullAnswer(reads.today()) };
  const filed = await commands.reportSignificantChange(no, report, actingAs(deputy));
  expect(filed.ok && filed.value.evaluationCase).toMatchObject({
    key: `${no.toLowerCase()}-report-r1`,
    trigger: "report",
    state: "open",
    depth: "full",
    targetVersion: "1.1",
    answer: { by: { id: deputy.id, role: "deputy" } },
  });
  // Sent again it is the same report.
  const again = await commands.reportSignificantChange(no, report, actingAs(deputy));
  expect(again.ok && again.value.evaluationCase.key).toBe(`${no.toLowerCase()}-report-r1`);
  expect(reads.casesOf(no)).toHaveLength(2);
  const events = (await chainsOf(running, no)).get(`case/${no.toLowerCase()}-report-r1`);
  expect(events).toMatchObject([{ Action: "changeReported" }]);
  expect(running.sent).toEqual([]);
  await expectConsistent(running, register, no);
});

test("it answers the question that runs, and a waiting version is answered with it", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const year = partsOf(reads.today()).year + 1;
  await running.moveTo(dayOf(year, 1, 7));
  const no = await evaluatedEntry(register, { ...ENTRY, updateRhythm: "monthly" });
  await commands.reportVersion(no, { version: "1.1" }, actingAs(owner));
  await running.moveTo(dayOf(year, 2, 10));
  await runRounds(register);
  const asked = runningOf(register, no);
  expect(asked).toMatchObject({ state: "requested", targetVersion: "1.1" });
  await commands.reportVersion(no, { version: "1.2" }, actingAs(owner));
  const filed = await commands.reportSignificantChange(
    no,
    { id: "r1", answer: SHORT },
    actingAs(owner),
  );
  expect(filed.ok && filed.value.evaluationCase).toMatchObject({
    key: asked?.key,
    state: "open",
    depth: "short",
    targetVersion: "1.2",
    causes: [
      asked?.causeKey,
      `${no.toLowerCase()}/v${reads.entry(no)?.versionRevision}`,
      `${no.toLowerCase()}/report/r1`,
    ],
  });
  await running.moveTo(dayOf(year, 3, 10));
  await runRounds(register);
  expect(reads.casesOf(no)).toHaveLength(2);
  await expectConsistent(running, register, no);
});

test("it overrides an unchanged that waits in its review period", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await evaluatedEntry(register, ENTRY);
  await register.commands.reportVersion(no, { version: "1.1" }, actingAs(owner));
  await answer(register, no, owner, UNCHANGED);
  await register.commands.reportSignificantChange(no, { id: "r1", answer: SHORT }, coordinator());
  expect(runningOf(register, no)).toMatchObject({
    state: "open",
    depth: "short",
    answer: { by: { role: "coordinator" } },
    earlierAnswers: [{ answer: UNCHANGED }],
  });
});

test("who does not answer for the entry cannot, and what needs no evaluation is no report", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await evaluatedEntry(register, ENTRY);
  const report = (given: CardAnswer, by = actingAs(owner)) =>
    commands.reportSignificantChange(no, { id: "r1", answer: given }, by);
  expect(await report(SHORT, actingAs(citizen(3)))).toMatchObject({ problem: "forbidden" });
  expect(await report(SHORT, actingAs(citizen(3), ["Auditor"]))).toMatchObject({
    problem: "forbidden",
  });
  expect(await report(UNCHANGED)).toMatchObject({ problem: "noChange" });
  expect(await report({ ...SHORT, changed: [] })).toMatchObject({ problem: "tickMissing" });
  expect(
    await commands.reportSignificantChange(
      "KI-2026-9999",
      { id: "r1", answer: SHORT },
      actingAs(owner),
    ),
  ).toMatchObject({ problem: "notFound" });
  expect(reads.casesOf(no)).toHaveLength(1);
});

test.each(CRASH_MOMENTS)(
  "a report whose process dies %s of any write is filed once when it is sent again",
  async (moment) => {
    await using running = await startRegister();
    const { register } = running;
    const no = await evaluatedEntry(register, ENTRY);
    await runRounds(register);
    await register.stop();
    for (const write of [1, 2, 3, 4]) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      await dying.roundEnded();
      graph.crashAt(write, moment);
      await dying.commands
        .reportSignificantChange(no, { id: "r1", answer: SHORT }, actingAs(owner))
        .catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      await dying.stop();
    }
    const next = await running.another();
    const filed = await next.commands.reportSignificantChange(
      no,
      { id: "r1", answer: SHORT },
      actingAs(owner),
    );
    expect(filed.ok).toBe(true);
    await runRounds(next);
    expect(next.reads.casesOf(no).filter(({ trigger }) => trigger === "report")).toHaveLength(1);
    await expectConsistent(running, next, no);
  },
);
