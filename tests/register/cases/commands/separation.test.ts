import { describe, expect, test } from "vitest";
import { type CaseRightKey, mayDo } from "#domain/cases/rights.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { PersonHandle } from "#local/people.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
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

const ME = "coordinator-1";
const me = coordinator(ME);
const other = coordinator("coordinator-2");
const nameOf = (handle: PersonHandle) => ({ id: idOf(handle), name: handle });

interface At extends TestRegister {
  readonly no: string;
}

function runningCase({ no, register: { reads } }: At) {
  const found = reads.casesOf(no).find(({ closedOn }) => closedOn === null);
  if (found === undefined) throw new Error("nothing runs");
  return found;
}

async function patch({ no, register }: At, values: Readonly<Record<string, unknown>>) {
  const eTag = register.reads.entry(no)?.eTag ?? "";
  return register.commands.editEntry(no, { eTag, values, reason: "Wechsel" }, other);
}

/** Every way in which somebody stops to answer for an application. */
const WAYS: Readonly<Record<string, (at: At) => Promise<unknown>>> = {
  "an edit of the entry": (at) => patch(at, { ownerId: idOf("owner-2") }),
  "an edit of the deputy, and being deputy": async (at) => {
    await patch(at, { ownerId: idOf("owner-2"), deputyId: idOf(ME) });
    return patch(at, { deputyId: idOf("deputy-1") });
  },
  reassigning: async (at) => {
    const { key, revision } = runningCase(at);
    const owner = nameOf("owner-2");
    return at.register.commands.reassign(key, { revision, owner, reason: "Wechsel" }, me);
  },
  "a handover": async (at) => {
    const { commands } = at.register;
    const { key, targetRevision } = runningCase(at);
    await commands.reportNotMine(key, { targetRevision, personId: idOf("owner-2") }, me);
    return commands.acceptHandover(key, acting("owner-2"));
  },
  "an edit in SharePoint": async (at) => {
    const { id } = await entryItem(at, at.no);
    await editByHand(at, "entries", id, { OwnerId: idOf("owner-2"), OwnerName: "Thomas Brandt" });
    await runRounds(at.register);
  },
};

/** A case about an application that coordinator-1 owned when it began. */
async function ownCase(running: TestRegister): Promise<At> {
  const { commands } = running.register;
  const no = await approvedEntry(running.register);
  const at = { ...running, no };
  await patch(at, { ownerId: idOf(ME) });
  await commands.reportVersion(no, { version: "2.0" }, other);
  await running.register.roundEnded();
  return at;
}

describe.each(Object.keys(WAYS))("who answered for it when the case began, until %s", (way) => {
  test("decides nothing in it, reads nothing internal, and is asked nothing by it", async () => {
    await using running = await startRegister();
    const at = await ownCase(running);
    const { commands, reads } = running.register;
    await WAYS[way]?.(at);
    const entry = () => {
      const found = reads.entry(at.no);
      if (found === undefined) throw new Error("gone");
      return found;
    };
    expect([entry().values.ownerId, entry().values.deputyId]).not.toContain(idOf(ME));
    // A newer version moves the question to another day; the case began when it did.
    await running.advanceDays(3);
    await commands.reportVersion(at.no, { version: "3.0" }, other);
    await running.register.roundEnded();
    const asked = runningCase(at);
    const answer = { option: "changed", changed: ["T5"], unsure: [], live: "live" } as const;
    const date = reads.today();
    const { key, targetRevision } = asked;
    await commands.answerCase(key, { targetRevision, answer: { ...answer, date } }, other);
    const { revision, state } = runningCase(at);
    expect(state).toBe("open");
    const reason = "Geprüft";
    const refused = { ok: false, problem: "ownCase" };
    const decision = { revision, decision: "rejected", reason } as const;
    expect(await commands.decideCase(key, decision, me)).toEqual(refused);
    expect(await commands.withdrawCase(key, { revision, reason }, me)).toEqual(refused);
    expect(await commands.raiseToFull(key, { revision, reason }, me)).toEqual(refused);
    expect(await commands.askQuery(key, { revision, text: reason }, me)).toEqual(refused);
    expect(await commands.noteCase(key, { revision, note: reason }, me)).toEqual(refused);
    const taken = await commands.assignHandler(key, { revision, personId: idOf(ME) }, me);
    expect(taken).toEqual(refused);
    const looking = { entry: entry(), evaluationCase: runningCase(at), viewer: me.viewer };
    const judging: readonly CaseRightKey[] = [
      "decide",
      "evaluate",
      "withdraw",
      "writeNote",
      "requestStatement",
    ];
    expect(judging.filter((right) => mayDo(right, looking))).toEqual([]);
    expect(judging.filter((right) => mayDo(right, { ...looking, viewer: other.viewer }))).toEqual(
      judging,
    );
    expect(maySee("internalNote", looking)).toBe(false);
    expect(maySee("reporters", { entry: entry(), viewer: me.viewer })).toBe(false);
    expect(await commands.decideCase(key, decision, other)).toMatchObject({ ok: true });
    await expectConsistent(running, running.register, at.no);
  });
});

test("who stopped before the case began judges it like everybody else", async () => {
  await using running = await startRegister();
  const { commands, roundEnded } = running.register;
  const no = await approvedEntry(running.register);
  const at = { ...running, no };
  await patch(at, { ownerId: idOf(ME) });
  await patch(at, { ownerId: idOf("owner-1") });
  await running.advanceDays(1);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await roundEnded();
  const { key, revision } = runningCase(at);
  const withdrawn = await commands.withdrawCase(key, { revision, reason: "Doppelt" }, me);
  expect(withdrawn).toMatchObject({ ok: true });
});

test("a suspension is not lifted by who answered for the application since it began", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const no = await approvedEntry(running.register);
  const at = { ...running, no };
  await patch(at, { ownerId: idOf(ME) });
  await commands.suspendEntry(no, { reason: "Störung" }, me);
  await patch(at, { ownerId: idOf("owner-1") });
  const lifting = { to: "productive", reason: "Behoben" } as const;
  expect(await commands.liftSuspension(no, lifting, me)).toEqual({ ok: false, problem: "ownCase" });
  const values = { operationStatus: "productive" };
  const eTag = reads.entry(no)?.eTag ?? "";
  const edited = await commands.editEntry(no, { eTag, values, reason: "Behoben" }, me);
  expect(edited).toMatchObject({ problem: { fields: { operationStatus: "notAllowed" } } });
});
