import { describe, expect, test } from "vitest";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;

/** A question about version 2.0 to owner-1 and deputy-1. */
async function asked(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  const reported = await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  if (!reported.ok) throw new Error("not reported");
  await runRounds(register);
  return no;
}

function caseIn({ reads }: RunningRegister, no: string) {
  const found = reads.casesOf(no).find((one) => one.trigger === "version");
  if (found === undefined) throw new Error("nobody asked");
  return found;
}

async function name(register: RunningRegister, no: string, by: "owner-1" | "deputy-1" = "owner-1") {
  const { key, targetRevision } = caseIn(register, no);
  const input = { targetRevision, personId: idOf("owner-2") };
  return register.commands.reportNotMine(key, input, acting(by));
}

const rowsOf = (register: RunningRegister, no: string) =>
  caseIn(register, no).notMine.map(({ handover }) => handover?.state);
const ownerOf = ({ reads }: RunningRegister, no: string) => reads.entry(no)?.values.ownerId;

describe("a handover", () => {
  test("makes the named person the owner, who gets the question; the deadline runs on", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    const before = caseIn(register, no);
    expect((await name(register, no)).ok).toBe(true);
    await runRounds(register);
    expect(ownerOf(register, no)).toBe(idOf("owner-1"));
    const done = await register.commands.acceptHandover(before.key, acting("owner-2"));
    expect(done.ok && done.value.entry.values).toMatchObject({
      ownerId: idOf("owner-2"),
      ownerName: "Thomas Brandt",
      deputyId: idOf("deputy-1"),
    });
    await runRounds(register);
    expect(caseIn(register, no)).toMatchObject({ state: "requested", due: before.due });
    expect(rowsOf(register, no)).toEqual(["accepted"]);
    const questions = register.reads
      .deliveriesOf(before.key)
      .filter(({ messageId }) => messageKindOf(messageId) === "request");
    expect(questions.map(({ person }) => person.id)).toContain(idOf("owner-2"));
    const events = (await register.reads.history(no)).filter(
      ({ change }) => change.action === "handoverAccepted",
    );
    expect(events.map(({ chain }) => chain).sort()).toEqual([
      `case/${before.key}`,
      no.toLowerCase(),
    ]);
    for (const { change } of events) {
      expect(change).toMatchObject({ actor: { id: idOf("owner-2") }, reason: before.key });
    }
    await expectConsistent(running, register, no);
  });

  test("named by the deputy takes the deputy's place", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no, "deputy-1");
    await register.commands.acceptHandover(caseIn(register, no).key, acting("owner-2"));
    expect(register.reads.entry(no)?.values).toMatchObject({
      ownerId: idOf("owner-1"),
      deputyId: idOf("owner-2"),
    });
  });

  test("that is declined leaves everything as it was, and the coordinators can name somebody", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no);
    const { key } = caseIn(register, no);
    expect((await register.commands.declineHandover(key, acting("owner-2"))).ok).toBe(true);
    expect(ownerOf(register, no)).toBe(idOf("owner-1"));
    expect(rowsOf(register, no)).toEqual(["declined"]);
    const head = { id: idOf("head-1"), name: "Sabine Krüger" };
    const { revision } = caseIn(register, no);
    const input = { revision, owner: head, reason: "Anderes Amt." };
    expect((await register.commands.reassign(key, input, coordinator())).ok).toBe(true);
    expect(rowsOf(register, no)).toEqual(["closed"]);
    const late = await register.commands.acceptHandover(key, acting("owner-2"));
    expect(late).toMatchObject({ ok: false, problem: "handoverClosed" });
    expect(ownerOf(register, no)).toBe(head.id);
    await expectConsistent(running, register, no);
  });

  test("is settled by a coordinator who confirms the present owner", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no);
    const { key, revision } = caseIn(register, no);
    const owner = { id: idOf("owner-1"), name: "Jana Albrecht" };
    const confirm = { revision, owner, reason: "Doch zuständig." };
    expect((await register.commands.reassign(key, confirm, coordinator())).ok).toBe(true);
    expect(rowsOf(register, no)).toEqual(["closed"]);
    const again = { ...confirm, revision: caseIn(register, no).revision };
    expect(await register.commands.reassign(key, again, coordinator())).toMatchObject({
      problem: "noChange",
    });
  });

  test("ends when the owner is changed in SharePoint", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no);
    const item = await entryItem(running, no);
    await editByHand(running, "entries", item.id, {
      OwnerId: idOf("head-1"),
      OwnerName: "Sabine Krüger",
    });
    await runRounds(register);
    expect(ownerOf(register, no)).toBe(idOf("head-1"));
    expect(rowsOf(register, no)).toEqual(["closed"]);
    const late = await register.commands.acceptHandover(
      caseIn(register, no).key,
      acting("owner-2"),
    );
    expect(late).toMatchObject({ problem: "handoverClosed" });
    await expectConsistent(running, register, no);
  });

  test.each([
    ["a foreign person", "employee", [], "notAllowed"],
    ["who named them", "owner-1", [], "notAllowed"],
    ["a coordinator", "coordinator-1", ["Coordinator"], "notAllowed"],
  ] as const)("is not for %s", async (_who, handle, roles, problem) => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no);
    const { key } = caseIn(register, no);
    for (const command of ["acceptHandover", "declineHandover"] as const) {
      const answer = await register.commands[command](key, acting(handle, roles));
      expect(answer).toMatchObject({ ok: false, problem });
    }
    expect(rowsOf(register, no)).toEqual(["asked"]);
  });

  test("names nobody who is unknown or whose account is disabled", async () => {
    await using running = await startRegister();
    const { register, standIn } = running;
    const no = await asked(register);
    const { key, targetRevision } = caseIn(register, no);
    standIn.setAccount("employee", "disabled");
    for (const personId of [idOf("employee"), idOf("foreign-tenant"), "nobody"]) {
      const answer = await register.commands.reportNotMine(
        key,
        { targetRevision, personId },
        acting("owner-1"),
      );
      expect(answer).toMatchObject({ problem: "namedUnknown" });
    }
  });

  test("accepted on two replicas at once is accepted once", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await asked(register);
    await name(register, no);
    const other = await running.another();
    const { key } = caseIn(register, no);
    const answers = await Promise.all(
      [register, other].map((one) => one.commands.acceptHandover(key, acting("owner-2"))),
    );
    expect(answers.map(({ ok }) => ok)).toContain(true);
    await runRounds(register, other);
    expect(ownerOf(other, no)).toBe(idOf("owner-2"));
    expect(rowsOf(other, no)).toEqual(["accepted"]);
    await expectConsistent(running, other, no);
    const taken = (await register.reads.history(no)).filter(
      ({ chain, change }) => chain === no.toLowerCase() && change.action === "handoverAccepted",
    );
    expect(taken).toHaveLength(1);
  });
});

/** Returns whether the scenario was long enough to reach that write. */
async function crashOnce(running: TestRegister, write: number, moment: CrashMoment) {
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  const no = await asked(dying);
  graph.crashAt(write, moment);
  let named = false;
  let accepted = false;
  const run = async () => {
    named = (await name(dying, no)).ok;
    await dying.roundEnded();
    const { key } = caseIn(dying, no);
    accepted = (await dying.commands.acceptHandover(key, acting("owner-2"))).ok;
    await runRounds(dying);
  };
  await run().catch(() => {});
  const crashed = graph.hasCrashed();
  await dying.stop();
  if (!crashed) return false;

  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next);
  if (named) expect(rowsOf(next, no)).toHaveLength(1);
  if (accepted) expect(rowsOf(next, no)).toEqual(["accepted"]);
  // Entry and case tell the same story, wherever it ended.
  const isTaken = ownerOf(next, no) === idOf("owner-2");
  expect(rowsOf(next, no).includes("accepted")).toBe(isTaken);
  await expectConsistent(running, next, no);

  // Who got no answer tries again.
  const { key, targetRevision } = caseIn(next, no);
  if (!isTaken) {
    const input = { targetRevision, personId: idOf("owner-2") };
    const again = await next.commands.reportNotMine(key, input, acting("owner-1"));
    expect(again.ok || again.problem === "noChange").toBe(true);
  }
  expect((await next.commands.acceptHandover(key, acting("owner-2"))).ok).toBe(true);
  await runRounds(next);
  expect(ownerOf(next, no)).toBe(idOf("owner-2"));
  expect(rowsOf(next, no)).toEqual(["accepted"]);
  expect(caseIn(next, no)).toMatchObject({ state: "requested", targetVersion: "2.0" });
  await expectConsistent(running, next, no);
  await next.stop();
  return true;
}

test.each(CRASH_MOMENTS)(
  "a crash %s, at any write of a handover, converges and loses nothing",
  async (moment) => {
    // The naming, its event, and entry and case after the acceptance, each with its event.
    expect(await crashAtWrites(crashOnce, moment, 7)).toBeGreaterThan(6);
  },
  60_000,
);
