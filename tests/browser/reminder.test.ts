import { expect } from "vitest";
import type { TeamsPage } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

/** `evening.ts` starts the clock. Asked on Monday, 23 November 2026: the answer is due on 7 December. */
const REMINDED = "30.11.2026";
const FIVE_DAYS_OVERDUE = "14.12.2026";
const TEN_DAYS_OVERDUE = "21.12.2026";

/** Presses the clock until it shows this day. */
async function waitUntilDay({ page }: TeamsPage, day: string): Promise<void> {
  const today = page.locator("#today");
  for (let presses = 0; presses < 40; presses++) {
    const before = await today.textContent();
    if (before?.includes(day)) return;
    await page.getByRole("button", { name: "Uhr: nächster Tag, 9 Uhr" }).click();
    await expect.poll(() => today.textContent()).not.toBe(before);
  }
  throw new Error(`The clock never shows ${day}`);
}

const lastCard = ({ chat }: TeamsPage) => chat.getByRole("group", { name: "Karte" }).last();

test("a question that nobody answers comes again in the owner's chat", async ({ teams }) => {
  const { chat, tab } = teams;
  await teams.as("owner-2", { sub: "entry/KI-2026-0002" });
  await tab.getByRole("button", { name: "Neue Version melden" }).click();
  await tab.getByRole("textbox", { name: "Neue Version" }).fill("2.0");
  await tab.getByRole("radio", { name: "Das weiß ich noch nicht" }).check();
  await tab.getByRole("button", { name: "Version melden", exact: true }).click();
  await chat.getByText(": Version 2.0").waitFor();
  await waitUntilDay(teams, REMINDED);
  await chat.getByText(/Erinnerung: Neue Version/).waitFor();
  expect(await chat.getByRole("group", { name: "Karte" }).count()).toBe(2);
  // The newest copy asks; the other says where it goes on.
  await chat.getByText(/Weiter geht es in der neueren Karte/).waitFor();
  expect(await chat.getByRole("button", { name: "Nein, alles unverändert" }).count()).toBe(1);
});

test("the coordinators read it in the morning when it is five working days overdue", async ({
  teams,
}) => {
  await waitUntilDay(teams, FIVE_DAYS_OVERDUE);
  await teams.as("coordinator-1", { view: "chat" });
  const card = lastCard(teams);
  await card.getByText(`KI-Register am ${FIVE_DAYS_OVERDUE}`).waitFor();
  await card.getByText("Antwort seit fünf Arbeitstagen überfällig (1)").waitFor();
  await card.getByText(/Digitale Verkehrszählung/).waitFor();
});

test("after ten working days the head of office gets a card", async ({ teams }) => {
  const { chat } = teams;
  await waitUntilDay(teams, TEN_DAYS_OVERDUE);
  await teams.as("head-1", { view: "chat" });
  await lastCard(teams).getByText("Frist überschritten").waitFor();
  await lastCard(teams)
    .getByText(/überfällig seit .*07\.12\.2026/)
    .waitFor();
  expect(await chat.getByRole("group", { name: "Karte" }).count()).toBe(1);
  expect(await teams.axe("window")).toEqual([]);
});

test("the owner answers in the reminder; every card about it shows the outcome", async ({
  teams,
}) => {
  const { chat } = teams;
  await teams.as("owner-2", { view: "chat" });
  const reminder = lastCard(teams);
  await reminder.getByRole("button", { name: "Nein, alles unverändert" }).click();
  await reminder.getByRole("radio", { name: /Fehlerbehebung/ }).check();
  await reminder.getByRole("button", { name: "Antwort senden" }).click();
  await reminder.getByText(/Von Ihnen beantwortet am/).waitFor();
  await chat.getByText(/Erinnerung: Neue Version/).waitFor({ state: "detached" });
  await expect.poll(() => chat.getByText(/Von Ihnen beantwortet am/).count()).toBeGreaterThan(1);
  await teams.as("head-1", { view: "chat" });
  await lastCard(teams).getByText("erledigt").waitFor();
});
