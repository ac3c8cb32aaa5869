import { expect } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { isLong } from "#tests/long.ts";
import { INTAKE } from "#tests/register/startRegister.ts";
import { idOf } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

const NAME = "Meldung zurückziehen";
/** In pilot use, and in its first evaluation. */
const IN_USE = "KI-2026-0004";

let no = "";

test.beforeAll(async ({ service }) => {
  const { startDate: _notYet, ...intake } = INTAKE;
  const values = { ...intake, operationStatus: "planned", deputyId: idOf("deputy-1") };
  const reported = await service.call("owner-1", "POST", "/api/entries", { values });
  no = entryViewSchema.parse(reported.body).no;
});

test("an owner takes back a report of an application that is only planned, with a reason", async ({
  service,
  teams,
}) => {
  const { tab } = teams;
  await teams.as("owner-1", { sub: `entry/${no}?tab=evaluation` });
  await tab.getByRole("button", { name: NAME }).click();
  const dialog = tab.getByRole("dialog", { name: NAME });
  await dialog.getByRole("button", { name: NAME }).click();
  await dialog.getByText("Bitte geben Sie eine Begründung an.").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
  await dialog.getByRole("textbox", { name: /Begründung/ }).fill("Wird doch nicht beschafft.");
  await dialog.getByRole("button", { name: NAME }).click();
  await tab.getByText("Ihre Meldung ist zurückgezogen.").waitFor();
  await tab.getByRole("button", { name: NAME }).first().waitFor({ state: "detached" });
  const { body } = await service.call("owner-1", "GET", `/api/entries/${no}`);
  expect(entryViewSchema.parse(body)).toMatchObject({
    runningCase: null,
    lastCase: { state: "withdrawn", note: "Wird doch nicht beschafft." },
  });
});

test.runIf(isLong)(
  "what was taken back is submitted again, and is waited for like a new report",
  async ({ service, teams }) => {
    const { tab } = teams;
    const again = "Erneut einreichen";
    await teams.as("owner-1", { sub: `entry/${no}?tab=evaluation` });
    await tab.getByRole("button", { name: again }).click();
    const dialog = tab.getByRole("dialog", { name: again });
    expect(await teams.axe("tab")).toEqual([]);
    await dialog.getByRole("button", { name: again }).click();
    await tab.getByText("Die KI-Koordination bewertet die Anwendung.").waitFor();
    expect(await tab.getByRole("button", { name: again }).count()).toBe(0);
    const { body } = await service.call("owner-1", "GET", `/api/entries/${no}`);
    expect(entryViewSchema.parse(body)).toMatchObject({
      values: { evaluationStatus: "submitted" },
      runningCase: { trigger: "first", state: "open" },
    });
  },
);

test.runIf(isLong)(
  "what is in use already, and what others reported, cannot be taken back",
  async ({ teams }) => {
    const { tab } = teams;
    for (const [person, entry] of [
      ["employee", IN_USE],
      ["owner-2", no],
    ] as const) {
      await teams.as(person, { sub: `entry/${entry}?tab=evaluation` });
      await tab.getByRole("heading", { name: "Laufende Bewertung" }).waitFor();
      expect(await tab.getByRole("button", { name: NAME }).count()).toBe(0);
    }
  },
);
