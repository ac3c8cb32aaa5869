import { expect } from "vitest";
import { importsSchema } from "#contract/import.ts";
import { test } from "./teamsTest.ts";

/** What a city keeps: two lines above the header, an owner as a name, three spellings of an office, a total. */
const LIST = `KI-Anwendungen der Stadt;;;;;;
Stand: Mai 2026;;;;;;
Nr.;Name der Anwendung;Fachamt;Status;In Betrieb seit;Verantwortlich;Version
1;Postverteilung Rathaus;Ordnungsamt;produktiv;01.03.2024;Müller, A.;2.0
2;Leichte Sprache;Amt für Ordnung;in Planung;seit Sommer 2023;k. A.;k. A.
3;Parkraumanalyse;Ordnungsamt;läuft irgendwie;2023;;1.4
;;;;;;
Summe;3;;;;;
`;
const FILE = "KI-Liste der Stadt.csv";

test("a messy list becomes entries, in a few presses, survives a reload and is undone", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  let presses = 0;
  const press = async (name: string | RegExp) => {
    presses++;
    await tab.getByRole("button", { name }).click();
  };
  await teams.as("coordinator-1", { sub: "manage" });
  await tab.getByRole("link", { name: "Importe" }).click();
  await tab.getByText("Noch kein Import.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.locator("input[type=file]").setInputFiles({
    name: FILE,
    mimeType: "text/csv",
    buffer: Buffer.from(LIST, "latin1"),
  });
  presses += 2;

  await tab.getByText("3 Zeilen mit Angaben").waitFor();
  await tab.getByText("Zeile 8 sieht nach einer Summe aus").waitFor();
  expect(await tab.getByRole("checkbox", { name: "Zeile 3 ist Kopfzeile" }).isChecked()).toBe(true);
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();

  await press("Weiter: Spalten");
  await tab.getByText(/^7 von 7 Spalten/).waitFor();
  expect(await tab.getByRole("combobox", { name: "Ziel von „Fachamt“" }).inputValue()).toBe(
    "Amt, Referat oder Eigenbetrieb",
  );
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();

  await press("Weiter: Werte");
  await tab
    .getByRole("combobox", { name: /läuft irgendwie/ })
    .selectOption({ label: "Pilotbetrieb" });
  presses += 2;
  await tab.getByText("Alles ist gespeichert.").waitFor();
  // Nothing that was decided is lost.
  const [begun] = importsSchema.parse(
    (await service.call("coordinator-1", "GET", "/api/imports")).body,
  ).imports;
  await teams.as("coordinator-1", { sub: `imports/${begun?.id}/values` });
  await tab.getByRole("combobox", { name: /läuft irgendwie/ }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();

  await press("Weiter: Vorschau");
  await tab.getByRole("button", { name: "Neu (3)" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();

  await press("Weiter: Einlesen");
  await tab.getByText("3 Einträge werden angelegt.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await press("3 Einträge anlegen");
  await tab.getByText("Die Liste ist eingelesen.").waitFor({ timeout: 20_000 });
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow();
  // A press with pointing and making up one's mind takes 2.65 s: reading apart, half a minute.
  expect(presses).toBeLessThanOrEqual(10);

  const made = (await service.call("coordinator-1", "GET", "/api/imports")).body;
  expect(importsSchema.parse(made).imports.map(({ state }) => state)).toEqual(["done"]);
  await tab.getByRole("button", { name: "Rückgängig machen" }).click();
  await tab.getByRole("textbox", { name: /Warum/ }).fill("Es war die alte Liste.");
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Import rückgängig machen" }).click();
  await tab.getByText("Der Import ist rückgängig gemacht.").waitFor({ timeout: 20_000 });
  await tab.getByRole("heading", { name: /^Geblieben/ }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});
