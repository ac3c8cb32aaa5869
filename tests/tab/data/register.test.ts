import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Answer, type Api, ApiProblem, parseAnswer } from "#tab/data/api.ts";
import { createBusinessDay } from "#tab/data/businessDay.ts";
import { loadRegister, registerQuery } from "#tab/data/register.ts";
import { createRegisterStore, type RegisterStore } from "#tab/data/registerStore.ts";
import { SignInFailure } from "#tab/data/signInFailure.ts";
import { mergeSnapshot } from "#tab/data/snapshot.ts";

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
    get: async (path, answer) => parsed(answer, path === "/me" ? ME : SNAPSHOT),
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
  };
}

function parsed<T>(answer: Answer<T>, given: unknown): T {
  const found = parseAnswer(answer, given);
  if (found === undefined) throw new Error("Not as it was agreed");
  return found;
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

const STORED = {
  ...mergeSnapshot(undefined, { ...SNAPSHOT, cursor: "0", rows: [["KI-OLD"]] }),
  me: { ...ME, roles: ["Coordinator" as const] },
  at: 1_000,
};

/** The second visit: what the last one stored, and a service that answers to `/me` when the test says so. */
function secondVisit() {
  let settle: (answer: unknown) => void = () => undefined;
  const answered = new Promise((resolve) => {
    settle = resolve;
  });
  const forget = vi.fn(async () => undefined);
  const store: RegisterStore = {
    read: async () => STORED,
    keep: async () => undefined,
    forget,
  };
  const parts = { ...data(undefined), store };
  const api: Api = {
    ...parts.api,
    async get(path, answer) {
      const told = await answered;
      if (told instanceof Error) throw told;
      return parsed(answer, path === "/me" ? told : SNAPSHOT);
    },
  };
  const { client } = parts;
  client.setDefaultOptions({ queries: { retry: false } });
  const rows = () => client.getQueryData(registerQuery(parts).queryKey)?.rows.map(({ no }) => no);
  return { loaded: loadRegister({ ...parts, api }), settle, rows, forget };
}

test("the second visit shows what the first has stored before anybody answers", async () => {
  const { loaded, rows, settle } = secondVisit();
  await vi.advanceTimersByTimeAsync(0);
  expect(rows()).toEqual(["KI-OLD"]);
  settle(STORED.me);
  await loaded;
  expect(rows()).toEqual(["KI-1"]);
});

test.each([
  ["has other roles by now", { ...ME, roles: [] }],
  ["is refused", new ApiProblem("forbidden", {}, 403)],
  ["is not signed in", new ApiProblem("notSignedIn", {}, 401)],
  ["gets no token", new SignInFailure("notAssigned")],
])("whoever %s sees no longer what was stored", async (_who, answer) => {
  const { forget, loaded, rows, settle } = secondVisit();
  await vi.advanceTimersByTimeAsync(0);
  settle(answer);
  await loaded;
  expect(rows() ?? []).not.toContain("KI-OLD");
  expect(forget).toHaveBeenCalledOnce();
});

test.each([
  ["the service is away", new ApiProblem("unavailable", {}, 503)],
  ["nobody answers", new ApiProblem("unavailable", {}, 0)],
  ["Teams is silent", new SignInFailure("hostSilent")],
])("what was stored stays where %s", async (_why, answer) => {
  const { forget, loaded, rows, settle } = secondVisit();
  await vi.advanceTimersByTimeAsync(0);
  settle(answer);
  await loaded;
  expect(rows()).toEqual(["KI-OLD"]);
  expect(forget).not.toHaveBeenCalled();
});
