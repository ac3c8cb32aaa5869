import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import { partRows } from "#register/cases/campaignRows.ts";
import type { CampaignInput } from "#register/cases/campaigns.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { extent } from "#tests/long.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  chainsOf,
  editByHand,
  entryItem,
  expectConsistent,
  itemsWhere,
  runRounds,
  systemKeys,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const { viewer } = coordinator();

function aCampaign(over: Partial<CampaignInput> = {}): CampaignInput {
  return {
    id: randomUUID(),
    trigger: "campaign",
    filter: {},
    reason: "Neue Leitlinien der Kommission zu Transparenz.",
    due: null,
    entries: 1,
    ...over,
  };
}

async function approvedEntries(register: RunningRegister, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) numbers.push(await approvedEntry(register));
  return numbers;
}

function retire({ commands, reads }: RunningRegister, no: string) {
  const eTag = reads.entry(no)?.eTag ?? "";
  const values = {
    operationStatus: "retired",
    endDate: "2026-01-31",
    retirementData: "deleted",
    retirementLogs: "none",
    retirementContract: "ended",
  };
  return commands.editEntry(no, { eTag, values }, coordinator());
}

const causeOf = (no: string, { id }: CampaignInput) => `${no.toLowerCase()}/campaign/${id}`;

function caseOf({ reads }: RunningRegister, no: string, input: CampaignInput) {
  const found = reads.casesOf(no).filter(({ causes }) => causes.includes(causeOf(no, input)));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

/** A repeated round has nothing left to do. */
async function askAll(running: TestRegister, ...registers: readonly RunningRegister[]) {
  for (let rounds = 0; rounds < 3; rounds++) {
    await runRounds(...registers);
    running.advanceRealTime(11_000);
  }
}

describe("a campaign", () => {
  test("asks everybody in the filter, in the name of the coordinator and with the reason", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 2);
    const input = aCampaign({ entries: 2 });
    const started = await register.campaigns.start(input, viewer);
    expect(started).toMatchObject({ ok: true, value: { state: "asking" } });
    await askAll(running, register);
    expect(caseOf(register, no, input)).toMatchObject({
      key: `${no.toLowerCase()}-campaign-${input.id}`,
      trigger: "campaign",
      state: "requested",
      note: input.reason,
      targetVersion: "1.0",
    });
    const asked = running.sent.filter(({ delivery }) => delivery.key.includes("campaign"));
    expect(asked.map(({ delivery }) => delivery.person.id).sort()).toEqual(
      [idOf("owner-1"), idOf("owner-1"), idOf("deputy-1"), idOf("deputy-1")].sort(),
    );
    const history = await register.reads.history(no);
    const chain = `case/${no.toLowerCase()}-campaign-${input.id}`;
    expect(history.find((event) => event.chain === chain)?.change).toMatchObject({
      action: "requested",
      actor: { id: idOf("coordinator-1"), role: "coordinator" },
      channel: "tab",
      reason: input.reason,
    });
    expect(register.campaigns.all()).toMatchObject([
      { state: "asked", progress: { entries: 2, waiting: 0, open: 2, joined: 0, skipped: 0 } },
    ]);
    await expectConsistent(running, register, no);
  });

  test("counts answers and what is late", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 2);
    const input = aCampaign({ entries: 2 });
    await register.campaigns.start(input, viewer);
    await askAll(running, register);
    const asked = caseOf(register, no, input);
    const answer = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
    await register.commands.answerCase(asked?.key ?? "", answer, acting("owner-1"));
    await running.advanceDays(20);
    await runRounds(register);
    expect(register.campaigns.all()).toMatchObject([
      { progress: { entries: 2, answered: 1, open: 1, overdue: 1 } },
    ]);
  });

  test("joins a question that runs: one case, sooner due, with a second reason", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 1);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    await runRounds(register);
    const before = register.reads.casesOf(no).find(({ state }) => state === "requested");
    await running.advanceDays(1);
    const due = addWorkingDays(register.reads.today(), 4, []);
    const input = aCampaign({ due });
    expect(await register.campaigns.plan({})).toMatchObject({ asked: [], joining: [{ no }] });
    expect((await register.campaigns.start(input, viewer)).ok).toBe(true);
    await askAll(running, register);
    const joined = caseOf(register, no, input);
    expect(joined).toMatchObject({ key: before?.key, trigger: "version", note: input.reason });
    expect(joined?.due).toBe(due);
    const chain = (await chainsOf(running, no)).get(`case/${joined?.key}`) ?? [];
    expect(chain.filter(({ Action }) => Action === "joined")).toHaveLength(1);
    expect(register.campaigns.all()).toMatchObject([{ progress: { joined: 1, open: 1 } }]);
    await expectConsistent(running, register, no);
  });

  test("joins what the version asks for, when both are due at once", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 1);
    await runRounds(register);
    const item = await entryItem(running, no);
    await editByHand(running, "entries", item.id, { Version: "2.0" });
    const input = aCampaign();
    await register.campaigns.start(input, viewer);
    await askAll(running, register);
    expect(caseOf(register, no, input)).toMatchObject({ trigger: "version", targetVersion: "2.0" });
  });

  test("asks again what was decided between its claim and the join", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 1);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    await runRounds(register);
    const running1 = register.reads.casesOf(no).find(({ state }) => state === "requested");
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    const input = aCampaign();
    // Its applications, its own row, the claim that names the running case – and no more.
    graph.crashAt(4, "beforeTheWrite");
    await dying.campaigns.start(input, viewer);
    await dying.roundEnded();
    expect(graph.hasCrashed()).toBe(true);
    await dying.stop();
    const reason = "Nicht mehr nötig.";
    const revision = running1?.revision ?? 0;
    await register.commands.withdrawCase(running1?.key ?? "", { revision, reason }, coordinator());
    await askAll(running, register);
    expect(caseOf(register, no, input)).toMatchObject({ trigger: "campaign", state: "requested" });
    await expectConsistent(running, register, no);
  });

  test("skips what is retired or deleted before its turn, and does not come back for it", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [retired = "", deleted = "", asked = ""] = await approvedEntries(register, 3);
    await runRounds(register);
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    // It has said that it lives: what it writes from now on is the campaign's.
    await runRounds(dying);
    graph.crashAt(3, "beforeTheWrite");
    const input = aCampaign({ entries: 3 });
    expect((await dying.campaigns.start(input, viewer)).ok).toBe(true);
    await dying.stop();
    const item = await entryItem(running, deleted);
    const path = `${running.lists.entries}/items/${item.id}`;
    await running.send({ method: "DELETE", path });
    expect((await retire(register, retired)).ok).toBe(true);
    await askAll(running, register);
    expect(caseOf(register, asked, input)?.state).toBe("requested");
    expect(caseOf(register, retired, input)).toBeUndefined();
    expect(caseOf(register, deleted, input)).toBeUndefined();
    expect(register.campaigns.all()).toMatchObject([
      { state: "asked", progress: { entries: 3, skipped: 2, open: 1 } },
    ]);
  });
});

test("what is retired while a round asks the others is not asked", async () => {
  await using running = await startRegister();
  const { register } = running;
  const numbers = await approvedEntries(register, 6);
  const last = numbers.at(-1) ?? "";
  // Its rounds have nothing left to do: the other replica finds the campaign first.
  await runRounds(register);
  const graph = crashingGraph(running.send);
  const asking = await running.another({ send: graph.send });
  const input = aCampaign({ entries: 6 });
  const { cases } = running.lists;
  graph.afterWrite(
    (path, method) => method === "POST" && path.startsWith(cases),
    async () => {
      expect((await retire(register, last)).ok).toBe(true);
    },
  );
  await asking.campaigns.start(input, viewer);
  await askAll(running, asking);
  expect(caseOf(asking, last, input)).toBeUndefined();
  expect(asking.campaigns.all()).toMatchObject([{ progress: { open: 5, skipped: 1 } }]);
});

describe("a request that may not be changes nothing", () => {
  test.each<readonly [string, Partial<CampaignInput>, string]>([
    ["without a real reason", { reason: "Nur so" }, "reasonTooShort"],
    ["due tomorrow", { due: "2026-11-24" }, "dueTooSoon"],
    ["due next year", { due: "2099-01-01" }, "dueTooLate"],
    ["about nobody", { filter: { search: "gibtesnicht" } }, "nobodyToAsk"],
    ["with a preview that no longer holds", { entries: 2 }, "changedMeanwhile"],
  ])("%s", async (_, over, problem) => {
    await using running = await startRegister();
    const { register } = running;
    await approvedEntries(register, 1);
    const refused = await register.campaigns.start(aCampaign(over), viewer);
    expect(refused).toEqual({ ok: false, problem });
    expect(await systemKeys(running, "campaign/")).toEqual([]);
  });

  test("by somebody who does not coordinate", async () => {
    await using running = await startRegister();
    const { register } = running;
    await approvedEntries(register, 1);
    for (const one of [acting("owner-1"), acting("auditor", ["Auditor"])]) {
      const refused = await register.campaigns.start(aCampaign(), one.viewer);
      expect(refused).toEqual({ ok: false, problem: "forbidden" });
      const ended = await register.campaigns.end(randomUUID(), "Kein Bedarf mehr.", one.viewer);
      expect(ended).toEqual({ ok: false, problem: "forbidden" });
    }
  });
});

describe("the same request twice", () => {
  test("is one campaign, also on another replica and when everything has changed since", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 1);
    const other = await running.another();
    const input = aCampaign({ filter: { riskClass: ["limited", "minimal"] } });
    const both = await Promise.all([
      register.campaigns.start(input, viewer),
      other.campaigns.start(input, viewer),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    await askAll(running, register, other);
    await approvedEntries(register, 1);
    const filter = { riskClass: ["minimal", "limited"] };
    expect((await other.campaigns.start({ ...input, filter }, viewer)).ok).toBe(true);
    await askAll(running, register, other);
    for (const one of [register, other]) {
      expect(one.campaigns.all()).toMatchObject([{ progress: { entries: 1, open: 1 } }]);
    }
    expect(await itemsWhere(running, "cases", "RunningKey", no.toLowerCase())).toHaveLength(1);
    await expectConsistent(running, register, no);
  });

  test("with another reason, or by another coordinator, is refused", async () => {
    await using running = await startRegister();
    const { register } = running;
    await approvedEntries(register, 1);
    const input = aCampaign();
    await register.campaigns.start(input, viewer);
    const refused = { ok: false, problem: "changedMeanwhile" };
    const reason = "Etwas ganz anderes.";
    expect(await register.campaigns.start({ ...input, reason }, viewer)).toEqual(refused);
    const other = coordinator("coordinator-2").viewer;
    expect(await register.campaigns.start(input, other)).toEqual(refused);
  });
});

/** More than a person is asked about in cards of their own. */
const MANY = extent({ full: 12, sample: 5 });

test("two replicas ask everybody once", async () => {
  await using running = await startRegister();
  const { register } = running;
  const numbers = await approvedEntries(register, MANY);
  const other = await running.another();
  await runRounds(register, other);
  const input = aCampaign({ entries: MANY });
  await register.campaigns.start(input, viewer);
  await Promise.all([askAll(running, register), askAll(running, other)]);
  await askAll(running, register, other);
  for (const no of numbers) {
    expect(caseOf(register, no, input)?.state).toBe("requested");
    await expectConsistent(running, register, no);
  }
  // So many questions to one person come together.
  const [owner = [], deputy = []] = [idOf("owner-1"), idOf("deputy-1")].map((id) => [
    ...running.bundles
      .filter(({ delivery }) => delivery.person.id === id)
      .flatMap(({ delivery }) => delivery.messages.map(({ caseKey }) => caseKey)),
    ...running.sent
      .filter(({ delivery }) => delivery.person.id === id)
      .map(({ delivery }) => delivery.caseKey),
  ]);
  const asked = numbers.map((no) => caseOf(register, no, input)?.key);
  expect(owner.sort()).toEqual(asked);
  expect(deputy.sort()).toEqual(asked);
  expect(other.campaigns.all()).toMatchObject([{ state: "asked", progress: { open: MANY } }]);
}, 60_000);

describe("an ended campaign", () => {
  test("takes back what nobody has answered, and asks nobody else", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [open = "", answered = "", both = ""] = await approvedEntries(register, 3);
    const input = aCampaign({ entries: 3 });
    await register.campaigns.start(input, viewer);
    await askAll(running, register);
    const asked = caseOf(register, answered, input);
    const answer = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
    await register.commands.answerCase(asked?.key ?? "", answer, acting("owner-1"));
    await register.commands.reportVersion(both, { version: "2.0" }, acting("owner-1"));
    await runRounds(register);
    const reason = "Die Leitlinien wurden zurückgezogen.";
    const other = coordinator("coordinator-2").viewer;
    const ended = await register.campaigns.end(input.id, reason, other);
    expect(ended).toMatchObject({ ok: true, value: { state: "ended" } });
    await askAll(running, register);
    const states = [open, answered, both].map((no) => caseOf(register, no, input)?.state);
    expect(states).toEqual(["withdrawn", "open", "requested"]);
    const history = await register.reads.history(open);
    expect(history.find(({ change }) => change.action === "withdrawn")?.change).toMatchObject({
      actor: { id: idOf("coordinator-2"), role: "coordinator" },
      reason,
    });
    expect(register.reads.entry(open)?.values.evaluationStatus).toBe("approved");
    expect(register.campaigns.all()).toMatchObject([
      { state: "ended", progress: { withdrawn: 1, open: 1, answered: 1 } },
    ]);
    expect(await register.campaigns.end(input.id, reason, other)).toMatchObject({ ok: true });
    const again = await register.campaigns.end(input.id, reason, viewer);
    expect(again).toEqual({ ok: false, problem: "alreadyEnded" });
    await expectConsistent(running, register, open);
  });

  test("that nobody was asked by asks nobody", async () => {
    await using running = await startRegister();
    const { register } = running;
    const [no = ""] = await approvedEntries(register, 1);
    await runRounds(register);
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    // It has said that it lives: what it writes from now on is the campaign's.
    await runRounds(dying);
    graph.crashAt(3, "beforeTheWrite");
    const input = aCampaign();
    await dying.campaigns.start(input, viewer);
    await dying.stop();
    expect((await register.campaigns.end(input.id, "War ein Versehen.", viewer)).ok).toBe(true);
    await askAll(running, register);
    await running.advanceDays(2);
    await askAll(running, register);
    expect(caseOf(register, no, input)).toBeUndefined();
  });
});

test("a campaign over more applications than one row holds is kept whole", () => {
  const numbers = Array.from({ length: 10_000 }, (_, n) => `KI-2026-${100_000 + n}`);
  const rows = partRows(randomUUID(), numbers);
  expect(rows.flatMap(({ value }) => value.numbers)).toEqual(numbers);
  for (const { value } of rows) expect(JSON.stringify(value).length).toBeLessThan(63_999);
});

describe("a crash while it asks", () => {
  /** Returns whether asking was long enough to reach that write. */
  async function crashOnce(
    running: TestRegister,
    write: number,
    moment: CrashMoment,
  ): Promise<boolean> {
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    const filter = { search: `Durchgang${write}` };
    const [asked = "", joins = ""] = await approvedEntries(dying, 2);
    for (const no of [asked, joins]) {
      const eTag = dying.reads.entry(no)?.eTag ?? "";
      const values = { title: filter.search };
      await dying.commands.editEntry(no, { eTag, values }, coordinator());
    }
    await dying.commands.reportVersion(joins, { version: "2.0" }, acting("owner-1"));
    await runRounds(dying);
    graph.crashAt(write, moment);
    const input = aCampaign({ filter, entries: 2 });
    const started = await dying.campaigns.start(input, viewer).catch(() => undefined);
    await dying.roundEnded();
    await dying.roundEnded();
    const crashed = graph.hasCrashed();
    await dying.stop();
    if (!crashed) return false;

    const next = await running.another();
    running.advanceRealTime(CLAIM_EXPIRED_MS);
    const isKept = next.campaigns.all().some(({ campaign }) => campaign.id === input.id);
    if (started?.ok === true) expect(isKept).toBe(true);
    // Who got no answer tries again.
    if (!isKept) expect((await next.campaigns.start(input, viewer)).ok).toBe(true);
    await askAll(running, next);
    const found: readonly (EvaluationCase | undefined)[] = [asked, joins].map((no) =>
      caseOf(next, no, input),
    );
    expect(found.map((one) => one?.trigger)).toEqual(["campaign", "version"]);
    const kept = next.campaigns.all().find(({ campaign }) => campaign.id === input.id);
    expect(kept).toMatchObject({ state: "asked", progress: { open: 2, joined: 1 } });
    for (const no of [asked, joins]) await expectConsistent(running, next, no);
    await next.stop();
    return true;
  }

  test.each(CRASH_MOMENTS)(
    "%s, at any write, loses nobody and asks nobody twice",
    async (moment) => {
      // Applications, campaign, two claims, a case, a joined case, their events, four messages.
      expect(await crashAtWrites(crashOnce, moment, 9)).toBeGreaterThan(10);
    },
    120_000,
  );
});
