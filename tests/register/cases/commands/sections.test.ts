import { expect, test } from "vitest";
import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { chainsOf, expectConsistent, runRounds } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const runningCase = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).find(({ closedOn }) => closedOn === null);

async function openCase(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = runningCase(register, no);
  const input = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
  await register.commands.answerCase(asked?.key ?? "", input, acting("owner-1"));
  await runRounds(register);
  return no;
}

test("sections that are asked for are told once to each, and are done by themselves once they are filled in", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  const { key = "", revision = 0 } = runningCase(register, no) ?? {};
  const asked = await register.commands.requestSections(
    key,
    { revision, sections: ["security"] },
    coordinator(),
  );
  expect(asked.ok).toBe(true);
  await runRounds(register, await running.another());
  const told = register.reads
    .deliveriesOf(key)
    .filter(({ messageId }) => messageId === "sections-1");
  expect(told.map(({ person }) => person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
  expect(told.every(({ state }) => state === "sent")).toBe(true);
  expect(waitedFor(register, no)).not.toBeNull();

  const { eTag = "" } = register.reads.entry(no) ?? {};
  const edited = await register.commands.editEntry(
    no,
    { eTag, values: { protectionNeed: "normal" }, reason: "" },
    acting("owner-1"),
  );
  expect(edited.ok).toBe(true);
  await runRounds(register);
  expect(waitedFor(register, no)).toBeNull();
  await expectConsistent(running, register, no);
  // The change tells the section that it is about.
  const events = [...(await chainsOf(running, no)).values()].flat();
  const requested = events.filter(({ Data }) => Data.includes("sectionsRequested"));
  expect(requested).toHaveLength(1);
  expect(requested[0]?.Data).toContain("section/security");
});

function waitedFor(register: RunningRegister, no: string) {
  const found = register.reads.case(runningCase(register, no)?.key ?? "");
  return found === undefined ? undefined : register.reads.deskFacts(found).sectionsDue;
}

test("what is taken back is told in the cards that asked for it, by coordinators alone and once", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  const { key = "" } = runningCase(register, no) ?? {};
  const handle = handling(register, key);
  expect((await handle.request(["security"])).ok).toBe(true);
  await runRounds(register);
  const cards = running.informed.filter(({ delivery }) => delivery.messageId === "sections-1");
  expect(cards.map(({ updates }) => updates)).toEqual([0, 0]);
  const { revision = 0 } = register.reads.case(key)?.evaluationCase ?? {};
  const input = { revision, sections: ["security"], reason: "Steht im Vertrag." } as const;
  const byOwner = await register.commands.cancelSections(key, input, acting("owner-1"));
  expect(byOwner).toMatchObject({ ok: false, problem: "forbidden" });
  expect((await handle.cancel("security")).ok).toBe(true);
  expect(await handle.cancel("security")).toMatchObject({ problem: "sectionNotRequested" });
  await runRounds(register);
  expect(waitedFor(register, no)).toBeNull();
  expect(cards.map(({ updates }) => updates)).toEqual([1, 1]);
});

/** What coordinators do about sections of a case, as it stands by then. */
function handling({ commands, reads }: RunningRegister, key: string) {
  const revision = () => reads.case(key)?.evaluationCase.revision ?? 0;
  return {
    request: (sections: readonly EvaluationSection[]) =>
      commands.requestSections(key, { revision: revision(), sections }, coordinator()),
    cancel: (section: EvaluationSection) =>
      commands.cancelSections(
        key,
        { revision: revision(), sections: [section], reason: "Steht im Vertrag." },
        coordinator(),
      ),
    waive: (section: EvaluationSection) =>
      commands.waiveSection(
        key,
        { revision: revision(), section, reason: "Niemand ist betroffen." },
        coordinator(),
      ),
  };
}

type Acknowledged = "requested" | "cancelled" | "waived";

/** Asked for, reminded of, taken back in part, and left out; what stands already is not done again. */
async function handleSections(
  running: TestRegister,
  register: RunningRegister,
  key: string,
): Promise<ReadonlySet<Acknowledged>> {
  const acknowledged = new Set<Acknowledged>();
  const handle = handling(register, key);
  const stands = () => register.reads.case(key)?.evaluationCase.sections ?? {};
  async function once(what: Acknowledged, isDone: boolean, act: () => Promise<{ ok: boolean }>) {
    if (!isDone && (await act()).ok) acknowledged.add(what);
    await register.roundEnded();
  }
  try {
    const { data } = stands();
    await once("requested", data !== undefined, () => handle.request(["data", "security"]));
    // Counted from each one's card, which a crash may have made late.
    if (personsOf(messagesOf(register, key, "sectionsAgain-1-")).length < RESPONSIBLE.length) {
      await running.moveTo(addWorkingDays(register.reads.today(), REMINDED_AFTER, []));
      await register.roundEnded();
    }
    const isCancelled = stands().security?.requested?.cancelled !== undefined;
    await once("cancelled", isCancelled, () => handle.cancel("security"));
    await once("waived", stands().effect !== undefined, () => handle.waive("effect"));
  } catch {
    // The process is dead.
  }
  return acknowledged;
}

function messagesOf({ reads }: RunningRegister, key: string, messageIds: string) {
  return reads.deliveriesOf(key).filter(({ messageId }) => messageId.startsWith(messageIds));
}

const personsOf = (rows: ReturnType<typeof messagesOf>) =>
  [...new Set(rows.map(({ person }) => person.id))].sort();

const RESPONSIBLE = [idOf("owner-1"), idOf("deputy-1")].sort();
const REMINDED_AFTER = 6;
const CLAIM_EXPIRED_MS = 61_000;

/** Returns whether the scenario was long enough to reach that write. */
async function crashOnce(running: TestRegister, write: number, moment: CrashMoment) {
  const before = await running.another();
  const no = await openCase(before);
  const { key = "" } = runningCase(before, no) ?? {};
  await before.stop();
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  await dying.roundEnded();
  graph.crashAt(write, moment);
  const acknowledged = await handleSections(running, dying, key);
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next);
  const survived = next.reads.case(key)?.evaluationCase.sections ?? {};
  if (acknowledged.has("requested")) expect(survived.data?.requested?.nth).toBe(1);
  if (acknowledged.has("cancelled")) expect(survived.security?.requested?.cancelled).toBeDefined();
  if (acknowledged.has("waived")) expect(survived.effect?.waived).toBeDefined();

  // Who got no answer tries again.
  await handleSections(running, next, key);
  await runRounds(next);
  expect(next.reads.case(key)?.evaluationCase.sections).toMatchObject({
    data: { requested: { nth: 1 } },
    security: { requested: { nth: 1, cancelled: { reason: "Steht im Vertrag." } } },
    effect: { waived: { reason: "Niemand ist betroffen." } },
  });
  const told = (await next.reads.history(no)).map(({ change }) => change.action);
  for (const action of ["sectionsRequested", "sectionsCancelled", "sectionWaived"] as const) {
    expect(told.filter((one) => one === action)).toHaveLength(1);
  }
  for (const messageIds of ["sections-1", "sectionsAgain-1-"]) {
    const rows = messagesOf(next, key, messageIds);
    expect(personsOf(rows)).toEqual(RESPONSIBLE);
    expect(rows.every(({ state }) => state === "sent")).toBe(true);
    for (const row of rows) {
      // Whoever dies while a message is on its way cannot know that it arrived.
      const copies = [...running.sent, ...running.informed, ...running.bundles].filter(
        ({ delivery }) => delivery.key === row.key,
      );
      expect(copies.length).toBeLessThanOrEqual(2);
    }
  }
  await expectConsistent(running, next, no);
  const { revision = 0 } = next.reads.case(key)?.evaluationCase ?? {};
  const withdrawn = { revision, reason: "Erledigt." };
  expect((await next.commands.withdrawCase(key, withdrawn, coordinator())).ok).toBe(true);
  await runRounds(next);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "a crash %s, at any write of a request for sections, its reminder, its end and a waiver, loses nothing and doubles nothing",
  async (moment) => {
    expect(await crashAtWrites(crashOnce, moment, 7)).toBeGreaterThan(12);
  },
  180_000,
);
