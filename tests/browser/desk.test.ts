import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { casesSchema } from "#contract/case.ts";
import { entryViewSchema } from "#contract/entry.ts";
import { fillLists } from "#tests/bench/benchService.ts";
import { TODAY } from "#tests/local/evening.ts";
import { freshData } from "#tests/local/freshData.ts";
import { extent } from "#tests/long.ts";
import { classifyCase, postBy } from "#tests/server/classifyCase.ts";
import { caseOf, idOf } from "#tests/server/registerState.ts";
import { startTestService, type TestService } from "#tests/server/startTestService.ts";
import { keyboardOf } from "./hand.ts";
import { chooseMore, openTeams } from "./teamsPage.ts";
import { test as base } from "./teamsTest.ts";

/** Most of the cases wait for their owners; of these entries somebody has reported harm. */
const ENTRIES = extent({ full: 40, sample: 12 });
const HARMED = [7, 6, 5, 4, 3, 2, 1, 0].map(
  (below) => `KI-2026-${String(ENTRIES - below).padStart(4, "0")}`,
);
/** Decided by phone; suspended and approved; fought over by two; asked about; and what is left of a morning. */
const [BY_PHONE = "", SUSPENDED = "", TAKEN = "", CONTESTED = "", ASKED = "", ...MORNING] = HARMED;
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
      const { key } = await caseOf(service, no);
      await classifyCase(postBy(service), key, no === TAKEN ? "minimal" : "limited");
    }
    // The next morning, when the digest has come.
    await service.call(null, "POST", "/local/clock", { advanceHours: 15 });
    await service.service.register.roundEnded();
    return service;
  },
);

const button = (tab: FrameLocator, name: string) => tab.getByRole("button", { name, exact: true });
const rowOf = (tab: FrameLocator, key: string) => tab.locator(`[data-case="${key}"]`);
const isFocused = (target: Locator) =>
  expect.poll(() => target.evaluate((one) => one === document.activeElement)).toBe(true);

async function decisionOf(service: TestService, key: string) {
  const { body } = await service.call("coordinator-1", "GET", `/api/cases?key=${key}`);
  const [found] = casesSchema.parse(body).cases;
  return found?.decision;
}

test("by phone, the urgent case opens at its heading, and what is left comes back at its row", async ({
  browser,
  service,
}) => {
  const { key } = await caseOf(service, BY_PHONE);
  const { as, tab } = await openTeams(browser, service.url, 360, { height: 640 });
  await as("coordinator-1", { sub: "cases", device: "phone" });
  await tab.getByRole("heading", { name: "Sofort (8)" }).waitFor();
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
  await tab.getByRole("heading", { name: "Sofort (7)" }).waitFor();
  // Nobody is thrown into the next case.
  expect(await heading.count()).toBe(0);
  await isFocused(tab.locator("[data-case]").first());
  // From the list, besides the reason: the row, what is decided, and to send it.
  expect(taps).toBe(3);
});

test("by keys alone: the list of keys, through the rows, several chosen, to the search, into a case and out of a form", async ({
  service,
  teams,
}) => {
  const { page, tab } = teams;
  const keys = [await caseOf(service, TAKEN), await caseOf(service, CONTESTED)].map(
    ({ key }) => key,
  );
  const [first = "", second = ""] = keys;
  await teams.as("coordinator-1", { sub: "cases" });
  await rowOf(tab, first).focus();
  await page.keyboard.press("?");
  const list = tab.getByRole("dialog", { name: "Tastenkürzel" });
  await list.waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await isFocused(rowOf(tab, first));
  await page.keyboard.press("j");
  await isFocused(rowOf(tab, second));
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  await tab.getByRole("region", { name: "2 Vorgänge ausgewählt" }).waitFor();
  await button(tab, "Übernehmen").press("Enter");
  await tab.getByText("Für 2 Vorgänge erledigt.").waitFor();
  await rowOf(tab, first).focus();
  await page.keyboard.press("/");
  await page.keyboard.type(TAKEN);
  await tab.getByText("1 Vorgang", { exact: true }).waitFor();
  const hand = keyboardOf(teams);
  await hand.press(rowOf(tab, first));
  await isFocused(tab.locator("[data-case-heading]"));
  await hand.press(button(tab, "Rückfrage stellen"));
  const words = tab.getByRole("form", { name: "Rückfrage stellen" }).getByRole("textbox");
  await hand.write(words, "Seit wann /jk?");
  await page.keyboard.press("Escape");
  expect(await words.inputValue()).toBe("Seit wann /jk?");
});

test("of two coordinators one takes the case: the other loses nothing, and the next press counts", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key, revision } = await caseOf(service, TAKEN);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await button(tab, "Freigeben").press("Enter");
  const form = tab.getByRole("form", { name: "Freigeben" });
  const reason = form.getByRole("textbox", { name: "Begründung" });
  await reason.fill("Der Hersteller hat es behoben.");
  await form.getByText("Risikoklasse: Minimales Risiko").waitFor();
  await form.getByLabel("Gültig bis").fill("2027-01-15");
  const body = { revision, personId: idOf("coordinator-2") };
  const taken = await service.call("coordinator-2", "POST", `/api/cases/${key}/handler`, body);
  expect(taken.status).toBe(200);
  const send = form.getByRole("button", { name: "Freigeben" });
  await send.press("Enter");
  await form.getByText(/^Jemand anderes hat den Vorgang inzwischen geändert/).waitFor();
  expect(await reason.inputValue()).toBe("Der Hersteller hat es behoben.");
  await send.press("Enter");
  await tab.getByText(/^Ihre Freigabe ist dokumentiert/).waitFor();
  expect(await decisionOf(service, key)).toMatchObject({
    decision: "approved",
    reason: "Der Hersteller hat es behoben.",
    riskClass: "minimal",
    validUntil: "2027-01-15",
  });
});

test("of two coordinators one decides; what the other has typed stays, and the page says what is now", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key, revision } = await caseOf(service, CONTESTED);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  await button(tab, "Freigeben").press("Enter");
  const form = tab.getByRole("form", { name: "Freigeben" });
  const reason = form.getByRole("textbox", { name: "Begründung" });
  await reason.fill("Der Hersteller hat es behoben.");
  const body = { revision, decision: "rejected", reason: "Zu gefährlich." };
  const decided = await service.call("coordinator-2", "POST", `/api/cases/${key}/decide`, body);
  expect(decided.status).toBe(200);
  await form.getByRole("button", { name: "Freigeben" }).press("Enter");
  await form.getByText(/^Jemand anderes hat den Vorgang inzwischen geändert/).waitFor();
  await form.getByText("Begründung: Zu gefährlich.").waitFor();
  expect(await form.getByRole("button", { name: "Freigeben" }).count()).toBe(0);
  expect(await reason.inputValue()).toBe("Der Hersteller hat es behoben.");
});

test("what is done at a case can be taken back, or its message put away, and one goes on where one was", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key } = await caseOf(service, ASKED);
  await teams.as("coordinator-1", { sub: `cases/${key}` });
  const note = async (text: string) => {
    await chooseMore(tab, "Interne Notiz bearbeiten");
    const form = tab.getByRole("form", { name: "Interne Notiz bearbeiten" });
    await form.getByRole("textbox").fill(text);
    await form.getByRole("button", { name: "Interne Notiz bearbeiten" }).press("Enter");
  };
  const toast = tab.getByRole("status").filter({ hasText: "Die Notiz ist gespeichert" });
  await note("Bitte nachfragen.");
  await toast.getByRole("button", { name: "Rückgängig machen" }).press("Enter");
  await tab.getByText("Zurückgenommen.").waitFor();
  await isFocused(tab.locator("[data-case-heading]"));
  await expect.poll(() => tab.getByText("Bitte nachfragen.").count()).toBe(0);
  await note("Mit dem Amt geklärt.");
  await toast.getByRole("button", { name: "Schließen" }).press("Enter");
  await toast.waitFor({ state: "detached" });
  await isFocused(tab.locator("[data-case-heading]"));
  await tab.getByText("Mit dem Amt geklärt.").waitFor();
});

test("a query, its answer, a statement asked for and given, and the decision", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const { key } = await caseOf(service, ASKED);
  const at = { sub: `cases/${key}` };
  const ask = async (step: string, text: string) => {
    await button(tab, step).press("Enter");
    const asked = tab.getByRole("form", { name: step }).or(tab.getByRole("dialog", { name: step }));
    await asked.getByRole("textbox").last().fill(text);
    await asked.getByRole("button", { name: step }).press("Enter");
    await asked.waitFor({ state: "detached" });
  };
  await teams.as("coordinator-1", at);
  await ask("Rückfrage stellen", "Wen hat es betroffen?");
  await tab.getByText(/^Ihre Rückfrage ist unterwegs/).waitFor();

  await teams.as("owner-1", { sub: "tasks" });
  const task = tab.getByText("Wen hat es betroffen?");
  await task.waitFor();
  await tab.getByRole("textbox", { name: "Ihre Antwort" }).fill("Zwölf Antragstellende.");
  await button(tab, "Antwort senden").press("Enter");
  await task.waitFor({ state: "detached" });

  await teams.as("coordinator-1", at);
  await tab.getByText("Zwölf Antragstellende.").waitFor();
  await button(tab, "Stellungnahme anfordern").press("Enter");
  const dialog = tab.getByRole("dialog", { name: "Stellungnahme anfordern" });
  const office = dialog.getByRole("combobox", { name: "Welche Stelle soll Stellung nehmen?" });
  const question = dialog.getByRole("textbox", { name: "Ihre Frage" });
  await question.fill("Ist es ein Datenschutzvorfall?");
  await teams.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await button(tab, "Stellungnahme anfordern").press("Enter");
  await isFocused(office);
  expect(await question.inputValue()).toBe("Ist es ein Datenschutzvorfall?");
  await office.selectOption({ label: "Datenschutz" });
  await dialog.getByRole("button", { name: "Stellungnahme anfordern" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const given = { result: "agreed", text: "Nein." };
  const path = `/api/cases/${key}/statement/1`;
  const answer = await service.call("reviewer-dataprotection", "POST", path, given);
  expect(answer.status).toBe(200);

  await teams.as("coordinator-1", at);
  await tab.getByText("Nein.").waitFor();
  await ask("Freigeben", "Behoben, niemand ist mehr betroffen.");
  await tab.getByText(/^Ihre Freigabe ist dokumentiert/).waitFor();
});

test("from the card over the suspension to the approval that lifts it", async ({
  service,
  teams,
}) => {
  const { chat, tab } = teams;
  const path = `/api/entries/${SUSPENDED}`;
  const statusOf = async () =>
    entryViewSchema.parse((await service.call("coordinator-1", "GET", path)).body).values
      .operationStatus;
  await teams.as("coordinator-1", { sub: "start" });
  let presses = 0;
  const press = async (target: Locator) => {
    presses += 1;
    await target.press("Enter");
  };
  const title = String((await caseOf(service, SUSPENDED)).title);
  // Much at once comes as one card, where the name of each application opens its case.
  const own = chat.getByRole("listitem").filter({ hasText: `${title}: Version` });
  const inBundle = chat.getByRole("link", { name: title, exact: true });
  await press(own.getByRole("link", { name: "Vorgang öffnen" }).or(inBundle).last());
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
  await form.getByRole("radio", { name: "Ja, wieder als Pilotbetrieb" }).press("Space");
  await form.getByRole("button", { name: "Freigeben" }).press("Enter");
  await tab.getByText(/die Aussetzung ist beendet\./).waitFor();
  // Productive use asks for its evaluation first.
  expect(await statusOf()).toBe("pilot");
});

test("a morning begins with the digest and ends with nothing urgent", async ({
  service,
  teams,
}) => {
  const { chat, tab } = teams;
  const [first = ""] = MORNING;
  await teams.as("coordinator-1", { sub: "start" });
  let presses = 0;
  const press = async (target: Locator) => {
    presses += 1;
    await target.press("Enter");
  };
  const digest = chat.getByRole("listitem").filter({ hasText: "KI-Register am" }).last();
  const harm = `Vorfall oder Schaden: bitte bewerten (${MORNING.length})`;
  await press(digest.getByRole("link", { name: harm }));
  await tab.getByText("Vorfall oder Schaden: bitte bewerten").waitFor();
  await tab.getByRole("heading", { name: `Sofort (${MORNING.length})` }).waitFor();
  await press(rowOf(tab, (await caseOf(service, first)).key));
  for (const [done] of MORNING.entries()) {
    await press(button(tab, "Freigeben"));
    const form = tab.getByRole("form", { name: "Freigeben" });
    await form.getByRole("textbox", { name: "Begründung" }).fill("Behoben.");
    await press(form.getByRole("button", { name: "Freigeben" }));
    await form.waitFor({ state: "detached" });
    const left = MORNING.length - done - 1;
    const urgent = tab.getByRole("heading", { name: left > 0 ? `Sofort (${left})` : /^Sofort/ });
    await urgent.waitFor({ state: left > 0 ? "visible" : "detached" });
  }
  // To the urgent ones, into the first, and for each what is decided and to send it: the next opens by itself.
  expect(presses).toBe(2 + 2 * MORNING.length);
  await tab.getByText(/In dieser Auswahl wartet nichts mehr auf Sie/).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  // It is told anew to whoever opens it.
  await teams.as("coordinator-1", { sub: "start" });
  await digest.getByText("Zurzeit wartet nichts auf Sie.").waitFor();
});
