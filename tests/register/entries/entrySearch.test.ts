import { expect, test } from "vitest";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { createEntrySearch } from "#register/entries/entrySearch.ts";
import { createChangeLog } from "#register/memory/changeLog.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { day } from "#tests/domain/builders.ts";

const LOOKING = {
  today: day("2026-11-27"),
  own: { entries: new Set(["KI-2026-0002"]), offices: new Set<string>() },
};

const entry = (no: string, riskClass: string, title = `Anwendung ${no}`): StoredEntry => ({
  no,
  revision: 1,
  versionRevision: 1,
  values: { registerNo: no, title, riskClass, ownerName: "Jana Albrecht" },
  eTag: title,
  webUrl: null,
});

function aRegister(...entries: readonly StoredEntry[]) {
  const changes = createChangeLog();
  const held = new Map(entries.map((one) => [one.no, one]));
  const reads = { entries: () => held.values(), entry: (no: string) => held.get(no) };
  const search = createEntrySearch(reads, changes);
  return {
    numbers: async (filter: RegisterFilter) =>
      (await search.fitting(filter, LOOKING)).map(({ no }) => no),
    best: async (query: string) =>
      (await search.search(query, { limit: 3 })).map(({ values }) => values.title),
    set(no: string, next: StoredEntry | undefined) {
      if (next === undefined) held.delete(no);
      else held.set(no, next);
      changes.touchEntry(no);
    },
  };
}

test("what a view shows, in the order of the numbers' value", async () => {
  const { numbers } = aRegister(
    entry("KI-2026-10000", "minimal"),
    entry("KI-2026-0002", "highRisk"),
    entry("KI-2026-9999", "minimal"),
  );
  expect(await numbers({})).toEqual(["KI-2026-0002", "KI-2026-9999", "KI-2026-10000"]);
  expect(await numbers({ search: " " })).toHaveLength(3);
  expect(await numbers({ riskClass: ["minimal"] })).toEqual(["KI-2026-9999", "KI-2026-10000"]);
  expect(await numbers({ search: "anwendung 0002" })).toEqual(["KI-2026-0002"]);
  expect(await numbers({ search: "anwendung", riskClass: ["highRisk"] })).toEqual(["KI-2026-0002"]);
  expect(await numbers({ search: "nichts" })).toEqual([]);
});

test("a search follows what changes, comes and goes", async () => {
  const { best, set } = aRegister(entry("KI-2026-0001", "minimal", "Übersetzung"));
  expect(await best("übersetzen")).toEqual(["Übersetzung"]);
  set("KI-2026-0002", entry("KI-2026-0002", "minimal", "Übersetzer"));
  set("KI-2026-0001", entry("KI-2026-0001", "minimal", "Zählung"));
  expect(await best("übersetzen")).toEqual(["Übersetzer"]);
  set("KI-2026-0002", undefined);
  expect(await best("übersetzen")).toEqual([]);
});

test("what not everybody may read is not searched", async () => {
  const { best, numbers } = aRegister(entry("KI-2026-0001", "minimal"));
  expect(await best("Albrecht")).toEqual([]);
  expect(await numbers({ search: "Albrecht" })).toEqual([]);
});

test("what is a person's own is part of the view that they see", async () => {
  const { numbers } = aRegister(entry("KI-2026-0001", "minimal"), entry("KI-2026-0002", "minimal"));
  expect(await numbers({ show: "mine" })).toEqual(["KI-2026-0002"]);
  expect(await numbers({ show: "allowed" })).toEqual([]);
  expect(await numbers({ usage: ["undecided"] })).toHaveLength(2);
});
