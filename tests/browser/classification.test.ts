import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { openChange } from "#tests/server/openCases.ts";
import { keyboardOf } from "./hand.ts";
import { test } from "./teamsTest.ts";

const NO = "KI-2026-0001";
const AREA = /^Migration: Prüfung von Asyl-/;

/** The mail sorting, one question after the other; its area is not known at first. */
const MAIL: readonly (string | RegExp)[] = [
  "Ja",
  /^Nein, echter Einsatz/,
  /produkt, unverändert$/i,
  "Nein",
  "Nichts davon",
  "Nein",
  /^Weiß nicht/,
  "Nein",
  /^a\) Eng gefasste/,
  /nicht wesentlich beeinflusst/,
  /^Nein, kein erhebliches Risiko/,
  "Nichts davon",
  "Nichts davon",
];

let key = "";

test.beforeAll(async ({ service }) => {
  key = (await openChange(service, NO, "3.0", { by: "owner-1", changed: ["T3"] })).key;
});

const next = (tab: FrameLocator) => tab.getByRole("button", { name: "Weiter", exact: true });

function option(tab: FrameLocator, name: string | RegExp): Locator {
  const exact = typeof name === "string";
  return tab
    .getByRole("radio", { name, exact })
    .or(tab.getByRole("checkbox", { name, exact }))
    .first();
}

test("an owner classifies the mail sorting with two presses a question, and settles what was open", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: `entry/${NO}?tab=evaluation` });
  await tab.getByRole("link", { name: "Einstufung beginnen" }).click();
  await next(tab).click();
  await tab.getByText("Bitte wählen Sie eine Antwort.").waitFor();
  const keys = keyboardOf(teams);
  const asked = tab.getByRole("heading", { level: 2 }).first();
  for (const [at, answer] of MAIL.entries()) {
    const question = (await asked.textContent()) ?? "";
    // The first ones as somebody does who has nothing but keys.
    const isByKeys = at < 3;
    await (isByKeys ? keys.choose(option(tab, answer)) : option(tab, answer).press("Space"));
    await (isByKeys ? keys.press(next(tab)) : next(tab).press("Enter"));
    await tab.getByRole("heading", { name: question, exact: true }).waitFor({ state: "detached" });
    // Whoever reads with a screen reader goes on with the next question.
    expect(await asked.evaluate((one) => one === document.activeElement)).toBe(true);
    if (at === 0) await tab.getByText(/^1 beantwortet, noch \d+ bis \d+$/).waitFor();
  }
  await tab.getByRole("heading", { name: "Vorläufiges Ergebnis: Noch nicht geklärt" }).waitFor();
  await tab.getByText(/^So kann die Anwendung nicht freigegeben werden/).waitFor();
  await tab.getByText("Noch nicht vom Rechtsamt freigegeben").waitFor();

  const open = tab.getByRole("region", { name: "Offene Punkte" });
  await open.getByText("KI-Koordination, Rechtsamt").waitFor();
  await open.getByRole("button", { name: "Bereiche des Anhangs III" }).press("Enter");
  await option(tab, /^Weiß nicht/).press("Space");
  // One opens what is near, and reads no other.
  await tab.getByText("Migration, Asyl und Grenzkontrolle").press("Enter");
  await option(tab, AREA).press("Space");
  await next(tab).press("Enter");
  await tab.getByRole("heading", { name: "Ergebnis: Ausgenommen nach Art. 6 Abs. 3" }).waitFor();
  await tab.getByText("Jetzt bestätigt die KI-Koordination").waitFor();
  await tab.getByText("Gilt ab 02.12.2027").first().waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});

test("two answer the same question: both answers are shown, and one's own can be kept", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("owner-1", { sub: `classify/${key}` });
  const path = tab.getByRole("list", { name: "Bisherige Antworten" });
  await path.getByRole("button", { name: "Herkunft der Anwendung" }).click();
  const here = tab.getByRole("heading", { level: 2 }).first();
  const origin = (await here.textContent()) ?? "";
  // The way back is the browser's, to each question by its address.
  await path.getByRole("button", { name: "Weitere Umstände" }).click();
  await here.filter({ hasText: origin }).waitFor({ state: "detached" });
  await here.evaluate("history.back()");
  await here.filter({ hasText: origin }).waitFor();
  expect(await here.evaluate((one) => one === document.activeElement)).toBe(true);
  await option(tab, /von uns oder für uns angepasst$/).click();
  // What the page asks by itself waits until the answer is sent.
  let sent: () => void = () => undefined;
  const isSent = new Promise<void>((resolve) => {
    sent = resolve;
  });
  await page.route(/\/api\/cases\?key=/, async (route) => {
    await isSent;
    await route.continue().catch(() => undefined);
  });
  const answers = { B1: { answer: "city", seen: "standard" } };
  const path1 = `/api/cases/${key}/classification`;
  expect((await service.call("coordinator-1", "POST", path1, { answers })).status).toBe(200);
  await next(tab).click();
  sent();
  await tab.getByText(/^Inzwischen hat .* diese Frage beantwortet\.$/).waitFor();
  await path.getByText("Antwort der KI-Koordination").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("button", { name: "Meine Antwort speichern" }).click();
  // Another answer leads elsewhere; what still counts is there.
  await tab.getByRole("heading", { name: "Was davon trifft zu?" }).waitFor();
  await tab.getByText(/^3 beantwortet/).waitFor();
  expect(await path.getByText("Antwort der KI-Koordination").count()).toBe(0);
  await tab.getByRole("heading", { name: "Kommt danach" }).waitFor();
  await option(tab, "Nichts davon").click();
  await next(tab).click();
  await tab.getByRole("heading", { name: "Ergebnis: Ausgenommen nach Art. 6 Abs. 3" }).waitFor();
  await page.unroute(/\/api\/cases\?key=/);
});

test("a coordinator confirms, which the owner reads; others have no such page", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await tab.getByRole("link", { name: "Einstufung ansehen und bestätigen" }).click();
  await tab.getByText(/^14 Antworten sind noch nicht bestätigt/).waitFor();
  await tab.getByRole("list", { name: "Bisherige Antworten" }).getByRole("button").first().click();
  await tab.getByRole("button", { name: "Antwort bestätigen und weiter" }).press("Enter");
  await tab.getByRole("button", { name: "Ergebnis", exact: true }).click();
  await tab.getByText(/^13 Antworten sind noch nicht bestätigt/).waitFor();
  await tab.getByRole("button", { name: "Einstufung bestätigen" }).press("Enter");
  await tab.getByText("Die Einstufung ist bestätigt.").waitFor();
  await teams.as("owner-1", { sub: `classify/${key}` });
  await tab.getByText(/^Bestätigt: .*KI-Koordination/).waitFor();
  expect(await tab.getByText("noch nicht bestätigt").count()).toBe(0);
  await teams.as("employee", { sub: `classify/${key}` });
  await tab
    .getByText(/Dafür fehlt Ihnen die Berechtigung|Diese Einstufung gibt es nicht/)
    .waitFor();
});

test("once it is decided, everybody reads what has to be done, and nobody answers any more", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const revision = await confirmTouched(service.service.register, key);
  const art63Document = { url: "https://stadt.sharepoint.com/sites/ki/Ausnahme.pdf" };
  const decision = { revision, decision: "approved", reason: "Geprüft.", art63Document };
  // Who confirmed such a class does not decide by it.
  const decided = await service.call("coordinator-2", "POST", `/api/cases/${key}/decide`, decision);
  expect(decided.status).toBe(200);
  await teams.as("employee", { sub: `entry/${NO}` });
  const duties = tab.getByRole("region", { name: "Was die Stadt tun muss" });
  await duties.getByText("3 Pflichten aus der KI-Verordnung").press("Enter");
  await duties.getByRole("heading", { name: "Gilt ab 02.12.2027" }).waitFor();
  await teams.as("owner-1", { sub: `classify/${key}` });
  await tab.getByRole("button", { name: "Weitere Umstände" }).click();
  await tab.getByRole("button", { name: "Zurück" }).waitFor();
  expect(await tab.getByRole("checkbox").count()).toBe(0);
});

test("of the last evaluation all that is unchanged is taken over with one press", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const running = await openChange(service, NO, "4.0", { by: "owner-1", changed: ["T3"] });
  await teams.as("owner-1", { sub: `classify/${running.key}` });
  await tab.getByText(/^Aus der letzten Bewertung übernommen/).waitFor();
  expect(await tab.getByRole("radio", { name: "Ja" }).isChecked()).toBe(true);
  await tab.getByRole("button", { name: "Alle 14 Antworten übernehmen" }).press("Enter");
  await tab.getByRole("heading", { name: "Ergebnis: Ausgenommen nach Art. 6 Abs. 3" }).waitFor();
  await tab.getByText(/^Die Antworten sind übernommen/).waitFor();
});
