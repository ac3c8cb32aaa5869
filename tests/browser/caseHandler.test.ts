import { expect } from "vitest";
import { openChange, proposeSuspension } from "#tests/server/openCases.ts";
import { caseOf } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const OPEN = "KI-2026-0001";
/** Of coordinator-2. */
const OWN = "KI-2026-0003";
const PROPOSED = "KI-2026-0004";

test.beforeAll(async ({ service }) => {
  await openChange(service, OPEN, "3.0", { by: "owner-1", changed: ["T3"] });
  await openChange(service, OWN, "8.0", { by: "employee", changed: ["T2"] });
  await proposeSuspension(service, PROPOSED, "employee");
});

test("a coordinator takes a case, finds it under their own, and gives it back", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: "cases" });
  await tab.getByText("3 Vorgänge").waitFor();
  await tab.getByText(/^Aussetzung entscheiden bis /).waitFor();
  const handled = tab.getByRole("combobox", { name: "Bearbeitung" });
  await handled.selectOption({ label: "Niemand (3)" });
  await tab.getByRole("link", { name: /Postsortierung/ }).press("Enter");
  await tab.getByText("Bearbeitung: noch niemand").waitFor();
  await tab.getByRole("button", { name: "Übernehmen" }).press("Enter");
  await tab.getByText("Sie bearbeiten diesen Vorgang jetzt.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await handled.selectOption({ label: "Ich (1)" });
  await tab.getByText("1 Vorgang", { exact: true }).waitFor();
  await tab.getByRole("article").filter({ hasText: "Bearbeitung: Sie" }).waitFor();
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  await frame?.waitForURL(/#\/cases\/.+\?handler=me$/);
  await frame?.goto(frame.url());
  await tab.getByText("1 Vorgang", { exact: true }).waitFor();
  await tab.getByRole("button", { name: "Abgeben" }).press("Enter");
  await tab.getByText("Keine Vorgänge in dieser Auswahl.").waitFor();
  await tab.getByText("Bearbeitung: noch niemand").waitFor();
});

test("a coordinator who owns the entry is told so, and only names others or suspends", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key } = await caseOf(service, OWN);
  await teams.as("coordinator-2", { sub: `cases/${key}` });
  await tab.getByText(/^Sie sind für diese Anwendung selbst verantwortlich/).waitFor();
  const steps = tab.getByRole("group", { name: "Nächster Schritt" }).getByRole("button");
  expect(await steps.allTextContents()).toEqual(["Zuständigkeit ändern", "Aussetzen"]);
  expect(await teams.axe("tab")).toEqual([]);
});
