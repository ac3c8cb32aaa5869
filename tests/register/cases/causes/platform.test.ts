import { expect, test } from "vitest";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
  systemKeys,
} from "#tests/register/listContents.ts";
import {
  actingAs,
  answer,
  approve,
  citizen,
  evaluatedEntry,
  fullAnswer,
  NO_CHANGE,
  reportedEntry,
  runningOf,
  UNCHANGED,
} from "#tests/register/officeSuite.ts";
import { coordinator, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const suiteOwner = citizen(1);
const owner = citizen(101);
const deputy = citizen(201);

async function suiteAndOffice(register: RunningRegister) {
  const suite = await evaluatedEntry(register, {
    title: "Bürosoftware",
    entryKind: "platform",
    owner: suiteOwner,
  });
  const office = await evaluatedEntry(register, {
    title: "Texthilfe",
    entryKind: "useCase",
    parentId: suite,
    owner,
    deputy,
  });
  return { suite, office };
}

/** A new version of the platform, and what its owner says about it. */
async function newVersion(
  register: RunningRegister,
  suite: string,
  given: CardAnswer,
  version = "2.0",
) {
  await register.commands.reportVersion(suite, { version }, actingAs(suiteOwner));
  await answer(register, suite, suiteOwner, given);
  await runRounds(register);
}

const platformCases = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).filter(({ trigger }) => trigger === "platform");

const questionsTo = ({ sent }: TestRegister, ...persons: readonly { readonly id: string }[]) =>
  sent.filter(({ delivery }) => persons.some(({ id }) => id === delivery.person.id)).length;

test("a use case is asked when the platform needs an evaluation, once, and its answer closes the matter", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { reads } = register;
  const { office, suite } = await suiteAndOffice(register);
  await newVersion(register, suite, fullAnswer(reads.today()));
  const suiteCase = runningOf(register, suite)?.key ?? "";
  expect(platformCases(register, office)).toMatchObject([
    {
      key: `${office.toLowerCase()}-platform-${suiteCase}`,
      causeKey: `${office.toLowerCase()}/platform/${suiteCase}`,
      state: "requested",
      targetVersion: "1.0",
      platforms: [
        {
          caseKey: suiteCase,
          entryNo: suite,
          title: "Bürosoftware",
          version: "2.0",
          outcome: "full",
        },
      ],
    },
  ]);
  expect(questionsTo(running, owner, deputy)).toBe(2);
  await answer(register, office, deputy, NO_CHANGE);
  await approve(register, suite);
  await runRounds(register);
  for (const days of [1, 20, 40]) {
    await running.advanceDays(days);
    await runRounds(register);
  }
  expect(platformCases(register, office)).toHaveLength(1);
  expect(questionsTo(running, owner, deputy)).toBe(2);
  await expectConsistent(running, register, office);
});

test("while the platform stays unchanged nobody is asked; a coordinator's objection asks", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { office, suite } = await suiteAndOffice(register);
  await newVersion(register, suite, UNCHANGED);
  expect(platformCases(register, office)).toEqual([]);
  expect(await systemKeys(running, `cause/${office.toLowerCase()}/platform`)).toEqual([]);
  const doubted = runningOf(register, suite);
  const objected = await register.commands.objectToAnswer(
    doubted?.key ?? "",
    { revision: doubted?.revision ?? 0, depth: "short", reason: "Das Modell ist neu." },
    coordinator(),
  );
  expect(objected.ok).toBe(true);
  await runRounds(register);
  expect(platformCases(register, office)).toMatchObject([
    { state: "requested", platforms: [{ outcome: "short" }] },
  ]);
});

test("a significant change of the platform that is reported without a new version asks as well", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const { office, suite } = await suiteAndOffice(register);
  const report = { id: "r1", answer: fullAnswer(reads.today()) };
  expect((await commands.reportSignificantChange(suite, report, actingAs(suiteOwner))).ok).toBe(
    true,
  );
  await runRounds(register);
  expect(platformCases(register, office)).toMatchObject([{ platforms: [{ version: "1.0" }] }]);
});

test("what is out of use, not evaluated yet or names no platform is left alone", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const { office, suite } = await suiteAndOffice(register);
  const useCase = { entryKind: "useCase", parentId: suite, owner } as const;
  const retired = await evaluatedEntry(register, { ...useCase, title: "Früher" });
  const fresh = await reportedEntry(register, { ...useCase, title: "Neu" });
  const broken = await evaluatedEntry(register, { ...useCase, title: "Vertippt" });
  const entry = reads.entry(retired);
  const ended = {
    operationStatus: "retired",
    endDate: reads.today(),
    retirementData: "deleted",
    retirementLogs: "Keine.",
    retirementContract: "ended",
  };
  const retiring = { eTag: entry?.eTag ?? "", values: ended };
  expect(await commands.editEntry(retired, retiring, actingAs(owner))).toMatchObject({ ok: true });
  const { id } = await entryItem(running, broken);
  await editByHand(running, "entries", id, { ParentId: retired });
  await runRounds(register);
  await newVersion(register, suite, fullAnswer(reads.today()));
  expect(platformCases(register, office)).toHaveLength(1);
  for (const no of [retired, fresh, broken]) expect(platformCases(register, no)).toEqual([]);
  // Its first evaluation is decided while the platform is still looked at: nothing to ask in hindsight.
  await running.advanceDays(1);
  await approve(register, fresh);
  await runRounds(register);
  expect(platformCases(register, fresh)).toEqual([]);
  // Put right by hand, it is asked like the others.
  await editByHand(running, "entries", id, { ParentId: suite.toLowerCase() });
  await runRounds(register);
  expect(platformCases(register, broken)).toHaveLength(1);
});

test("the platform joins a question that runs, and brings back one whose answer it puts in doubt", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const { office, suite } = await suiteAndOffice(register);
  await commands.reportVersion(office, { version: "1.1" }, actingAs(owner));
  await runRounds(register);
  await newVersion(register, suite, fullAnswer(reads.today()));
  const causes = [
    `${office.toLowerCase()}/v${reads.entry(office)?.versionRevision}`,
    `${office.toLowerCase()}/platform/${runningOf(register, suite)?.key}`,
  ];
  expect(runningOf(register, office)).toMatchObject({
    trigger: "version",
    state: "requested",
    causes,
  });
  expect(reads.casesOf(office)).toHaveLength(2);
  expect(questionsTo(running, owner, deputy)).toBe(2);
  await answer(register, office, owner, UNCHANGED);
  await approve(register, suite);
  await newVersion(register, suite, fullAnswer(reads.today()), "3.0");
  expect(runningOf(register, office)).toMatchObject({
    state: "requested",
    askedAgain: 1,
    answer: null,
    earlierAnswers: [{ answer: UNCHANGED }],
    platforms: [{ version: "2.0" }, { version: "3.0" }],
  });
  await expectConsistent(running, register, office);
});

test("a version of the use case that is recorded after the platform's question is asked about, too", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const { office, suite } = await suiteAndOffice(register);
  await newVersion(register, suite, fullAnswer(reads.today()));
  await answer(register, office, owner, NO_CHANGE);
  await commands.reportVersion(office, { version: "1.1" }, actingAs(owner));
  await runRounds(register);
  expect(runningOf(register, office)).toMatchObject({ state: "requested", targetVersion: "1.1" });
  expect(questionsTo(running, owner, deputy)).toBe(4);
});

test("two replicas that see the same evaluation of the platform ask each use case once", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { office, suite } = await suiteAndOffice(register);
  const other = await running.another();
  await register.commands.reportVersion(suite, { version: "2.0" }, actingAs(suiteOwner));
  await answer(register, suite, suiteOwner, fullAnswer(register.reads.today()));
  await runRounds(register, other);
  expect(platformCases(other, office)).toHaveLength(1);
  expect(questionsTo(running, owner, deputy)).toBe(2);
  await expectConsistent(running, other, office);
});

test.each(CRASH_MOMENTS)(
  "a crash %s of a claim or a case asks each use case once",
  async (moment) => {
    await using running = await startRegister();
    const { register } = running;
    const { reads } = register;
    const { office, suite } = await suiteAndOffice(register);
    const second = await evaluatedEntry(register, {
      title: "Zweites Amt",
      entryKind: "useCase",
      parentId: suite,
      owner: citizen(102),
    });
    await register.commands.reportVersion(suite, { version: "2.0" }, actingAs(suiteOwner));
    await runRounds(register);
    await register.stop();
    const asking = crashingGraph(running.send);
    // This one dies with the answer, before any use case was asked.
    const answering = await running.another({ send: asking.send, onError: () => {} });
    await answering.roundEnded();
    await answer(answering, suite, suiteOwner, fullAnswer(reads.today()));
    asking.crashAt(1, moment);
    await answering.roundEnded();
    await answering.stop();
    for (const write of [1, 2, 3, 4]) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      graph.crashAt(write, moment);
      await dying.roundEnded();
      await dying.stop();
    }
    const next = await running.another();
    await runRounds(next);
    for (const no of [office, second]) {
      expect(platformCases(next, no)).toHaveLength(1);
      await expectConsistent(running, next, no);
    }
  },
);
