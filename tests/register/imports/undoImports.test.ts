import { expect, test } from "vitest";
import { dayOf } from "#domain/time/day.ts";
import { chainsOf, expectIntactChain, runRounds } from "#tests/register/listContents.ts";
import { coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";
import { importFile, titlesIn, undo } from "./importing.ts";
import { lineOf, listOf, nameOf, PLAN, readyFiles } from "./readyLists.ts";

test("what nobody has touched goes, also where the register has begun its evaluation; the rest stays and is named", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const { id } = await importFile(register, files, listOf(3), {
    ...PLAN,
    start: { from: register.reads.today(), perWeek: 1000 },
  });
  await running.moveTo(dayOf(2026, 12, 7));
  await runRounds(register);
  expect([...register.reads.runningCases()]).toHaveLength(3);
  const eTag = register.reads.entry("KI-2026-0002")?.eTag ?? "";
  const values = { shortDescription: "Von Hand" };
  const edited = await register.commands.editEntry("KI-2026-0002", { eTag, values }, coordinator());
  expect(edited.ok).toBe(true);
  expect((await undo(register, id)).row.state).toBe("undone");
  await runRounds(register);
  expect(titlesIn(register)).toEqual([nameOf(1)]);
  const chains = await chainsOf(running, "KI-2026-0001");
  for (const events of chains.values()) expectIntactChain(events);
  const [entry = [], one = []] = [...chains.values()].toSorted((a, b) =>
    (a[0]?.ChainKey ?? "") < (b[0]?.ChainKey ?? "") ? -1 : 1,
  );
  const actions = [entry, one].map((events) => events.map(({ Action }) => Action));
  expect(actions.flat()).toEqual(expect.arrayContaining(["created", "withdrawn", "deleted"]));
  const last = (await register.reads.history("KI-2026-0001")).find(
    ({ change }) => change.action === "deleted",
  );
  expect(last?.change).toMatchObject({
    actor: { id: idOf("coordinator-1"), role: "coordinator" },
    channel: "import",
    reason: "Falsche Datei",
  });
});

test("an entry without a version is evaluated, and goes, like any other", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const start = { from: register.reads.today(), perWeek: 10 };
  const list = listOf(1, () => "1;Leichte Sprache;in Planung;k. A.;;");
  const { id } = await importFile(register, files, list, { ...PLAN, start });
  await runRounds(register);
  const history = await register.reads.history("KI-2026-0001");
  // A case with an empty version must not look as if somebody had edited it by hand.
  expect(history.map(({ change }) => change.action)).toEqual(["created", "requested"]);
  await undo(register, id);
  expect(titlesIn(register)).toEqual([]);
});

test("a changed entry goes back to what it was, with its version; importing again brings both", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  await importFile(register, files, listOf(1));
  const before = register.reads.entry("KI-2026-0001")?.values;
  const later = listOf(2, (n) => lineOf(n).replace("1.0", "2.0").replace("Zweck", "Ziel"));
  const { id } = await importFile(register, files, later);
  expect(register.reads.entry("KI-2026-0001")?.values).toMatchObject({
    version: "2.0",
    shortDescription: "Ziel 0",
  });
  await undo(register, id);
  const { changedOn: _then, ...after } = register.reads.entry("KI-2026-0001")?.values ?? {};
  expect(before).toMatchObject(after);
  expect(register.reads.entry("KI-2026-0001")?.versionRevision).toBe(1);
  expect(titlesIn(register)).toEqual([nameOf(0)]);
  await importFile(register, files, later);
  expect([...register.reads.entries()].map(({ no, values }) => [no, values.version])).toEqual([
    ["KI-2026-0001", "2.0"],
    ["KI-2026-0003", "2.0"],
  ]);
});

test("an import that has not run, and one that still runs, cannot be undone", async () => {
  const files = readyFiles();
  await using running = await startRegister({ imports: files });
  const { register } = running;
  const { id } = await importFile(register, files, listOf(1));
  await undo(register, id);
  const again = await register.imports.undo(id, "Noch einmal", coordinator().viewer);
  expect(again).toEqual({ ok: false, problem: "importState" });
});
