import { expect } from "vitest";
import { importsSchema } from "#contract/import.ts";
import { cityWorkbook } from "#tests/imports/cityWorkbook.ts";
import { isLong } from "#tests/long.ts";
import { eTagOf } from "#tests/server/registerState.ts";
import { importCityList, secondsOf } from "./cityImport.ts";
import { fingerOn, keyboardOf } from "./hand.ts";
import { exportedRegister, importedList } from "./importedList.ts";
import { openTeams } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

const CITY = { name: "KI-Liste der Stadt.xlsx", bytes: cityWorkbook() };
/** What the city asks for: from the file to entries. */
const CAREFUL_SECONDS = 180;

const LIST = `Nr.;Name;Amt;Status;Hersteller
F1;Suche im Fundbüro;Ordnungsamt;Pilotbetrieb;Kern AG
F2;Baumkataster;Verkehrs- und Tiefbauamt;Pilotbetrieb;Grün GmbH
F3;Schilder erkennen;Verkehrs- und Tiefbauamt;Pilotbetrieb;Kern AG
`;
const NEWER = LIST.replace(
  "Ordnungsamt;Pilotbetrieb;Kern AG",
  "Ordnungsamt;Pilotbetrieb;Neu AG",
).replace("Grün GmbH", "Grün AG");
const csvFile = (text: string) => ({
  name: "Liste.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

test("a messy list becomes entries by keyboard in three minutes, survives reloads and is undone", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const hand = keyboardOf(teams);
  await teams.as("coordinator-1", { sub: "manage" });
  await hand.press(tab.getByRole("link", { name: "Importe" }));
  await tab.getByText("Noch kein Import.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  const work = await importCityList(tab, hand, CITY, async (step) => {
    // Nothing that was decided is lost.
    if (step === "preview") await reload();
    expect(await teams.axe("tab")).toEqual([]);
    await teams.expectNarrow();
  });
  await reload();
  await tab.getByText("Die Liste ist eingelesen.").waitFor({ timeout: 20_000 });
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();
  expect(secondsOf(work)).toBeLessThanOrEqual(CAREFUL_SECONDS);

  const made = (await service.call("coordinator-1", "GET", "/api/imports")).body;
  expect(importsSchema.parse(made).imports.map(({ state }) => state)).toEqual(["done"]);
  await hand.press(tab.getByRole("button", { name: "Rückgängig machen" }));
  await hand.write(tab.getByRole("textbox", { name: /Warum/ }), "Es war die alte Liste.");
  expect(await teams.axe("tab")).toEqual([]);
  await hand.press(tab.getByRole("button", { name: "Import rückgängig machen" }));
  await tab.getByText("Der Import ist rückgängig gemacht.").waitFor({ timeout: 20_000 });
  await tab.getByRole("heading", { name: /^Geblieben/ }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  async function reload() {
    const hash = await tab.locator("html").evaluate(() => location.hash);
    await teams.as("coordinator-1", { sub: hash.replace("#/", "") });
  }
});

test("what the register and a newer list have both changed is decided, and stays when the first is undone", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const first = await importedList(service, LIST);
  const numberOf = numbersIn(await exportedRegister(service));
  const found = numberOf("Suche im Fundbüro");
  await service.call(
    "coordinator-1",
    "PATCH",
    `/api/entries/${found}`,
    { values: { vendor: "Kern SE" } },
    { "if-match": await eTagOf(service, found) },
  );

  await teams.as("coordinator-1", { sub: "imports" });
  await throughToPreview(NEWER);
  await tab.getByText("1 Eintrag wird geändert.").waitFor();
  await tab.getByText(/^In 1 Zeile hat die Liste etwas geändert/).waitFor();
  await press("Auch im Register geändert (1)");
  await tab.getByText("Das Register behält, was dort jemand geändert hat.").waitFor();
  await tab.getByRole("radio", { name: "Die Liste gilt" }).check();
  await tab.getByText("2 Einträge werden geändert.").waitFor();
  await tab.getByText("Kern SE").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await press("Weiter: Einlesen");
  await press("2 Einträge ändern");
  await tab.getByText("Die Liste ist eingelesen.").waitFor({ timeout: 20_000 });

  await teams.as("coordinator-1", { sub: `imports/${first}` });
  await press("Rückgängig machen");
  await tab.getByRole("textbox", { name: /Warum/ }).fill("Es war die alte Liste.");
  await press("Import rückgängig machen");
  await tab.getByText("Der Import ist rückgängig gemacht.").waitFor({ timeout: 20_000 });
  const stayed = tab.getByRole("region", { name: /^Geblieben, weil/ });
  await stayed.getByRole("link", { name: "Baumkataster" }).waitFor();
  expect(await stayed.getByRole("listitem").count()).toBe(2);

  // The register's own export, edited, is that edit and nothing else.
  const exported = await exportedRegister(service);
  await teams.as("coordinator-1", { sub: "imports" });
  await throughToPreview(exported.replace("Grün AG", "Grün & Söhne"));
  await tab.getByText("1 Eintrag wird geändert.").waitFor();
  await press("Geändert (1)");
  await tab.getByText("Grün & Söhne").waitFor();
  expect(await tab.getByRole("button", { name: "Neu (0)" }).count()).toBe(1);

  async function press(name: string) {
    await tab.getByRole("button", { name, exact: true }).click();
  }
  async function throughToPreview(text: string) {
    await tab.locator("input[type=file]").setInputFiles(csvFile(text));
    for (const step of ["Spalten", "Werte", "Vorschau"]) await press(`Weiter: ${step}`);
  }
});

test("an upload that was interrupted is carried on by another coordinator, or discarded", async ({
  teams,
}) => {
  const { page, tab } = teams;
  const rows = Array.from({ length: 300 }, (_, n) => `L${n};Anwendung ${n};${"lang ".repeat(800)}`);
  const long = ["Nr.;Name;Beschreibung", ...rows].join("\n");
  const sent: string[] = [];
  let isHeld = true;
  await page.route("**/pieces/*", (route) => {
    sent.push(route.request().url().split("/").at(-1) ?? "");
    return isHeld && sent.length > 1 ? undefined : route.continue();
  });
  await teams.as("coordinator-1", { sub: "imports" });
  await tab.locator("input[type=file]").setInputFiles(csvFile(long));
  await expect.poll(() => sent).toEqual(["0", "1"]);
  await tab.getByText(/% hochgeladen/).waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  isHeld = false;
  await teams.as("coordinator-2", { sub: "imports" });
  await tab.getByRole("link", { name: "Weiter mit Liste.csv" }).first().click();
  await tab.getByText(/hat mit dem Hochladen begonnen/).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.locator("input[type=file]").setInputFiles(csvFile("eine andere"));
  await tab.getByText(/^Das ist eine andere Datei/).waitFor();
  await tab.locator("input[type=file]").setInputFiles(csvFile(long));
  await tab.getByText("300 Zeilen mit Angaben").waitFor();
  // What was there already was not sent again.
  expect(sent).toEqual(["0", "1", "1"]);
  await tab.getByRole("button", { name: "Import verwerfen" }).click();
  await tab.getByRole("dialog").getByRole("button", { name: "Import verwerfen" }).click();
  await tab.getByText("Abgebrochen").waitFor();
  await page.unroute("**/pieces/*");
});

test.runIf(isLong)("a list is imported with a finger on a phone", async ({ browser, service }) => {
  const phone = await openTeams(browser, service.url, 320, { height: 640 });
  const { tab } = phone;
  await phone.as("coordinator-2", { sub: "imports", device: "phone" });
  await importCityList(tab, fingerOn(), CITY, async () => {
    expect(await phone.axe("tab")).toEqual([]);
  });
  await tab.getByText("Die Liste ist eingelesen.").waitFor({ timeout: 20_000 });
  expect(await phone.axe("tab")).toEqual([]);
});

test.runIf(isLong)("an assignment is kept, renamed and deleted", async ({ teams }) => {
  const { tab } = teams;
  const press = (name: string) => tab.getByRole("button", { name, exact: true }).click();
  const profile = tab.getByRole("combobox", { name: "Gespeicherte Zuordnung" });
  await teams.as("coordinator-1", { sub: "imports" });
  await tab.locator("input[type=file]").setInputFiles(csvFile(LIST));
  await press("Weiter: Spalten");
  await press("Zuordnung speichern …");
  await tab.getByRole("textbox", { name: /^Name der Zuordnung/ }).fill("Liste der Ämter");
  await press("Speichern");
  await tab.getByText("Die Zuordnung ist gespeichert.").waitFor();
  await press("Umbenennen …");
  await tab.getByRole("textbox", { name: /^Name der Zuordnung/ }).fill("Liste 2026");
  expect(await teams.axe("tab")).toEqual([]);
  await press("Speichern");
  await profile
    .getByRole("option", { name: "Liste 2026", selected: true })
    .waitFor({ state: "attached" });
  await press("Löschen …");
  expect(await teams.axe("tab")).toEqual([]);
  await press("Zuordnung löschen");
  await tab.getByText("Die Zuordnung ist gelöscht.").waitFor();
  expect(await profile.getByRole("option", { name: "Liste 2026" }).count()).toBe(0);
});

function numbersIn(csv: string) {
  const lines = csv.split("\r\n");
  return (title: string): string => {
    const [number = ""] = lines.find((line) => line.includes(title))?.split(";") ?? [];
    return number.replace("\uFEFF", "").replaceAll('"', "");
  };
}
