import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { day } from "#tests/domain/builders.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds, systemKeys } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

let running: TestRegister;
let register: RunningRegister;

beforeEach(async () => {
  // Monday, 23 November 2026, in the evening.
  running = await startRegister();
  register = running.register;
});
afterEach(() => running[Symbol.asyncDispose]());

/** Entries of owner-1 and deputy-1 whose version 2.0 is asked about today. */
async function askedEntries(count: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const no = await approvedEntry(register);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    numbers.push(no);
  }
  await runRounds(register);
  return numbers;
}

const bundlesTo = (personId: string, kind: string) =>
  running.bundles
    .filter(({ delivery }) => delivery.person.id === personId && delivery.kind === kind)
    .map(({ delivery }) => ({
      day: delivery.day,
      messageIds: delivery.messages.map(({ messageId }) => messageId),
    }));

const caseKeyOf = (no: string | undefined): string => {
  const running = register.reads.casesOf(no ?? "").find(({ trigger }) => trigger === "version");
  if (running === undefined) throw new Error("no case");
  return running.key;
};

const reminders = () => running.bundles.filter(({ delivery: { kind } }) => kind === "reminder");

describe("reminders", () => {
  test("one card for each person and day, on the fifth and eighth working day and the due day", async () => {
    await askedEntries(2);
    const days = ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-03", "2026-12-07"];
    for (const one of days) {
      await running.moveTo(day(one));
      await runRounds(register, register);
    }
    for (const handle of ["owner-1", "deputy-1"] as const) {
      expect(bundlesTo(idOf(handle), "reminder")).toEqual([
        { day: "2026-11-30", messageIds: ["reminder-v1-1", "reminder-v1-1"].map(anyId) },
        { day: "2026-12-03", messageIds: ["reminder-v1-2", "reminder-v1-2"].map(anyId) },
        { day: "2026-12-07", messageIds: ["reminder-v1-3", "reminder-v1-3"].map(anyId) },
      ]);
    }
    expect(running.sent).toHaveLength(4);
  });

  test("nothing goes out in the evening or at the weekend, and it is made up for in the morning", async () => {
    await askedEntries(1);
    // Monday evening a week later: the fifth working day is over.
    await running.advanceDays(7);
    await runRounds(register);
    expect(running.bundles).toHaveLength(0);
    await running.moveTo(day("2026-12-01"));
    await runRounds(register);
    expect(bundlesTo(idOf("owner-1"), "reminder")).toHaveLength(1);
  });

  test("two replicas send a day's reminders once", async () => {
    await askedEntries(3);
    const other = await running.another();
    await running.moveTo(day("2026-11-30"));
    await runRounds(register, other, register, other);
    expect(bundlesTo(idOf("owner-1"), "reminder")).toHaveLength(1);
    expect(bundlesTo(idOf("deputy-1"), "reminder")).toHaveLength(1);
    expect(await systemKeys(running, `parcel/${idOf("owner-1")}/reminder`)).toHaveLength(1);
  });

  test("an answer ends the reminders, and the copies that were sent are brought up to date", async () => {
    const [no] = await askedEntries(1);
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    const key = caseKeyOf(no);
    const { targetRevision } = register.reads.case(key)?.evaluationCase ?? { targetRevision: 0 };
    await register.commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("owner-1"));
    await runRounds(register);
    expect(reminders().map(({ updates }) => updates)).toEqual([1, 1]);
    await running.moveTo(day("2026-12-03"));
    await runRounds(register);
    expect(reminders()).toHaveLength(2);
  });

  test("'Später erinnern' comes on its day, in the card of that day", async () => {
    const [no, other] = await askedEntries(2);
    await register.commands.remindLater(caseKeyOf(no), day("2026-11-30"), acting("owner-1"));
    expect(other).toBeDefined();
    await running.moveTo(day("2026-11-27"));
    await runRounds(register);
    expect(reminders()).toHaveLength(0);
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    const [bundle, ...more] = bundlesTo(idOf("owner-1"), "reminder");
    expect(more).toEqual([]);
    expect(bundle?.messageIds.map((messageId) => messageId.split("-")[0]).sort()).toEqual([
      "later",
      "reminder",
    ]);
  });

  test("somebody who is not there is not asked; back again, they are", async () => {
    await register.commands.setAbsence(idOf("owner-1"), { from: null, until: day("2026-11-30") });
    await askedEntries(1);
    expect(running.sent.map(({ delivery }) => delivery.person.id)).toEqual([idOf("deputy-1")]);
    await running.moveTo(day("2026-12-01"));
    await runRounds(register);
    expect(running.sent.map(({ delivery }) => delivery.person.id).sort()).toEqual(
      [idOf("deputy-1"), idOf("owner-1")].sort(),
    );
    // The one who came back today is not reminded today.
    expect(running.bundles.map(({ delivery }) => delivery.person.id)).not.toContain(
      idOf("owner-1"),
    );
  });

  test("with both absent the coordinators are told at once", async () => {
    await register.commands.setAbsence(idOf("owner-1"), { from: null, until: day("2026-11-30") });
    await register.commands.setAbsence(idOf("deputy-1"), { from: null, until: day("2026-11-30") });
    await askedEntries(1);
    expect(running.sent).toHaveLength(0);
    const unattended = running.informed.filter(
      ({ delivery }) => messageKindOf(delivery.messageId) === "unattended",
    );
    expect(unattended.map(({ delivery }) => delivery.person.id).sort()).toEqual(
      [idOf("coordinator-1"), idOf("coordinator-2")].sort(),
    );
  });
});

describe("escalation", () => {
  test("five working days after the due day the deputy, after ten the head of office, and again every ten", async () => {
    await askedEntries(2);
    for (const one of ["2026-12-07", "2026-12-14", "2026-12-18", "2026-12-21", "2027-01-06"]) {
      await running.moveTo(day(one));
      await runRounds(register);
    }
    const overdue = bundlesTo(idOf("deputy-1"), "reminder").at(-1);
    expect(overdue?.day).toBe("2026-12-14");
    expect(overdue?.messageIds.every((messageId) => messageId.endsWith("-4"))).toBe(true);
    const escalations = bundlesTo(idOf("head-1"), "escalation");
    expect(escalations.map(({ day: on }) => on)).toEqual(["2026-12-21", "2027-01-06"]);
    expect(escalations.map(({ messageIds }) => messageIds.length)).toEqual([2, 2]);
  });
});

describe("the coordinators' morning", () => {
  test("one digest each in the morning of a working day, if there is anything to tell", async () => {
    await running.moveTo(day("2026-11-24"));
    await runRounds(register);
    expect(running.bundles).toHaveLength(0);
    await askedEntries(1);
    await running.moveTo(day("2026-12-15"));
    await runRounds(register, register);
    const digests = running.bundles.filter(({ delivery }) => delivery.kind === "digest");
    expect(digests.map(({ delivery }) => delivery.person.id).sort()).toEqual(
      [idOf("coordinator-1"), idOf("coordinator-2")].sort(),
    );
    expect(register.reads.digest(idOf("coordinator-1")).sections).toMatchObject([
      { key: "unanswered", lines: [{ title: "Automatische Postsortierung" }] },
    ]);
  });

  test("a morning that says nothing new sends none; a new line, and one under another heading, do", async () => {
    const days = () => bundlesTo(idOf("coordinator-1"), "digest").map((one) => one.day);
    const [no] = await askedEntries(1);
    for (const one of ["2026-12-15", "2026-12-16", "2026-12-17"]) {
      await running.moveTo(day(one));
      await runRounds(register, register);
    }
    expect(days()).toEqual(["2026-12-15"]);
    await askedEntries(1);
    const answer = {
      option: "unsure",
      changed: [],
      unsure: [],
      live: "live",
      date: day("2026-12-17"),
    } as const;
    const targetRevision = register.reads.case(caseKeyOf(no))?.evaluationCase.targetRevision ?? 0;
    await register.commands.answerCase(
      caseKeyOf(no),
      { targetRevision, answer },
      acting("owner-1"),
    );
    await running.moveTo(day("2026-12-18"));
    await runRounds(register, register);
    expect(days()).toEqual(["2026-12-15", "2026-12-18"]);
    await running.moveTo(day("2026-12-21"));
    await runRounds(register, register);
    // What was new is no line any more, and what is left was told.
    expect(days()).toEqual(["2026-12-15", "2026-12-18"]);
  });
});

/** The revision stands in the messageId; which it is, is not what these tests are about. */
function anyId(messageId: string) {
  return expect.stringMatching(new RegExp(`^${messageId.replace("v1", "v\\d+")}$`));
}
