import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { expectConsistent, itemsWhere } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

/** What a multi-line column of SharePoint holds. */
const COLUMN = 63_999;

/** An entry whose question was answered for ten versions, and is now open because of ten incidents. */
async function fullCase({ register }: TestRegister) {
  const { commands, reads } = register;
  const no = await approvedEntry(register);
  const running = () => {
    const found = reads.casesOf(no).find(({ closedOn }) => closedOn === null);
    if (found === undefined) throw new Error("nothing runs");
    return found;
  };
  const answer = (note: string) =>
    commands.answerCase(
      running().key,
      {
        targetRevision: running().targetRevision,
        answer: { option: "unchanged", reason: "other", reasonText: note },
      },
      acting("owner-1"),
    );
  for (let version = 2; version < 12; version++) {
    await commands.reportVersion(no, { version: `${version}.0` }, acting("owner-1"));
    await register.roundEnded();
    expect(await answer("Der Hersteller hat etwas berichtigt. ".repeat(27))).toMatchObject({
      ok: true,
    });
  }
  // Each is a field of its own: no change tells them all again, and the case grows longer than any change of it.
  for (let n = 0; n < 10; n++) {
    const text = `${n} ${"Die Zuordnung war falsch. ".repeat(70)}`;
    const report = { id: randomUUID(), text, on: reads.today(), harm: "no" } as const;
    const filed = await commands.reportIncident(no, report, acting("employee"));
    expect(filed).toMatchObject({ ok: true, value: { caseKey: running().key } });
  }
  return { no, running };
}

test("a case that is full refuses what no longer fits its column, and stays as it is", async () => {
  await using running = await startRegister();
  const { commands } = running.register;
  const full = await fullCase(running);
  const stored = async () =>
    (await itemsWhere(running, "cases", "CaseKey", full.running().key))[0]?.fields;
  const text = "Welche Daten werden verarbeitet, und wie lange bleiben sie? ".repeat(33);
  let refused: unknown;
  for (let asked = 0; asked < 40 && refused === undefined; asked++) {
    const before = await stored();
    const { key, revision, state } = full.running();
    const done =
      state === "open"
        ? await commands.askQuery(key, { revision, text }, coordinator())
        : await commands.answerQuery(key, text, acting("owner-1"));
    if (done.ok) continue;
    refused = done.problem;
    expect(await stored()).toEqual(before);
    expect(full.running()).toMatchObject({ revision, state });
  }
  expect(refused).toBe("tooLong");
  expect(String((await stored())?.Data).length).toBeLessThanOrEqual(COLUMN);
  await expectConsistent(running, running.register, full.no);
});
