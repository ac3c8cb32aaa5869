import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { eventsSchema } from "#contract/audit.ts";
import { isLong } from "#tests/long.ts";
import type { TestService } from "#tests/server/startTestService.ts";
import { test } from "./teamsTest.ts";

const PROTOCOL = "/local/graph/v1.0/sites/root/lists/KI-Register%20Protokoll/items";
const itemsSchema = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.object({ EventKey: z.string() }) })),
});

/** Somebody with rights on the lists changes what an event says. */
async function forgeEvent(service: TestService, eventKey: string): Promise<void> {
  const as = { token: await service.token("admin", "graph") };
  const filter = encodeURIComponent(`fields/EventKey eq '${eventKey}'`);
  const found = await service.call(as, "GET", `${PROTOCOL}?$expand=fields&$filter=${filter}`);
  const [event] = itemsSchema.parse(found.body).value;
  const path = `${PROTOCOL}/${event?.id}/fields`;
  const forged = await service.call(as, "PATCH", path, { Data: '{"nichts":"passiert"}' });
  expect(forged.status).toBe(200);
}

/** What the script for verifiers says of a file. */
async function verifyLog(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "audit-"));
  const file = join(folder, "log.jsonl");
  await writeFile(file, text);
  const script = join(import.meta.dirname, "../../docs/verify-log.mjs");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, file], async (_, stdout, stderr) => {
      await rm(folder, { recursive: true });
      resolve(`${stdout}${stderr}`);
    });
  });
}

test("an auditor narrows the events, opens a case of one, and verifies an export outside", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("auditor");
  await tab.getByRole("tab", { name: "Protokoll" }).press("Enter");
  const events = tab.getByRole("region", { name: "Ereignisse" });
  await events.getByRole("listitem").first().waitFor();
  const number = events.getByRole("textbox", { name: "Registernummer" });
  await number.fill("ki-2026-0001");
  await number.press("Enter");
  await events.getByRole("combobox", { name: "Art" }).selectOption("Bewertung");
  await tab.getByRole("button", { name: "Filter aufheben" }).waitFor();
  await events.getByText("(KI-2026-0001)").first().waitFor();
  await events.getByText("KI-2026-0002").first().waitFor({ state: "detached" });
  expect(await teams.axe("tab")).toEqual([]);

  await events.getByRole("link", { name: "Zum Vorgang" }).first().press("Enter");
  await tab.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();
  await tab.getByRole("region", { name: "Vorgänge" }).getByRole("link").first().waitFor();
  expect(await tab.getByRole("checkbox").count()).toBe(0);
  expect(await tab.getByRole("group", { name: "Nächster Schritt" }).count()).toBe(0);
  expect(await teams.axe("tab")).toEqual([]);

  await tab.getByRole("tab", { name: "Protokoll" }).press("Enter");
  await events.getByRole("button", { name: "Mit Prüfsummen exportieren" }).press("Enter");
  await tab.getByText("Auch Lücken lassen sich erkennen.").waitFor();
  await tab.getByRole("button", { name: "Datei vorbereiten" }).press("Enter");
  const link = await tab.getByRole("link", { name: "Datei herunterladen" }).getAttribute("href");
  expect(await teams.axe("tab")).toEqual([]);
  const said = await verifyLog(await (await fetch(`${service.url}${link}`)).text());
  expect(said).toMatch(/^OK: \d+ events in \d+ chains/);
  expect(said).toContain("Every chain is whole");
});

test.runIf(isLong)(
  "what is rare is looked for until it is found or somebody has waited long enough",
  async ({ teams }) => {
    const { page, tab } = teams;
    const held = Promise.withResolvers<void>();
    let asked = 0;
    // The first answers of a log so long that it is looked through as a whole.
    await page.route("**/api/audit/events?*", async (route) => {
      asked += 1;
      if (asked > 2) return route.continue();
      const answer = eventsSchema.parse(await (await route.fetch()).json());
      const searching = { looked: asked * 1_000, of: 40_000 };
      if (asked === 2) await held.promise;
      await route.fulfill({ json: { ...answer, events: [], next: "99999", searching } });
    });
    await teams.as("auditor", { sub: "audit" });
    await tab.getByText("bisher 1.000 von etwa 40.000 Ereignissen").waitFor();
    await tab.getByRole("progressbar", { name: "Ereignisse" }).waitFor();
    await tab.getByRole("button", { name: "Suche anhalten" }).press("Enter");
    held.resolve();
    const goOn = tab.getByRole("button", { name: "Weitersuchen" });
    await expect.poll(() => goOn.evaluate((one) => one === document.activeElement)).toBe(true);
    await tab.getByText("Die Suche ist angehalten.").waitFor();
    expect(await teams.axe("tab")).toEqual([]);
    expect(asked).toBe(2);
    await goOn.press("Enter");
    await tab.getByRole("region", { name: "Ereignisse" }).getByRole("listitem").first().waitFor();
    await goOn.waitFor({ state: "detached" });
    const heading = tab.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.unroute("**/api/audit/events?*");
  },
);

test("an auditor has the chains checked, and is shown where one was tampered with", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("auditor");
  await tab.getByRole("tab", { name: "Protokoll" }).press("Enter");
  await tab.getByText("Alles lesbar.").waitFor();
  await tab.getByRole("button", { name: "Ereignisketten prüfen" }).press("Enter");
  await tab.getByText(/Ketten mit \d+ Ereignissen geprüft – alles in Ordnung\./).waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await forgeEvent(service, "ki-2026-0002/1");
  await tab.getByRole("button", { name: "Erneut prüfen" }).press("Enter");
  await tab.getByText(/^1 Kette ist beschädigt/).waitFor();
  await tab.getByText("Erste Bruchstelle").waitFor();
  await tab.getByText("KI-2026-0002").first().waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});

test.runIf(isLong)(
  "an item made by hand is named to a coordinator, with the way to it",
  async ({ service, teams }) => {
    const { tab } = teams;
    const as = { token: await service.token("admin", "graph") };
    const path = "/local/graph/v1.0/sites/root/lists/KI-Register/items";
    const made = await service.call(as, "POST", path, { fields: { Title: "Von Hand angelegt" } });
    expect(made.status).toBe(201);
    await service.service.register.roundEnded();
    await teams.as("coordinator-1");
    await tab.getByRole("tab", { name: /Vorgänge/ }).press("Enter");
    await tab
      .getByText("1 Element in den Listen kann nicht oder nicht ganz gelesen werden.")
      .waitFor();
    await tab.getByRole("link", { name: "Zum Protokoll" }).press("Enter");
    await tab.getByText("Nicht vom Register angelegt").waitFor();
    const unreadable = tab.getByRole("region", { name: "Nicht lesbare Elemente" });
    const link = unreadable.getByRole("link", { name: "In SharePoint öffnen" });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/stadt\.sharepoint\.com\//);
  },
);

test("an employee does not see the page", async ({ teams }) => {
  await teams.as("employee");
  await teams.tab.getByRole("tab", { name: /Meine Aufgaben/ }).waitFor();
  expect(await teams.tab.getByRole("tab", { name: "Protokoll" }).count()).toBe(0);
});

test("an administrator sets a deadline; what somebody else set meanwhile is shown at its field", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("admin", { sub: "settings", view: "tab" });
  const deadlines = tab.getByRole("region", { name: "Fristen" });
  const short = deadlines.getByRole("textbox", { name: "Kurzbewertung" });
  await short.fill("0");
  await deadlines.getByRole("button", { name: "Speichern" }).click();
  await deadlines.getByText("Die Zahl ist zu klein oder zu groß.").waitFor();
  await short.fill("12");
  const values = { "deadline-short": 14, "deadline-query": 5 };
  const set = await service.call(
    "admin",
    "PATCH",
    "/api/settings",
    { values },
    { "if-match": '""' },
  );
  expect(set.status).toBe(200);
  await deadlines.getByRole("button", { name: "Speichern" }).click();
  await deadlines.getByText("hat inzwischen gespeichert: 14 Arbeitstage").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  // Nothing typed is lost; the next press puts it in its place.
  expect(await short.inputValue()).toBe("12");
  expect(await deadlines.getByRole("textbox", { name: "Rückfrage" }).inputValue()).toBe("5");
  await deadlines.getByRole("textbox", { name: /Begründung/ }).fill("Beschluss 12/26");
  await deadlines.getByRole("button", { name: "Speichern" }).click();
  await deadlines.getByText("Gespeichert.").waitFor();
  await tab.getByRole("tab", { name: "Protokoll" }).click();
  await tab.getByText("Kurzbewertung: 14 Arbeitstage → 12 Arbeitstage").waitFor();
  await tab.getByText("Beschluss 12/26").waitFor();
});
