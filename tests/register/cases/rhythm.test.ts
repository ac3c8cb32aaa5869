import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDays, type Day, dayOf, partsOf } from "#domain/time/day.ts";
import { workingDayFrom } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { classifyCase } from "#tests/register/classifyCase.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  actingAs,
  answer,
  approve,
  citizen,
  evaluatedEntry,
  fullAnswer,
  reportedEntry,
  runningOf,
  UNCHANGED,
} from "#tests/register/officeSuite.ts";
import { coordinator, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const owner = citizen(1);

/** A calm application that is asked about quarterly; today is 7 January of the next year. */
async function inJanuary(running: TestRegister) {
  const { register } = running;
  const year = partsOf(register.reads.today()).year + 1;
  await running.moveTo(dayOf(year, 1, 7));
  const no = await evaluatedEntry(register, {
    title: "Bürosoftware",
    entryKind: "application",
    owner,
    updateRhythm: "quarterly",
  });
  await runRounds(register);
  return { no, year, april: workingDayFrom(dayOf(year, 4, 1), []) };
}

async function recordOn(running: TestRegister, no: string, day: Day, version: string) {
  await running.moveTo(day);
  const { commands } = running.register;
  const reported = await commands.reportVersion(no, { version, liveSince: day }, actingAs(owner));
  expect(reported.ok).toBe(true);
  await runRounds(running.register);
}

const state = (register: RunningRegister, no: string) => runningOf(register, no)?.state;

test("what is recorded during a period is asked at its end, once and for all of it, never a period late", {
  timeout: 30_000,
}, async () => {
  await using running = await startRegister();
  const { register } = running;
  const { april, no, year } = await inJanuary(running);
  await recordOn(running, no, dayOf(year, 1, 20), "1.1");
  await recordOn(running, no, dayOf(year, 2, 20), "1.2");
  await recordOn(running, no, dayOf(year, 3, 20), "1.3");
  // The newest version comes on the very day of the question: its own date alone would ask in July.
  await running.moveTo(addDays(april, -1));
  await runRounds(register);
  expect(state(register, no)).toBeUndefined();
  await recordOn(running, no, april, "1.4");
  expect(runningOf(register, no)).toMatchObject({
    state: "requested",
    requestedOn: april,
    targetVersion: "1.4",
    versionsSince: 4,
  });
  expect(running.sent).toHaveLength(1);
  await answer(register, no, owner, UNCHANGED);
  await recordOn(running, no, addDays(april, 30), "1.5");
  await running.moveTo(workingDayFrom(dayOf(year, 7, 1), []));
  await runRounds(register);
  expect(runningOf(register, no)).toMatchObject({ targetVersion: "1.5", state: "requested" });
  expect(runningOf(register, no)).not.toHaveProperty("versionsSince");
  await expectConsistent(running, register, no);
});

test("the first of them counts also where it was typed into SharePoint, and after a restart from memory and from the lists", async () => {
  const snapshotDir = mkdtempSync(join(tmpdir(), "rhythm-"));
  try {
    await using running = await startRegister({ snapshotDir });
    const { april, no, year } = await inJanuary(running);
    await running.moveTo(dayOf(year, 1, 20));
    const { id } = await entryItem(running, no);
    await editByHand(running, "entries", id, { Version: "1.1" });
    await runRounds(running.register);
    expect(running.register.reads.entry(no)?.versionChanges).toMatchObject([
      { on: dayOf(year, 1, 20) },
    ]);
    await running.register.stop();
    await running.moveTo(dayOf(year, 3, 30));
    const restarted = await running.another({ snapshotDir });
    await restarted.commands.reportVersion(no, { version: "1.2" }, actingAs(owner));
    // Whoever edits the days by hand changes nothing.
    await editByHand(running, "entries", id, { VersionChanges: "[]", RhythmCase: "x" });
    await runRounds(restarted);
    await restarted.stop();
    const another = await running.another();
    await running.moveTo(addDays(april, -1));
    await runRounds(another);
    expect(state(another, no)).toBeUndefined();
    await running.moveTo(april);
    await runRounds(another);
    expect(runningOf(another, no)).toMatchObject({ requestedOn: april, versionsSince: 2 });
    await expectConsistent(running, another, no);
  } finally {
    rmSync(snapshotDir, { recursive: true, force: true });
  }
});

test("versions recorded while an evaluation is open are told with the question that follows it", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { april, no, year } = await inJanuary(running);
  await recordOn(running, no, dayOf(year, 3, 20), "1.1");
  await running.moveTo(april);
  await runRounds(register);
  await answer(register, no, owner, fullAnswer(april));
  await recordOn(running, no, dayOf(year, 5, 4), "1.2");
  await recordOn(running, no, dayOf(year, 6, 7), "1.3");
  const july = workingDayFrom(dayOf(year, 7, 1), []);
  await running.moveTo(addDays(july, 5));
  await runRounds(register);
  expect(runningOf(register, no)).toMatchObject({ state: "open", targetVersion: "1.1" });
  await approve(register, no);
  await runRounds(register);
  expect(runningOf(register, no)).toMatchObject({
    state: "requested",
    targetVersion: "1.3",
    versionsSince: 2,
    requestedOn: addDays(july, 5),
  });
});

test("a coordinator changes the rhythm later, as far as the class allows it; owners do not, and a risky class ends it", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const { no } = await inJanuary(running);
  expect(reads.entry(no)?.values.updateRhythm).toBe("quarterly");
  const edit = (updateRhythm: string, by = coordinator()) =>
    commands.editEntry(no, { eTag: reads.entry(no)?.eTag ?? "", values: { updateRhythm } }, by);
  expect(await edit("each", actingAs(owner))).toMatchObject({
    problem: { fields: { updateRhythm: "notEditable" } },
  });
  expect((await edit("monthly")).ok).toBe(true);
  await running.advanceDays(1);
  await runRounds(register);
  expect(reads.entry(no)?.values.updateRhythm).toBe("monthly");
  const report = { id: "r1", answer: fullAnswer(reads.today()) };
  expect((await commands.reportSignificantChange(no, report, actingAs(owner))).ok).toBe(true);
  await approve(register, no, { riskClass: "highRisk" });
  await runRounds(register);
  expect(reads.entry(no)?.values).toMatchObject({ riskClass: "highRisk", updateRhythm: "each" });
  expect(await edit("monthly")).toMatchObject({
    problem: { fields: { updateRhythm: "notAllowed" } },
  });
  // Typed into the list by hand it does not stay.
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { UpdateRhythm: "halfYearly" });
  await runRounds(register);
  expect(reads.entry(no)?.values.updateRhythm).toBe("each");
  await expectConsistent(running, register, no);
});

test("a decision with a rhythm that the class forbids changes nothing", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await reportedEntry(register, { title: "Neu", entryKind: "application", owner });
  const open = runningOf(register, no);
  const decided = await register.commands.decideCase(
    open?.key ?? "",
    {
      revision: await classifyCase(register, open?.key ?? "", "highRisk"),
      decision: "approved",
      reason: "Geprüft.",
      updateRhythm: "monthly",
    },
    coordinator(),
  );
  expect(decided).toMatchObject({ problem: "rhythmNotAllowed" });
  expect(state(register, no)).toBe("open");
});

test("an incident between two questions tells the versions that nobody was asked about yet", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { no, year } = await inJanuary(running);
  await recordOn(running, no, dayOf(year, 1, 20), "1.1");
  await recordOn(running, no, dayOf(year, 2, 20), "1.2");
  const on = register.reads.today();
  const report = { id: randomUUID(), text: "Falsch sortiert.", on, harm: "no" } as const;
  expect((await register.commands.reportIncident(no, report, actingAs(owner))).ok).toBe(true);
  expect(runningOf(register, no)).toMatchObject({
    trigger: "incident",
    targetVersion: "1.2",
    versionsSince: 2,
  });
});
