import { expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { classifyCase } from "#tests/register/classifyCase.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, INTAKE, idOf, startRegister } from "#tests/register/startRegister.ts";

const REASON = "Ein Amt hat sich beschwert.";

/** An entry that owner-1 has reported and taken back. */
async function withdrawnEntry({ commands, reads }: RunningRegister): Promise<string> {
  const intake = { ...INTAKE, operationStatus: "planned", ownerId: idOf("owner-1") };
  const reported = await commands.reportEntry(intake, acting("employee"));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  const { no } = reported.value;
  const [first] = reads.casesOf(no);
  const input = { revision: first?.revision ?? 0, reason: "Kommt später." };
  const withdrawn = await commands.withdrawCase(first?.key ?? "", input, acting("owner-1"));
  expect(withdrawn.ok).toBe(true);
  return no;
}

test("a withdrawn application is submitted again, evaluated and approved", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await withdrawnEntry(register);
  expect(reads.entry(no)?.values.evaluationStatus).toBe("withdrawn");
  expect(await commands.submitAgain(no, acting("employee"))).toMatchObject({
    problem: "forbidden",
  });
  expect(await commands.submitAgain(no, coordinator())).toMatchObject({ problem: "forbidden" });
  const [once, twice] = await Promise.all([
    commands.submitAgain(no, acting("owner-1")),
    commands.submitAgain(no, acting("owner-1")),
  ]);
  expect(once.ok).toBe(true);
  expect(twice).toMatchObject({ ok: false, problem: "caseRunning" });
  expect(reads.entry(no)?.values.evaluationStatus).toBe("submitted");
  const [again] = reads.casesOf(no).filter(({ state }) => state === "open");
  expect(again).toMatchObject({
    causeKey: `${no.toLowerCase()}/submission/2`,
    trigger: "first",
    reportedBy: { id: idOf("employee") },
  });
  const revision = await classifyCase(register, again?.key ?? "", "limited");
  const decided = await commands.decideCase(
    again?.key ?? "",
    { revision, decision: "approved", reason: "Geprüft." },
    coordinator(),
  );
  expect(decided.ok).toBe(true);
  await runRounds(register);
  expect(reads.entry(no)?.values).toMatchObject({
    evaluationStatus: "approved",
    evaluatedVersion: "1.0",
  });
  // From now on a version is asked about like that of any other.
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  expect(reads.casesOf(no).filter(({ state }) => state === "requested")).toHaveLength(1);
  await expectConsistent(running, register, no);
});

test("a coordinator opens a case for one application, with a reason that is asked with it", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  const problem = async (...input: Parameters<typeof commands.openCase>) => {
    const done = await commands.openCase(...input);
    return done.ok ? "accepted" : done.problem;
  };
  expect(await problem(no, { reason: " " }, coordinator())).toBe("reasonMissing");
  expect(await problem(no, { reason: REASON }, acting("owner-1"))).toBe("forbidden");
  expect(await problem("KI-2026-9999", { reason: REASON }, coordinator())).toBe("notFound");
  expect(await problem(no, { reason: REASON }, coordinator())).toBe("accepted");
  expect(await problem(no, { reason: REASON }, coordinator("coordinator-2"))).toBe("caseRunning");
  const asked = reads.casesOf(no).find(({ state }) => state === "requested");
  expect(asked).toMatchObject({ trigger: "coordinator", note: REASON });
  await runRounds(register);
  expect(running.sent.map(({ delivery }) => delivery.person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
  const events = await reads.history(no);
  expect(
    events.map(({ change }) => change).findLast(({ action }) => action === "requested"),
  ).toMatchObject({ actor: { role: "coordinator", id: idOf("coordinator-1") }, reason: REASON });
  await expectConsistent(running, register, no);
});

test("a coordinator gets a withdrawn application evaluated, too", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await withdrawnEntry(register);
  const opened = await register.commands.openCase(no, { reason: REASON }, coordinator());
  expect(opened).toMatchObject({
    ok: true,
    value: { evaluationCase: { trigger: "first", state: "open", note: REASON } },
  });
});

test("two replicas that open at once open one case", async () => {
  await using running = await startRegister();
  const other = await running.another();
  const no = await approvedEntry(running.register);
  await runRounds(running.register, other);
  const done = await Promise.all([
    running.register.commands.openCase(no, { reason: REASON }, coordinator()),
    other.commands.openCase(no, { reason: REASON }, coordinator("coordinator-2")),
  ]);
  expect(done.some(({ ok }) => ok)).toBe(true);
  await runRounds(running.register, other);
  expect(other.reads.casesOf(no).filter(({ trigger }) => trigger === "coordinator")).toHaveLength(
    1,
  );
  await expectConsistent(running, other, no);
});

test.each(CRASH_MOMENTS)("a crash %s of a write: pressed again, it is one case", async (moment) => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await running.register.stop();
  for (const write of [1, 2, 3]) {
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    graph.crashAt(write, moment);
    await dying.commands.openCase(no, { reason: REASON }, coordinator()).catch(() => undefined);
    await dying.stop();
  }
  const next = await running.another();
  await next.commands.openCase(no, { reason: REASON }, coordinator());
  await runRounds(next);
  expect(next.reads.casesOf(no).filter(({ trigger }) => trigger === "coordinator")).toHaveLength(1);
  await expectConsistent(running, next, no);
});
