import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { openChange } from "#tests/server/openCases.ts";
import { caseOf } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const NO = "KI-2026-0001";
const QUESTION = "Reicht die Folgenabschätzung noch aus?";

let key = "";

test.beforeAll(async ({ service }) => {
  key = (await openChange(service, NO, "3.0", { by: "owner-1", changed: ["T3"] })).key;
  await confirmTouched(service.service.register, key);
});

test("a coordinator asks for a statement with the keyboard alone, and is told what is missing", async ({
  teams,
}) => {
  const { page, tab } = teams;
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await tab.getByRole("button", { name: "Stellungnahme anfordern" }).press("Enter");
  const dialog = tab.getByRole("dialog", { name: "Stellungnahme anfordern" });
  const send = dialog.getByRole("button", { name: "Stellungnahme anfordern" });
  const office = dialog.getByRole("combobox", { name: "Welche Stelle soll Stellung nehmen?" });
  await office.waitFor();
  await send.press("Enter");
  await dialog.getByText("Bitte wählen Sie eine Stelle.").waitFor();
  await office.selectOption({ label: "Datenschutz" });
  const person = dialog.getByRole("combobox", { name: "Wer wird gefragt?" });
  expect(await person.locator("option:checked").textContent()).toBe("Ulrike Seidel");
  await send.press("Enter");
  await dialog.getByText("Bitte geben Sie einen Text ein.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await teams.expectNarrow(dialog);
  await dialog.getByRole("textbox", { name: "Ihre Frage" }).focus();
  await page.keyboard.type(QUESTION);
  await send.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await tab.getByText("Die Stellungnahme ist angefordert.").waitFor();
  await tab.getByText(QUESTION).waitFor();
  await tab.getByText(/^erwartet bis /).waitFor();

  await tab.getByRole("button", { name: "Freigeben" }).click();
  const decide = tab.getByRole("form", { name: "Freigeben" });
  await decide.getByRole("textbox", { name: "Begründung" }).fill("Geprüft.");
  await decide.getByRole("button", { name: "Freigeben" }).click();
  await decide.getByText(/^Eine erforderliche Stellungnahme fehlt noch/).waitFor();
});

test("the person asked gives the statement among their tasks", async ({ teams }) => {
  const { page, tab } = teams;
  await teams.as("reviewer-dataprotection", { sub: "tasks" });
  await tab.getByText(QUESTION).waitFor();
  expect(await tab.getByText("Jana Albrecht").count()).toBe(0);
  const give = tab.getByRole("button", { name: "Stellungnahme abgeben" });
  await give.press("Enter");
  await tab.getByText("Bitte wählen Sie ein Ergebnis.").waitFor();
  await tab.getByRole("radio", { name: "Zustimmung mit Bedingungen" }).focus();
  await page.keyboard.press("Space");
  await give.press("Enter");
  await tab.getByText("Bitte nennen Sie Bedingungen oder eine Begründung.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("textbox", { name: "Bedingungen oder Begründung" }).focus();
  await page.keyboard.type("Nur ohne Namen der Antragstellenden.");
  await give.press("Enter");
  await tab.getByText(/Danke, Ihre Stellungnahme ist gespeichert\./).waitFor();
  await tab.getByText("Nichts zu tun.").waitFor();

  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await tab.getByText("Nur ohne Namen der Antragstellenden.").waitFor();
  await tab.getByText("Zustimmung mit Bedingungen", { exact: true }).first().waitFor();
});

test.runIf(isLong)(
  "a request that is overdue says so, and is taken back with a reason",
  async ({ service, teams }) => {
    const { tab } = teams;
    const { revision } = await caseOf(service, NO);
    const contacts = await service.call("coordinator-1", "GET", "/api/contacts");
    expect(JSON.stringify(contacts.body)).toContain("Ralf Neumann");
    const request = { role: "staffCouncil", question: "Ist der Personalrat zu beteiligen?" };
    const personId = "9184d2a6-f3bc-4519-84e7-8c9daebfc009";
    const path = `/api/cases/${key}/statement`;
    const asked = { revision, ...request, personId, required: false };
    expect((await service.call("coordinator-1", "POST", path, asked)).status).toBe(200);
    await service.call(null, "POST", "/local/clock", { advanceDays: 30 });

    await teams.as("reviewer-staffcouncil", { sub: `entry/${NO}?tab=evaluation` });
    await tab.getByText(/nur Ergebnis und Datum gespeichert/).waitFor();
    expect(await tab.getByRole("textbox", { name: "Bedingungen oder Begründung" }).count()).toBe(0);

    await teams.as("coordinator-1", { sub: `cases/${key}` });
    const list = tab.getByRole("list", { name: "Stellungnahmen", exact: true });
    await list.getByText(/^überfällig seit /).waitFor();
    await teams.expectNarrow(list);
    await tab.getByRole("button", { name: "Anforderung zurücknehmen: Personalrat" }).click();
    const dialog = tab.getByRole("dialog", { name: "Anforderung zurücknehmen: Personalrat" });
    await dialog.getByRole("button", { name: "Anforderung zurücknehmen" }).click();
    await dialog.getByText("Bitte geben Sie eine Begründung an.").waitFor();
    await dialog.getByRole("textbox", { name: "Begründung" }).fill("Nicht nötig.");
    await dialog.getByRole("button", { name: "Anforderung zurücknehmen" }).click();
    await tab.getByText("Die Anforderung ist zurückgenommen.").waitFor();
    await list.getByText("Nicht nötig.").waitFor();
    await teams.expectNarrow(list);
    expect(await teams.axe("tab")).toEqual([]);
  },
);

test("a decision with a condition is proved by the owner, sent back, proved again and accepted", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const no = "KI-2026-0002";
  const decided = await openChange(service, no, "5.0", { by: "owner-2", changed: ["T3"] });
  await confirmTouched(service.service.register, decided.key);
  await teams.as("coordinator-1", { sub: `cases/${decided.key}` });
  await tab.getByRole("button", { name: "Freigeben" }).click();
  const form = tab.getByRole("form", { name: "Freigeben" });
  await form.getByRole("textbox", { name: "Begründung" }).fill("Geprüft.");
  await form.getByRole("radio", { name: "Vorläufig freigeben" }).click();
  await form.getByLabel("Gültig bis").fill("2027-06-30");
  await form.getByRole("button", { name: "Auflage hinzufügen" }).click();
  await form.getByRole("button", { name: "Freigeben" }).click();
  await form.getByText(/^Bitte geben Sie zu jeder Auflage an/).waitFor();
  await form.getByRole("textbox", { name: "Was ist zu tun?" }).fill("Nutzende schulen");
  await form.getByLabel("Zu erfüllen bis").fill("2027-05-31");
  await form.getByRole("button", { name: "Freigeben" }).click();
  await form.waitFor({ state: "detached" });

  const prove = async (text: string) => {
    await teams.as("owner-2", { sub: "tasks" });
    await tab.getByText(/^Auflage „Nutzende schulen“: bitte weisen Sie sie nach bis/).waitFor();
    await tab.getByRole("button", { name: /Digitale Verkehrszählung/, expanded: false }).click();
    await tab.getByRole("button", { name: "Nachweis vorlegen: Nutzende schulen" }).click();
    await tab.getByRole("textbox", { name: "Wie ist die Auflage erfüllt?" }).fill(text);
    await tab.getByRole("button", { name: "Nachweis vorlegen", exact: true }).click();
    await tab.getByText("Danke, der Nachweis liegt vor.").waitFor();
  };
  const judge = async (step: string, words: string, done: string) => {
    await teams.as("coordinator-1", { sub: `cases/${decided.key}` });
    await tab.getByRole("button", { name: `${step}: Nutzende schulen` }).click();
    await tab.getByRole("textbox", { name: /^(Was fehlt noch|Anmerkung)/ }).fill(words);
    await tab.getByRole("button", { name: step, exact: true }).click();
    await tab.getByText(done).waitFor();
  };
  await prove("Die Schulung war am 20. November.");
  await judge("Nachweis zurückgeben", "Wer war dabei?", "Der Nachweis ist zurückgegeben.");
  expect(await teams.axe("tab")).toEqual([]);
  await prove("Die Liste liegt bei.");
  await judge("Nachweis anerkennen", "", "die Auflage ist erfüllt.");
  await tab.getByText("Erfüllt", { exact: true }).waitFor();
});
