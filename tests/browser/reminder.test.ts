import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestService, type TestService } from "#tests/server/startTestService.ts";
import { launchChromium } from "./chromium.ts";
import { openTeams, type TeamsPage } from "./teamsPage.ts";

/** `evening.ts` starts the clock. Asked on Monday, 23 November 2026: the answer is due on 7 December. */
const REMINDED = "30.11.2026";
const FIVE_DAYS_OVERDUE = "14.12.2026";
const TEN_DAYS_OVERDUE = "21.12.2026";

let browser: Browser;
let service: TestService;
let teams: TeamsPage;

beforeAll(async () => {
  browser = await launchChromium();
  service = await startTestService({ withPages: true });
  teams = await openTeams(browser, service.url);
});
afterAll(async () => {
  await browser.close();
  await service[Symbol.asyncDispose]();
});

/** Presses the clock until it shows this day. */
async function waitUntilDay(day: string): Promise<void> {
  const { page } = teams;
  const today = page.locator("#today");
  for (let presses = 0; presses < 40; presses++) {
    const before = await today.textContent();
    if (before?.includes(day)) return;
    await page.getByRole("button", { name: "Uhr: nächster Tag, 9 Uhr" }).click();
    await expect.poll(() => today.textContent()).not.toBe(before);
  }
  throw new Error(`The clock never shows ${day}`);
}

const lastCard = () => teams.chat.getByRole("group", { name: "Karte" }).last();

test("a question that nobody answers comes again in the owner's chat", async () => {
  const { chat, tab } = teams;
  await teams.as("owner-2", { sub: "entry/KI-2026-0002" });
  await tab.getByRole("button", { name: "Neue Version melden" }).click();
  await tab.getByRole("textbox", { name: "Neue Version" }).fill("2.0");
  await tab.getByRole("button", { name: "Version melden", exact: true }).click();
  await chat.getByText("bisher 1.8, jetzt 2.0").waitFor();
  await waitUntilDay(REMINDED);
  await chat
    .getByText("Erinnerung: Für „Digitale Verkehrszählung“ fehlt noch Ihre Antwort")
    .waitFor();
  expect(await chat.getByRole("group", { name: "Karte" }).count()).toBe(2);
});

test("the coordinators read it in the morning when it is five working days overdue", async () => {
  await waitUntilDay(FIVE_DAYS_OVERDUE);
  await teams.as("coordinator-1", { view: "chat" });
  const card = lastCard();
  await card.getByText(`KI-Register am ${FIVE_DAYS_OVERDUE}`).waitFor();
  await card.getByText("Antwort seit fünf Arbeitstagen überfällig (1)").waitFor();
  await card.getByText(/Digitale Verkehrszählung/).waitFor();
});

test("after ten working days the head of office gets a card", async () => {
  const { chat } = teams;
  await waitUntilDay(TEN_DAYS_OVERDUE);
  await teams.as("head-1", { view: "chat" });
  await lastCard().getByText("Frist überschritten").waitFor();
  await lastCard().getByText("fällig am 07.12.2026").waitFor();
  expect(await chat.getByRole("group", { name: "Karte" }).count()).toBe(1);
  expect(await teams.axe("window")).toEqual([]);
});

test("the owner answers in the reminder; every card about it shows the outcome", async () => {
  const { chat } = teams;
  await teams.as("owner-2", { view: "chat" });
  const reminder = lastCard();
  await reminder.getByRole("button", { name: "Nein, alles unverändert" }).click();
  await reminder.getByRole("radio", { name: /Fehlerbehebung/ }).check();
  await reminder.getByRole("button", { name: "Antwort senden" }).click();
  await reminder.getByText(/Von Ihnen beantwortet am/).waitFor();
  await chat.getByText("fehlt noch Ihre Antwort").waitFor({ state: "detached" });
  await expect.poll(() => chat.getByText(/Von Ihnen beantwortet am/).count()).toBeGreaterThan(1);
  await teams.as("head-1", { view: "chat" });
  await lastCard().getByText("erledigt").waitFor();
});
