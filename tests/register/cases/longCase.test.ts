import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { REPORTS_PER_DAY } from "#domain/limits.ts";
import type { PersonHandle } from "#local/people.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  expectConsistent,
  itemsWhere,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

/** What a multi-line column of SharePoint holds. */
const COLUMN = 63_999;
const LONG = "Die Zuordnung war falsch. ".repeat(70);
const REPORTERS = ["employee", "owner-1", "owner-2", "deputy-1"] as const;

function incidents({ register }: TestRegister, no: string) {
  return (who: PersonHandle, harm: "yes" | "no", text = LONG, id: string = randomUUID()) =>
    register.commands.reportIncident(
      no,
      { id, text, on: register.reads.today(), harm },
      acting(who),
    );
}

function runningCase({ register: { reads } }: TestRegister, no: string) {
  const found = reads.casesOf(no).find(({ closedOn }) => closedOn === null);
  if (found === undefined) throw new Error("nothing runs");
  return found;
}

/** A case that everybody has filled: an owner's answers and changes, incidents, and queries with their answers. */
async function fullCase(running: TestRegister) {
  const { commands, reads, roundEnded } = running.register;
  const no = await approvedEntry(running.register, "highRisk");
  const owner = acting("owner-1");
  for (let version = 2; version < 4; version++) {
    await commands.reportVersion(no, { version: `${version}.0` }, owner);
    await roundEnded();
    const { key, targetRevision } = runningCase(running, no);
    const answer = {
      option: "unchanged",
      reason: "other",
      reasonText: LONG.slice(0, 999),
    } as const;
    expect(await commands.answerCase(key, { targetRevision, answer }, owner)).toMatchObject({
      ok: true,
    });
  }
  const report = incidents(running, no);
  for (const who of REPORTERS) {
    for (let n = 0; n < REPORTS_PER_DAY; n++) {
      expect(await report(who, "no")).toMatchObject({ ok: true });
    }
  }
  let refused: unknown;
  while (refused === undefined) {
    const { key, revision, state } = runningCase(running, no);
    const text = LONG.slice(0, 1_999);
    const done =
      state === "open"
        ? await commands.askQuery(key, { revision, text }, coordinator())
        : await commands.answerQuery(key, text, owner);
    if (!done.ok) refused = done.problem;
  }
  expect(refused).toBe("queriesFull");
  expect(reads.casesOf(no)).toHaveLength(2);
  return no;
}

test("a case that is full is decided all the same, and harm that finds it full is decided upon", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const no = await fullCase(running);
  const { key } = runningCase(running, no);
  const report = incidents(running, no);
  const stored = async () => (await itemsWhere(running, "cases", "CaseKey", key))[0];
  for (const who of REPORTERS) expect(await report(who, "yes")).toMatchObject({ ok: true });
  const last = await report("owner-2", "yes", "x".repeat(2_000));
  expect(last).toMatchObject({ ok: true });
  const full = runningCase(running, no);
  expect(full.waitingIncidents).toMatchObject({ outcome: "full" });
  expect(reads.entry(no)?.values.operationStatus).toBe("suspended");
  for (const text of Object.values((await stored())?.fields ?? {})) {
    expect(String(text).length).toBeLessThanOrEqual(COLUMN);
  }

  // Whoever breaks it in SharePoint: it is put back, however long it is.
  await editByHand(running, "cases", (await stored())?.id ?? "", { Queries: "{}" });
  await runRounds(running.register);
  expect(runningCase(running, no)).toMatchObject({ key, queries: full.queries });

  const { revision } = runningCase(running, no);
  const reason = LONG.slice(0, 1_999);
  const by = coordinator();
  const withdrawn = await commands.withdrawCase(key, { revision, reason }, by);
  expect(withdrawn).toEqual({ ok: false, problem: "harmReported" });
  const decision = { revision, decision: "rejected", reason } as const;
  expect(await commands.decideCase(key, decision, by)).toMatchObject({ ok: true });
  await runRounds(running.register);
  const held = reads.casesOf(no).flatMap((one) => one.incidents ?? []);
  expect(held).toHaveLength(REPORTERS.length * (REPORTS_PER_DAY + 1) + 1);
  await expectConsistent(running, running.register, no);
});

test("one person reports so much about an application in a day; harm counts by itself, and the same report once", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const report = incidents(running, no);
  const ids = Array.from({ length: REPORTS_PER_DAY }, () => randomUUID());
  for (const id of ids) expect((await report("employee", "no", "Falsch.", id)).ok).toBe(true);
  const refused = { ok: false, problem: "reportedTooOften" };
  expect(await report("employee", "no", "Falsch.")).toEqual(refused);
  expect((await report("employee", "no", "Falsch.", ids[0])).ok).toBe(true);
  expect((await report("owner-2", "no", "Falsch.")).ok).toBe(true);
  for (let n = 0; n < REPORTS_PER_DAY; n++) {
    expect((await report("employee", "yes", "Schaden.")).ok).toBe(true);
  }
  expect(await report("employee", "yes", "Schaden.")).toEqual(refused);
  await running.advanceDays(1);
  expect((await report("employee", "no", "Falsch.")).ok).toBe(true);
});

test("one person reports so many changes of an application in a day", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  const answer = { option: "changed", changed: ["T5"], unsure: [], live: "live" } as const;
  const report = (id: string) =>
    running.register.commands.reportSignificantChange(
      no,
      { id, answer: { ...answer, date: running.register.reads.today() } },
      acting("owner-1"),
    );
  const ids = Array.from({ length: REPORTS_PER_DAY }, () => randomUUID());
  for (const id of ids) expect(await report(id)).toMatchObject({ ok: true });
  expect(await report(randomUUID())).toEqual({ ok: false, problem: "reportedTooOften" });
  expect(await report(ids[0] ?? "")).toMatchObject({ ok: true });
});
