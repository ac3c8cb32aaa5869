import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { openChange } from "#tests/server/openCases.ts";
import { test } from "./teamsTest.ts";

const NO = "KI-2026-0001";
let key = "";

test.beforeAll(async ({ service }) => {
  key = (await openChange(service, NO, "3.0", { by: "owner-1", changed: ["T4"] })).key;
});

test("a coordinator asks for sections, and their owner is led to what is missing", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  const panel = tab.getByRole("region", { name: "Abschnitte der Bewertung" });
  await panel.getByRole("button", { name: "Angaben erbitten" }).click();
  await panel.getByRole("checkbox", { name: "Daten und Datenschutz" }).click();
  await panel.getByRole("checkbox", { name: "Sicherheit und Notbetrieb" }).click();
  await panel.getByRole("button", { name: "Angaben erbitten" }).click();
  await panel.getByText("Die Fachverantwortlichen sind um diese Angaben gebeten.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await service.service.register.roundEnded();

  await teams.as("owner-1", { sub: "tasks" });
  await tab.getByRole("heading", { name: "Die KI-Koordination bittet Sie um Angaben" }).waitFor();
  await tab.getByRole("link", { name: /Angaben zu „Daten und Datenschutz“ ergänzen/ }).click();
  await tab
    .getByText(/^Die KI-Koordination bittet um diese Angaben, fällig/)
    .first()
    .waitFor();
  await tab.getByRole("button", { name: "Bearbeiten: Daten und Datenschutz" }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});

test.runIf(isLong)(
  "a request is taken back with its reason, and the owner is asked for the rest",
  async ({ service, teams }) => {
    const { tab } = teams;
    await teams.as("coordinator-1", { sub: `cases/${key}` });
    const panel = tab.getByRole("region", { name: "Abschnitte der Bewertung" });
    await panel
      .getByRole("button", { name: "Anforderung zurücknehmen: „Daten und Datenschutz“" })
      .press("Enter");
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("button", { name: "Anforderung zurücknehmen" }).click();
    await dialog.getByText("Bitte geben Sie eine Begründung an.").waitFor();
    await dialog.getByRole("textbox", { name: "Begründung" }).fill("Steht im Vertrag.");
    await dialog.getByRole("button", { name: "Anforderung zurücknehmen" }).click();
    await panel.getByText("Die Anforderung ist zurückgenommen.").waitFor();
    await panel.getByText(/^Anforderung zurückgenommen, .*, heute/).waitFor();
    expect(await teams.axe("tab")).toEqual([]);
    await service.service.register.roundEnded();

    await teams.as("owner-1", { sub: "tasks" });
    await tab.getByRole("link", { name: /Angaben zu „Sicherheit und Notbetrieb“/ }).waitFor();
    expect(
      await tab.getByRole("link", { name: /Angaben zu „Daten und Datenschutz“/ }).count(),
    ).toBe(0);
  },
);

test("two people who change the same field of a risk see both words, and choose", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const values = {
    ...{ risk: "Falsche Auskunft", affected: "Antragstellende", measure: "Stichproben" },
    ...{ responsible: "Fachbereich", likelihood: 2, severity: 3, residual: 1 },
  };
  const note = (person: "owner-1" | "coordinator-1", risk: object) =>
    service.call(person, "POST", `/api/cases/${key}/risks`, { risks: [risk] });
  expect((await note("owner-1", { values })).status).toBe(200);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  const panel = tab.getByRole("region", { name: "Risiken und Maßnahmen" });
  await panel.getByRole("button", { name: "Bearbeiten: Falsche Auskunft" }).click();
  await panel.getByRole("textbox", { name: "Was wird dagegen getan?" }).fill("Vier Augen");
  await panel.getByRole("combobox", { name: /Wie schwer wiegt es/ }).selectOption("4");
  const theirs = { ...values, measure: "Prüfliste", affected: "Familien" };
  expect((await note("owner-1", { id: 1, seen: values, values: theirs })).status).toBe(200);
  await panel.getByRole("button", { name: "Risiko speichern" }).click();
  await panel.getByText("Jemand hat inzwischen dieselbe Angabe geändert.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await panel.getByRole("button", { name: /^Meine Angabe behalten: Was wird/ }).click();
  await panel.getByRole("button", { name: "Risiko speichern" }).click();
  await panel.getByText("Vier Augen").waitFor();
  // What only the other has changed stays.
  await panel.getByText("Familien").waitFor();
  await panel.getByText("Sehr schwer").waitFor();
});
