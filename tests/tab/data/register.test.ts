import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Api } from "#tab/data/api.ts";
import { createBusinessDay } from "#tab/data/businessDay.ts";
import { loadRegister, registerQuery } from "#tab/data/register.ts";
import { createRegisterStore } from "#tab/data/registerStore.ts";
import { createRowIndex } from "#tab/data/rowIndex.ts";

const ME = {
  person: { id: "p", name: "P" },
  roles: [],
  today: "2026-11-27",
  orgUnits: [],
  demo: true,
};
const SNAPSHOT = {
  full: true,
  cursor: "1",
  columns: ["registerNo"],
  rows: [["KI-1"]],
  tags: [1],
  removed: [],
};

/** A service that answers at once, in a browser whose storage is as the test says. */
function data(indexedDB: unknown) {
  vi.stubGlobal("indexedDB", indexedDB);
  const unused = () => Promise.reject(new Error("not asked"));
  const api: Api = {
    get: async (path, answer) => answer.parse(path === "/me" ? ME : SNAPSHOT),
    post: unused,
    put: unused,
    patch: unused,
    delete: unused,
  };
  return {
    api,
    client: new QueryClient(),
    day: createBusinessDay(),
    store: createRegisterStore("p"),
    rowIndex: createRowIndex(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  for (const name of ["IDBDatabase", "IDBObjectStore", "IDBIndex", "IDBCursor", "IDBTransaction"]) {
    vi.stubGlobal(name, class {});
  }
  vi.stubGlobal("IDBRequest", EventTarget);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const BROKEN: Readonly<Record<string, unknown>> = {
  "is not there": undefined,
  "throws when it is opened": {
    open() {
      throw new DOMException("denied", "SecurityError");
    },
  },
  "never answers": { open: () => new EventTarget() },
};

test.each(Object.keys(BROKEN))(
  "the register opens where the browser's storage %s",
  async (kind) => {
    const parts = data(BROKEN[kind]);
    const loaded = loadRegister(parts);
    await vi.advanceTimersByTimeAsync(1_000);
    await loaded;
    expect(parts.client.getQueryData(registerQuery(parts).queryKey)?.rows).toMatchObject([
      { no: "KI-1" },
    ]);
  },
);

test("a page that asks before the storage has answered does not wait for it", async () => {
  const parts = data(BROKEN["never answers"]);
  const asked = parts.client.fetchQuery(registerQuery(parts));
  await vi.advanceTimersByTimeAsync(0);
  expect((await asked).rows).toHaveLength(1);
});
