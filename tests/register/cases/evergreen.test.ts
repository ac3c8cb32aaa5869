import { expect, test } from "vitest";
import { type Day, dayOf, partsOf } from "#domain/time/day.ts";
import { workingDayFrom } from "#domain/time/workingDay.ts";
import type { UpdateRhythm } from "#domain/vocabulary.ts";
import { extent } from "#tests/long.ts";
import { runRounds } from "#tests/register/listContents.ts";
import {
  actingAs,
  answer,
  approve,
  citizen,
  evaluatedEntry,
  fullAnswer,
  NO_CHANGE,
  runningOf,
  UNCHANGED,
} from "#tests/register/officeSuite.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const OFFICES = extent({ full: 20, sample: 4 });
const MONTHS = 12;
const suiteOwner = citizen(1);
const suiteDeputy = citizen(2);
const ownerOf = (office: number) => citizen(100 + office);
const deputyOf = (office: number) => citizen(200 + office);
const LONGEST_RUN_MS = 240_000;

/** Twelve monthly versions of an office suite that many offices use; one of them turns out to need a full evaluation. */
async function playAYear(running: TestRegister, updateRhythm: UpdateRhythm) {
  const { register } = running;
  const { commands, reads } = register;
  const year = partsOf(reads.today()).year + 1;
  await running.moveTo(dayOf(year, 1, 7));
  const suite = await evaluatedEntry(register, {
    title: "Bürosoftware",
    entryKind: "platform",
    owner: suiteOwner,
    deputy: suiteDeputy,
    updateRhythm,
  });
  const offices: string[] = [];
  for (let office = 1; office <= OFFICES; office++) {
    offices.push(
      await evaluatedEntry(register, {
        title: `Texthilfe im Amt ${office}`,
        entryKind: "useCase",
        parentId: suite,
        owner: ownerOf(office),
        deputy: deputyOf(office),
      }),
    );
  }
  await runRounds(register);
  const before = perPerson(messagesIn(running));
  const asked: { readonly on: Day; readonly versions: number }[] = [];

  /** The suite's owner answers what is asked; in July something essential has changed, which is then evaluated. */
  async function work(): Promise<void> {
    await runRounds(register);
    if (runningOf(register, suite)?.state === "requested") {
      const { versionsSince = 1 } = runningOf(register, suite) ?? {};
      asked.push({ on: reads.today(), versions: versionsSince });
      const isEssential = partsOf(reads.today()).month === 7;
      const given = isEssential ? fullAnswer(reads.today()) : UNCHANGED;
      await answer(register, suite, suiteOwner, given);
      await runRounds(register);
      if (isEssential) await approve(register, suite);
    }
    for (const [index, no] of offices.entries()) {
      if (runningOf(register, no)?.state === "requested")
        await answer(register, no, deputyOf(index + 1), NO_CHANGE);
    }
    await runRounds(register);
  }

  for (let month = 1; month <= MONTHS; month++) {
    await running.moveTo(dayOf(year, month, 20));
    const reported = await commands.reportVersion(
      suite,
      { version: `${year}.${month}` },
      actingAs(suiteOwner),
    );
    expect(reported.ok).toBe(true);
    await work();
    const [next, first] = month === 12 ? [year + 1, 1] : [year, month + 1];
    await running.moveTo(workingDayFrom(dayOf(next, first, 1), []));
    await work();
  }
  const counts = Object.entries(perPerson(messagesIn(running))).map(
    ([id, count]) => [id, count - (before[id] ?? 0)] as const,
  );
  return { asked, counts: Object.fromEntries(counts.filter(([, count]) => count > 0)), year };
}

/** Every message of the register, to whomever, whatever it says; coordinators have their one digest a day besides. */
function messagesIn({ bundles, sent, informed }: TestRegister): readonly string[] {
  const asked = bundles.filter(({ delivery }) => delivery.kind !== "digest");
  return [...sent, ...informed, ...asked].map(({ delivery }) => delivery.person.id);
}

function perPerson(messages: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of messages) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function expectedCounts(suiteQuestions: number): Readonly<Record<string, number>> {
  // One of the questions led to an evaluation, whose decision is told.
  const suite = suiteQuestions + 1;
  const offices = Array.from({ length: OFFICES }, (_, index) => index + 1);
  return {
    [suiteOwner.id]: suite,
    [suiteDeputy.id]: suite,
    // Eleven versions changed nothing for the offices; the twelfth asked each of them once.
    ...Object.fromEntries(offices.map((office) => [ownerOf(office).id, 1])),
    ...Object.fromEntries(offices.map((office) => [deputyOf(office).id, 1])),
  };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

test("with every version asked about, the suite's two people get thirteen messages a year, everybody in the offices one", {
  timeout: LONGEST_RUN_MS,
}, async () => {
  await using running = await startRegister();
  const { asked, counts } = await playAYear(running, "each");
  expect(asked.map(({ versions }) => versions)).toEqual(Array(MONTHS).fill(1));
  expect(counts).toEqual(expectedCounts(MONTHS));
  // With twenty offices 66, instead of 12 × (1 + 20) × 2 = 504.
  expect(total(counts)).toBe(2 * (12 + 1) + OFFICES * 2);
});

test("asked about quarterly, the suite's two people get five messages a year, and each question tells its three versions", {
  timeout: LONGEST_RUN_MS,
}, async () => {
  await using running = await startRegister();
  const { asked, counts, year } = await playAYear(running, "quarterly");
  const quarters = [
    dayOf(year, 4, 1),
    dayOf(year, 7, 1),
    dayOf(year, 10, 1),
    dayOf(year + 1, 1, 1),
  ];
  expect(asked).toEqual(quarters.map((start) => ({ on: workingDayFrom(start, []), versions: 3 })));
  expect(counts).toEqual(expectedCounts(4));
  expect(total(counts)).toBe(2 * (4 + 1) + OFFICES * 2);
});
