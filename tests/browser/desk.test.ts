import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { fillLists } from "#tests/bench/benchService.ts";
import { TODAY } from "#tests/local/evening.ts";
import { freshData } from "#tests/local/freshData.ts";
import { extent } from "#tests/long.ts";
import { caseOf, idOf } from "#tests/server/registerState.ts";
import { startTestService } from "#tests/server/startTestService.ts";
import { keyboardOf } from "./hand.ts";
import { openTeams } from "./teamsPage.ts";
import { test as base } from "./teamsTest.ts";

/** Most of the cases wait for their owners; three have had an incident with harm. */
const ENTRIES = extent({ full: 40, sample: 12 });
const HARMED = [ENTRIES - 2, ENTRIES - 1, ENTRIES].map(
  (serial) => `KI-2026-${String(serial).padStart(4, "0")}`,
);
const [FIRST = "", SECOND = "", THIRD = ""] = HARMED;
const RESPONSIBLE = {
  owner: { id: idOf("owner-1"), name: "Jana Albrecht" },
  deputy: { id: idOf("deputy-1"), name: "Mehmet Yılmaz" },
};

const test = base.extend(
  "service",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its parameter.
  async ({}, { onCleanup }) => {
    const dataDir = freshData();
    const running = ENTRIES - HARMED.length;
    await fillLists(dataDir, { entries: ENTRIES, running, responsible: () => RESPONSIBLE });
    const service = await startTestService({ withPages: true, seed: false, dataDir });
    onCleanup(() => service[Symbol.asyncDispose]());
    for (const no of HARMED) {
      const report = {
        id: crypto.randomUUID(),
        text: "Falsche Bescheide.",
        on: TODAY,
        harm: "yes",
      };
      const path = `/api/entries/${no}/incident`;
      expect((await service.call("employee", "POST", path, report)).status).toBe(200);
    }
    return service;
  },
);

const button = (tab: FrameLocator, name: string) => tab.getByRole("button", { name, exact: true });
const rowOf = (tab: FrameLocator, key: string) => tab.locator(`[data-case="${key}"]`);
const isFocused = (target: Locator) =>
  expect.poll(() => target.evaluate((one) => one === document.activeElement)).toBe(true);

test("by phone, the urgent case opens at its heading, and what is left comes back at its row", async ({
  browser,
  service,
}) => {
  const { key } = await caseOf(service, FIRST);
  const { as, tab } = await openTeams(browser, service.url, 360, { height: 640 });
  await as("coordinator-1", { sub: "cases", device: "phone" });
  await tab.getByRole("heading", { name: "Sofort (3)" }).waitFor();
  await rowOf(tab, key).tap();
  const heading = tab.locator("[data-case-heading]");
  await isFocused(heading);
  await tab.getByRole("link", { name: "← Zur Liste" }).tap();
  await isFocused(rowOf(tab, key));

  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  await tap(rowOf(tab, key));
  await tap(button(tab, "Freigeben"));
  const form = tab.getByRole("form", { name: "Freigeben" });
  await form.getByRole("textbox", { name: "Begründung" }).fill("Behoben.");
  await tap(form.getByRole("button", { name: "Freigeben" }));
  await tab.getByText(/^Ihre Freigabe ist dokumentiert/).waitFor();
  await tab.getByRole("heading", { name: "Sofort (2)" }).waitFor();
  // Nobody is thrown into the next case.
  expect(await heading.count()).toBe(0);
  await isFocused(tab.locator("[data-case]").first());
  // From the list, besides the reason: the row, what is decided, and to send it.
  expect(taps).toBe(3);
});

test("by keys alone: through the rows, several chosen, to the search and into a case", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  const keys = [await caseOf(service, SECOND), await caseOf(service, THIRD)].map(({ key }) => key);
  const [second = "", third = ""] = keys;
  await teams.as("coordinator-1", { sub: "cases" });
  await keyboardOf(teams).press(tab.getByRole("button", { name: "Tastenkürzel" }));
  await tab.getByRole("dialog", { name: "Tastenkürzel" }).waitFor();
  await page.keyboard.press("Escape");
  await rowOf(tab, second).focus();
  await page.keyboard.press("j");
  await isFocused(rowOf(tab, third));
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  await tab.getByRole("region", { name: "2 Vorgänge ausgewählt" }).waitFor();
  await button(tab, "Übernehmen").press("Enter");
  await tab.getByText("Für 2 Vorgänge erledigt.").waitFor();
  await rowOf(tab, second).focus();
  await page.keyboard.press("/");
  await page.keyboard.type(SECOND);
  await tab.getByText("1 Vorgang", { exact: true }).waitFor();
  await keyboardOf(teams).press(rowOf(tab, second));
  await isFocused(tab.locator("[data-case-heading]"));
});

test("of two coordinators one decides; what the other has typed stays, and the page says what is now", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key, revision } = await caseOf(service, SECOND);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await button(tab, "Freigeben").click();
  const form = tab.getByRole("form", { name: "Freigeben" });
  const reason = form.getByRole("textbox", { name: "Begründung" });
  await reason.fill("Der Hersteller hat es behoben.");
  const body = { revision, decision: "rejected", reason: "Zu gefährlich." };
  const decided = await service.call("coordinator-2", "POST", `/api/cases/${key}/decide`, body);
  expect(decided.status).toBe(200);
  await form.getByRole("button", { name: "Freigeben" }).click();
  await form.getByText(/^Jemand anderes hat den Vorgang inzwischen geändert/).waitFor();
  await form.getByText("Begründung: Zu gefährlich.").waitFor();
  expect(await form.getByRole("button", { name: "Freigeben" }).count()).toBe(0);
  expect(await reason.inputValue()).toBe("Der Hersteller hat es behoben.");
});

test("from the card over the suspension to the approval that lifts it, until nothing is urgent any more", async ({
  service,
  teams,
}) => {
  const { chat, tab } = teams;
  const path = `/api/entries/${THIRD}`;
  const statusOf = async () =>
    entryViewSchema.parse((await service.call("coordinator-1", "GET", path)).body).values
      .operationStatus;
  await teams.as("coordinator-1", { sub: "start" });
  let presses = 0;
  const press = async (target: Locator) => {
    presses += 1;
    await target.click();
  };
  await press(chat.getByRole("link", { name: "Vorgang öffnen" }).last());
  await tab.locator("[data-case-heading]").waitFor();

  await press(button(tab, "Aussetzen"));
  const suspending = tab.getByRole("dialog", { name: "Aussetzen" });
  await suspending.getByRole("textbox", { name: /Begründung/ }).fill("Bis zur Klärung.");
  await press(suspending.getByRole("button", { name: "Aussetzen" }));
  await suspending.waitFor({ state: "detached" });
  // Besides the reason: to say so, and to send it.
  expect(presses - 1).toBe(2);
  expect(await statusOf()).toBe("suspended");

  await press(button(tab, "Freigeben"));
  const form = tab.getByRole("form", { name: "Freigeben" });
  await form.getByRole("textbox", { name: "Begründung" }).fill("Behoben.");
  await press(form.getByRole("button", { name: "Freigeben" }));
  // From the card, without what the suspension took: to the case, what is decided, and to send it.
  expect(presses - 2).toBe(3);
  await form.getByText("Bitte wählen Sie, ob die Aussetzung endet.").waitFor();
  await form.getByRole("radio", { name: "Ja, wieder im Regelbetrieb" }).check();
  await form.getByRole("button", { name: "Freigeben" }).click();
  await tab.getByText(/die Aussetzung ist beendet\..*Gerade wartet nichts mehr auf Sie/).waitFor();
  await tab.getByRole("heading", { name: /^Sofort/ }).waitFor({ state: "detached" });
  expect(await teams.axe("tab")).toEqual([]);
  expect(await statusOf()).toBe("productive");
});
