import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Law } from "#domain/cases/lawComparison.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import type { CampaignInput } from "#register/cases/campaigns.ts";
import type { LawComparison } from "#register/cases/lawChanges.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { day } from "#tests/domain/builders.ts";
import { transparencyIsHighRisk } from "#tests/domain/classification/otherTrees.ts";
import { extent } from "#tests/long.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { classifyCase } from "#tests/register/classifyCase.ts";
import { crashingGraph } from "#tests/register/crashingGraph.ts";
import { expectConsistent, itemsWhere, runRounds } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const { viewer } = coordinator();
const UNCHANGED = { option: "unchanged", reason: "noChange" } as const;

function byLaw(entries: number, over: Partial<CampaignInput> = {}): CampaignInput {
  return {
    ...{ id: randomUUID(), trigger: "lawChange", filter: {}, due: null, entries },
    law: { tree: version020.version },
    reason: "Die Stadt verlangt die Registrierung früher.",
    ...over,
  };
}

/** The city wants registration earlier: a day of every high-risk application moves. */
async function moveDay({ settings }: RunningRegister, on = "2026-08-02"): Promise<void> {
  const admin = acting("admin", ["Admin"]);
  const input = { wanted: { registrationGateFrom: on }, seen: () => 0, reason: null };
  expect(await settings.change(input, admin)).toMatchObject({ ok: true });
}

async function found(register: RunningRegister, law?: Law): Promise<readonly string[]> {
  const { inForce, compare } = register.lawChanges;
  return numbersIn(await compare(law ?? inForce()));
}

function numbersIn(comparison: LawComparison): readonly string[] {
  if (comparison.state === "comparing") throw new Error("Still comparing");
  return comparison.findings.map(({ no }) => no);
}

async function openAll(running: TestRegister, ...registers: readonly RunningRegister[]) {
  for (let rounds = 0; rounds < 3; rounds++) {
    await runRounds(...registers);
    running.advanceRealTime(11_000);
  }
}

const runningCase = ({ reads }: RunningRegister, no: string) =>
  reads.casesOf(no).find(({ closedOn }) => closedOn === null);

describe("a change of law", () => {
  test("is compared with what was decided, and with what is decided from then on", async () => {
    await using running = await startRegister();
    const { register } = running;
    const strict = await approvedEntry(register, "highRisk", { operationStatus: "planned" });
    const limited = await approvedEntry(register, "limited");
    expect(await register.lawChanges.compare(register.lawChanges.inForce())).toEqual({
      ...{ state: "compared", entries: 2, compared: 2, findings: [] },
    });
    expect(await found(register, { tree: transparencyIsHighRisk, choices: {} })).toEqual([limited]);
    const choices = { registrationGateFrom: day("2026-08-02") };
    expect(await found(register, { tree: version020, choices })).toEqual([strict]);
    const later = await approvedEntry(register, "limited");
    expect(await found(register, { tree: transparencyIsHighRisk, choices: {} })).toEqual([
      limited,
      later,
    ]);
  });

  test("becomes a full evaluation of each application, however its question is answered", async () => {
    await using running = await startRegister();
    const { register } = running;
    const planned = { operationStatus: "planned" };
    const asked = await approvedEntry(register, "highRisk", planned);
    const answered = await approvedEntry(register, "highRisk", planned);
    const limited = await approvedEntry(register, "limited");
    await register.commands.reportVersion(answered, { version: "2.0" }, acting("owner-1"));
    await runRounds(register);
    await answer(register, answered, { option: "unchanged", reason: "bugfix" });
    expect(runningCase(register, answered)?.state).toBe("objection");
    await moveDay(register);
    expect(await found(register)).toEqual([asked, answered]);
    const input = byLaw(2);
    expect(await register.campaigns.start(input, viewer)).toMatchObject({ ok: true });
    await openAll(running, register);
    expect(runningCase(register, asked)).toMatchObject({ state: "requested", newLaw: true });
    expect(runningCase(register, answered)).toMatchObject({ state: "open", depth: "full" });
    expect(runningCase(register, limited)).toBeUndefined();
    await answer(register, asked, UNCHANGED);
    const opened = runningCase(register, asked);
    expect(opened).toMatchObject({ state: "open", depth: "full", trigger: "lawChange" });
    // Once it is decided by the law in force, nothing is left to change.
    const key = opened?.key ?? "";
    const revision = await classifyCase(register, key, "highRisk");
    const made = { revision, decision: "approved", reason: "Neu bewertet." } as const;
    expect(await register.commands.decideCase(key, made, coordinator())).toMatchObject({
      ok: true,
    });
    expect(await found(register)).toEqual([answered]);
    for (const no of [asked, answered]) await expectConsistent(running, register, no);
  });

  test("is opened once: neither again nor while it is being opened, nor by another version", async () => {
    await using running = await startRegister();
    const { register } = running;
    await approvedEntry(register, "highRisk", { operationStatus: "planned" });
    await moveDay(register);
    const refused = await register.campaigns.start(byLaw(1, { law: { tree: "0.1.0" } }), viewer);
    expect(refused).toEqual({ ok: false, problem: "changedMeanwhile" });
    const input = byLaw(1);
    expect(await register.campaigns.start(input, viewer)).toMatchObject({ ok: true });
    const nobody = { ok: false, problem: "nobodyToAsk" };
    expect(await register.campaigns.start(byLaw(1), viewer)).toEqual(nobody);
    await openAll(running, register);
    expect(await register.campaigns.start(byLaw(1), viewer)).toEqual(nobody);
    expect(await register.campaigns.start(input, viewer)).toMatchObject({ ok: true });
    expect(register.campaigns.all()).toHaveLength(1);
  });
});

async function answer(
  register: RunningRegister,
  no: string,
  given: { readonly option: "unchanged"; readonly reason: "noChange" | "bugfix" },
): Promise<void> {
  const asked = runningCase(register, no);
  const input = { targetRevision: asked?.targetRevision ?? 0, answer: given };
  const done = await register.commands.answerCase(asked?.key ?? "", input, acting("owner-1"));
  expect(done).toMatchObject({ ok: true });
}

test("one process after the other dies while it opens the cases: each is opened once and told once", async () => {
  const count = extent({ full: 300, sample: 8 });
  await using running = await startRegister();
  const { register } = running;
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    numbers.push(await approvedEntry(register, "highRisk", { operationStatus: "planned" }));
  }
  await moveDay(register);
  await runRounds(register);
  expect(await found(register)).toEqual(numbers);
  expect(await register.campaigns.start(byLaw(count), viewer)).toMatchObject({ ok: true });
  await register.stop();

  // Each gets a little further than the one before, so that every kind of write is the last of one of them.
  const most = extent({ full: 60, sample: 12 });
  let next = await running.another();
  for (let write = 1; write <= most; write++) {
    await next.stop();
    const graph = crashingGraph(running.send);
    graph.crashAt(write, "afterTheWrite");
    next = await running.another({ send: graph.send, onError: () => {} });
    await next.roundEnded().catch(() => undefined);
    running.advanceRealTime(CLAIM_EXPIRED_MS);
  }
  await next.stop();
  const last = await running.another();
  for (let rounds = 0; rounds < 4 + count / 40; rounds++) await openAll(running, last);

  for (const no of numbers) {
    expect(await itemsWhere(running, "cases", "RunningKey", no.toLowerCase())).toHaveLength(1);
    expect(runningCase(last, no)).toMatchObject({ trigger: "lawChange", newLaw: true });
    await expectConsistent(running, last, no);
  }
  const told = () => running.sent.length + running.bundles.length;
  const before = told();
  const refused = await last.campaigns.start(byLaw(count), viewer);
  expect(refused).toEqual({ ok: false, problem: "nobodyToAsk" });
  await openAll(running, last);
  expect(told()).toBe(before);
}, 600_000);
