import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { extent } from "#tests/long.ts";
import type { TestService } from "#tests/server/startTestService.ts";
import { plannedList } from "./importedList.ts";
import { openTeams, type TeamsPage } from "./teamsPage.ts";
import { test as base } from "./teamsTest.ts";

const MAIL = "KI-2026-0001";
const COUNTING = "KI-2026-0002";

/** 320 pixels wide, which is what 400 % zoom makes of 1,280 (WCAG 1.4.10), in the web view of a phone. */
const test = base.extend("phone", { scope: "file" }, async ({ browser, service }) => {
  const phone = await openTeams(browser, service.url, 320, { height: 640 });
  await phone.as("employee", { device: "phone" });
  return phone;
});

/** Something that is opened over a page; it is closed with Escape. */
type Over = readonly [name: string, open: (tab: FrameLocator) => Promise<void>];

interface Scene {
  readonly person: string;
  /** Of the step of an import, `imports/<id>/` comes before. */
  readonly sub: string;
  /** A list that is being imported then. */
  readonly list?: string;
  readonly over?: readonly Over[];
}

const press =
  (...names: readonly (string | RegExp)[]) =>
  async (tab: FrameLocator) => {
    for (const name of names) {
      const role = name === names.at(-1) && names.length > 1 ? "menuitem" : "button";
      await tab.getByRole(role, { name }).first().click();
    }
  };
const overView: readonly Over[] = [
  ["the filters", press("Filter")],
  ["the views", press("Ansichten")],
  ["saving a view", press("Ansichten", "Diese Ansicht merken …")],
  ["the link to a view", press("Ansichten", "Link zu dieser Ansicht …")],
];
const overEntry: readonly Over[] = [
  ["the steps", press("Mehr")],
  ["a new version", press("Mehr", "Neue Version melden")],
  ["a significant change", press("Mehr", "Wesentliche Änderung melden")],
  ["the suspension", press("Aussetzen")],
  ["the correction of a version", press("Mehr", "Version berichtigen")],
  ["an incident", press("Vorfall melden")],
];

/** With something for each step: an office and a status that are not known, an entry that there is. */
const LIST = `Nr.;Name;Fachamt;Status;In Betrieb seit;Verantwortlich;Risikoklasse
1;Postverteilung Rathaus;Statistikamt;produktiv;3/4/2024;Müller, A.;Minimales Risiko
2;Leichte Sprache;Ordnungsamt;läuft irgendwie;seit Sommer 2023;k. A.;
3;Verkehrszählung;Verkehrs- und Tiefbauamt;produktiv;2023;;
`;

/** Every page, and what opens over it. Forms and their errors are looked at where they are filled in. */
const PAGES: Readonly<Record<string, Scene>> = {
  "the start with a hit": { person: "employee", sub: "start?search=bild" },
  "the start of coordinators with a miss": { person: "coordinator-1", sub: "start?search=DeepL" },
  "the applications": { person: "employee", sub: "register?search=bild", over: overView },
  "no application": { person: "employee", sub: "register?search=Wetterprognose" },
  "all applications of a coordinator": {
    person: "coordinator-1",
    sub: "register?show=all",
    over: [["the columns", press("Spalten")], ["the export", press("Exportieren")], ...overView],
  },
  "an entry": { person: "coordinator-1", sub: `entry/${MAIL}`, over: overEntry },
  "the evaluation of an entry": { person: "owner-1", sub: `entry/${MAIL}?tab=evaluation` },
  "the history of an entry": { person: "coordinator-1", sub: `entry/${MAIL}?tab=history` },
  "everything about an entry": { person: "coordinator-1", sub: `entry/${MAIL}?tab=all` },
  "the use by staff, being edited": {
    person: "coordinator-1",
    sub: `entry/${MAIL}`,
    over: [["the form", press(/^Bearbeiten: Nutzung/)]],
  },
  "the report": { person: "employee", sub: "report" },
  "a hint": { person: "employee", sub: "hint?title=Kamera" },
  "the overview of administration": { person: "coordinator-1", sub: "manage" },
  "the publication": { person: "coordinator-1", sub: "publication" },
  "the publication of an application": {
    person: "coordinator-1",
    sub: "publication/KI-2026-0002",
    over: [
      ["the reason for none", press("Nicht veröffentlichen")],
      ["the withdrawal", press("Zurückziehen")],
    ],
  },
  "a publication to be released": {
    person: "coordinator-1",
    sub: `publication/${MAIL}`,
    over: [["the texts", press("Texte bearbeiten")]],
  },
  "the settings": { person: "admin", sub: "settings" },
  "the hints": { person: "coordinator-1", sub: "hints" },
  "the tasks of an owner": { person: "owner-2", sub: "tasks" },
  "the tasks of an office": { person: "auditor", sub: "tasks" },
  "an office": { person: "head-1", sub: "office" },
  "the evaluations": { person: "coordinator-1", sub: "cases" },
  "a question of the classification": {
    person: "coordinator-1",
    sub: "classify/ki-2026-0004-v1",
  },
  "a request to many": { person: "coordinator-1", sub: "campaigns/new" },
  "the requests to many": { person: "coordinator-1", sub: "campaigns" },
  "the imports": { person: "coordinator-1", sub: "imports" },
  "the sheet of an import": { person: "coordinator-1", sub: "sheet", list: LIST },
  "the columns of an import": {
    person: "coordinator-1",
    sub: "columns",
    list: LIST,
    over: [["an assignment to keep", press("Zuordnung speichern …")]],
  },
  "the values of an import": { person: "coordinator-1", sub: "values", list: LIST },
  "the preview of an import": {
    person: "coordinator-1",
    sub: "preview",
    list: LIST,
    over: [["the file of it", press("Vorschau exportieren")]],
  },
  "the start of an import": {
    person: "coordinator-1",
    sub: "start",
    list: LIST,
    over: [["giving it up", press("Import verwerfen")]],
  },
  "the log": { person: "auditor", sub: "audit" },
  "the accessibility statement": { person: "employee", sub: "accessibility" },
};

const EVERYWHERE = { wide: Object.keys(PAGES), phone: Object.keys(PAGES) };
/** In a short run those that no journey looks at as well; forms have their turn where they are filled in. */
const ONCE = {
  wide: ["all applications of a coordinator", "an entry", "the evaluations"],
  phone: ["the start with a hit", "the tasks of an owner"],
};
const NAMES = extent({ full: EVERYWHERE, sample: ONCE });
/** And of what opens over a page the first. */
const OVER = extent({ full: Number.POSITIVE_INFINITY, sample: 1 });

/** What is wrong with a page and with all that opens over it. */
async function findingsOf(service: TestService, teams: TeamsPage, scene: Scene, device?: "phone") {
  const { page, tab } = teams;
  const { list, over = [], person } = scene;
  const sub =
    list === undefined ? scene.sub : `imports/${await plannedList(service, list)}/${scene.sub}`;
  await teams.as(person, { sub, view: "tab", ...(device === undefined ? {} : { device }) });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  const found: (readonly [string, readonly string[]])[] = [
    ["itself", await teams.axe("tab", "withColours")],
  ];
  for (const [name, open] of over.slice(0, OVER)) {
    // A narrow window has cards instead of columns.
    if (device === "phone" && name === "the columns") continue;
    await open(tab);
    found.push([name, await teams.axe("tab", "withColours")]);
    await tab.locator("html").press("Escape");
  }
  return found.filter(([, findings]) => findings.length > 0);
}

test.for(NAMES.wide)("nothing is in the way on %s", async (name, { service, teams }) => {
  expect(await findingsOf(service, teams, sceneOf(name))).toEqual([]);
});

test.for(NAMES.phone)(
  "nothing is in the way on a phone on %s",
  async (name, { phone, service }) => {
    expect(await findingsOf(service, phone, sceneOf(name), "phone")).toEqual([]);
  },
);

test("nothing is in the way in the window and the chat", async ({ teams }) => {
  await teams.as("owner-2", { view: "chat" });
  expect(await teams.axe("window", "withColours")).toEqual([]);
});

test.for(
  extent({
    full: ["start?search=bild", "register", `entry/${COUNTING}`, "hint"],
    sample: ["start"],
  }),
)("wherever the keyboard goes on %s, it can be seen where it is", async (sub, { teams }) => {
  await teams.as("employee", { sub });
  await teams.page.waitForLoadState("networkidle").catch(() => undefined);
  expect(await unseenStops(teams)).toEqual([]);
});

test("a printed entry says each thing once, and has nothing to press", async ({ teams }) => {
  const { page, tab } = teams;
  await teams.as("owner-1", { sub: `entry/${MAIL}` });
  await tab.getByRole("tab", { name: "Überblick" }).waitFor();
  await page.emulateMedia({ media: "print" });
  await tab.locator("html").evaluate(() => dispatchEvent(new Event("beforeprint")));
  await tab.getByRole("heading", { name: "Grundangaben" }).waitFor();
  expect(await tab.getByRole("heading", { name: "Zuständigkeit" }).count()).toBe(1);
  expect(await tab.getByRole("button").count()).toBe(0);
  await page.emulateMedia({ media: null });
});

/** Everything the Tab key leads to that looks the same with and without the focus. */
async function unseenStops({ page, tab }: TeamsPage): Promise<readonly string[]> {
  const unseen: string[] = [];
  const seen = new Set<string>();
  await tab.locator("body").press("Tab");
  for (;;) {
    const stop = tab.locator(":focus");
    if ((await stop.count()) === 0) return unseen;
    const name = await stop.evaluate((element) => element.outerHTML);
    if (seen.has(name)) return unseen;
    seen.add(name);
    const clip = await surroundings(stop);
    const focused = await page.screenshot({ clip });
    await stop.evaluate((element) => element.blur());
    if (focused.equals(await page.screenshot({ clip }))) unseen.push(name);
    await stop
      .or(tab.locator("body"))
      .first()
      .evaluate(() => undefined);
    await page.keyboard.press("Tab");
  }
}

async function surroundings(stop: Locator) {
  await stop.scrollIntoViewIfNeeded();
  const box = await stop.boundingBox();
  if (box === null) throw new Error("What has the focus is nowhere on the page");
  return { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
}

function sceneOf(name: string): Scene {
  const scene = PAGES[name];
  if (scene === undefined) throw new Error(`There is no page called ${name}`);
  return scene;
}
