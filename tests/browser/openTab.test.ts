import { expect } from "vitest";
import { z } from "zod";
import { isLong } from "#tests/long.ts";
import { withManyRows } from "./manyRows.ts";
import type { TeamsPage } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

/** The browser's own way back, in the tab's frame. */
const goBack = ({ tab }: TeamsPage) => tab.locator("html").evaluate(() => history.back());
const COUNTING = "KI-2026-0002";

test("a part that a newer version took away reloads the page once, and what was typed stays", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("employee", { sub: "report" });
  const name = tab.getByRole("textbox", { name: /^Name der KI-Anwendung/ });
  await name.fill("Chatassistent");
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() !== page.mainFrame()) loads++;
  });
  await page.route("**/assets/TasksPage-*.js", (route) => route.fulfill({ status: 404 }));
  await tab.getByRole("tab", { name: "Meine Aufgaben" }).click();
  await tab.getByText("Dieser Teil des KI-Registers ließ sich nicht laden").waitFor();
  expect(loads).toBe(1);
  expect(await teams.axe("tab")).toEqual([]);

  await page.unroute("**/assets/TasksPage-*.js");
  await tab.getByRole("button", { name: "Seite neu laden" }).click();
  await tab.getByRole("heading", { name: "Meine Aufgaben", level: 1 }).waitFor();
  await goBack(teams);
  await name.waitFor();
  expect(await name.inputValue()).toBe("Chatassistent");
  expect(loads).toBe(2);
});

test("whoever comes back to a long list is where they were, with search, filter and focus", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await withManyRows(page, 300);
  await teams.as("employee", { sub: "register?search=a&sort=-title" });
  const grid = tab.getByRole("grid");
  const scroller = grid.locator("..");
  await scroller.evaluate((element) => element.scrollTo(0, 60 * 140));
  const link = tab.getByRole("link", { name: "Digitale Verkehrszählung" });
  await link.scrollIntoViewIfNeeded();
  const scrolled = () => scroller.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  for (const back of [() => goBack(teams), () => tab.getByText("Zu den Anwendungen").click()]) {
    await link.click();
    await tab.getByRole("heading", { name: "Digitale Verkehrszählung", level: 1 }).waitFor();
    await back();
    await link.waitFor();
    expect(await tab.getByRole("searchbox", { name: "Suchen" }).inputValue()).toBe("a");
    expect(await scrolled()).toBe(before);
    const row = tab.getByRole("row", { name: /Digitale Verkehrszählung/ });
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.unrouteAll();
});

test.runIf(isLong)(
  "an open page moves on to the next day at midnight",
  async ({ service, teams }) => {
    const { tab } = teams;
    await teams.as("owner-2", { sub: `entry/${COUNTING}` });
    await tab.getByRole("button", { name: "Vorfall melden" }).click();
    const day = tab.getByLabel(/^(Wann|Tag|Datum)/);
    const last = () => day.getAttribute("max");
    const before = await last();
    await service.call(null, "POST", "/local/clock", { advanceHours: 24 });
    await expect.poll(last, { timeout: 15_000 }).not.toBe(before);
    expect(z.iso.date().parse(await last()) > z.iso.date().parse(before)).toBe(true);
  },
);
