import { expect, test } from "vitest";
import { z } from "zod";
import type { VerifiedLists } from "#register/audit/verifyChains.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { auditedLists, verify } from "#tests/register/chainEdits.ts";
import { editByHand, entryItem, runRounds } from "#tests/register/listContents.ts";
import { acting, INTAKE, startRegister } from "#tests/register/startRegister.ts";

const idSchema = z.object({ id: z.string() });

test("what people do in SharePoint is a notice until the register has taken it over, and never a fault", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  for (const edit of [
    { Version: "3.0", Purpose: "Schneller." },
    { Revision: 5000, LastChange: "nur mal probiert" },
    { RegisterNo: "KI-2031-0007" },
    { Revision: null, LastChange: null },
  ]) {
    await editByHand(running, "entries", id, edit);
    const before = await verify(running);
    expect(before.faults).toEqual([]);
    expect(before.notices).toContainEqual(
      expect.objectContaining({ kind: "outOfSync", entryNo: no, webUrl: expect.any(String) }),
    );
    await runRounds(register);
    const after = await verify(running);
    expect(after.faults).toEqual([]);
    expect(after.notices).toEqual([]);
  }
});

test("a restored version is a notice, then an event", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  const path = `${running.lists.entries}/items/${id}/versions`;
  const versions = z
    .object({ value: z.array(idSchema) })
    .parse((await running.send({ method: "GET", path })).body).value;
  const oldest = versions.map((one) => one.id).sort((a, b) => Number(a) - Number(b))[0];
  await running.send({ method: "POST", path: `${path}/${oldest}/restoreVersion` });
  const before = await verify(running);
  expect(before).toMatchObject({ faults: [], notices: [{ kind: "outOfSync", entryNo: no }] });
  await runRounds(register);
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});

test("a deleted entry is a notice until its deletion is an event", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  await running.send({ method: "DELETE", path: `${running.lists.entries}/items/${id}` });
  const before = await verify(running);
  expect(before).toMatchObject({ faults: [], notices: [{ kind: "itemMissing", entryNo: no }] });
  await runRounds(register);
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});

test("an item that somebody made by hand is a notice", async () => {
  await using running = await startRegister();
  const fields = { Title: "Von Hand angelegt", RegisterNo: "KI-2099-0001", Revision: 1 };
  await running.send({ method: "POST", path: `${running.lists.entries}/items`, body: { fields } });
  expect(await verify(running)).toMatchObject({
    faults: [],
    notices: [{ kind: "handMade", entryNo: "KI-2099-0001", webUrl: expect.any(String) }],
  });
});

test("entries reported while the lists are read are no fault", async () => {
  await using running = await startRegister();
  const { commands } = running.register;
  await approvedEntry(running.register);
  const intake = { ...INTAKE, ownerId: acting("owner-1").viewer.person.id };
  const reports = Promise.all([1, 2, 3].map(() => commands.reportEntry(intake, acting("owner-1"))));
  const reportsAndAudits = [reports, verify(running), verify(running), verify(running)] as const;
  const [, ...audits] = await Promise.all(reportsAndAudits);
  for (const { faults } of audits) expect(faults).toEqual([]);
  await runRounds(running.register);
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});

/** The list as it is read page by page before these items were written; asked for by itself it has them. */
function readBefore(
  list: VerifiedLists["events"],
  isNew: (item: ListItem) => boolean,
): VerifiedLists["events"] {
  return {
    ...list,
    readAll: (take) =>
      list.readAll((page) =>
        take(
          page.filter((item) => !isNew(item)),
          [],
        ),
      ),
  };
}

test("an event that is written while the lists are read is not missed", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await runRounds(running.register);
  const lists = auditedLists(running);
  const last = running.register.reads.entry(no)?.revision;
  const key = `${no.toLowerCase()}/${last}`;
  const events = readBefore(lists.events, ({ fields }) => fields.EventKey === key);
  expect(await verify(running, { ...lists, events })).toMatchObject({ faults: [], notices: [] });
});

test("an event that is still under way at the second look is waited for", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await runRounds(running.register);
  const lists = auditedLists(running);
  const events = readBefore(lists.events, () => true);
  let looks = 0;
  const late: VerifiedLists["events"] = {
    ...events,
    find: async (column, value) => (++looks <= 2 ? [] : events.find(column, value)),
  };
  expect((await verify(running, { ...lists, events: late })).faults).toEqual([]);
  // One chain of the entry and one of its case, looked for twice each.
  expect(looks).toBe(4);
  expect(running.register.reads.casesOf(no)).toHaveLength(1);
});

test("an entry that is made while the lists are read is not missed", async () => {
  await using running = await startRegister();
  await approvedEntry(running.register);
  await runRounds(running.register);
  const lists = auditedLists(running);
  const entries = readBefore(lists.entries, () => true);
  const cases = readBefore(lists.cases, () => true);
  const report = await verify(running, { ...lists, entries, cases });
  expect(report).toMatchObject({ chains: 2, faults: [], notices: [] });
});
