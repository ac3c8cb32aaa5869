import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import type { TestService } from "#tests/server/startTestService.ts";
import { test } from "./teamsTest.ts";

const MAIL = "KI-2026-0001";
const HINT = "Bitte lesen Sie jedes Ergebnis gegen.";

async function entryOf(service: TestService) {
  const { body } = await service.call("coordinator-1", "GET", `/api/entries/${MAIL}`);
  return entryViewSchema.parse(body);
}

test("what an owner proposes for staff, a coordinator takes over, and takes back in the history", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { values: before } = await entryOf(service);
  await teams.as("owner-1", { sub: `entry/${MAIL}` });
  await tab.getByRole("button", { name: "Vorschlag machen" }).click();
  await tab.getByRole("textbox", { name: "Hinweis für Beschäftigte" }).fill(HINT);
  await tab.getByRole("button", { name: "Vorschlag senden" }).click();
  await tab.getByText("Ihr Vorschlag ist bei der KI-Koordination.").waitFor();

  await teams.as("coordinator-1", { sub: `entry/${MAIL}` });
  await tab.getByRole("button", { name: "Vorschlag ansehen" }).waitFor();
  await tab.getByRole("button", { name: "Übernehmen", exact: true }).click();
  await tab.getByRole("button", { name: "Speichern" }).click();
  await tab.getByRole("button", { name: "Bearbeiten: Nutzung durch Beschäftigte" }).waitFor();
  expect((await entryOf(service)).values.staffHint).toBe(HINT);

  await tab.getByRole("tab", { name: "Verlauf" }).click();
  await tab
    .getByRole("combobox", { name: "Anzeigen" })
    .selectOption({ label: "Geänderte Angaben" });
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Zurücksetzen: Hinweis für Beschäftigte" }).click();
  await tab.getByText("Die Angabe hat wieder ihren früheren Wert.").waitFor();
  const reverted = await entryOf(service);
  expect(reverted.values.staffHint).toBe(before.staffHint);
  expect(reverted.usageProposal).toBeNull();
});

test("one part is edited in its place; what another changed meanwhile is chosen field by field", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: `entry/${MAIL}?tab=all` });
  await tab.getByRole("button", { name: "Bearbeiten: Zweck und Nutzung" }).click();
  const purpose = tab.getByRole("textbox", { name: /^Zweck/ });
  await purpose.fill("Post schneller verteilen.");
  await tab.getByRole("tab", { name: "Verlauf" }).click();
  await tab.getByRole("tab", { name: "Alle Angaben" }).click();
  expect(await purpose.inputValue()).toBe("Post schneller verteilen.");

  const { eTag } = await entryOf(service);
  const changed = { values: { purpose: "Anders." } };
  await service.call("coordinator-1", "PATCH", `/api/entries/${MAIL}`, changed, {
    "if-match": eTag,
  });
  await tab.getByRole("button", { name: "Speichern" }).click();
  const dialog = tab.getByRole("dialog", { name: "Jemand war schneller" });
  await dialog.getByRole("radio", { name: /^Meine Eingabe behalten/ }).check();
  await dialog.getByRole("button", { name: "So speichern" }).click();
  const edit = tab.getByRole("button", { name: "Bearbeiten: Zweck und Nutzung" });
  await edit.waitFor();
  expect(await edit.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await entryOf(service)).values.purpose).toBe("Post schneller verteilen.");
});

test("an owner names an office that uses the application too", async ({ service, teams }) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: `entry/${MAIL}` });
  await tab.getByText("Noch kein Amt genannt.").waitFor();
  await tab.getByRole("button", { name: "Bearbeiten: Wer nutzt das noch?" }).click();
  await tab.getByRole("checkbox", { name: "Amt für Jugend und Familie" }).check();
  await tab.getByRole("button", { name: "Speichern" }).click();
  await tab.getByRole("button", { name: "Bearbeiten: Wer nutzt das noch?" }).waitFor();
  expect((await entryOf(service)).values.usedByOffices).toEqual(["Amt für Jugend und Familie"]);
});
