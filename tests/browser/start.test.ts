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

test("who heads an office sees its applications and who answers for them", async ({ teams }) => {
  const { tab } = teams;
  await teams.as("head-1");
  await tab.getByRole("tab", { name: "Mein Amt" }).click();
  await tab.getByText("Nichts ist überfällig.").waitFor();
  await tab.getByText("Fachverantwortliche: Jana Albrecht").waitFor();
  expect(await tab.getByRole("tab", { name: "Vorgänge" }).count()).toBe(0);
});
