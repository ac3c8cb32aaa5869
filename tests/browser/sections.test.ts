import { expect } from "vitest";
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
