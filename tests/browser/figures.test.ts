import { expect } from "vitest";
import { eTagOf } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const NEW_TITLE = "Umbenannt am Tag danach";

test("coordinators show the committee what held on a past day, with the applications behind a figure and a text to paste", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await teams.as("coordinator-1", { sub: "manage" });
  await page.getByRole("button", { name: /nächster Tag/ }).click();
  await page.getByText("24.11.2026").first().waitFor();
  const renamed = await service.call(
    "coordinator-1",
    "PATCH",
    "/api/entries/KI-2026-0001",
    { values: { title: NEW_TITLE } },
    { "if-match": await eTagOf(service, "KI-2026-0001") },
  );
  expect(renamed.status).toBe(200);

  await tab.getByRole("link", { name: "Auswertung" }).click();
  await tab.getByLabel(/Stand am Ende/).fill("2026-11-23");
  await tab.getByLabel("Zeitraum von").fill("2026-11-01");
  await tab.getByRole("button", { name: "Anzeigen" }).click();
  await tab.getByRole("heading", { name: "Stand: 23.11.2026" }).waitFor();
  await tab.getByRole("button", { name: "Einträge im Register: 4, Anwendungen zeigen" }).click();
  const list = tab.getByRole("list", { name: "Anwendungen: Einträge im Register" });
  await list.getByText(/Postsortierung/).waitFor();
  expect(await list.getByText(NEW_TITLE).count()).toBe(0);
  await tab.getByRole("button", { name: "Diagramm zeigen" }).first().click();
  await tab.getByRole("button", { name: "Diagramm ausblenden" }).waitFor();
  await tab.getByRole("button", { name: "Text kopieren" }).click();
  await tab.getByText("Der Text ist kopiert.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Stadt Beispielhausen: KI-Register, Stand: 23\.11\.2026[\s\S]*Postsortierung[\s\S]*muss zur Neubewertung eingereicht werden/,
  );
  expect(await teams.axe("tab", "withColours")).toEqual([]);

  await tab.getByRole("button", { name: "Bericht zum Drucken" }).click();
  const opened = page.waitForEvent("popup");
  await tab.getByRole("link", { name: "Bericht zum Drucken öffnen" }).click();
  const report = await opened;
  await report.getByRole("heading", { name: "Auswertung – Stand: 23.11.2026" }).waitFor();
  await report.getByRole("row", { name: "Einträge im Register 4 0" }).waitFor();
});
