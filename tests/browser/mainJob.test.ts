import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import { expect } from "vitest";
import { z } from "zod";
import type { TestService } from "#tests/server/startTestService.ts";
import { tabExport as german } from "#texts/de/tabExport.ts";
import { test } from "./teamsTest.ts";

const COUNTING = "KI-2026-0002";
const MAIL = "KI-2026-0001";

test("an employee finds, filters, sorts and reads the four applications of the council's answer", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("employee");
  await tab.getByRole("tab", { name: "Anwendungen" }).click();
  await tab.getByText("2 von 4 Anwendungen").waitFor();
  await tab.getByText("Demonstration – erfundene Daten").waitFor();

  const search = tab.getByRole("searchbox", { name: "Suchen" });
  for (const [word, marked] of [
    ["zählung", "zählung"],
    ["zaehlung", "zählung"],
    ["Verkehrszälung", "Verkehrszählung"],
  ] as const) {
    await search.fill(word);
    await tab.getByText(/^1 von \d Anwendungen$/).waitFor();
    const link = tab.getByRole("link", { name: "Digitale Verkehrszählung" });
    expect(await link.locator("mark").textContent()).toBe(marked);
  }
  await search.fill("Wetterprognose");
  await tab.getByText(/Was nicht im Register steht, ist nicht freigegeben/).waitFor();
  await search.fill("");

  await tab.getByRole("button", { name: "Alle (4)" }).click();
  await tab.getByText("4 Anwendungen", { exact: true }).waitFor();
  await tab.getByRole("button", { name: "Filter" }).click();
  const filters = tab.getByRole("dialog", { name: "Filter" });
  await filters.getByRole("checkbox", { name: /^Pilotbetrieb/ }).check();
  await tab.getByText(/^1 von \d Anwendungen$/).waitFor();
  await filters.getByRole("checkbox", { name: /^Pilotbetrieb/ }).uncheck();
  await filters.getByRole("checkbox", { name: "Minimales Risiko (1)" }).check();
  await filters.getByRole("button", { name: "1 Anwendung anzeigen" }).click();
  await tab.getByText(/^1 von \d Anwendungen$/).waitFor();
  await tab.getByRole("button", { name: "Suche und Filter zurücksetzen" }).click();

  await tab.getByRole("button", { name: "Spalten" }).click();
  await tab.getByRole("menuitemcheckbox", { name: "Betriebsstatus" }).click();
  await tab.getByRole("columnheader", { name: "Betriebsstatus" }).waitFor();
  await teams.page.keyboard.press("Escape");
  const edge = tab.getByRole("separator", { name: "Breite der Spalte Amt" });
  await edge.press("ArrowRight");
  expect(await edge.getAttribute("aria-valuetext")).toMatch(/Pixel$/);

  const header = tab.getByRole("columnheader", { name: "Anwendung" });
  await tab.getByRole("button", { name: "Anwendung", exact: true }).click();
  expect(await header.getAttribute("aria-sort")).toBe("descending");
  expect(await tab.getByRole("row").nth(1).textContent()).toContain("Übersetzung");

  await tab.getByRole("link", { name: "Digitale Verkehrszählung" }).click();
  await tab.getByRole("heading", { name: "Digitale Verkehrszählung", level: 1 }).waitFor();
  await tab.getByText("Verkehrsmengen für die Planung").waitFor();
  // Names are for those involved; Lena Vogel is the deputy here, Thomas Brandt owns it.
  await tab.getByText("Thomas Brandt").first().waitFor();
  expect(await tab.getByRole("button", { name: "Exportieren" }).count()).toBe(0);
});

test("the owner reports a version in the tab; owner and deputy each get one card", async ({
  teams,
}) => {
  const { chat, tab } = teams;
  await teams.as("owner-2", { sub: `entry/${COUNTING}` });
  await tab.getByRole("button", { name: "Neue Version melden" }).click();
  await tab.getByRole("textbox", { name: "Neue Version" }).fill("2.0");
  await tab.getByRole("radio", { name: "Das weiß ich noch nicht" }).check();
  await tab.getByRole("button", { name: "Version melden", exact: true }).click();
  await tab
    .getByText(/Hat sich außer Fehlerbehebungen etwas geändert/)
    .first()
    .waitFor();
  await chat.getByText(": Version 2.0").waitFor();
  expect(await chat.getByText(": Version 2.0").count()).toBe(1);
  await teams.as("employee", { view: "chat" });
  await chat.getByText(": Version 2.0").waitFor();
});

test("an edit of the list item in SharePoint becomes a card while the owner looks on", async ({
  service,
  teams,
}) => {
  const { chat } = teams;
  await teams.as("owner-1", { view: "chat" });
  await editInSharePoint(service, MAIL, { Version: "3.0" });
  await chat.getByText(": Version 3.0").waitFor({ timeout: 10_000 });
  await service.service.register.roundEnded();
  expect(await chat.getByText(": Version 3.0").count()).toBe(1);
});

test("the owner answers in the card; every copy, the entry and the history show it", async ({
  teams,
}) => {
  const { chat, page, tab } = teams;
  await teams.as("owner-1", { view: "chat" });
  await chat.getByRole("button", { name: "Ja / Ich bin unsicher" }).click();
  await chat.getByRole("checkbox", { name: "Modell und Funktionen" }).first().check();
  await chat.getByRole("radio", { name: /Nein, geplant/ }).check();
  await chat.getByRole("checkbox", { name: /Datum noch unbekannt/ }).check();
  await chat.getByRole("checkbox", { name: /Alles andere/ }).check();
  const asked = chat.getByText(": Version 3.0");
  await chat.getByRole("button", { name: "Antwort senden" }).click();
  await chat.getByText(/Von Ihnen beantwortet am/).waitFor();
  expect(await asked.count()).toBe(1);

  await teams.as("deputy-1", { view: "chat" });
  await chat.getByText(/Beantwortet von der fachverantwortlichen Person am/).waitFor();

  await teams.as("owner-1", { sub: `entry/${MAIL}` });
  await tab.getByText("In Bewertung").first().waitFor();
  await tab.getByRole("tab", { name: "Verlauf" }).click();
  await tab
    .getByText(/Karte in Teams/)
    .first()
    .waitFor();
  await tab
    .getByText(/SharePoint/)
    .first()
    .waitFor();
  await page.waitForLoadState();
});

test("a coordinator decides, and the entry's evaluated version follows", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("coordinator-1");
  await tab.getByRole("tab", { name: /Vorgänge/ }).click();
  await tab.getByRole("link", { name: /Automatische Postsortierung/ }).click();
  // What the change touches has been looked at.
  await tab
    .getByRole("button", { name: /bestätigen$/ })
    .last()
    .click();
  await tab.getByText("Ihre Bestätigung ist gespeichert.").waitFor();
  await tab.getByRole("button", { name: "Freigeben", exact: true }).click();
  const dialog = tab.getByRole("form", { name: "Freigeben" });
  await dialog
    .getByRole("textbox", { name: /Begründung/ })
    .fill("Modellwechsel geprüft, Klasse bleibt.");
  await dialog.getByRole("button", { name: "Freigeben" }).click();
  await dialog.waitFor({ state: "hidden" });
  const entry = await service.call("coordinator-1", "GET", `/api/entries/${MAIL}`);
  expect(entry.body).toMatchObject({
    values: { evaluatedVersion: "3.0", evaluationStatus: "approved" },
  });
});

test("nobody decides on their own entry, and the page says so", async ({ service, teams }) => {
  const { tab } = teams;
  await service.call("coordinator-2", "POST", "/api/entries/KI-2026-0003/version", {
    version: "2026.1",
  });
  const { body } = await service.call("coordinator-2", "GET", "/api/tasks");
  const task = z
    .object({ cases: z.array(z.object({ key: z.string(), targetRevision: z.number() })) })
    .parse(body).cases[0];
  await service.call("coordinator-2", "POST", `/api/cases/${task?.key}/answer`, {
    targetRevision: task?.targetRevision,
    answer: { option: "changed", changed: ["T4"], unsure: [], live: "planned", dateUnknown: true },
  });
  await teams.as("coordinator-2", { sub: `cases/${task?.key}` });
  await tab
    .getByText(/eigene|selbst/i)
    .first()
    .waitFor();
  expect(await tab.getByRole("button", { name: "Freigeben", exact: true }).count()).toBe(0);
});

test("a coordinator exports the current view by a profile as XLSX, and as CSV", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: "register" });
  await tab.getByRole("searchbox", { name: "Suchen" }).fill("zählung");
  await tab.getByText(/^1 von \d Anwendungen$/).waitFor();
  await tab.getByRole("button", { name: "Exportieren" }).click();
  const dialog = tab.getByRole("dialog");
  const download = async () => {
    await dialog.getByRole("button", { name: german.export.create }).click();
    await dialog.getByText(german.export.sameAsView).waitFor({ state: "attached" });
    const file = page.waitForEvent("download");
    await dialog.getByRole("link", { name: german.export.download }).click();
    return readFileSync(await (await file).path());
  };

  await dialog.getByRole("radio", { name: german.export.ownColumns }).check();
  await dialog.getByRole("button", { name: german.export.later("Name der KI-Anwendung") }).click();
  await dialog.getByRole("button", { name: german.exportProfiles.save }).click();
  await dialog.getByRole("textbox", { name: german.exportProfiles.name }).fill("Ausschuss");
  await dialog.getByRole("button", { name: german.exportProfiles.saveDo }).click();
  const profile = dialog.getByRole("combobox", { name: german.exportProfiles.profile });
  await profile.waitFor();
  await dialog.getByRole("button", { name: german.exportProfiles.remove("Ausschuss") }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("radio", { name: /Aktuelle Ansicht/ }).check();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await download()).buffer);
  const sheet = workbook.getWorksheet("Register");
  const row = (at: number) => [1, 2, 3].map((column) => sheet?.getCell(at, column).value);
  expect(row(1)).toEqual([
    "Registernummer",
    "Amt, Referat oder Eigenbetrieb",
    "Name der KI-Anwendung",
  ]);
  expect(row(2)[2]).toBe("Digitale Verkehrszählung");
  expect(sheet?.rowCount).toBe(2);

  await dialog.getByRole("radio", { name: "CSV" }).check();
  await dialog.getByText(german.export.csvHint).waitFor();
  const csv = (await download()).toString("utf8");
  expect(csv.startsWith("\uFEFFRegisternummer;")).toBe(true);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
  expect(csv).toContain("Digitale Verkehrszählung");
});

/** What a person with rights on the list does there: Graph, outside our service. */
async function editInSharePoint(
  { appToken, call, token }: TestService,
  no: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const graph = { token: await appToken("graph") };
  const idsSchema = z.object({ value: z.array(z.looseObject({ id: z.string() })) });
  const lists = z
    .object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) })
    .parse((await call(graph, "GET", "/local/graph/v1.0/sites/root/lists")).body);
  const list = lists.value.find(({ displayName }) => displayName === "KI-Register")?.id;
  const filter = encodeURIComponent(`fields/RegisterNo eq '${no}'`);
  const path = `/local/graph/v1.0/sites/root/lists/${list}/items`;
  const items = idsSchema.parse((await call(graph, "GET", `${path}?$filter=${filter}`)).body);
  const editor = { token: await token("admin", "graph") };
  const edited = await call(editor, "PATCH", `${path}/${items.value[0]?.id}/fields`, fields);
  expect(edited.status).toBe(200);
}
