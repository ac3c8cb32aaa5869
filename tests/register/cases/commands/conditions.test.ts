import { expect, test } from "vitest";
import { conditionState } from "#domain/cases/condition.ts";
import { addDays } from "#domain/time/day.ts";
import { PEOPLE } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { chainsOf, expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

const EVERYBODY = PEOPLE.flatMap(({ name, oid, surname }) => [name, oid, surname]);
const FILE = "https://stadt.sharepoint.com/sites/ki/Konzept.pdf";

const decidedCase = ({ reads }: RunningRegister, no: string) => reads.casesOf(no).at(-1);

function ask(register: RunningRegister, no: string, text = "Löschfristen einrichten") {
  const held = decidedCase(register, no);
  return register.commands.addCondition(
    held?.key ?? "",
    { revision: held?.revision ?? 0, text, dueOn: addDays(register.reads.today(), 30) },
    coordinator(),
  );
}

function prove(register: RunningRegister, no: string, id: number) {
  return register.commands.giveEvidence(
    decidedCase(register, no)?.key ?? "",
    { id, round: 1, text: "Eingerichtet.", evidence: { url: FILE } },
    { ...acting("owner-1"), channel: "card" },
  );
}

function judge(register: RunningRegister, no: string, id: number, isAccepted: boolean) {
  return register.commands.judgeEvidence(
    decidedCase(register, no)?.key ?? "",
    { id, round: 1, isAccepted, reason: "Das Archiv fehlt." },
    coordinator(),
  );
}

const stateOf = (register: RunningRegister, no: string, id: number) => {
  const condition = decidedCase(register, no)?.conditions?.find((one) => one.id === id);
  return condition && conditionState(condition);
};

test("a condition is asked for, proved and met, and stands in the history with its persons sealed", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  expect((await ask(register, no)).ok).toBe(true);
  expect((await prove(register, no, 1)).ok).toBe(true);
  expect((await judge(register, no, 1, true)).ok).toBe(true);
  await runRounds(register);
  expect(decidedCase(register, no)).toMatchObject({
    state: "approved",
    conditions: [{ id: 1, answer: { evidence: 1, by: { id: idOf("owner-1"), role: "owner" } } }],
    evidence: [{ id: 1, url: FILE, by: { id: idOf("owner-1") } }],
  });
  const another = await running.another();
  expect(decidedCase(another, no)).toEqual(decidedCase(register, no));
  await expectConsistent(running, another, no);

  const history = await register.reads.history(no);
  const told = history.map(({ change }) => [change.action, change.actor.role]);
  expect(told).toEqual(
    expect.arrayContaining([
      ["conditionAdded", "coordinator"],
      ["evidenceGiven", "owner"],
      ["conditionAccepted", "coordinator"],
    ]),
  );
  const events = [...(await chainsOf(running, no)).values()].flat();
  expect(events.length).toBeGreaterThan(3);
  for (const { Persons: _beside, ...hashed } of events) {
    const text = JSON.stringify(hashed).toLowerCase();
    for (const trace of EVERYBODY) expect(text).not.toContain(trace.toLowerCase());
  }
});

test("of two answers at once the first stands, and of two coordinators the first", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await ask(running.register, no);
  const another = await running.another();
  const proved = await Promise.all([prove(running.register, no, 1), prove(another, no, 1)]);
  expect(proved.filter(({ ok }) => ok)).toHaveLength(1);
  expect(proved.find(({ ok }) => !ok)).toMatchObject({ problem: "evidenceGiven" });
  await Promise.all([runRounds(running.register), runRounds(another)]);
  const judged = await Promise.all([
    judge(running.register, no, 1, true),
    judge(another, no, 1, false),
  ]);
  expect(judged.filter(({ ok }) => ok)).toHaveLength(1);
  await runRounds(another);
  await expectConsistent(running, another, no);
});

test.each(CRASH_MOMENTS)(
  "a crash %s while evidence is given, repeated after the restart, leaves one record",
  async (moment) => {
    await using running = await startRegister();
    const no = await approvedEntry(running.register);
    await ask(running.register, no);
    await running.register.stop();
    for (let write = 1; ; write++) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      await dying.roundEnded();
      const id = decidedCase(dying, no)?.conditions?.length ?? 0;
      graph.crashAt(write, moment);
      const acknowledged = await prove(dying, no, id).then(
        ({ ok }) => ok,
        () => false,
      );
      const crashed = graph.hasCrashed();
      await dying.stop();
      const next = await running.another();
      await runRounds(next);
      const survived = stateOf(next, no, id) === "evidenceGiven";
      if (acknowledged) expect(survived).toBe(true);
      const repeated = await prove(next, no, id);
      expect(repeated).toMatchObject(survived ? { problem: "evidenceGiven" } : { ok: true });
      await runRounds(next);
      await expectConsistent(running, next, no);
      const history = await next.reads.history(no);
      expect(history.filter(({ change }) => change.action === "evidenceGiven")).toHaveLength(id);
      // The same document twice is one.
      expect(decidedCase(next, no)?.evidence).toHaveLength(1);
      // The next crash hits a later write for another condition.
      if (crashed) expect((await ask(next, no, `Auflage ${id + 1}`)).ok).toBe(true);
      await next.stop();
      if (!crashed) {
        expect(write).toBeGreaterThan(1);
        return;
      }
    }
  },
  60_000,
);
