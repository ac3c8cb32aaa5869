import { expect, test } from "vitest";
import { z } from "zod";
import { approvedEntry } from "./approvedEntry.ts";
import { crashingGraph } from "./crashingGraph.ts";
import {
  chainsOf,
  editByHand,
  entryItem,
  expectConsistent,
  itemsWhere,
  runRounds,
} from "./listContents.ts";
import {
  acting,
  coordinator,
  INTAKE,
  idOf,
  startRegister,
  type TestRegister,
} from "./startRegister.ts";

const idSchema = z.object({ id: z.string() });
const versionsSchema = z.object({ value: z.array(idSchema) });

/** The labels of an item's versions in SharePoint, newest first. */
async function versionLabels({ lists, send }: TestRegister, itemId: string) {
  const path = `${lists.entries}/items/${itemId}/versions`;
  const { value } = versionsSchema.parse((await send({ method: "GET", path })).body);
  return value.map(({ id }) => id).sort((a, b) => Number(b) - Number(a));
}

async function restoreByHand(
  { lists, send }: TestRegister,
  itemId: string,
  version: string,
): Promise<void> {
  const path = `${lists.entries}/items/${itemId}/versions/${version}/restoreVersion`;
  await send({ method: "POST", path });
}

test("an edit between our write and its event is a change of its own", async () => {
  await using idle = await startRegister();
  await idle.register.stop();
  const graph = crashingGraph(idle.send);
  const register = await idle.another({ send: graph.send });
  const no = await approvedEntry(register);
  await register.roundEnded();
  const { id } = await entryItem(idle, no);
  graph.afterWrite(
    (path, method) => method === "PATCH" && path.startsWith(`${idle.lists.entries}/items/${id}`),
    () => editByHand(idle, "entries", id, { ShortDescription: "Von Hand ergänzt." }),
  );
  const reported = await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  expect(reported.ok).toBe(true);
  await runRounds(register);
  expect(register.reads.entry(no)?.values).toMatchObject({
    version: "2.0",
    shortDescription: "Von Hand ergänzt.",
  });
  const changes = (await register.reads.history(no)).map(({ change }) => change);
  expect(changes.find(({ action }) => action === "versionReported")?.changes).toContainEqual({
    field: "version",
    before: "1.0",
    after: "2.0",
  });
  expect(changes.find(({ action }) => action === "sharepointEdit")?.changes).toEqual([
    {
      field: "shortDescription",
      before: INTAKE.shortDescription,
      after: "Von Hand ergänzt.",
    },
  ]);
  await expectConsistent(idle, register, no);
});

test("the same column edited before the event of a write that died is asked about as it stands", async () => {
  await using running = await startRegister();
  await running.register.stop();
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  const no = await approvedEntry(dying);
  await dying.roundEnded();
  graph.crashAt(1, "afterTheWrite");
  await dying.commands.reportVersion(no, { version: "2.0" }, acting("owner-1")).catch(() => {});
  await dying.stop();
  await editByHand(running, "entries", (await entryItem(running, no)).id, { Version: "3.0" });
  const register = await running.another();
  await runRounds(register);
  const versions = (await register.reads.history(no)).flatMap(({ change }) =>
    change.changes.filter(({ field }) => field === "version").map(({ after }) => after),
  );
  expect(versions).toEqual(["1.0", "2.0", "3.0"]);
  expect(register.reads.casesOf(no).filter(({ trigger }) => trigger === "version")).toMatchObject([
    { state: "requested", targetVersion: "3.0" },
  ]);
  await expectConsistent(running, register, no);
});

test("a version restored in SharePoint is recorded under the next free number", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const before = register.reads.entry(no)?.revision ?? 0;
  await restoreByHand(running, id, "1.0");
  await runRounds(register);
  const events = (await chainsOf(running, no)).get(no.toLowerCase()) ?? [];
  expect(events[before]).toMatchObject({ revision: before + 1, Action: "sharepointEdit" });
  // Back at the evaluated version, but a decision is not taken back by restoring an item.
  expect(register.reads.entry(no)?.values).toMatchObject({
    version: "1.0",
    riskClass: "limited",
    evaluatedVersion: "1.0",
  });
  await expectConsistent(running, register, no);

  const again = await running.another();
  await runRounds(again);
  await expectConsistent(running, again, no);
});

test("a replica that has not heard of the changes before a restored version loses none of them", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const late = await running.another();
  await runRounds(late);
  const { id } = await entryItem(running, no);
  const labels = await versionLabels(running, id);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await register.roundEnded();
  await restoreByHand(running, id, labels[0] ?? "");
  const reported = await late.commands.reportVersion(no, { version: "3.0" }, acting("owner-1"));
  expect(reported.ok).toBe(true);
  await runRounds(register, late);
  await runRounds(register, late);
  expect(late.reads.entry(no)?.values.version).toBe("3.0");
  expect(register.reads.casesOf(no).find(({ state }) => state === "requested")).toMatchObject({
    targetVersion: "3.0",
  });
  await expectConsistent(running, register, no);
  await expectConsistent(running, late, no);
});

test.each([
  { Revision: 5000, LastChange: "nur mal probiert" },
  { Revision: 1 },
  { Revision: 3.5 },
  { Revision: -7, LastChange: "" },
  { Revision: 1e300 },
  { Revision: null, LastChange: null },
])("what is typed into the register's own columns is put back: %j", async (typed) => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const before = register.reads.entry(no);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, typed);
  await runRounds(register);
  expect(register.reads.entry(no)?.values).toEqual(before?.values);
  await expectConsistent(running, register, no);
  const events = (await chainsOf(running, no)).get(no.toLowerCase()) ?? [];
  expect(events.at(-1)).toMatchObject({ Action: "putBack" });
  expect(events).toHaveLength((before?.revision ?? 0) + 1);
  expect((await register.commands.reportVersion(no, { version: "2" }, acting("owner-1"))).ok).toBe(
    true,
  );
  await runRounds(register);
  await expectConsistent(running, register, no);
});

test("a case that was edited by hand is put back", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const [item] = await itemsWhere(running, "cases", "EntryNo", no);
  await editByHand(running, "cases", item?.id ?? "", {
    State: "rejected",
    Revision: 99,
    LastChange: "{}",
    Data: "{",
  });
  await runRounds(register);
  expect(register.reads.casesOf(no)).toMatchObject([{ state: "approved" }]);
  const [after] = await itemsWhere(running, "cases", "EntryNo", no);
  expect(after?.fields).toMatchObject({ State: "approved", Revision: 5 });
  await expectConsistent(running, register, no);
});

test("a choice that does not exist is put back, and what else was typed is kept", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, {
    DecisionRole: "irgendwas",
    OperationStatus: "läuft",
    Purpose: "Schneller.",
  });
  await runRounds(register);
  expect((await entryItem(running, no)).fields).toMatchObject({
    DecisionRole: INTAKE.decisionRole,
    OperationStatus: INTAKE.operationStatus,
    Purpose: "Schneller.",
  });
  expect(register.problems()).toEqual([]);
  await expectConsistent(running, register, no);
});

test.each([
  { Title: "Von Hand angelegt" },
  { Title: "Von Hand angelegt", RegisterNo: "KI-2099-0001" },
  {
    Title: "Von Hand angelegt",
    RegisterNo: "KI-2099-0001",
    Version: "1.0",
    EvaluationStatus: "approved",
    OperationStatus: "productive",
    Revision: 1,
    VersionRevision: 1,
  },
])("an item made by hand is named as a problem and harms nothing: %j", async (fields) => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const { id } = await handMade(running, fields);
  await runRounds(register);
  expect(register.problems()).toMatchObject([{ itemId: id }]);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  expect(running.sent).toHaveLength(2);
  await expectConsistent(running, register, no);
});

test("a number that somebody typed into an item of their own is skipped", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const next = no.replace(/1$/, "2");
  await handMade(running, { Title: "Von Hand angelegt", RegisterNo: next });
  await runRounds(register);
  const intake = { ...INTAKE, ownerId: idOf("owner-1") };
  const reported = await register.commands.reportEntry(intake, acting("owner-1"));
  expect(reported.ok && reported.value.no).toBe(no.replace(/1$/, "3"));
});

test("two reports at the same moment get two numbers", async () => {
  await using running = await startRegister();
  const { commands } = running.register;
  const intake = { ...INTAKE, ownerId: idOf("owner-1") };
  const reports = await Promise.all(
    Array.from({ length: 4 }, () => commands.reportEntry(intake, coordinator())),
  );
  const numbers = reports.map((one) => (one.ok ? one.value.no.slice(-4) : one.problem));
  expect(numbers.sort()).toEqual(["0001", "0002", "0003", "0004"]);
});

async function handMade(
  { lists, send }: TestRegister,
  fields: Readonly<Record<string, unknown>>,
): Promise<{ id: string }> {
  const made = await send({ method: "POST", path: `${lists.entries}/items`, body: { fields } });
  return idSchema.parse(made.body);
}

test("an edit that memory saw the state before of costs no reading of the chain", async () => {
  await using idle = await startRegister();
  await idle.register.stop();
  const chainReads: string[] = [];
  const register = await idle.another({
    send: (request) => {
      if (request.path.includes("ChainKey")) chainReads.push(request.path);
      return idle.send(request);
    },
  });
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(idle, no);
  await editByHand(idle, "entries", id, { Purpose: "Von Hand." });
  await runRounds(register);
  expect(chainReads.filter((path) => path.includes("filter"))).toEqual([]);
  expect(register.reads.entry(no)?.values.purpose).toBe("Von Hand.");
  await expectConsistent(idle, register, no);
});

test("a change wiped from the item before its event was written is taken over once, not told twice", async () => {
  await using idle = await startRegister();
  await idle.register.stop();
  const graph = crashingGraph(idle.send);
  const register = await idle.another({ send: graph.send });
  const other = await idle.another();
  const no = await approvedEntry(register);
  await runRounds(register, other);
  const { id } = await entryItem(idle, no);
  graph.afterWrite(
    (path, method) => method === "PATCH" && path.startsWith(`${idle.lists.entries}/items/${id}`),
    async () => {
      await editByHand(idle, "entries", id, { LastChange: "unsinn", Revision: 77 });
      await runRounds(other);
    },
  );
  const reported = await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  // The other replica has told it as an edit in SharePoint, under the number that ours was to have.
  expect(reported).toMatchObject({ ok: false });
  await runRounds(register, other);
  const told = (await register.reads.history(no)).filter(({ change }) =>
    change.changes.some(({ after, field }) => field === "version" && after === "2.0"),
  );
  expect(told.map(({ change }) => change.action)).toEqual(["sharepointEdit"]);
  expect(register.reads.casesOf(no).map(({ targetVersion }) => targetVersion)).toEqual([
    "1.0",
    "2.0",
  ]);
  for (const one of [register, other]) await expectConsistent(idle, one, no);
});

test("an edit longer than an event holds is put back, and the entry goes on", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const { id } = await entryItem(running, no);
  // What a list of an entry may hold leaves no room for the rest of the event.
  const refs = Array.from({ length: 100 }, (_, n) => ({
    no: `${n}`.padEnd(250, "x"),
    title: "y".repeat(250),
    url: `https://${"z".repeat(61)}`,
  }));
  const longest = JSON.stringify(refs);
  expect(longest.length).toBeGreaterThan(59_800);
  await editByHand(running, "entries", id, { CouncilRefs: longest });
  await runRounds(register);
  const last = (await register.reads.history(no)).at(-1)?.change;
  expect(last?.action).toBe("putBack");
  expect(register.reads.entry(no)?.values.councilRefs).toBeUndefined();
  const done = await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  expect(done).toMatchObject({ ok: true });
  await expectConsistent(running, register, no);
});
