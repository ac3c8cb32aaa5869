import { expect } from "vitest";
import { tabExport as german } from "#texts/de/tabExport.ts";
import { test } from "./teamsTest.ts";

const REASON = "Neue Leitlinien der Kommission zu Art. 50.";

test("a coordinator asks everybody in a selection, sees before who that is, and follows the answers", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("coordinator-1", { sub: "manage" });
  await tab.getByRole("link", { name: "Sammelanfragen" }).click();
  await tab.getByText("Noch keine Sammelanfrage.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();
  await tab.getByRole("button", { name: "Neue Sammelanfrage" }).click();
  await tab.getByRole("searchbox", { name: "Anwendungen suchen" }).fill("verkehr");
  await tab.getByText("Gefragt werden 2 Personen zu 1 Anwendung.").waitFor();
  await tab.getByText("Personen anzeigen (2)").click();
  await tab.getByText("Thomas Brandt (1 Anwendung)").waitFor();
  await tab.getByRole("button", { name: "Weiter zur Bestätigung" }).click();
  await tab.getByText("Bitte beschreiben Sie den Anlass mit mindestens 10 Zeichen.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();
  await tab.getByRole("textbox", { name: /Warum fragen Sie/ }).fill(REASON);
  await tab.getByRole("button", { name: "Weiter zur Bestätigung" }).press("Enter");
  const dialog = tab.getByRole("dialog", { name: "Sammelanfrage jetzt starten?" });
  await dialog.getByText("Gefragt werden 2 Personen zu 1 Anwendung.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("button", { name: "Jetzt fragen" }).click();
  await tab.getByRole("heading", { name: "Sammelanfragen", level: 1 }).waitFor();
  await tab.getByText(REASON).waitFor();
  await tab.getByText("1 offen").waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await teams.as("owner-2", { view: "chat" });
  await teams.chat.getByText(REASON).waitFor();

  await teams.as("coordinator-1", { sub: "campaigns" });
  await tab.getByRole("link", { name: "Ergebnisse ansehen" }).click();
  await tab.getByRole("progressbar", { name: "Verkehrs- und Tiefbauamt" }).waitFor();
  await tab.getByText("0 von 1 beantwortet · 1 offen").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  for (const said of ["An 1 Frage wird erinnert.", "1 Anwendung: Heute wurde schon erinnert"]) {
    await tab.getByRole("button", { name: "An 1 offene Frage erinnern" }).click();
    await tab.getByRole("button", { name: "Jetzt erinnern" }).click();
    await tab.getByText(said).waitFor();
  }
  await tab.getByRole("button", { name: "Exportieren" }).click();
  await tab.getByRole("radio", { name: "CSV" }).check();
  await tab.getByText(german.export.csvHint).waitFor();
  await tab.getByRole("button", { name: "Datei erstellen" }).click();
  await tab.getByRole("link", { name: "Datei herunterladen" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Schließen" }).click();
  await tab.getByRole("link", { name: /^Vorgang ansehen/ }).click();
  await tab.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();

  await teams.as("auditor", { sub: "campaigns/new" });
  await tab.getByRole("link", { name: "Ergebnisse ansehen" }).waitFor();
  expect(await tab.getByRole("button", { name: "Neue Sammelanfrage" }).count()).toBe(0);
});
