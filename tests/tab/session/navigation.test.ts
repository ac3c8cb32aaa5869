import { expect, test } from "vitest";
import { createNavigation, isPlaces } from "#tab/session/navigation.ts";
import { fakeWindow } from "./fakeWindow.ts";

const placeOf = (hash: string) => ({ page: hash.split(/[/?]/)[1] ?? "", hash });
const REGISTER = "#/register?search=a";
const ENTRY = "#/entry/KI-2026-0001";

function opened(hash = REGISTER) {
  const browser = fakeWindow(hash);
  return { browser, navigation: createNavigation(browser.view, placeOf) };
}

test.each([
  ["a link", ({ browser }: ReturnType<typeof opened>) => browser.follow(ENTRY)],
  ["a row", ({ navigation }: ReturnType<typeof opened>) => navigation.go(ENTRY)],
])("back from what %s opened leads to where one was", (_how, open) => {
  const tab = opened();
  const { browser, navigation } = tab;
  browser.scrollTo(700);
  navigation.remember({ row: "KI-2026-0001", listTop: 30 });
  open(tab);
  expect(navigation.returned()).toBeUndefined();
  browser.scrollTo(0);
  browser.move(-1);
  expect(navigation.place().hash).toBe(REGISTER);
  expect(navigation.returned()).toEqual({ top: 700, listTop: 30, row: "KI-2026-0001" });
});

test("while the page is built again, what moves by itself is not where one was", () => {
  const { browser, navigation } = opened();
  browser.scrollTo(700);
  browser.follow(ENTRY);
  browser.move(-1);
  browser.scrollTo(0);
  expect(navigation.position()?.top).toBe(700);
  browser.act();
  expect(navigation.returned()).toBeUndefined();
  browser.scrollTo(20);
  expect(navigation.position()?.top).toBe(20);
});

test.each([
  ["it has come to rest", true, 1_001],
  ["it took too long", false, 10_001],
])("a position is no longer brought back once %s", (_when, isReached, later) => {
  const { browser, navigation } = opened();
  browser.scrollTo(700);
  browser.follow(ENTRY);
  browser.move(-1);
  if (isReached) navigation.reached();
  browser.loadedBy("navigate", 60_000 + later - 2);
  expect(navigation.returned()?.top).toBe(700);
  browser.loadedBy("navigate", 60_000 + later);
  expect(navigation.returned()).toBeUndefined();
  browser.scrollTo(20);
  expect(navigation.position()?.top).toBe(20);
});

test("the page's own link back leads to the same position, a new visit to the top", () => {
  const { browser, navigation } = opened();
  browser.scrollTo(700);
  navigation.go(ENTRY);
  navigation.returnTo(navigation.lastRegister());
  expect(navigation.returned()).toEqual({ top: 700 });
  navigation.go(ENTRY);
  navigation.go("#/register");
  expect(navigation.position()).toBeUndefined();
});

test("another filter begins at the top", () => {
  const { browser, navigation } = opened();
  browser.scrollTo(700);
  navigation.go("#/register?search=b", "replace");
  expect(navigation.position()).toBeUndefined();
  browser.follow(ENTRY);
  browser.move(-1);
  expect(navigation.returned()).toBeUndefined();
});

test("a reload of the tab's own takes the positions along", () => {
  const { browser, navigation } = opened();
  browser.scrollTo(700);
  navigation.go(ENTRY);
  const carried: unknown = structuredClone(navigation.carried());
  if (!isPlaces(carried)) throw new Error("It was not taken along");
  const again = createNavigation(browser.view, placeOf, carried);
  expect(again.lastRegister()).toBe(REGISTER);
  browser.move(-1);
  expect(again.returned()).toEqual({ top: 700 });
});
