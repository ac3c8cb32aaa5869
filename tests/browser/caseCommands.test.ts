import { expect } from "vitest";
import { openChange, proposeSuspension } from "#tests/server/openCases.ts";
import { caseOf, reportVersion } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const SHORT = "KI-2026-0001";
const ASKED = "KI-2026-0002";
const PROPOSED = "KI-2026-0004";

test.beforeAll(async ({ service }) => {
  await openChange(service, SHORT, "3.0", { by: "owner-1", changed: ["T3"] });
  await proposeSuspension(service, PROPOSED, "employee");
});

test("a coordinator finds the proposed suspension and confirms it with the keyboard alone", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: "cases" });
  await tab.getByText("2 Vorgänge").waitFor();
  const show = tab.getByRole("combobox", { name: "Anzeigen" });
  await show.selectOption({ label: "Aussetzung zu entscheiden (1)" });
  await tab.getByText("1 Vorgang", { exact: true }).waitFor();
  await tab.getByRole("link", { name: /Bildverbesserung/ }).press("Enter");

  await tab.getByRole("button", { name: "Aussetzung bestätigen" }).first().press("Enter");
  const dialog = tab.getByRole("form", { name: "Aussetzung bestätigen" });
  await dialog.getByRole("button", { name: "Aussetzung bestätigen" }).press("Enter");
  await dialog.getByText("Bitte geben Sie eine Begründung an.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("textbox", { name: "Begründung" }).focus();
  await page.keyboard.type("Niemand prüft mehr die Ergebnisse.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await tab.getByText("Niemand prüft mehr die Ergebnisse.").waitFor();
  await tab.getByText(/^Aussetzung bestätigt –/).waitFor();
  await tab.getByRole("button", { name: "Aussetzung ablehnen" }).waitFor({ state: "detached" });
  await tab.getByText("Keine Vorgänge in dieser Auswahl.").waitFor();

  await teams.as("employee", { sub: `entry/${PROPOSED}` });
  await tab.getByText("Ausgesetzt", { exact: true }).first().waitFor();
});

test("a short evaluation is raised, and a note stays among the coordinators", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key } = await caseOf(service, SHORT);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await tab.getByRole("button", { name: "Mehr" }).click();
  await tab.getByRole("menuitem", { name: "Vollständig bewerten" }).click();
  const raise = tab.getByRole("form", { name: "Vollständig bewerten" });
  await raise.getByRole("textbox", { name: "Begründung" }).fill("Neue Vorentscheidungen.");
  await raise.getByRole("button", { name: "Vollständig bewerten" }).click();
  await tab.getByText("Vollständige Bewertung", { exact: true }).waitFor();

  await tab.getByRole("button", { name: "Mehr" }).click();
  await tab.getByRole("menuitem", { name: "Interne Notiz bearbeiten" }).click();
  const note = tab.getByRole("form", { name: "Interne Notiz bearbeiten" });
  await note.getByRole("textbox", { name: "Interne Notiz" }).fill("Hersteller antwortet Freitag.");
  await note.getByRole("button", { name: "Interne Notiz bearbeiten" }).click();
  await note.waitFor({ state: "detached" });
  await tab.getByText("Hersteller antwortet Freitag.").waitFor();
  await tab.getByRole("button", { name: "Mehr" }).click();
  await tab.getByRole("menuitem", { name: "Interne Notiz bearbeiten" }).click();
  expect(await note.getByRole("textbox", { name: "Interne Notiz" }).inputValue()).toBe(
    "Hersteller antwortet Freitag.",
  );
  await note.getByRole("button", { name: "Schließen" }).click();
  expect(await teams.axe("tab")).toEqual([]);

  await teams.as("owner-1", { sub: `entry/${SHORT}?tab=evaluation` });
  await tab.getByText("Neue Vorentscheidungen.").waitFor();
  expect(await tab.getByText("Hersteller antwortet Freitag.").count()).toBe(0);
});

test("a message that did not arrive is sent again", async ({ service, teams }) => {
  const { chat, tab } = teams;
  // Only now: any other message to the same person would bring the chat back, and this one with it.
  await service.call(null, "POST", "/local/faults", { teams: { blocked: ["owner-2"] } });
  const { key } = await reportVersion(service, ASKED, "2.0");
  await service.call(null, "POST", "/local/faults", {});
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await tab.getByText("Die Person hat die Nachrichten der App blockiert.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: /^Erneut senden: / }).press("Enter");
  await tab.getByText(/wird jetzt noch einmal gesendet/).waitFor();
  await tab.getByText("nicht zugestellt").waitFor({ state: "detached", timeout: 20_000 });
  await teams.as("owner-2", { view: "chat" });
  await chat
    .getByText(/: Version 2\.0$/)
    .first()
    .waitFor();
});

test("the owner puts a question off and says not to know who is responsible, as on the card", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("owner-2", { sub: "tasks" });
  await tab.getByRole("button", { name: "Später erinnern" }).press("Enter");
  const later = tab.getByRole("dialog", { name: "Später erinnern" });
  await later.getByRole("button", { name: "Erinnerung vormerken" }).click();
  await later.getByText("Bitte wählen Sie einen Zeitpunkt.").waitFor();
  await later.getByRole("radio", { name: "Morgen" }).focus();
  await page.keyboard.press("Space");
  expect(await teams.axe("tab")).toEqual([]);
  await later.getByRole("button", { name: "Erinnerung vormerken" }).press("Enter");
  await tab.getByText(/^Wir erinnern Sie .* im Chat\./).waitFor();

  await tab.getByRole("button", { name: "Ich bin nicht zuständig" }).press("Enter");
  const notMine = tab.getByRole("dialog", { name: "Ich bin nicht zuständig" });
  await notMine.getByRole("radio", { name: /^Weiß ich nicht/ }).focus();
  await page.keyboard.press("Space");
  await notMine.getByRole("button", { name: "Zuständigkeit weitergeben" }).press("Enter");
  await tab.getByText(/^Danke für den Hinweis/).waitFor();
  await tab.getByText(/weiß nicht, wer zuständig ist/).waitFor();
  const again = tab.getByRole("button", { name: "Ich bin nicht zuständig" });
  await again.first().waitFor({ state: "detached" });
  expect(await teams.axe("tab")).toEqual([]);
});
