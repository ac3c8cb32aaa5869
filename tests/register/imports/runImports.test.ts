import { expect, test } from "vitest";
import { addDays, dayOf } from "#domain/time/day.ts";
import { chainsOf, expectIntactChain, runRounds } from "#tests/register/listContents.ts";
import { coordinator, startRegister } from "#tests/register/startRegister.ts";
import { ended, importFile, plannedImport, start, titlesIn, undo } from "./importing.ts";
import { lineOf, listOf, nameOf, PLAN, readyFiles } from "./readyLists.ts";

test("each row becomes an entry with its number, its source, its raw row and one event by whoever started it", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const { row } = await importFile(register, files, listOf(120));
  expect(row.state).toBe("done");
  expect(titlesIn(register)).toEqual(Array.from({ length: 120 }, (_, n) => nameOf(n)));
  const numbers = [...register.reads.entries()].map(({ no }) => no).toSorted();
  expect(numbers).toEqual(
    Array.from({ length: 120 }, (_, n) => `KI-2026-${String(n + 1).padStart(4, "0")}`),
  );
  const entry = register.reads.entry("KI-2026-0001");
  expect(entry?.values).toMatchObject({
    sourceRef: "liste#1",
    orgUnitId: "32",
    orgUnitName: "Ordnungsamt",
    operationStatus: "productive",
    evaluationStatus: "submitted",
  });
  expect(JSON.parse(entry?.values.importedRow ?? "{}")).toMatchObject({ Name: nameOf(0), Nr: "1" });
  const events = (await chainsOf(running, "KI-2026-0001")).get("ki-2026-0001") ?? [];
  expectIntactChain(events);
  expect(events.map(({ Action }) => Action)).toEqual(["created"]);
  const [first] = await register.reads.history("KI-2026-0001");
  expect(first?.change).toMatchObject({
    actor: { role: "coordinator", name: coordinator().viewer.person.name },
    channel: "import",
    reason: "Liste.csv:2",
  });
});

test("the same file again changes nothing; one row that differs changes just that", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  await importFile(register, files, listOf(3));
  const before = [...register.reads.entries()].map(({ revision }) => revision);
  await importFile(register, files, listOf(3));
  expect([...register.reads.entries()].map(({ revision }) => revision)).toEqual(before);
  await importFile(
    register,
    files,
    listOf(3, (n) => (n === 1 ? lineOf(n).replace("Zweck 1", "Neuer Zweck") : lineOf(n))),
  );
  expect(register.reads.entry("KI-2026-0002")?.values.shortDescription).toBe("Neuer Zweck");
  const [, change] = await register.reads.history("KI-2026-0002");
  expect(change?.change).toMatchObject({ action: "imported", channel: "import" });
});

test("where the register has changed too, the plan says which of the two counts", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  await importFile(register, files, listOf(2));
  for (const no of ["KI-2026-0001", "KI-2026-0002"]) {
    const eTag = register.reads.entry(no)?.eTag ?? "";
    const values = { shortDescription: "Von Hand" };
    const edited = await register.commands.editEntry(no, { eTag, values }, coordinator());
    expect(edited.ok).toBe(true);
  }
  const changed = listOf(2, (n) => lineOf(n).replace("Zweck", "Ziel"));
  await importFile(register, files, changed);
  expect(register.reads.entry("KI-2026-0001")?.values.shortDescription).toBe("Von Hand");
  await importFile(register, files, changed, { ...PLAN, conflicts: "takeFile" });
  expect(register.reads.entry("KI-2026-0001")?.values.shortDescription).toBe("Ziel 0");
});

test("first evaluations begin in their weeks, and nobody hears of them before", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const plan = { ...PLAN, start: { from: dayOf(2026, 12, 7), perWeek: 5 } };
  await importFile(register, files, listOf(10), plan);
  await runRounds(register);
  expect([...register.reads.runningCases()]).toEqual([]);
  expect(running.sent.length + running.informed.length + running.bundles.length).toBe(0);
  await running.moveTo(dayOf(2026, 12, 7));
  await runRounds(register);
  expect([...register.reads.runningCases()].map(({ entry }) => entry.no)).toEqual(["KI-2026-0001"]);
  await running.moveTo(dayOf(2026, 12, 11));
  await runRounds(register);
  expect([...register.reads.runningCases()]).toHaveLength(5);
  await running.moveTo(addDays(dayOf(2026, 12, 7), 12));
  await runRounds(register);
  expect([...register.reads.runningCases()]).toHaveLength(10);
});

test("a known evaluation is a decided case of its day, and nothing is asked", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const csv = [
    "Nr;Name;Status;Klasse;Bewertet",
    "1;Chatbot;Im Einsatz;Begrenztes Risiko;2026-03-04",
    "2;Postsortierung;Im Einsatz;;",
  ].join("\n");
  const plan = {
    ...PLAN,
    columns: (["sourceId", "title", "operationStatus", "riskClass", "evaluatedOn"] as const).map(
      (target, column) => ({ column, target }),
    ),
    evaluation: { kind: "known", reason: "Bewertung des alten Registers" },
  } as const;
  await importFile(register, files, csv, plan);
  await runRounds(register);
  const [known] = register.reads.casesOf("KI-2026-0001");
  expect(known).toMatchObject({
    state: "approved",
    closedOn: "2026-03-04",
    decision: {
      riskClass: "limited",
      reason: "Bewertung des alten Registers",
      imported: true,
      by: { name: coordinator().viewer.person.name },
    },
  });
  expect(register.reads.entry("KI-2026-0001")?.values).toMatchObject({
    riskClass: "limited",
    evaluationStatus: "approved",
  });
  expect(register.reads.casesOf("KI-2026-0002")).toEqual([]);
  expect(running.sent.length + running.informed.length).toBe(0);
});

test("a version that differs is asked about, unless it was evaluated already", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const csv = (version: string) =>
    [
      "Nr;Name;Status;Version;Klasse",
      ...[1, 2].map((n) => `${n};${nameOf(n)};Im Einsatz;${n}.${version};Minimales Risiko`),
    ].join("\n");
  const plan = {
    ...PLAN,
    columns: (["sourceId", "title", "operationStatus", "version", "riskClass"] as const).map(
      (target, column) => ({ column, target }),
    ),
    evaluation: { kind: "known", reason: "Altes Register", on: dayOf(2026, 3, 4) },
  } as const;
  await importFile(register, files, csv("0"), plan);
  await importFile(register, files, csv("1"), {
    ...plan,
    evaluation: { kind: "proposal" },
    versionsAreEvaluated: true,
  });
  await runRounds(register);
  expect(register.reads.entry("KI-2026-0001")?.values).toMatchObject({
    version: "1.1",
    evaluatedVersion: "1.1",
    riskClass: "minimal",
    evaluationStatus: "approved",
  });
  const covering = register.reads
    .casesOf("KI-2026-0001")
    .find(({ targetVersion }) => targetVersion === "1.1");
  expect(covering).toMatchObject({
    state: "approved",
    trigger: "version",
    closedOn: register.reads.today(),
    decision: { riskClass: "minimal", reason: "Liste.csv:2", imported: true },
  });
  const recorded = (await register.reads.history("KI-2026-0001")).map(({ change }) => change);
  const evaluated = { action: "imported", channel: "import", reason: "Liste.csv:2" };
  expect(recorded.filter(({ id }) => id.endsWith("-case")).at(-1)).toMatchObject(evaluated);
  expect([...register.reads.runningCases()]).toEqual([]);
  await importFile(register, files, csv("2"), { ...plan, evaluation: { kind: "proposal" } });
  await runRounds(register);
  expect(
    [...register.reads.runningCases()].map(({ evaluationCase: { trigger } }) => trigger),
  ).toEqual(["version", "version"]);
});

test("an import that is cancelled ends after the rows that are being worked on", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const id = await plannedImport(register, files, listOf(400));
  await start(register, id);
  await register.roundEnded();
  expect(await register.imports.cancel(id, coordinator().viewer)).toMatchObject({ ok: true });
  const { row } = await ended(register, id);
  expect(row.state).toBe("cancelled");
  const count = register.reads.entryCount();
  expect(count % 50).toBe(0);
  expect(count).toBeLessThan(400);
  await undo(register, id);
  expect(register.reads.entryCount()).toBe(0);
});

test("a thousand rows are written at the pace of the settings, the first three hundred at once", async () => {
  const files = readyFiles();
  let now = Date.now();
  await using running = await startRegister({ imports: files, realNow: () => now });
  const { register } = running;
  const id = await plannedImport(register, files, listOf(500));
  await start(register, id);
  await runRounds(register);
  for (let rounds = 0; rounds < 8; rounds++) await register.roundEnded();
  expect(register.reads.entryCount()).toBe(400);
  now += 60_000;
  for (let rounds = 0; rounds < 3; rounds++) await register.roundEnded();
  expect(register.reads.entryCount()).toBe(500);
}, 30_000);

test("what nobody sees in a row is kept with it, and the entry stays as it was written", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const odd =
    '1\u200b;Fundbüro\u00ad;Im Einsatz;1.0\u200b;"Zweck e\u0301\r\n\u2028Ende\ufeff";Ordnungsamt';
  const list = listOf(1, () => odd);
  await importFile(register, files, list);
  await runRounds(register, register);
  const [entry] = [...register.reads.entries()];
  expect(entry?.revision).toBe(1);
  expect(entry?.values).toMatchObject({ title: "Fundbüro", version: "1.0", sourceRef: "liste#1" });
  expect(JSON.parse(entry?.values.importedRow ?? "")).toMatchObject({
    Nr: "1\u200b",
    Zweck: "Zweck e\u0301\r\n\u2028Ende\ufeff",
  });
  await importFile(register, files, list);
  await runRounds(register);
  expect([...register.reads.entries()].map(({ revision }) => revision)).toEqual([1]);
});
