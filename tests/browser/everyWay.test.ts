import type { FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { extent } from "#tests/long.ts";
import type { TestService } from "#tests/server/startTestService.ts";
import { fingerOn, type Hand, keyboardOf } from "./hand.ts";
import { withManyRows } from "./manyRows.ts";
import { openTeams, type TeamsPage } from "./teamsPage.ts";
import { test as base } from "./teamsTest.ts";

const MAIL = "KI-2026-0001";
/** Rows of the register besides the real ones. */
const MANY = extent({ full: 50_000, sample: 300 });

interface Way {
  /** Each way has its own texts, and its own application that a question is about. */
  readonly name: string;
  readonly owner: string;
  readonly owned: string;
  readonly hand: Hand;
  readonly service: TestService;
  readonly page: Page;
  readonly tab: FrameLocator;
  as(person: string, sub: string): Promise<void>;
}

const test = base
  .extend("phone", { scope: "file" }, async ({ browser, service }) =>
    openTeams(browser, service.url, 360, { height: 640 }),
  )
  .extend("ways", { scope: "file" }, async ({ phone, service, teams }) => {
    const way = ({ as, page, tab }: TeamsPage, device?: "phone") => ({
      page,
      service,
      tab,
      as: (person: string, sub: string) =>
        as(person, { sub, ...(device === undefined ? {} : { device }) }),
    });
    const keyboard: Way = {
      ...way(teams),
      name: "keyboard",
      hand: keyboardOf(teams),
      owner: "owner-2",
      owned: "KI-2026-0002",
    };
    const onPhone: Way = {
      ...way(phone, "phone"),
      name: "phone",
      hand: fingerOn(),
      owner: "owner-1",
      owned: MAIL,
    };
    return { keyboard, phone: onPhone };
  });

const headingOf = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole("heading", { name, level: 1 });
const button = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole("button", { name, exact: typeof name === "string" });
const field = (tab: FrameLocator, name: RegExp) => tab.getByRole("textbox", { name });

/** What people come for, in the order in which one service plays them. */
const JOBS: Readonly<Record<string, (way: Way) => Promise<void>>> = {
  async "may I use it"({ as, hand, tab }) {
    await as("employee", "start");
    const search = tab.getByRole("searchbox", { name: "Darf ich das nutzen?" });
    await hand.write(search, "Postsortierung");
    await hand.press(tab.getByRole("link", { name: /^Automatische Postsortierung/ }));
    await headingOf(tab, /^Automatische Postsortierung/).waitFor();
    await tab.getByText("Erlaubt mit Auflagen").first().waitFor();
    // Whoever comes from one page to the next goes on at its heading.
    expect(await tab.locator(":focus").evaluate((one) => one.tagName)).toBe("H1");
  },

  async "find one in 50,000"({ as, hand, name, page, tab }) {
    await withManyRows(page, MANY);
    await as("employee", "register?show=all");
    await hand.press(button(tab, "Filter"));
    const filters = tab.getByRole("dialog", { name: "Filter" });
    await hand.choose(filters.getByRole("checkbox", { name: /^Minimales Risiko/ }));
    await hand.press(filters.getByRole("button", { name: /anzeigen$/ }));
    await filters.waitFor({ state: "detached" });
    await hand.write(tab.getByRole("searchbox", { name: "Suchen" }), "Verkehrszählung");
    await tab.getByText(/^1 von \d/).waitFor();
    // A row of the grid is one stop; a narrow window has cards with links.
    await hand.press(
      name === "phone"
        ? tab.getByRole("link", { name: "Digitale Verkehrszählung" })
        : tab.getByRole("row", { name: /Digitale Verkehrszählung/ }),
    );
    await headingOf(tab, "Digitale Verkehrszählung").waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },

  async "a hint becomes an entry's"({ as, hand, tab }) {
    await as("employee", "hint");
    await hand.write(field(tab, /^Was ist es/), "Verkehrszählung");
    await hand.press(button(tab, "Hinweis geben"));
    await hand.write(field(tab, /^Wo wird es genutzt/), "Tiefbauamt");
    await hand.press(button(tab, "Hinweis geben"));
    await tab.getByText(/^Vielen Dank! Ihr Hinweis/).waitFor();
    await as("coordinator-1", "hints");
    await hand.press(button(tab, "Einem Eintrag zuordnen"));
    await hand.choose(tab.getByRole("radio", { name: /Digitale Verkehrszählung/ }));
    await hand.press(button(tab, "Zuordnen"));
    await tab.getByText("Kein offener Hinweis").waitFor();
  },

  async "report with a draft"({ as, hand, tab }) {
    const next = button(tab, "Weiter");
    const combobox = (name: RegExp) => tab.getByRole("combobox", { name });
    await as("owner-1", "report");
    await hand.choose(tab.getByRole("radio", { name: /^Einen Anwendungsfall/ }));
    await hand.pick(combobox(/^Auf welcher Plattform/), "Plattform fehlt – mitmelden");
    await hand.write(field(tab, /^Name der Plattform/), "Texthaus");
    await hand.write(field(tab, /^Name der KI-Anwendung/), "Verkehrszählungen");
    await tab.getByRole("link", { name: "Digitale Verkehrszählung" }).waitFor();
    await hand.write(field(tab, /^Was macht/), "Zählt Fahrräder.");
    await hand.choose(tab.getByRole("radio", { name: /^Nein, sie ist geplant/ }));
    await hand.press(next);
    await hand.write(field(tab, /^Zweck/), "Planung von Radwegen.");
    await as("owner-1", "report");
    await tab.getByText(/^Ihr Entwurf vom .* ist noch da/).waitFor();
    await hand.pick(combobox(/^Wer nutzt/), "Beschäftigte");
    await hand.choose(tab.getByRole("checkbox", { name: "Niemand" }));
    await hand.pick(combobox(/^Welche Rolle/), "Informiert");
    await hand.pick(combobox(/^Verarbeitet/), "Unbekannt");
    await hand.press(next);
    await hand.pick(combobox(/^Amt/), "Ordnungsamt");
    await hand.choose(tab.getByRole("radio", { name: "Ich bin verantwortlich" }));
    await hand.press(next);
    await hand.press(button(tab, "Melden"));
    await tab.getByText(/Ihre Registernummer: KI-2026-/).waitFor();
  },

  async "an owner answers"({ as, hand, owned, owner, service, tab }) {
    await service.call(owner, "POST", `/api/entries/${owned}/version`, { version: "9.0" });
    await as(owner, "tasks");
    await hand.choose(tab.getByRole("radio", { name: /^Ja, etwas hat sich geändert/ }));
    await hand.press(button(tab, "Antwort senden"));
    await hand.choose(tab.getByRole("checkbox", { name: "Modell und Funktionen" }).first());
    await hand.choose(tab.getByRole("radio", { name: "Nein, geplant" }));
    await hand.choose(tab.getByRole("checkbox", { name: "Der Tag steht noch nicht fest" }));
    await hand.choose(tab.getByRole("checkbox", { name: /^Alles andere/ }));
    await hand.press(button(tab, "Antwort senden"));
    await tab.getByText("Danke, Ihre Antwort ist gespeichert.").waitFor();
  },

  async "a part is edited that somebody else has changed"({ as, hand, name, service, tab }) {
    const mine = `Post verteilen (${name}).`;
    await as("owner-1", `entry/${MAIL}?tab=all`);
    await hand.press(button(tab, "Bearbeiten: Zweck und Nutzung"));
    await hand.write(field(tab, /^Zweck/), mine);
    const path = `/api/entries/${MAIL}`;
    const { eTag } = entryViewSchema.parse((await service.call("owner-1", "GET", path)).body);
    const changed = { values: { purpose: `Anders als ${name}.` } };
    await service.call("coordinator-1", "PATCH", path, changed, { "if-match": eTag });
    await hand.press(button(tab, "Speichern"));
    const dialog = tab.getByRole("dialog", { name: "Jemand war schneller" });
    await hand.choose(dialog.getByRole("radio", { name: /^Meine Eingabe behalten/ }));
    await hand.press(dialog.getByRole("button", { name: "So speichern" }));
    await button(tab, "Bearbeiten: Zweck und Nutzung").waitFor();
    const { values } = entryViewSchema.parse((await service.call("owner-1", "GET", path)).body);
    expect(values.purpose).toBe(mine);
  },
};

const names = Object.keys(JOBS);
const played = {
  keyboard: extent({ full: names, sample: [] }),
  phone: extent({ full: names, sample: ["may I use it"] }),
};

test.for(played.keyboard)("by keyboard alone: %s", async (name, { ways }) => {
  await JOBS[name]?.(ways.keyboard);
});

test.for(played.phone)("on a phone: %s", async (name, { ways }) => {
  await JOBS[name]?.(ways.phone);
});
