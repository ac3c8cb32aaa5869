import { expect, test } from "vitest";
import { STATEMENTS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { PEOPLE } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { chainsOf, expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

const DATA_PROTECTION = "reviewer-dataprotection";
const EVERYBODY = PEOPLE.flatMap(({ name, oid, surname }) => [name, oid, surname]);

const runningCase = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).find(({ closedOn }) => closedOn === null);

/** An entry with an open evaluation of its version 2.0. */
async function openCase(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = runningCase(register, no);
  const input = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
  await register.commands.answerCase(asked?.key ?? "", input, acting("owner-1"));
  await runRounds(register);
  expect(runningCase(register, no)?.state).toBe("open");
  return no;
}

function request(
  register: RunningRegister,
  no: string,
  question = "Reicht die Folgenabschätzung?",
) {
  const held = runningCase(register, no);
  return register.commands.requestStatement(
    held?.key ?? "",
    {
      revision: held?.revision ?? 0,
      role: "dataProtection",
      personId: idOf(DATA_PROTECTION),
      question,
      required: true,
    },
    coordinator(),
  );
}

function give(register: RunningRegister, no: string, id = 1, text = "Ja, sie reicht.") {
  const key = runningCase(register, no)?.key ?? "";
  return register.commands.giveStatement(
    key,
    { id, result: "agreed", text },
    { ...acting(DATA_PROTECTION), channel: "card" },
  );
}

test("a statement is asked for, given, and stands in the list and in the history with its persons sealed", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  expect((await request(register, no)).ok).toBe(true);
  expect((await give(register, no)).ok).toBe(true);
  await runRounds(register);

  const held = runningCase(register, no)?.statements;
  expect(held).toMatchObject([
    {
      id: 1,
      askedOf: { id: idOf(DATA_PROTECTION), name: "Ulrike Seidel" },
      askedBy: { id: idOf("coordinator-1") },
      outcome: { kind: "given", result: "agreed", by: { id: idOf(DATA_PROTECTION) } },
    },
  ]);
  const again = await running.another();
  expect(runningCase(again, no)?.statements).toEqual(held);
  await expectConsistent(running, again, no);

  const history = await register.reads.history(no);
  const told = history.filter(({ change }) => change.action.startsWith("statement"));
  expect(told.map(({ change }) => [change.action, change.actor.role])).toEqual([
    ["statementRequested", "coordinator"],
    ["statementGiven", "reviewer"],
  ]);
  const events = [...(await chainsOf(running, no)).values()].flat();
  for (const { Persons: _beside, ...hashed } of events) {
    const text = JSON.stringify(hashed).toLowerCase();
    for (const trace of EVERYBODY) expect(text).not.toContain(trace.toLowerCase());
  }
});

test("a case without statements is the record it was before there were any", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  const held = runningCase(register, no);
  expect(held !== undefined && "statements" in held).toBe(false);
  const events = [...(await chainsOf(running, no)).values()].flat();
  expect(JSON.stringify(events)).not.toContain("statement");
});

test("the approval waits for it; the decision taken, nothing is given any more", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  await request(register, no);
  const decide = (decision: "approved" | "approvedProvisionally") => {
    const held = runningCase(register, no);
    const validUntil = decision === "approved" ? undefined : register.reads.today();
    const input = { revision: held?.revision ?? 0, decision, reason: "Geprüft.", validUntil };
    return register.commands.decideCase(held?.key ?? "", input, coordinator());
  };
  const key = runningCase(register, no)?.key ?? "";
  await confirmTouched(register, key);
  expect(await decide("approved")).toMatchObject({ problem: "statementsMissing" });
  expect(await decide("approvedProvisionally")).toMatchObject({ ok: true });
  const input = { id: 1, result: "agreed", text: "" } as const;
  const late = await register.commands.giveStatement(key, input, acting(DATA_PROTECTION));
  expect(late).toEqual({ ok: false, problem: "notRunning" });
});

test("two replicas that give it at the same time store one", async () => {
  await using running = await startRegister();
  const no = await openCase(running.register);
  await request(running.register, no);
  const another = await running.another();
  const [key] = [runningCase(another, no)?.key ?? ""];
  const colleague = acting("employee", ["Reviewer.DataProtection"]);
  const objection = { id: 1, result: "objected", text: "Nein." } as const;
  const both = await Promise.all([
    give(running.register, no),
    another.commands.giveStatement(key, objection, colleague),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: "statementGiven" });
  await runRounds(running.register);
  await runRounds(another);
  const history = await another.reads.history(no);
  expect(history.filter(({ change }) => change.action === "statementGiven")).toHaveLength(1);
  await expectConsistent(running, another, no);
});

test.each(CRASH_MOMENTS)(
  "a crash %s while it is given, repeated after the restart, leaves one record",
  async (moment) => {
    await using running = await startRegister();
    const no = await openCase(running.register);
    await request(running.register, no);
    await running.register.stop();
    for (let write = 1; ; write++) {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      await dying.roundEnded();
      const id = (runningCase(dying, no)?.statements ?? []).length;
      graph.crashAt(write, moment);
      const acknowledged = await give(dying, no, id).then(
        ({ ok }) => ok,
        () => false,
      );
      const crashed = graph.hasCrashed();
      await dying.stop();
      const next = await running.another();
      await runRounds(next);
      const survived = runningCase(next, no)?.statements?.at(-1)?.outcome?.kind === "given";
      if (acknowledged) expect(survived).toBe(true);
      const repeated = await give(next, no, id);
      expect(repeated).toMatchObject(survived ? { problem: "statementGiven" } : { ok: true });
      await runRounds(next);
      await expectConsistent(running, next, no);
      const history = await next.reads.history(no);
      const given = history.filter(({ change }) => change.action === "statementGiven");
      expect(given).toHaveLength(id);
      // The next crash hits a later write of another statement.
      if (crashed) expect((await request(next, no)).ok).toBe(true);
      await next.stop();
      if (!crashed) {
        expect(write).toBeGreaterThan(2);
        return;
      }
    }
  },
  60_000,
);

test("as many as a case holds, each as long as it may be, fit; one more is refused", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  for (let id = 1; id <= STATEMENTS_MAX; id++) {
    const asked = await request(register, no, "ä".repeat(TEXT_LIMITS.statementQuestion));
    expect(asked.ok).toBe(true);
    const given = await give(register, no, id, "ü".repeat(TEXT_LIMITS.statement));
    expect(given.ok).toBe(true);
  }
  expect(await request(register, no)).toEqual({ ok: false, problem: "statementsFull" });
  await runRounds(register);
  await expectConsistent(running, register, no);
  const again = await running.another();
  const ids = runningCase(again, no)?.statements?.map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: STATEMENTS_MAX }, (_none, index) => index + 1));
});

test("whom the settings do not name for a role cannot be asked in it", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await openCase(register);
  const held = runningCase(register, no);
  const input = {
    revision: held?.revision ?? 0,
    role: "legal",
    personId: idOf(DATA_PROTECTION),
    question: "Zulässig?",
    required: false,
  } as const;
  const { commands } = register;
  const asked = await commands.requestStatement(held?.key ?? "", input, coordinator());
  expect(asked).toEqual({ ok: false, problem: "notAContact" });
});
