import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { INTAKE, idOf } from "#tests/register/startRegister.ts";
import { classifyCase, postBy } from "#tests/server/classifyCase.ts";
import type { TestService } from "#tests/server/startTestService.ts";
import { chooseMore } from "./teamsPage.ts";
import { test } from "./teamsTest.ts";

let platform = "";

test.beforeAll(async ({ service }) => {
  platform = await reported(service, { entryKind: "platform", title: "Bürosoftware" });
  await reported(service, { entryKind: "useCase", title: "Texthilfe", parentId: platform });
});

async function reported(
  service: TestService,
  over: Readonly<Record<string, string>>,
): Promise<string> {
  const values = { ...INTAKE, ownerId: idOf("owner-1"), ...over };
  const { body } = await service.call("owner-1", "POST", "/api/entries", { values });
  return entryViewSchema.parse(body).no;
}

test("a coordinator sets the rhythm with the decision, an employee goes from the platform to its use case and back", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await classifyCase(postBy(service), `${platform.toLowerCase()}-v1`, "limited");
  await teams.as("coordinator-1", { sub: `case/${platform.toLowerCase()}-v1` });
  await tab.getByRole("button", { name: "Freigeben", exact: true }).click();
  const form = tab.getByRole("form", { name: "Freigeben" });
  await form.getByText("Risikoklasse: Begrenztes Risiko").waitFor();
  await form
    .getByRole("combobox", { name: "Anfrage bei neuen Versionen" })
    .selectOption("quarterly");
  await form.getByRole("textbox", { name: /Begründung/ }).fill("Geprüft.");
  expect(await teams.axe("tab")).toEqual([]);
  await form.getByRole("button", { name: "Freigeben" }).click();
  await form.waitFor({ state: "detached" });

  await teams.as("employee", { sub: `entry/${platform}` });
  await tab.getByRole("link", { name: "Texthilfe" }).click();
  await tab.getByRole("heading", { name: "Texthilfe", level: 1 }).waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await tab.getByRole("link", { name: "Bürosoftware" }).click();
  await tab.getByRole("heading", { name: "Bürosoftware", level: 1 }).waitFor();
});

test("the owner reports a significant change, and it is in evaluation at once", async ({
  teams,
}) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: `entry/${platform}?tab=all` });
  await tab.getByText("Vierteljährlich gesammelt").first().waitFor();
  await chooseMore(tab, "Wesentliche Änderung melden");
  const dialog = tab.getByRole("dialog", { name: "Wesentliche Änderung melden" });
  await dialog.getByRole("button", { name: "Änderung melden" }).click();
  await dialog.getByText("Bitte geben Sie an, ob die Änderung schon gilt.").waitFor();
  await dialog.getByRole("radio", { name: "Nein, geplant" }).click();
  await dialog.getByRole("checkbox", { name: "Der Tag steht noch nicht fest" }).click();
  await dialog.getByRole("group", { name: "Was trifft zu?" }).getByRole("checkbox").nth(4).click();
  await dialog.getByRole("checkbox", { name: "Alles andere ist unverändert." }).click();
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("button", { name: "Änderung melden" }).click();
  await dialog.waitFor({ state: "detached" });
  await tab.getByText("Die KI-Koordination bewertet die Anwendung.").first().waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});
