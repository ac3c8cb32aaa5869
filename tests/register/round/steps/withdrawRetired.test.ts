import { expect, test } from "vitest";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import { acting, startRegister } from "#tests/register/startRegister.ts";

const HARM: CardAnswer = {
  option: "changed",
  changed: ["T7:harm"],
  unsure: [],
  live: "planned",
  dateUnknown: true,
};

/** An entry with an open question about version 2.0. */
async function askedEntry(register: RunningRegister) {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  if (asked === undefined) throw new Error(`${no} is not asked`);
  return { no, key: asked.key, targetRevision: asked.targetRevision };
}

async function retire(register: RunningRegister, no: string): Promise<void> {
  const { commands, reads } = register;
  const values = {
    operationStatus: "retired",
    endDate: reads.today(),
    retirementData: "Gelöscht.",
    retirementLogs: "Keine.",
    retirementContract: "ended",
  };
  const input = { eTag: reads.entry(no)?.eTag ?? "", values };
  expect(await commands.editEntry(no, input, acting("owner-1"))).toMatchObject({ ok: true });
  await runRounds(register);
}

test("the question about a retired application is withdrawn", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { key, no } = await askedEntry(register);
  await retire(register, no);
  expect(register.reads.case(key)?.evaluationCase).toMatchObject({
    state: "withdrawn",
    note: null,
  });
  await expectConsistent(running, register, no);
});

test("a case with reported harm goes on when the application is retired", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { key, no, targetRevision } = await askedEntry(register);
  await register.commands.answerCase(key, { targetRevision, answer: HARM }, acting("owner-1"));
  await runRounds(register);
  await retire(register, no);
  expect(register.reads.case(key)?.evaluationCase).toMatchObject({ state: "open", depth: "full" });
});
