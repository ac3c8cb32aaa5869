import { expect } from "vitest";
import { askTogether } from "#tests/server/askTogether.ts";
import { test } from "./teamsTest.ts";

test.beforeAll(async ({ service }) => {
  await askTogether(service, 4);
});

test("four applications changed at once come as one card, and one reason answers three of them", async ({
  teams,
}) => {
  const { chat } = teams;
  await teams.as("owner-1", { view: "chat" });
  const card = chat.getByRole("group", { name: "Karte" }).last();
  await card.getByText("4 Anwendungen haben Fragen an Sie").waitFor();
  await card.getByRole("button", { name: "Nein, alles unverändert" }).click();
  for (const title of ["Anwendung 1", "Anwendung 2", "Anwendung 3"]) {
    await card.getByRole("checkbox", { name: title }).check();
  }
  await card.getByRole("button", { name: "Antworten senden" }).click();
  await card.getByText("Bitte wählen Sie eine Begründung.").waitFor();
  await card.getByRole("radio", { name: "Nur Sicherheitsupdate" }).check();
  expect(await teams.axe("window")).toEqual([]);
  await card.getByRole("button", { name: "Antworten senden" }).click();
  await card.getByText("Noch 1 Anwendung wartet auf Ihre Antwort").waitFor();
});

test("the one that did change gets a card of its own with all questions", async ({ teams }) => {
  const { chat } = teams;
  const card = chat.getByRole("group", { name: "Karte" }).nth(-2);
  const bundle = chat.getByRole("group", { name: "Karte" }).last();
  await bundle.getByRole("button", { name: "Etwas hat sich geändert" }).click();
  await bundle.getByRole("checkbox", { name: "Anwendung 4" }).check();
  await bundle.getByRole("button", { name: "Eigene Karten senden" }).click();
  await card.getByText("steht in einer eigenen Karte").waitFor();
  await bundle.getByRole("button", { name: "Ja / Ich bin unsicher" }).waitFor();
  await bundle.getByText("Anwendung 4").first().waitFor();
});
