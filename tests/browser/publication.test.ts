import axe from "axe-core";
import { expect } from "vitest";
import { test } from "./teamsTest.ts";

const NO = "KI-2026-0002";
const LOOK = `axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) => [
  ...violations.map(({ id }) => id),
  ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["wide"] : []),
])`;
const OLD = "Verkehrszählung mit Kamerabildern";
const NEW = "Zählung an Kreuzungen";

test("what was released stays public while it changes, until its owner confirms the new state, by keyboard", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: "manage" });
  await tab.getByRole("link", { name: /^Veröffentlichung/ }).press("Enter");
  await tab.getByRole("heading", { name: "Veröffentlicht (2)" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("link", { name: "Digitale Verkehrszählung" }).press("Enter");
  await tab.getByRole("button", { name: "Texte bearbeiten" }).press("Enter");
  await tab.getByLabel("Öffentlicher Titel (deutsch)").fill(NEW);
  await page.keyboard.press("Enter");
  await tab.getByText(`Öffentlich: ${OLD}`).waitFor();
  expect(await publicText(`/public/entries/${NO}`)).toContain(`<h1>${OLD}</h1>`);
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Freigeben und um Bestätigung bitten" }).press("Enter");
  await tab.getByText("Die Fachverantwortlichen werden um Bestätigung gebeten.").waitFor();

  await teams.as("owner-2", { sub: "tasks" });
  await tab.getByRole("link", { name: "Digitale Verkehrszählung" }).press("Enter");
  const confirm = tab.getByRole("button", { name: "Bestätigen und veröffentlichen" });
  await confirm.waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await confirm.press("Enter");
  await tab.getByText("Die Angaben sind jetzt öffentlich.").waitFor();
  expect(await publicText(`/public/entries/${NO}`)).toContain(`<h1>${NEW}</h1>`);

  // Everybody's page, on a phone: no script of ours, nothing to scroll sideways.
  await page.setViewportSize({ width: 320, height: 900 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [
      ...["/public/", "/public/?q=gibt-es-nicht", "/public/entries/KI-2026-9999"],
      `/public/entries/${NO}?lang=en`,
    ]) {
      await page.goto(`${service.url}${path}`);
      await page.evaluate(axe.source);
      expect([path, await page.evaluate(LOOK)]).toEqual([path, []]);
    }
  }

  // Found and read by key alone, in the colours that somebody has chosen for everything; printed, it is the entry only.
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await page.goto(`${service.url}/public/`);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Zum Inhalt");
  await page.keyboard.press("Enter");
  await tabTo("q");
  await page.keyboard.type("Kreuzungen");
  await page.keyboard.press("Enter");
  await page.getByText(NEW).waitFor();
  await tabTo(NEW);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: NEW, level: 1 }).waitFor();
  await page.evaluate(axe.source);
  expect(await page.evaluate(LOOK)).toEqual([]);
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  expect(await page.getByRole("heading", { name: NEW, level: 1 }).isVisible()).toBe(true);
  expect(await page.locator("form, header nav, .skip").filter({ visible: true }).count()).toBe(0);

  /** The text of what has the focus, or the name of a field. */
  function focused(): Promise<string> {
    return page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLInputElement ? at.name : at?.textContent?.trim()) ?? "";
    });
  }

  async function tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await focused()) === wanted) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`No key leads to ${wanted}`);
  }

  async function publicText(path: string): Promise<string> {
    return (await fetch(`${service.url}${path}`)).text();
  }
});
