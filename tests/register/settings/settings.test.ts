import { expect, test } from "vitest";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { verify } from "#tests/register/chainEdits.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { editByHand, itemsWhere, runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister } from "#tests/register/startRegister.ts";

const ADMIN = acting("admin", ["Admin"]);

/** Sets values as somebody who has seen what this replica shows. */
async function set(
  { settings }: RunningRegister,
  wanted: Readonly<Partial<Record<SettingKey, unknown>>>,
  by = ADMIN,
) {
  const seen = new Map((await settings.all()).map(({ key, revision }) => [key, revision]));
  return settings.change({ wanted, seen: (key) => seen.get(key) ?? 0, reason: "Beschluss" }, by);
}

async function shown({ settings }: RunningRegister, wanted: SettingKey) {
  return (await settings.all()).find(({ key }) => key === wanted);
}

async function newCase(register: RunningRegister, version: string) {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version }, acting("owner-1"));
  await register.roundEnded();
  await register.roundEnded();
  return register.reads.casesOf(no).find(({ trigger }) => trigger === "version");
}

test("a changed deadline holds for the next case of every replica, and moves no running one", async () => {
  await using running = await startRegister();
  const { register } = running;
  const other = await running.another();
  const before = await newCase(register, "2.0");
  expect((await set(register, { "deadline-answer": 20 })).ok).toBe(true);
  other.wake();
  await other.roundEnded();
  expect(other.reads.settings().deadlines.answer).toBe(20);
  const after = await newCase(other, "2.0");
  expect(register.reads.case(before?.key ?? "")?.evaluationCase.due).toBe(before?.due);
  expect((after?.due ?? "") > (before?.due ?? "")).toBe(true);
  // A replica that starts later reads it from the list.
  const third = await running.another();
  expect(third.reads.settings().deadlines).toMatchObject({ answer: 20, full: 30 });
});

test("a change is one event of its own chain, which the check of the chains knows", async () => {
  await using running = await startRegister();
  const { register } = running;
  expect((await set(register, { fourEyes: "off", highRiskGates: "block" })).ok).toBe(true);
  expect((await set(register, { fourEyes: "on" })).ok).toBe(true);
  expect(await set(register, { fourEyes: "on" })).toMatchObject({ problem: { kind: "noChange" } });
  await runRounds(register);
  const events = await itemsWhere(running, "events", "ChainKey", "setting/fourEyes");
  expect(events).toHaveLength(2);
  expect(await shown(register, "fourEyes")).toMatchObject({
    ...{ value: "on", source: "stored", revision: 2 },
    changed: { by: { id: idOf("admin") }, reason: "Beschluss" },
  });
  await register.stop();
  expect(await verify(running)).toMatchObject({ chains: 2, events: 3, faults: [], notices: [] });
  // Who edits the row by hand is found out, and what stands there does not hold.
  const [row] = await itemsWhere(running, "system", "Key", "setting/fourEyes");
  const Value = String(row?.fields.Value).replace('"after":"on"', '"after":"off"');
  await editByHand(running, "system", row?.id ?? "", { Value });
  expect((await verify(running)).notices).toMatchObject([{ kind: "outOfSync" }]);
  const next = await running.another();
  expect(await shown(next, "fourEyes")).toMatchObject({ value: "on", source: "broken" });
  expect((await set(next, { fourEyes: "off" })).ok).toBe(true);
  expect(await shown(next, "fourEyes")).toMatchObject({ value: "off", revision: 3 });
  await next.stop();
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});

test("who set the same meanwhile is named, and nothing of the request is written", async () => {
  await using running = await startRegister();
  const other = await running.another();
  const seen = () => 0;
  const ask = (register: RunningRegister, wanted: Partial<Record<SettingKey, unknown>>) =>
    register.settings.change({ wanted, seen, reason: null }, ADMIN);
  expect((await ask(running.register, { sampleOneIn: 5 })).ok).toBe(true);
  const refused = await ask(other, { sampleOneIn: 7, fourEyes: "off" });
  expect(refused).toEqual({
    ok: false,
    problem: { kind: "changedMeanwhile", keys: ["sampleOneIn"] },
  });
  expect(other.reads.settings()).toMatchObject({ sample: { oneIn: 5 }, fourEyes: true });
  // The same value, and another setting, are nothing against it.
  expect((await ask(other, { sampleOneIn: 5, fourEyes: "off" })).ok).toBe(true);
});

test("only whoever the table names sets anything, and bad values are told together", async () => {
  await using running = await startRegister();
  const { register } = running;
  for (const role of ["Coordinator", "Auditor"] as const) {
    const refused = await set(register, { fourEyes: "off" }, acting("admin", [role]));
    expect(refused).toMatchObject({ problem: { kind: "forbidden" } });
  }
  const wanted = { "deadline-full": 0, fourEyes: "off", closingDays: ["bald"] };
  expect(await set(register, wanted)).toEqual({
    ok: false,
    problem: {
      kind: "badValues",
      faults: { "deadline-full": "outOfRange", closingDays: "badClosingDay" },
    },
  });
  expect(register.reads.settings().fourEyes).toBe(true);
});

test("contacts are told from then on, and held against the directory at once", async () => {
  await using running = await startRegister();
  const { register } = running;
  const gone = { id: "99999999-9999-4999-8999-999999999999", name: "Niemand" };
  const legal = { id: idOf("employee"), name: "Rechtsamt" };
  expect((await set(register, { "contacts-legal": [legal, gone] })).ok).toBe(true);
  expect(register.reads.settings().contacts.legal).toEqual([legal, gone]);
  expect(register.reads.contactRole(legal.id)).toBe("legal");
  expect([legal, gone].map(({ id }) => register.reads.account(id))).toEqual(["active", "gone"]);
});

test.each(CRASH_MOMENTS)("a process that dies %s leaves a change that goes on", async (moment) => {
  await crashAtWrites(
    async (running, write) => {
      const graph = crashingGraph(running.send);
      const dying = await running.another({ send: graph.send, onError: () => {} });
      graph.crashAt(write, moment);
      const gate = write % 2 === 0 ? "warn" : "block";
      const wanted = { sampleOneIn: write + 10, highRiskGates: gate };
      const day = { ...wanted, closingDays: [`01-1${write % 9}`] };
      await set(dying, day).catch(() => undefined);
      const crashed = graph.hasCrashed();
      await dying.stop();
      if (!crashed) return false;
      const next = await running.another();
      await runRounds(next);
      // The same request again ends what was begun.
      const again = await set(next, day);
      expect(again.ok || again.problem.kind === "noChange").toBe(true);
      expect(next.reads.settings()).toMatchObject({
        ...{ sample: { oneIn: write + 10 }, highRiskGates: gate, closingDays: day.closingDays },
      });
      await next.stop();
      expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
      return true;
    },
    moment,
    1,
  );
});
