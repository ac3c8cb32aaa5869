import { expect } from "vitest";
import { extent, isLong } from "#tests/long.ts";
import { openTeams, type TeamsPage } from "./teamsPage.ts";
import { test as base } from "./teamsTest.ts";

/** A part of the page that is on its way gives up after twenty seconds of the page's own time: it has half a second of ours. */
const WAITING = { timeout: 60_000, interval: 500 };

const COUNTING = "KI-2026-0002";
/** Comes after what people came for. */
const COLUMNS = "**/assets/ColumnMenu-*.js";

const test = base
  .extend("phone", { scope: "file" }, async ({ browser, service }) =>
    openTeams(browser, service.url, 360, { height: 640 }),
  )
  .extend("waiting", { scope: "file" }, async ({ browser, service }) => {
    const waiting = await openTeams(browser, service.url);
    // So that the tests can put the limits of waiting behind them.
    await waiting.page.clock.install();
    return waiting;
  });

/** Teams behaves again: it answers what it has not answered yet. */
const wake = ({ page }: TeamsPage) =>
  page.getByLabel("Teams", { exact: true }).selectOption("prompt");
const registerOf = ({ tab }: TeamsPage) => tab.getByText("2 von 4 Anwendungen");

test("on a phone a deep link opens its entry, and fingers find back to their place in the list", async ({
  phone,
}) => {
  const { page, tab } = phone;
  await phone.as("owner-2", { sub: `entry/${COUNTING}`, device: "phone" });
  await tab.getByRole("heading", { name: "Digitale Verkehrszählung", level: 1 }).waitFor();
  const frame = tab.locator("html");
  expect(await frame.evaluate(() => window.parent === window && "nativeInterface" in window)).toBe(
    true,
  );
  expect(await frame.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  await page.getByRole("button", { name: "Person und Ansicht" }).tap();
  expect(await phone.axe("tab")).toEqual([]);
  await page.getByRole("button", { name: "Person und Ansicht" }).tap();

  await tab.getByRole("link", { name: /Zu den Anwendungen/ }).tap();
  const last = tab.getByRole("listitem").last().getByRole("link");
  await last.scrollIntoViewIfNeeded();
  const scrolled = () => frame.evaluate(() => Math.round(window.scrollY));
  // Where it is pressed: until then rows that are measured may move the list.
  await frame.evaluate((html) =>
    html.addEventListener(
      "click",
      () => html.setAttribute("data-pressed-at", String(Math.round(window.scrollY))),
      { capture: true, once: true },
    ),
  );
  const title = await last.innerText();
  await last.tap();
  const before = Number(await frame.getAttribute("data-pressed-at"));
  expect(before).toBeGreaterThan(100);
  await tab.getByRole("heading", { name: title, level: 1 }).waitFor();
  expect(await scrolled()).toBe(0);
  await tab.getByRole("link", { name: /Zu den Anwendungen/ }).tap();
  await last.waitFor();
  await expect.poll(scrolled).toBe(before);
  expect(await last.evaluate((link) => link === document.activeElement)).toBe(true);
});

test("the only page of a web view opens by its native interface, and says when that is silent", async ({
  browser,
  service,
}) => {
  const context = { ...PHONE_CONTEXT, subEntityId: `entry/${COUNTING}` };
  const replies = {
    initialize: ["content", "ios", JSON.stringify({ apiVersion: 4, supports: {} }), "2.0.1"],
    getContext: [context],
    "authentication.getAuthToken": [true, await service.token("owner-2")],
  };
  for (const [answers, heading] of [
    [replies, "Digitale Verkehrszählung"],
    [{}, "Teams antwortet noch nicht"],
  ] as const) {
    const page = await browser.newPage({ hasTouch: true, isMobile: true, locale: "de-DE" });
    await page.clock.install();
    await page.addInitScript(webView, answers);
    await page.goto(`${service.url}/tab`);
    await page.clock.fastForward(4_000);
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    await page.close();
  }
});

const PHONE_CONTEXT = {
  locale: "de-de",
  theme: "default",
  entityId: "register",
  frameContext: "content",
  hostClientType: "ios",
};

/** Runs in the page: an app on a phone that answers what it knows, by the number of the question alone. */
function webView(replies: Readonly<Record<string, readonly unknown[]>>): void {
  window.nativeInterface = {
    framelessPostMessage(message) {
      const { func, id }: { func: string; id: number } = JSON.parse(message);
      const args = replies[func];
      if (args !== undefined) setTimeout(() => window.onNativeMessage?.({ data: { id, args } }));
    },
  };
}

test("a Teams that is silent is named, and the register opens by itself when it answers", async ({
  waiting,
}) => {
  const { page, tab } = waiting;
  const opened = waiting.as("employee", { sub: "register", host: "silent" });
  await tab.locator(".skeleton").waitFor();
  await page.clock.fastForward(4_000);
  await opened;
  await tab.getByRole("heading", { name: "Teams antwortet noch nicht" }).waitFor();
  await tab.getByRole("button", { name: "Seite neu laden" }).waitFor();
  await wake(waiting);
  await registerOf(waiting).waitFor();
});

test.runIf(isLong)("a call that Teams loses is made again", async ({ waiting }) => {
  const opened = waiting.as("employee", { sub: "register", host: "losesContext" });
  await waiting.tab.locator(".skeleton").waitFor();
  await waiting.page.clock.fastForward(5_000);
  await opened;
  await registerOf(waiting).waitFor();
});

test("a sign-in that is never answered is named, and goes on by itself when it is", async ({
  waiting,
}) => {
  const { page, tab } = waiting;
  const opened = waiting.as("owner-2", { sub: "register", host: "silentToken" });
  await tab.getByRole("status").first().waitFor();
  await page.clock.fastForward(10_000);
  await opened;
  await tab.getByText("Teams hat die Anmeldung noch nicht bestätigt.").waitFor();
  expect(await waiting.axe("tab")).toEqual([]);
  await wake(waiting);
  await registerOf(waiting).waitFor();

  // The next visit begins with what this one has stored, and says how old it is.
  await waiting.as("owner-2", { sub: "register", host: "silentToken" });
  await registerOf(waiting).waitFor();
  const told = tab.getByText(/Sie sehen den Stand vom.*Teams hat die Anmeldung noch nicht/);
  const afterAWhile = async () => {
    await page.clock.fastForward(60_000);
    return told.count();
  };
  await expect.poll(afterAWhile, WAITING).toBe(1);
});

test("what is shown while the service is away says how old it is, and goes on by itself; what did not come is asked for again", async ({
  waiting,
}) => {
  const { page, tab } = waiting;
  const columns = tab.getByRole("button", { name: "Spalten" });
  // The service goes away before what is loaded last was there.
  await page.route(COLUMNS, (route) => route.abort());
  await page.route("**/tab", (route) =>
    route.request().method() === "HEAD" ? route.abort() : route.continue(),
  );
  await waiting.as("employee", { sub: "register" });
  await registerOf(waiting).waitFor();
  await page.route("**/api/**", (route) => route.abort());
  // Refused, or unanswered where the clock moves while a request is under way.
  const told = tab.getByText(/Sie sehen den Stand vom/);
  // A request may be under way when the clock moves, and its next try is counted from its end.
  const afterAWhile = async () => {
    await page.clock.fastForward(60_000);
    return told.count();
  };
  await expect.poll(afterAWhile, WAITING).toBe(1);
  expect(await waiting.axe("tab")).toEqual([]);
  expect(await columns.count()).toBe(0);
  await page.unrouteAll();
  await expect.poll(afterAWhile, WAITING).toBe(0);
  await registerOf(waiting).waitFor();
  // Chromium remembers that a file did not come: it is there after a reload.
  const missing = tab.getByText("Etwas auf dieser Seite ließ sich nicht laden");
  const askedAgain = async () => {
    await page.clock.fastForward(15_000);
    return missing.count();
  };
  await expect.poll(askedAgain, WAITING).toBe(1);
  await tab.getByRole("button", { name: "Seite neu laden" }).click();
  await columns.waitFor();
  expect(await missing.count()).toBe(0);
});

test.runIf(isLong)(
  "a page that did not come because the service was away comes by itself",
  async ({ waiting }) => {
    const { page, tab } = waiting;
    await waiting.as("employee", { sub: "register" });
    await registerOf(waiting).waitFor();
    await page.route("**/assets/TasksPage-*.js", (route) => route.abort());
    await page.route("**/tab", (route) => route.abort());
    await tab.getByRole("tab", { name: "Meine Aufgaben" }).click();
    await tab.getByRole("button", { name: "Noch einmal versuchen" }).waitFor();
    await page.unrouteAll();
    const own = tab.getByRole("heading", { name: "Meine Aufgaben", level: 1 });
    const afterAWhile = async () => {
      await page.clock.fastForward(15_000);
      return own.count();
    };
    await expect.poll(afterAWhile, WAITING).toBe(1);
  },
);

test.runIf(isLong)(
  "of what comes last and was taken away by a newer version the page says so, and does not reload by itself",
  async ({ teams }) => {
    const { page, tab } = teams;
    await page.route(COLUMNS, (route) => route.fulfill({ status: 404 }));
    await teams.as("employee", { sub: "register" });
    await tab.getByText("Etwas auf dieser Seite ließ sich nicht laden").waitFor();
    await registerOf(teams).waitFor();
    expect(await teams.axe("tab")).toEqual([]);
    await page.unrouteAll();
    await tab.getByRole("button", { name: "Seite neu laden" }).click();
    await tab.getByRole("button", { name: "Spalten" }).waitFor();
    expect(await tab.getByText("ließ sich nicht laden").count()).toBe(0);
  },
);

test("a refused sign-in says whose it is to mend, and the button asks again", async ({ teams }) => {
  const { tab } = teams;
  await teams.as("employee", { sub: "register", host: "resourceDisabled" });
  await tab.getByText(/nur Ihre IT beheben.*Meldung von Teams: resourceDisabled/s).waitFor();
  await wake(teams);
  await tab.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await registerOf(teams).waitFor();
});

test("a second visit shows a picture of the first until the page stands, to nobody else", async ({
  browser,
  service,
}) => {
  const teams = await openTeams(browser, service.url);
  await teams.as("employee", { sub: "register" });
  const tab = () => teams.page.frames()[1];
  const isKept = () => localStorage.getItem("ki-register-view/register") !== null;
  await registerOf(teams).waitFor();
  await tab()?.waitForFunction(isKept);
  const picture = teams.tab.locator("#root + div");
  const held = Promise.withResolvers<void>();
  await teams.page.route("**/assets/RegisterPage-*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  await teams.page.reload({ waitUntil: "commit" });
  await picture.getByText("2 von 4 Anwendungen").waitFor();
  expect(await picture.getAttribute("inert")).toBe("");
  held.resolve();
  await picture.waitFor({ state: "detached" });
  expect(await registerOf(teams).isVisible()).toBe(true);
  await teams.as("owner-1", { sub: "tasks" });
  await tab()?.waitForFunction(() => localStorage.getItem("ki-register-view/register") === null);
  await teams.page.context().close();
});

const SILENT_STORAGE = ["never answers", "indexedDB.__proto__.open = () => new EventTarget()"];
const DENIED_STORAGE = [
  "throws",
  "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('denied'); } })",
];
test.for(extent({ full: [SILENT_STORAGE, DENIED_STORAGE], sample: [] }))(
  "the register opens where the browser's storage %s",
  async ([, broken = ""], { browser, service }) => {
    const page = await openTeams(browser, service.url);
    await page.page.addInitScript(broken);
    await page.as("employee", { sub: "register" });
    await registerOf(page).waitFor();
    await page.page.context().close();
  },
);

test("a page whose script does not arrive says so and offers to load it again", async ({
  browser,
  service,
}) => {
  const page = await browser.newPage({ locale: "de-DE" });
  await page.route("**/assets/*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${service.url}/tab#/tasks`);
  const hint = page.getByText("lädt ungewöhnlich lange");
  expect(await hint.isVisible()).toBe(false);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSAnimation && animation.animationName === "stuck-shows")
        animation.finish();
    }
  });
  expect(await hint.isVisible()).toBe(true);
  await page.unroute("**/assets/*.js");
  await page.getByRole("link", { name: "Seite neu laden" }).click();
  await page.getByRole("heading", { name: "Bitte in Teams öffnen" }).waitFor();
  await page.close();
});
