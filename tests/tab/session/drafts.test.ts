import { describe, expect, test } from "vitest";
import { createDrafts, type DraftStorage } from "#tab/session/drafts.ts";

const DAY = 24 * 60 * 60 * 1_000;
const BEGIN = Date.parse("2026-11-27T09:00:00Z");

/** A browser's storage, as small as it can be. */
function aStorage(): DraftStorage & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    get length() {
      return rows.size;
    },
    key: (n) => [...rows.keys()][n] ?? null,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, text) => void rows.set(key, text),
    removeItem: (key) => void rows.delete(key),
  };
}

function visit(storage: DraftStorage | undefined, { person = "p1", on = BEGIN } = {}) {
  return createDrafts({ personId: person, storage, now: () => on });
}

describe("drafts", () => {
  test("what was typed is there at the next visit, with its moment, until it is sent", () => {
    const storage = aStorage();
    visit(storage).set("report", { title: "Texthilfe" });
    const next = visit(storage, { on: BEGIN + DAY });
    expect(next.get("report")).toEqual({ title: "Texthilfe" });
    expect(next.keptSince("report")).toBe(BEGIN);
    next.set("report", undefined);
    expect(next.keptSince("report")).toBeUndefined();
    expect(visit(storage).get("report")).toBeUndefined();
    expect(storage.rows.size).toBe(0);
  });

  test("another person does not see it, and it stays for its own", () => {
    const storage = aStorage();
    visit(storage).set("report", { title: "Texthilfe" });
    expect(visit(storage, { person: "p2" }).all()).toEqual({});
    expect(visit(storage).get("report")).toEqual({ title: "Texthilfe" });
  });

  test.each([
    ["30 days", 30, true],
    ["31 days", 31, false],
  ])("after %s it is kept: %s", (_title, days, kept) => {
    const storage = aStorage();
    visit(storage).set("report", { title: "Texthilfe" });
    // Whoever opens the tab then: what somebody else left behind goes as well.
    visit(storage, { person: "p2", on: BEGIN + days * DAY });
    expect(storage.rows.size === 1).toBe(kept);
  });

  test.each(["", "{", "null", '{"shape":0,"at":1,"draft":{}}', '{"shape":1,"draft":{}}'])(
    "what is not understood (%j) is deleted; what is not ours stays",
    (text) => {
      const storage = aStorage();
      storage.rows.set("ki-register-draft/p1/report", text);
      storage.rows.set("msal.cache", "theirs");
      expect(visit(storage).all()).toEqual({});
      expect([...storage.rows.keys()]).toEqual(["msal.cache"]);
    },
  );

  test("a browser that refuses storage, or has no room, only forgets at the page's end", () => {
    const full = { ...aStorage(), setItem: () => fail(), key: () => fail(), length: 1 };
    for (const storage of [undefined, full]) {
      const drafts = visit(storage);
      drafts.set("report", { title: "Texthilfe" });
      expect(drafts.all()).toEqual({ report: { title: "Texthilfe" } });
    }
  });

  test("what the page before a reload handed over is newer than what is stored", () => {
    const storage = aStorage();
    visit(storage).set("report", { title: "alt" });
    const carried = { report: { title: "neu" } };
    const drafts = createDrafts({ personId: "p1", storage, now: () => BEGIN, carried });
    expect(drafts.get("report")).toEqual({ title: "neu" });
  });
});

function fail(): never {
  throw new DOMException("full", "QuotaExceededError");
}
