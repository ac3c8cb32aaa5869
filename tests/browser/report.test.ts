import { expect } from "vitest";
import { z } from "zod";
import { openTeams, type TeamsPage } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

test("a report is checked step by step, survives a reload, and is sent for an application in use", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  const next = tab.getByRole("button", { name: "Weiter", exact: true });
  const fill = (label: RegExp, text: string) =>
    tab.getByRole("textbox", { name: label }).fill(text);
  const choose = (label: RegExp, option: string) =>
    tab.getByRole("combobox", { name: label }).selectOption({ label: option });

  // The address brings the name along; something like it is in the register.
  await teams.as("employee", { sub: "report?title=Verkehrszählungen" });
  await tab.getByRole("heading", { name: "Was ist es?" }).waitFor();
  await tab.getByRole("link", { name: "Digitale Verkehrszählung" }).waitFor();

  // What is missing stands at the top, has the focus, and leads to its field.
  await next.press("Enter");
  await tab.getByText("4 Felder brauchen noch Ihre Aufmerksamkeit").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => tab.locator(":focus").getAttribute("type")).toBe("radio");
  await page.keyboard.press("Space");
  expect(await teams.axe("tab")).toEqual([]);

  await fill(/^Name der KI-Anwendung/, "Chatassistent für Bürgeranfragen");
  await fill(/^Was macht die Anwendung/, "Beantwortet häufige Fragen auf der Website.");
  await tab.getByRole("checkbox", { name: /^Version: Weiß ich nicht/ }).check();
  await tab.getByRole("radio", { name: "Ja, im Pilotbetrieb" }).check();
  await tab.getByText(/beginnt die Frist für die erste Bewertung: 30 Arbeitstage/).waitFor();
  await next.click();

  await tab.getByRole("heading", { name: "Wofür und mit welchen Daten?" }).waitFor();
  await fill(/^Zweck/, "Weniger Anrufe bei einfachen Fragen.");
  await teams.as("employee", { sub: "report" });
  await tab.getByText(/^Ihr Entwurf vom .* ist noch da/).waitFor();
  await tab.getByRole("heading", { name: "Wofür und mit welchen Daten?" }).waitFor();
  await choose(/^Wer nutzt/, "Öffentlichkeit");
  await tab.getByRole("checkbox", { name: "Einwohnerinnen und Einwohner" }).check();
  await choose(/^Welche Rolle/, "Informiert");
  await choose(/^Verarbeitet sie/, "Unbekannt");
  await next.click();

  await choose(/^Amt, Referat/, "Referat Kommunikation");
  await tab.getByRole("radio", { name: "Jemand anderes" }).check();
  await next.click();
  await tab.getByText("Ein Feld braucht noch Ihre Aufmerksamkeit").waitFor();
  await tab.getByRole("radio", { name: "Ich bin verantwortlich" }).check();
  await next.click();

  await tab.getByText("Weniger Anrufe bei einfachen Fragen.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Melden", exact: true }).click();
  await tab.getByText("Ihre Registernummer: KI-2026-0005").waitFor();
  await tab.getByText(/^Die Anwendung wird schon genutzt/).waitFor();
  const entry = await service.call("employee", "GET", "/api/entries/KI-2026-0005");
  expect(entry.body).toMatchObject({
    values: { reportedInUse: true, version: "unbekannt", vendor: "unbekannt" },
  });
  await tab.getByRole("button", { name: "Noch eine Anwendung melden" }).click();
  expect(await tab.getByRole("textbox", { name: /^Name der KI-Anwendung/ }).inputValue()).toBe("");
});

test("on a phone a use case is reported with a platform that nobody has reported", async ({
  browser,
  service,
}) => {
  const phone = await openTeams(browser, service.url, 320, { height: 640 });
  const { tab } = phone;
  await phone.as("employee", { sub: "report" });
  await tab.getByText("Schritt 1 von 4").waitFor();
  await tab.getByRole("radio", { name: /^Einen Anwendungsfall auf einer Plattform/ }).check();
  await tab
    .getByRole("combobox", { name: /^Auf welcher Plattform/ })
    .selectOption({ label: "Plattform fehlt – mitmelden" });
  await tab.getByRole("button", { name: "Weiter", exact: true }).click();
  await tab.getByRole("button", { name: /^Auf welcher Plattform/ }).click();
  await tab.getByRole("textbox", { name: /^Name der Plattform/ }).fill("Texthaus");
  const frame = await (await phone.page.locator("iframe").elementHandle())?.contentFrame();
  expect(z.number().parse(await frame?.evaluate(SIDEWAYS))).toBeLessThanOrEqual(0);
  await phone.page.context().close();
});

test("an employee gives a hint, and a coordinator makes an entry of it", async ({ teams }) => {
  const { page, tab } = teams;
  await teams.as("employee", { sub: "hint?title=Kamera" });
  await tab.getByRole("button", { name: "Hinweis geben" }).click();
  await tab.getByText("Bitte füllen Sie dieses Feld aus.").waitFor();
  // What is missing has the focus.
  await page.keyboard.type("Ordnungsamt");
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Hinweis geben" }).click();
  await tab.getByText(/^Vielen Dank! Ihr Hinweis/).waitFor();
  await tab.getByRole("heading", { name: "Meine Hinweise" }).waitFor();

  await teams.as("coordinator-1", { sub: "hints" });
  await tab.getByRole("heading", { name: "Kamera" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Einem Eintrag zuordnen" }).click();
  await tab.getByText("Keine Anwendung mit einem ähnlichen Namen gefunden.").waitFor();
  await tab.getByRole("button", { name: "Abbrechen" }).click();
  await tab.getByRole("button", { name: "Eintrag anlegen" }).click();
  const name = tab.getByRole("textbox", { name: /^Name der KI-Anwendung/ });
  expect(await name.inputValue()).toBe("Kamera");
  await fillReport(tab);
  await tab.getByRole("button", { name: "Melden", exact: true }).click();
  await tab.getByText(/^Der Hinweis ist mit KI-2026-\d{4} abgeschlossen/).waitFor();

  await teams.as("employee", { sub: "hint" });
  await tab.getByText("Jetzt im Register").waitFor();
  await tab.getByRole("link", { name: "Kamera" }).waitFor();
});

const SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

async function fillReport(tab: TeamsPage["tab"]) {
  const next = tab.getByRole("button", { name: "Weiter", exact: true });
  await tab.getByRole("radio", { name: /^Eine Anwendung/ }).check();
  await tab.getByRole("textbox", { name: /^Was macht/ }).fill("Zählt Fahrzeuge.");
  await tab.getByRole("textbox", { name: /^Version/ }).fill("1.0");
  await tab.getByRole("radio", { name: /^Nein/ }).check();
  await next.click();
  await tab.getByRole("textbox", { name: /^Zweck/ }).fill("Planung des Verkehrs.");
  await tab.getByRole("combobox", { name: /^Wer nutzt/ }).selectOption("staff");
  await tab.getByRole("checkbox", { name: "Niemand" }).check();
  await tab.getByRole("combobox", { name: /^Welche Rolle/ }).selectOption("informs");
  await tab.getByRole("combobox", { name: /^Verarbeitet/ }).selectOption("none");
  await next.click();
  await tab.getByRole("combobox", { name: /^Amt/ }).selectOption({ index: 1 });
  await next.click();
}
