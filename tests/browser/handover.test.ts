import { expect } from "vitest";
import { isLong } from "#tests/long.ts";
import { reportVersion } from "#tests/server/registerState.ts";
import { test } from "./teamsTest.ts";

/** Thomas Brandt (owner-2) owns it. */
const NO = "KI-2026-0002";

test.beforeAll(async ({ service }) => {
  await reportVersion(service, NO, "2.0");
});

test("who is not responsible finds somebody in the card and hands over, in five actions", async ({
  service,
  teams,
}) => {
  const { chat } = teams;
  await teams.as("owner-2", { view: "chat" });
  await chat.getByRole("button", { name: "Ich bin nicht zuständig" }).click();
  const name = chat.getByRole("textbox", { name: /^Wer ist zuständig\?/ });
  await name.fill("yıl");
  await chat.getByRole("button", { name: "Suchen" }).click();
  const found = chat.getByRole("radio", {
    name: "Mehmet Yılmaz – Stellvertretung Posteingang, Ordnungsamt, Ausländerbehörde",
  });
  await found.waitFor();
  expect(await found.isChecked()).toBe(false);
  expect(await teams.axe("window")).toEqual([]);
  await found.check();
  await chat.getByRole("button", { name: "Zuständigkeit weitergeben" }).click();
  // The thanks stand there until the register brings the copy up to date.
  await chat.getByText(/Mehmet Yılmaz (wird gefragt|als zuständig genannt)/).waitFor();
  await chat.getByRole("button", { name: "Nein, alles unverändert" }).waitFor();
  await service.service.register.roundEnded();
});

test("the named person declines in the chat, and the coordination sees that nobody is asked", async ({
  teams,
}) => {
  const { chat, tab } = teams;
  await teams.as("deputy-1", { view: "chat" });
  await chat.getByText("Thomas Brandt sagt, dass Sie").waitFor();
  expect(await teams.axe("window")).toEqual([]);
  await chat.getByRole("button", { name: "Nein", exact: true }).click();
  await chat.getByText(/^Sie haben am .* abgelehnt/).waitFor();
  await chat.getByRole("button", { name: "Ja, ich bin zuständig" }).waitFor({ state: "detached" });

  await teams.as("coordinator-1", { sub: "cases" });
  const show = tab.getByRole("combobox", { name: "Anzeigen" });
  await show.selectOption({ label: "Zuständigkeit ungeklärt (1)" });
  await tab.getByRole("link", { name: /Digitale Verkehrszählung/ }).click();
  await tab.getByText("genannt: Mehmet Yılmaz – hat abgelehnt").waitFor();
  expect(await teams.axe("tab")).toEqual([]);
});

test.runIf(isLong)(
  "in the tab the owner names somebody with the keyboard, who accepts and gets the question",
  async ({ teams }) => {
    const { page, tab } = teams;
    await teams.as("owner-2", { sub: `entry/${NO}?tab=evaluation` });
    await tab.getByRole("button", { name: "Ich bin nicht zuständig" }).press("Enter");
    const dialog = tab.getByRole("dialog", { name: "Ich bin nicht zuständig" });
    const send = dialog.getByRole("button", { name: "Zuständigkeit weitergeben" });
    await send.press("Enter");
    await dialog.getByText("Bitte wählen Sie eine der beiden Möglichkeiten.").waitFor();
    await dialog.getByRole("radio", { name: "Ich weiß, wer zuständig ist" }).focus();
    await page.keyboard.press("Space");
    await send.press("Enter");
    await dialog.getByText("Bitte suchen und wählen Sie die zuständige Person.").waitFor();
    await dialog.getByRole("searchbox").fill("alb");
    await dialog
      .getByRole("button", { name: /^Jana Albrecht – Fachverantwortliche/ })
      .press("Enter");
    expect(await teams.axe("tab")).toEqual([]);
    await send.press("Enter");
    await tab.getByText(/^Danke\. Jana Albrecht wird gefragt/).waitFor();

    await teams.as("owner-1", { sub: "tasks" });
    await tab.getByRole("heading", { name: /^Sind Sie zuständig\?/ }).waitFor();
    expect(await teams.axe("tab")).toEqual([]);
    await tab.getByRole("button", { name: "Ja, ich bin zuständig" }).press("Enter");
    await tab.getByText(/Sie sind jetzt für diese Anwendung eingetragen/).waitFor();
    await tab.getByText(/Hat sich außer Fehlerbehebungen etwas geändert/).waitFor();
    await teams.as("owner-2", { sub: "tasks" });
    // What else is theirs waits for answers about its class.
    await tab.getByText(/^Bitte beantworten Sie die Fragen zur Einstufung/).waitFor();
  },
);
