import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { caseOf, reportVersion } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const ASKED = "KI-2026-0002";

test.beforeAll(async ({ service }) => {
  await reportVersion(service, ASKED, "2.0");
});

/** `2026-12-24` and `24.12.2026` of the day in so many days. */
function dayIn(days: number): { readonly typed: string; readonly shown: string } {
  const typed = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { typed, shown: typed.split("-").reverse().join(".") };
}

test("an owner without tasks says until when they are away, with the keyboard alone, and is back", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("owner-1", { sub: "tasks" });
  await tab.getByText("Nichts zu tun.").waitFor();
  const absence = tab.getByRole("region", { name: "Abwesenheit" });
  await absence.getByText(/Fristen ändern sich dadurch nicht/).waitFor();
  const until = absence.getByLabel("Abwesend bis (letzter Tag)");
  await absence.getByRole("button", { name: "Speichern" }).press("Enter");
  await absence.getByText("Bitte geben Sie den letzten Tag Ihrer Abwesenheit an.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await until.fill(dayIn(400).typed);
  await page.keyboard.press("Enter");
  await absence.getByText(/^Bitte wählen Sie einen Tag innerhalb/).waitFor();
  const day = dayIn(20);
  await until.fill(day.typed);
  await page.keyboard.press("Enter");
  await absence.getByText(`Sie sind als abwesend eingetragen bis ${day.shown}.`).waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await teams.as("owner-1", { sub: "tasks" });
  expect(await until.inputValue()).toBe(day.typed);
  await absence.getByRole("button", { name: "Ich bin wieder da" }).press("Enter");
  await absence.getByText("Sie sind nicht mehr als abwesend eingetragen.").waitFor();
  expect(await until.inputValue()).toBe("");
});

test.runIf(isLong)("a coordinator sees in the case who is away", async ({ service, teams }) => {
  const { tab } = teams;
  const day = dayIn(20);
  await service.call("owner-2", "PUT", "/api/me/absence", { until: day.typed });
  const { key } = await caseOf(service, ASKED);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  const responsible = tab.getByRole("region", { name: "Fachverantwortliche" });
  await responsible.getByText(/^Thomas Brandt/).waitFor();
  await responsible.getByText(`abwesend bis ${day.shown}`).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});
