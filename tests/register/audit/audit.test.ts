import { expect, test } from "vitest";
import { diffRecords, type JsonRecord } from "#domain/change.ts";
import { type Audit, createAudit } from "#register/audit/audit.ts";
import type { VerifiedLists } from "#register/audit/verifyChains.ts";
import { changeOf } from "#register/store/changeOf.ts";
import { eventOf, NO_HASH } from "#register/store/events.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { nextTurn } from "#tests/register/chainEdits.ts";

const NOTE = {
  action: "edited",
  actor: { id: "p-1", name: "Jana Albrecht", role: "owner" },
  channel: "tab",
} as const;

/** Chains of so many events each, in the order in which a busy register writes them. */
function eventItems(chains: number, eventsEach: number): ListItem[] {
  const hashes = new Map<string, string>();
  const items: ListItem[] = [];
  for (let revision = 1; revision <= eventsEach; revision++) {
    for (let n = 1; n <= chains; n++) {
      const no = `KI-2026-${String(n).padStart(4, "0")}`;
      const chain = no.toLowerCase();
      const before: JsonRecord = revision === 1 ? {} : { title: `Stand ${revision - 1}` };
      const after: JsonRecord = { title: `Stand ${revision}` };
      const isLast = revision === eventsEach;
      const note = isLast ? ({ ...NOTE, action: "deleted" } as const) : NOTE;
      const changes = isLast ? [] : diffRecords(before, after);
      const change = changeOf(note, revision, changes, isLast ? {} : after, 0);
      const event = eventOf(chain, no, change, hashes.get(chain) ?? NO_HASH);
      hashes.set(chain, event.hash);
      items.push({
        id: String(items.length + 1),
        eTag: '"e,1"',
        webUrl: null,
        modifiedBy: null,
        fields: {
          EventKey: event.key,
          ChainKey: event.chain,
          EntryNo: event.entryNo,
          Action: event.action,
          ChangeId: event.changeId,
          Digest: event.digest,
          PreviousHash: event.previousHash,
          Hash: event.hash,
          Data: event.data,
          Persons: JSON.stringify(event.persons),
        },
      });
    }
  }
  return items;
}

/** Lists that answer from memory, whole pages at once. */
function listsOf(pages: readonly (readonly ListItem[])[]) {
  let reads = 0;
  const empty = { readAll: async () => {}, find: async () => [], get: async () => undefined };
  const events: VerifiedLists["events"] = {
    ...empty,
    async readAll(take) {
      reads++;
      for (const page of pages) await take(page, []);
    },
  };
  return { lists: { events, entries: empty, cases: empty, system: empty }, reads: () => reads };
}

function auditOf(lists: VerifiedLists, failures: unknown[] = []): Audit {
  const onError = (error: unknown) => failures.push(error);
  return createAudit({ lists, onError, now: () => 0, pauseMs: 0 });
}

async function ended(audit: Audit): Promise<void> {
  while (audit.state().state === "running") await nextTurn();
}

test("requests and rounds get their turn while 5,000 events of one page are verified", async () => {
  const { lists } = listsOf([eventItems(100, 50)]);
  const audit = auditOf(lists);
  audit.start();
  const seen = new Set<number>();
  let running = true;
  while (running) {
    await nextTurn();
    const state = audit.state();
    running = state.state === "running";
    if (state.state === "running") seen.add(state.events);
  }
  expect(audit.state()).toMatchObject({
    state: "done",
    result: { chains: 100, events: 5000, faults: [], notices: [] },
    at: "1970-01-01T00:00:00.000Z",
  });
  // Somebody who looks in at every turn sees it grow in small steps.
  const steps = [0, ...seen, 5000].sort((a, b) => a - b);
  const longest = Math.max(...steps.slice(1).map((events, n) => events - (steps[n] ?? 0)));
  expect(longest).toBeLessThanOrEqual(100);
});

test("one changed letter in 5,000 events is found", async () => {
  const items = eventItems(100, 50);
  const [altered] = items.splice(3210, 1);
  const fields = { ...altered?.fields };
  const Data = String(fields.Data).replace("Stand 33", "Stand 88");
  expect(Data).not.toBe(fields.Data);
  if (altered !== undefined) items.splice(3210, 0, { ...altered, fields: { ...fields, Data } });
  const audit = auditOf(listsOf([items.slice(0, 3000), items.slice(3000)]).lists);
  audit.start();
  await ended(audit);
  expect(audit.state()).toMatchObject({
    result: { faults: [{ chain: "ki-2026-0011", number: 33, kind: "hash" }] },
  });
});

test("a second start joins the verification that runs, and a later one begins anew", async () => {
  const { lists, reads } = listsOf([eventItems(2, 50)]);
  const audit = auditOf(lists);
  expect(audit.state()).toEqual({ state: "idle" });
  audit.start();
  audit.start();
  await ended(audit);
  expect(reads()).toBe(1);
  audit.start();
  await ended(audit);
  expect(reads()).toBe(2);
});

test("a stopped verification ends at once and reads no further page", async () => {
  const pages = Array.from({ length: 3 }, () => eventItems(1, 200));
  let taken = 0;
  const { lists } = listsOf(pages);
  const counting: VerifiedLists = {
    ...lists,
    events: {
      ...lists.events,
      readAll: (take) =>
        lists.events.readAll((page, unreadable) => {
          taken++;
          return take(page, unreadable);
        }),
    },
  };
  const failures: unknown[] = [];
  const audit = auditOf(counting, failures);
  audit.start();
  while (taken === 0) await nextTurn();
  await audit.stop();
  expect(audit.state()).toEqual({ state: "idle" });
  expect(taken).toBe(1);
  expect(failures).toEqual([]);
  await audit.stop();
});

test("a list that does not answer makes the verification fail, and the next may succeed", async () => {
  const { lists } = listsOf([eventItems(1, 2)]);
  let isAway = true;
  const failing: VerifiedLists = {
    ...lists,
    entries: {
      ...lists.entries,
      async readAll() {
        if (isAway) throw new Error("away");
      },
    },
  };
  const failures: unknown[] = [];
  const audit = auditOf(failing, failures);
  audit.start();
  await ended(audit);
  expect(audit.state()).toEqual({ state: "failed", at: "1970-01-01T00:00:00.000Z" });
  expect(failures).toHaveLength(1);
  isAway = false;
  audit.start();
  await ended(audit);
  expect(audit.state()).toMatchObject({ state: "done", result: { events: 2, faults: [] } });
});
