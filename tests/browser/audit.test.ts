import { expect } from "vitest";
import { z } from "zod";
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

test("an auditor has the chains checked, and is shown where one was tampered with", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("auditor");
  await tab.getByRole("tab", { name: "Protokollprüfung" }).click();
  await tab.getByText("Alles lesbar.").waitFor();
  await tab.getByRole("button", { name: "Ereignisketten prüfen" }).click();
  await tab.getByText(/Ketten mit \d+ Ereignissen geprüft – alles in Ordnung\./).waitFor();
  expect(await teams.axe("tab")).toEqual([]);

  await forgeEvent(service, "ki-2026-0002/1");
  await tab.getByRole("button", { name: "Erneut prüfen" }).click();
  await tab.getByText(/^1 Kette ist beschädigt/).waitFor();
  await tab.getByText("Erste Bruchstelle").waitFor();
  await tab.getByText("KI-2026-0002").first().waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});

test("an item made by hand is named to a coordinator, with the way to it", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  const as = { token: await service.token("admin", "graph") };
  const path = "/local/graph/v1.0/sites/root/lists/KI-Register/items";
  const made = await service.call(as, "POST", path, { fields: { Title: "Von Hand angelegt" } });
  expect(made.status).toBe(201);
  await service.service.register.roundEnded();
  await teams.as("coordinator-1");
  await tab.getByRole("tab", { name: /Vorgänge/ }).click();
  await tab
    .getByText("1 Element in den Listen kann nicht oder nicht ganz gelesen werden.")
    .waitFor();
  await tab.getByRole("link", { name: "Zur Protokollprüfung" }).click();
  await tab.getByText("Nicht vom Register angelegt").waitFor();
  const unreadable = tab.getByRole("region", { name: "Nicht lesbare Elemente" });
  const link = unreadable.getByRole("link", { name: "In SharePoint öffnen" });
  expect(await link.getAttribute("href")).toMatch(/^https:\/\/stadt\.sharepoint\.com\//);
});

test("an employee does not see the page", async ({ teams }) => {
  await teams.as("employee");
  await teams.tab.getByRole("tab", { name: /Meine Aufgaben/ }).waitFor();
  expect(await teams.tab.getByRole("tab", { name: "Protokollprüfung" }).count()).toBe(0);
});
