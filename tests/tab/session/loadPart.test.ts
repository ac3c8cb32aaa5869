import { describe, expect, test, vi } from "vitest";
import { withKeptTexts } from "#tab/session/drafts.ts";
import { loadPart } from "#tab/session/loadPart.ts";
import { createPageReload, takeCarried } from "#tab/session/pageReload.ts";
import { fakeWindow } from "./fakeWindow.ts";

const PLACES = { lastRegister: "#/register", positions: [], entries: [] };
const carry = () => ({ places: PLACES, drafts: { report: { title: "typed" } } });
const gone = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
const never = Symbol("never");

/** What comes of loading: the part, why it failed, or nothing because the page goes. */
async function outcome(loading: Promise<unknown>): Promise<unknown> {
  const settled = loading.catch((error: unknown) => error);
  return Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 20, never))]);
}

function page(reloadedFor?: string, answers = true) {
  const browser = fakeWindow("#/tasks");
  const reload = { ...createPageReload(browser.view, reloadedFor, carry) };
  return { browser, reload: { ...reload, serviceAnswers: async () => answers } };
}

describe("a part that is loaded when it is needed", () => {
  test("is tried a second time", async () => {
    const { browser, reload } = page();
    const load = vi.fn(async () => "part").mockRejectedValueOnce(new Error("once"));
    expect(await outcome(loadPart("tasks", load, reload))).toBe("part");
    expect(browser.reloads()).toBe(0);
  });

  test("that is gone reloads the page, which takes along what was typed", async () => {
    const { browser, reload } = page();
    expect(await outcome(loadPart("tasks", gone, reload))).toBe(never);
    expect(browser.reloads()).toBe(1);
    const carried = takeCarried(browser.view);
    expect(carried).toEqual({ reloadedFor: "tasks", ...carry() });
    expect(takeCarried(browser.view)).toBeUndefined();
  });

  test("that a reload did not bring is told, and the page does not reload again", async () => {
    const { browser, reload } = page("tasks");
    expect(await outcome(loadPart("tasks", gone, reload))).toMatchObject({ why: "gone" });
    expect(browser.reloads()).toBe(0);
  });

  test("that was brought by a reload may be gone another time", async () => {
    const { browser, reload } = page("tasks");
    await loadPart("tasks", async () => "part", reload);
    expect(await outcome(loadPart("tasks", gone, reload))).toBe(never);
    expect(browser.reloads()).toBe(1);
  });

  test("never reloads a page that was just reloaded, even where the browser forgot what for", async () => {
    const { browser, reload } = page();
    browser.loadedBy("reload", 2_000);
    expect(await outcome(loadPart("tasks", gone, reload))).toMatchObject({ why: "gone" });
    expect(browser.reloads()).toBe(0);
  });

  test("that nobody asked for reloads no page", async () => {
    const { browser, reload } = page();
    const missing = { why: "gone", asked: "later", part: "count" };
    expect(await outcome(loadPart("count", gone, reload, "later"))).toMatchObject(missing);
    expect(browser.reloads()).toBe(0);
  });

  test("is no reason to reload while the service is away", async () => {
    const { browser, reload } = page(undefined, false);
    expect(await outcome(loadPart("tasks", gone, reload))).toMatchObject({ why: "unreachable" });
    expect(browser.reloads()).toBe(0);
  });
});

test("what another version of the tab left, or somebody else, is not read", () => {
  const browser = fakeWindow("#/tasks");
  for (const state of [null, 1, "x", { carried: 1 }, { carried: { places: PLACES } }]) {
    browser.view.history.replaceState(state, "");
    expect(takeCarried(browser.view)).toBeUndefined();
  }
});

test.each([
  [
    { text: "typed", choice: "full" },
    { text: "typed", choice: null, ticks: [] },
  ],
  [{ text: 5 }, { text: "", choice: null, ticks: [] }],
  [
    { other: "typed", ticks: ["a"] },
    { text: "", choice: null, ticks: [] },
  ],
  [undefined, { text: "", choice: null, ticks: [] }],
  ["typed", { text: "", choice: null, ticks: [] }],
])("of %j, texts come back and choices do not", (kept, form) => {
  expect(withKeptTexts({ text: "", choice: null, ticks: [] }, kept)).toEqual(form);
});
