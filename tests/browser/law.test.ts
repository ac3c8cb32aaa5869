import { expect } from "vitest";
import { classifyCase, postBy } from "#tests/server/classifyCase.ts";
import { caseOf } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const REASON = "Die Stadt verlangt die Registrierung früher.";

test("a change of law is looked at, put in force by administration, opened by coordinators, and stands in the calendar", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: "law" });
  await tab.getByText("Es gibt nichts zu vergleichen.").waitFor();
  await tab.getByText("Es gibt nur diese eine Fassung, sie ist in Kraft.").waitFor();
  const { key } = await caseOf(service, "KI-2026-0004");
  const revision = await classifyCase(postBy(service), key, "highRisk");
  const made = { decision: "approvedProvisionally", reason: "Geprüft.", validUntil: "2027-03-01" };
  await service.call("coordinator-1", "POST", `/api/cases/${key}/decide`, { revision, ...made });

  await teams.as("admin", { sub: "settings" });
  await tab.getByRole("link", { name: /Rechtsänderung ansehen/ }).click();
  await tab.getByText("Verglichen mit 1 Entscheidung: Es ändert sich nichts.").waitFor();
  await tab.getByLabel(/Registrierung in der EU-Datenbank/).fill("2027-02-10");
  await tab.getByText("Für 1 von 1 Anwendung ändert sich etwas.").waitFor();
  await tab.getByText(/^Gilt ab 10.02.2027 statt ab 02.12.2027/).waitFor();
  await tab.getByText("Vorgänge können Sie eröffnen, wenn die Auswahl in Kraft ist.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "In Kraft setzen" }).click();
  const dialog = tab.getByRole("dialog");
  await dialog.getByLabel(/Warum/).fill("Beschluss des Rechtsamts");
  await dialog.getByRole("button", { name: "In Kraft setzen" }).click();
  await tab.getByText("In Kraft gesetzt.").waitFor();

  await teams.as("coordinator-1", { sub: "manage" });
  await tab.getByRole("link", { name: "Rechtsänderung" }).click();
  await tab.getByText("2 Personen bekommen eine Frage zu 1 Anwendung.").waitFor();
  await tab.getByRole("button", { name: "Als Vorgänge eröffnen" }).click();
  await dialog.getByLabel(/Was hat sich im Recht geändert/).fill(REASON);
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("button", { name: "Jetzt eröffnen" }).click();
  await tab.getByText("Die Vorgänge werden eröffnet.").waitFor();
  await tab.getByRole("link", { name: "Stand ansehen" }).click();
  await tab.getByText(/^Was sich durch die Fassung .* ändert$/).waitFor();
  await tab.getByText("1 offen", { exact: true }).waitFor();

  await page.setViewportSize({ width: 320, height: 900 });
  await teams.as("coordinator-1", { sub: "manage" });
  await tab.getByRole("link", { name: "Kalender der Pflichten" }).click();
  await tab.getByRole("heading", { name: "Gilt ab 02.12.2027" }).waitFor();
  await tab.getByText(/^\d+ Pflicht(en)? (gilt|gelten) schon$/).click();
  await tab.getByRole("heading", { name: "Gilt seit 02.02.2025" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});
