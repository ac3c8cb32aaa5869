import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { deleteEvent, editEvent, storedEvent, verify } from "#tests/register/chainEdits.ts";
import { editByHand, itemsWhere, runRounds } from "#tests/register/listContents.ts";
import { acting, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const personsSchema = z.object({ salt: z.string(), texts: z.record(z.string(), z.string()) });

/** A register that stands still, with one entry of several events. */
async function startStill() {
  const running = await startRegister();
  const no = await approvedEntry(running.register);
  const { commands, reads } = running.register;
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(running.register);
  for (const purpose of ["Schneller.", "Schneller und genauer."]) {
    const eTag = reads.entry(no)?.eTag ?? "";
    await commands.editEntry(no, { eTag, values: { purpose } }, acting("owner-1"));
  }
  await running.register.stop();
  const chain = no.toLowerCase();
  const revision = reads.entry(no)?.revision ?? 0;
  expect(revision).toBeGreaterThan(4);
  return { running, no, chain, revision };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Whoever knows how hashes are made writes the event anew with other content. */
async function forge(
  running: TestRegister,
  key: string,
  forged: (column: (name: string) => string) => { readonly data: string; readonly before: string },
): Promise<void> {
  const { text } = await storedEvent(running, key);
  const { before, data } = forged(text);
  await editEvent(running, key, {
    Data: data,
    PreviousHash: before,
    Hash: sha256(JSON.stringify([text("ChainKey"), before, data])),
  });
}

test("a register that nobody touched has no fault and no notice", async () => {
  const { running, chain } = await startStill();
  await using _ = running;
  const report = await verify(running);
  expect(report).toMatchObject({ faults: [], notices: [] });
  const events = await itemsWhere(running, "events", "EntryNo", chain.toUpperCase());
  expect(report.events).toBe(events.length);
  expect(report.chains).toBe(3);
});

interface Case {
  readonly what: string;
  readonly does: (running: TestRegister, chain: string, revision: number) => Promise<void>;
  readonly kind: string;
  /** The number that is named, counted from the last event where it is negative. */
  readonly number: number | null;
}

const altered: readonly Case[] = [
  {
    what: "a word of an event's content is changed",
    does: async (running, chain) => {
      const { text } = await storedEvent(running, `${chain}/2`);
      const Data = text("Data").replace(/"at":"2/, '"at":"1');
      expect(Data).not.toBe(text("Data"));
      await editEvent(running, `${chain}/2`, { Data });
    },
    kind: "hash",
    number: 2,
  },
  {
    what: "an event's content is emptied",
    does: (running, chain) => editEvent(running, `${chain}/2`, { Data: "{}" }),
    kind: "unreadable",
    number: 2,
  },
  {
    what: "an event's hash is changed",
    does: (running, chain) => editEvent(running, `${chain}/2`, { Hash: sha256("") }),
    kind: "hash",
    number: 2,
  },
  {
    what: "an event points to another event before it",
    does: (running, chain) => editEvent(running, `${chain}/3`, { PreviousHash: sha256("") }),
    kind: "link",
    number: 3,
  },
  {
    what: "an event is written anew with a hash that fits it",
    does: (running, chain) =>
      forge(running, `${chain}/2`, (text) => ({
        data: text("Data").replace(/"at":"2/, '"at":"1'),
        before: text("PreviousHash"),
      })),
    kind: "link",
    number: 3,
  },
  {
    what: "the last event is written anew and tells another change",
    does: (running, chain, revision) =>
      forge(running, `${chain}/${revision}`, (text) => ({
        data: text("Data").replace(/"after":"[^"]*"/, '"after":"gefälscht"'),
        before: text("PreviousHash"),
      })),
    kind: "digest",
    number: -1,
  },
  {
    what: "an event in the middle is deleted",
    does: (running, chain) => deleteEvent(running, `${chain}/2`),
    kind: "missing",
    number: 2,
  },
  {
    what: "the first event is deleted",
    does: (running, chain) => deleteEvent(running, `${chain}/1`),
    kind: "missing",
    number: 1,
  },
  {
    what: "the first event is deleted, and the second says that it is the first",
    does: async (running, chain) => {
      await deleteEvent(running, `${chain}/1`);
      await forge(running, `${chain}/2`, (text) => ({ data: text("Data"), before: "" }));
    },
    kind: "missing",
    number: 1,
  },
  {
    what: "the last event is deleted",
    does: (running, chain, revision) => deleteEvent(running, `${chain}/${revision}`),
    kind: "cutOff",
    number: -1,
  },
  {
    what: "the last two events are deleted",
    does: async (running, chain, revision) => {
      await deleteEvent(running, `${chain}/${revision}`);
      await deleteEvent(running, `${chain}/${revision - 1}`);
    },
    kind: "cutOff",
    number: -2,
  },
  {
    what: "all events are deleted",
    does: async (running, chain, revision) => {
      for (let n = 1; n <= revision; n++) await deleteEvent(running, `${chain}/${n}`);
    },
    kind: "noChain",
    number: null,
  },
  {
    what: "an event is renumbered",
    does: (running, chain) => editEvent(running, `${chain}/2`, { EventKey: `${chain}/99` }),
    kind: "columns",
    number: 2,
  },
  {
    what: "two events exchange their keys",
    does: async (running, chain) => {
      await editEvent(running, `${chain}/2`, { EventKey: `${chain}/98` });
      await editEvent(running, `${chain}/3`, { EventKey: `${chain}/2` });
      await editEvent(running, `${chain}/98`, { EventKey: `${chain}/3` });
    },
    kind: "columns",
    number: 2,
  },
  {
    what: "an event is moved to another entry",
    does: (running, chain) =>
      editEvent(running, `${chain}/2`, { ChainKey: "ki-2026-0099", EntryNo: "KI-2026-0099" }),
    kind: "columns",
    number: 2,
  },
  ...["ChainKey", "EntryNo", "Action", "ChangeId", "Digest"].map((column) => ({
    what: `the column ${column} is changed`,
    does: (running: TestRegister, chain: string) =>
      editEvent(running, `${chain}/2`, { [column]: "von Hand" }),
    kind: "columns",
    number: 2,
  })),
  {
    what: "a person is exchanged for another",
    does: async (running, chain) => {
      const persons = personsSchema.parse(
        JSON.parse((await storedEvent(running, `${chain}/2`)).text("Persons")),
      );
      const [token = ""] = Object.keys(persons.texts);
      const texts = { ...persons.texts, [token]: "Jemand anderes" };
      await editEvent(running, `${chain}/2`, { Persons: JSON.stringify({ ...persons, texts }) });
    },
    kind: "persons",
    number: 2,
  },
  {
    what: "the persons become something else than persons",
    does: (running, chain) => editEvent(running, `${chain}/2`, { Persons: "geschwärzt" }),
    kind: "persons",
    number: 2,
  },
  {
    what: "an event is written a second time under another key",
    does: async (running, chain) => {
      const { text } = await storedEvent(running, `${chain}/2`);
      const copied = ["ChainKey", "EntryNo", "Action", "ChangeId", "Digest", "Data", "Persons"];
      const fields = {
        ...Object.fromEntries(copied.map((name) => [name, text(name)])),
        EventKey: `${chain}/77`,
        PreviousHash: text("PreviousHash"),
        Hash: text("Hash"),
      };
      const path = `${running.lists.events}/items`;
      await running.send({ method: "POST", path, body: { fields } });
    },
    kind: "duplicate",
    number: 2,
  },
];

test.each(altered)("$what: $kind", async ({ does, kind, number }) => {
  const { running, chain, no, revision } = await startStill();
  await using _ = running;
  await does(running, chain, revision);
  const expected = number === null || number > 0 ? number : revision + 1 + number;
  const { faults } = await verify(running);
  expect(faults).toMatchObject([{ chain, entryNo: no, number: expected, kind }]);
});

test("an event that belongs nowhere is a fault of its own", async () => {
  const { running } = await startStill();
  await using _ = running;
  const before = await verify(running);
  const path = `${running.lists.events}/items`;
  const fields = { Title: "Von Hand", EventKey: "von-hand" };
  await running.send({ method: "POST", path, body: { fields } });
  const report = await verify(running);
  expect(report.faults).toMatchObject([{ chain: "", number: null, kind: "unreadable" }]);
  expect(report.chains).toBe(before.chains);
});

test("the first broken link of each chain is named, in the order of the list", async () => {
  const { running, no } = await startStill();
  await using _ = running;
  const [first = "", second = ""] = (await itemsWhere(running, "cases", "EntryNo", no)).map(
    ({ fields }) => `case/${String(fields.CaseKey)}`,
  );
  // From the last to the first, and two of them in one chain.
  await editEvent(running, `${second}/1`, { Action: "imported" });
  await deleteEvent(running, `${no.toLowerCase()}/2`);
  await editEvent(running, `${no.toLowerCase()}/4`, { Action: "imported" });
  await editEvent(running, `${first}/1`, { Hash: sha256("") });
  const { faults } = await verify(running);
  expect(faults).toMatchObject([
    { chain: first, number: 1, kind: "hash" },
    { chain: no.toLowerCase(), number: 2, kind: "missing" },
    { chain: second, number: 1, kind: "columns" },
  ]);
});

test.each([
  ["emptied", () => null],
  ["emptied but for its brackets", () => "{}"],
  [
    "rid of one person",
    (stored: string) => {
      const { salt, texts } = personsSchema.parse(JSON.parse(stored));
      return JSON.stringify({ salt, texts: Object.fromEntries(Object.entries(texts).slice(1)) });
    },
  ],
])("persons that were erased are no fault: %s", async (_name, erased) => {
  const { running, no } = await startStill();
  await using _ = running;
  for (const { id, fields } of await itemsWhere(running, "events", "EntryNo", no)) {
    await editByHand(running, "events", id, { Persons: erased(String(fields.Persons)) });
  }
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});

test("with erased persons an altered event is still found", async () => {
  const { running, chain, no } = await startStill();
  await using _ = running;
  for (const { id } of await itemsWhere(running, "events", "EntryNo", no)) {
    await editByHand(running, "events", id, { Persons: null });
  }
  await forge(running, `${chain}/2`, (text) => ({
    data: text("Data").replace(/"at":"2/, '"at":"1'),
    before: text("PreviousHash"),
  }));
  expect((await verify(running)).faults).toMatchObject([{ number: 3, kind: "link" }]);
});

test("events whose items stand in another order than their numbers are no fault", async () => {
  const { running, chain } = await startStill();
  await using _ = running;
  const { text } = await storedEvent(running, `${chain}/2`);
  const names = ["Action", "ChainKey", "ChangeId", "Data", "Digest", "EntryNo", "EventKey"];
  const all = [...names, "Hash", "Persons", "PreviousHash"];
  await deleteEvent(running, `${chain}/2`);
  const fields = Object.fromEntries(all.map((name) => [name, text(name)]));
  await running.send({ method: "POST", path: `${running.lists.events}/items`, body: { fields } });
  expect(await verify(running)).toMatchObject({ faults: [], notices: [] });
});
