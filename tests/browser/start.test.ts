import { expect } from "vitest";
import { test } from "./teamsTest.ts";

test("an employee is answered while typing, and finds the way where there is no answer", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("employee");
  const search = tab.getByRole("searchbox", { name: "Darf ich das nutzen?" });
  await search.fill("Ist die");
  await tab.getByText("Neu hier?").waitFor();
  expect(await tab.getByText("Wird geladen").count()).toBe(0);
  await search.fill("Verkehrszälung");
  const hits = tab.getByRole("region", { name: "Darf ich das nutzen?" });
  await hits.getByText("1 Treffer").waitFor();
  expect(await hits.getByRole("listitem").textContent()).toContain("Auch interne Daten");
  await search.fill("Postsortierung");
  await hits.getByText("Erlaubt mit Auflagen").waitFor();
  await hits.getByRole("link", { name: /^Automatische Postsortierung/ }).click();
  await tab.getByRole("heading", { name: /^Automatische Postsortierung/, level: 1 }).waitFor();
  await tab.locator("html").evaluate(() => history.back());
  await hits.getByText("1 Treffer").waitFor();
  expect(await search.inputValue()).toBe("Postsortierung");

  await search.fill("DeepL zum Auswerten");
  await hits.getByText("Stattdessen:").waitFor();
  await hits.getByRole("link", { name: "Digitale Verkehrszählung" }).waitFor();
  await search.fill("Darf ich DeepL nutzen?");
  await hits.getByText(/^DeepL steht nicht im Register\. Was nicht im Register steht/).waitFor();
  // None of the applications of this register is for texts.
  await hits.getByText("Stattdessen:").waitFor({ state: "detached" });
  await hits.getByRole("button", { name: "„DeepL“ melden" }).click();
  const name = tab.getByRole("textbox", { name: /^Name der KI-Anwendung/ });
  await name.waitFor();
  expect(await name.inputValue()).toBe("DeepL");

  await tab.getByRole("tab", { name: "Start" }).click();
  await tab.getByRole("button", { name: "Verstanden, nicht mehr anzeigen" }).click();
  await page.reload();
  await search.waitFor();
  expect(await tab.getByText("Neu hier?").count()).toBe(0);
});

test("a counter of the coordinators leads to its cases", async ({ service, teams }) => {
  const { tab } = teams;
  await service.service.register.roundEnded();
  await teams.as("coordinator-1");
  await tab.getByRole("link", { name: "Neu zu bewerten: 1" }).click();
  await tab.getByRole("button", { name: "Alle Vorgänge zeigen" }).waitFor();
  const list = tab.getByRole("region", { name: "Liste der Vorgänge" });
  expect(await list.getByRole("article").count()).toBe(1);
  await tab.getByRole("button", { name: "Alle Vorgänge zeigen" }).click();
  expect(await tab.getByRole("button", { name: "Alle Vorgänge zeigen" }).count()).toBe(0);
});

test("in a channel everybody sees the same, and what is one's own opens in the app", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("coordinator-1", { place: "channel" });
  expect(await tab.getByRole("tab").allTextContents()).toEqual(["Start", "Anwendungen"]);
  expect(await tab.getByText("Neu zu bewerten").count()).toBe(0);
  await teams.as("coordinator-1", { place: "channel", sub: "entry/KI-2026-0001" });
  await tab.getByRole("tab", { name: "Verlauf" }).waitFor();
  await teams.as("coordinator-1", { place: "channel", sub: "cases" });
  await tab.getByRole("heading", { name: "Diese Seite ist Ihre eigene" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("link", { name: "In der App öffnen", exact: true }).click();
  await tab.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();
  expect(await tab.getByRole("tab", { name: "Vorgänge" }).count()).toBe(1);
});

test("who heads an office sees its applications and who answers for them", async ({ teams }) => {
  const { tab } = teams;
  await teams.as("head-1");
  await tab.getByRole("tab", { name: "Mein Amt" }).click();
  await tab.getByText("Nichts ist überfällig.").waitFor();
  await tab.getByText("Fachverantwortliche: Jana Albrecht").waitFor();
  expect(await tab.getByRole("tab", { name: "Vorgänge" }).count()).toBe(0);
});

test("an application is followed at its head, and no more on Start, where it can be followed again", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("employee", { sub: "entry/KI-2026-0001" });
  const follow = tab.getByRole("button", { name: "Verfolgen", pressed: false });
  await follow.press("Enter");
  await tab.getByText("Sie verfolgen diese Anwendung: Wenn").waitFor();
  await tab.getByRole("button", { name: "Verfolgen", pressed: true }).waitFor();
  await tab.getByRole("tab", { name: "Start" }).click();
  await tab.getByRole("button", { name: /^Nicht mehr verfolgen: Automatische/ }).press("Enter");
  const again = tab.getByRole("button", { name: /^Wieder verfolgen: Automatische/ });
  await again.waitFor();
  // Whoever pressed by keyboard is still there.
  expect(await again.evaluate((one) => one.ownerDocument.activeElement === one)).toBe(true);
  expect(await teams.axe("tab")).toEqual([]);
});
