import { expect } from "vitest";
import { test } from "./teamsTest.ts";

const REPORT = "Eine Anfrage wurde falsch beantwortet.";

test("somebody reports an incident, and a coordinator reads it", async ({ teams }) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: "entry/KI-2026-0002" });
  await tab.getByRole("button", { name: "Vorfall melden" }).click();
  const dialog = tab.getByRole("dialog", { name: "Vorfall melden" });
  await dialog.getByRole("button", { name: "Vorfall melden" }).click();
  await dialog.getByText("Bitte beschreiben Sie, was passiert ist.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow(dialog);
  await dialog.getByRole("textbox", { name: /Was ist passiert/ }).fill(REPORT);
  await dialog.getByRole("radio", { name: "Nein" }).click();
  await dialog.getByRole("button", { name: "Vorfall melden" }).click();
  await tab.getByText("Danke, Ihre Meldung ist gespeichert.").waitFor();

  await teams.as("coordinator-1", { sub: "entry/KI-2026-0002?tab=evaluation" });
  await tab.getByText(REPORT).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});
