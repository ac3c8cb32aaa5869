import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { askTogether } from "#tests/server/askTogether.ts";
import { reportVersion } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

let numbers: readonly string[];
test.beforeAll(async ({ service }) => {
  numbers = await askTogether(service, 4);
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
  await card
    .getByText(/neueren Karte/)
    .first()
    .waitFor();
  await bundle.getByRole("button", { name: "Ja / Ich bin unsicher" }).waitFor();
  await bundle.getByText("Anwendung 4").first().waitFor();
});

test.runIf(isLong)(
  "in the tab one reason answers several too: what is missing is said at its field, what was refused stays chosen",
  async ({ service, teams }) => {
    const { tab } = teams;
    const [first = "", second = ""] = numbers;
    await reportVersion(service, first, "3.0");
    await reportVersion(service, second, "3.0");
    await teams.as("owner-1", { sub: "tasks" });
    await tab.getByRole("button", { name: "Mehrere zusammen beantworten" }).click();
    const several = tab.getByRole("region", { name: "3 Anwendungen warten auf Ihre Antwort" });
    await several.getByRole("button", { name: "Antworten senden" }).click();
    await several.getByText("Bitte kreuzen Sie mindestens eine Anwendung an.").waitFor();
    await several.getByText("Bitte geben Sie eine Begründung an.").waitFor();
    const box = several.getByRole("checkbox").first();
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await teams.axe("tab")).toEqual([]);
    await several.getByRole("checkbox", { name: /^Anwendung 1/ }).check();
    await several.getByRole("checkbox", { name: /^Anwendung 2/ }).check();
    await several.getByRole("radio", { name: "Nur Sicherheitsupdate" }).check();
    // Meanwhile another version comes: that one is not answered with what was read.
    await reportVersion(service, second, "4.0");
    await several.getByRole("button", { name: "Antworten senden" }).click();
    await tab.getByText("1 Antwort ist gespeichert:").waitFor();
    await tab.getByText("1 Antwort konnten wir nicht speichern.").waitFor();
    const rest = tab.getByRole("region", { name: "2 Anwendungen warten auf Ihre Antwort" });
    const refused = rest.getByRole("checkbox", { name: /^Anwendung 2/ });
    expect(await refused.isChecked()).toBe(true);
    expect(await teams.axe("tab")).toEqual([]);
    await rest.getByRole("button", { name: "Antworten senden" }).click();
    await tab.getByText("1 Antwort ist gespeichert:").waitFor();
    await refused.waitFor({ state: "detached" });
  },
);
