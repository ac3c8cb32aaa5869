import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { chooseMore } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

/** In productive use, approved. */
const NO = "KI-2026-0001";
const SUSPEND = "Aussetzen";
const LIFT = "Wieder zulassen";
const REASON = "Der Vertrag zur Auftragsverarbeitung ist abgelaufen.";

test("data protection suspends an application with a reason, and an old approval lifts nothing", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("reviewer-dataprotection", { sub: `entry/${NO}` });
  await tab.getByRole("button", { name: SUSPEND, exact: true }).click();
  const suspending = tab.getByRole("dialog", { name: SUSPEND });
  await suspending.getByText(/^Sofort benachrichtigt werden: .*Amtsleitung/).waitFor();
  await suspending.getByRole("button", { name: "Jetzt aussetzen" }).click();
  await suspending.getByText("Bitte geben Sie eine Begründung an.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await suspending.getByRole("textbox", { name: /Begründung/ }).fill(REASON);
  await suspending.getByRole("button", { name: "Jetzt aussetzen" }).click();
  await suspending.waitFor({ state: "detached" });
  await tab.getByText(/^Die Anwendung ist ausgesetzt und darf nicht genutzt werden/).waitFor();
  expect(await tab.getByRole("button", { name: SUSPEND, exact: true }).count()).toBe(0);

  await teams.as("coordinator-1", { sub: `entry/${NO}` });
  await tab.getByRole("button", { name: LIFT }).click();
  const lifting = tab.getByRole("dialog", { name: LIFT });
  await lifting.getByText(/Die Freigabe ist älter als die Aussetzung/).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await lifting.getByRole("button", { name: "Schließen" }).click();
  const { body } = await service.call("owner-1", "GET", `/api/entries/${NO}`);
  expect(entryViewSchema.parse(body).values).toMatchObject({
    operationStatus: "suspended",
    suspensionReason: "order",
    suspensionNote: REASON,
  });
});

test("a coordinator initiates an evaluation of the suspended application", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const open = "Bewertung veranlassen";
  await teams.as("coordinator-1", { sub: `entry/${NO}` });
  await chooseMore(tab, open);
  const dialog = tab.getByRole("dialog", { name: open });
  await dialog.getByRole("textbox", { name: /Begründung/ }).fill("Vor der Aufhebung zu prüfen.");
  await dialog.getByRole("button", { name: open }).click();
  await dialog.waitFor({ state: "detached" });
  await tab.getByRole("button", { name: "Zum Vorgang" }).waitFor();
  const { body } = await service.call("owner-1", "GET", `/api/entries/${NO}`);
  expect(entryViewSchema.parse(body).runningCase).toMatchObject({
    trigger: "coordinator",
    state: "requested",
    note: "Vor der Aufhebung zu prüfen.",
  });
});
