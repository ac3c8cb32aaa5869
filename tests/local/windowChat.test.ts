import { describe, expect, test } from "vitest";
import { hostContext } from "#local/window/hostContext.ts";
import { personLabel } from "#local/window/personLabel.ts";
import type { ChatMessage, LocalPerson } from "#local/window/standInApi.ts";
import { chatIdsOf, isOwnMessage, messageSummary, unreadMessages } from "#local/window/unread.ts";

const jana: LocalPerson = {
  key: "owner-1",
  id: "oid-1",
  name: "Jana Albrecht",
  jobTitle: "Fachverantwortliche Posteingang",
  roles: [],
  language: "de",
};

const aMessage = (
  id: string,
  activity: Partial<ChatMessage["activity"]> = {},
  deleted = false,
): ChatMessage => ({ id, deleted, activity: { attachments: [], ...activity } });

describe("a person in the list", () => {
  test.each([
    ["owner-1", "Jana Albrecht – Fachverantwortung", "Jana Albrecht – Owner"],
    ["reviewer-staffcouncil", "Jana Albrecht – Personalrat", "Jana Albrecht – Staff council"],
    [
      "guest",
      "Jana Albrecht – Fachverantwortliche Posteingang",
      "Jana Albrecht – Fachverantwortliche Posteingang",
    ],
  ])("%s is named with the part played", (key, german, english) => {
    expect(personLabel({ ...jana, key }, "de")).toBe(german);
    expect(personLabel({ ...jana, key }, "en")).toBe(english);
  });
});

describe("unread messages", () => {
  const bot = { from: { id: "28:bot" } };
  const own = { from: { id: "29:x", aadObjectId: "oid-1" } };
  const messages = [
    aMessage("1", bot),
    aMessage("2", own),
    aMessage("3", bot, true),
    aMessage("4", bot),
  ];

  test("are those of the bot after the last one seen", () => {
    const ids = (seen: string | null) => unreadMessages(messages, seen, jana).map(({ id }) => id);
    expect(ids(null)).toEqual(["1", "4"]);
    expect(ids("1")).toEqual(["4"]);
    expect(ids("4")).toEqual([]);
    expect(ids("no longer there")).toEqual(["1", "4"]);
  });

  test("a message without a sender is the bot's", () => {
    expect(isOwnMessage(aMessage("5"), jana)).toBe(false);
  });
});

test("a card may name a person by the id of the directory or of the message", () => {
  const message = aMessage("1", { recipient: { id: "29:recipient" } });
  expect(chatIdsOf({ ...jana, teamsId: "29:known" }, message)).toEqual([
    "29:known",
    "29:recipient",
  ]);
  expect(chatIdsOf(jana, aMessage("1"))).toEqual([]);
});

test("a message is announced by its text, its summary or its card's first words", () => {
  const contentType = "application/vnd.microsoft.card.adaptive";
  const items = [{ type: "TextBlock", text: "Neue Version" }];
  const content = { type: "AdaptiveCard", body: [{ type: "Container", items }] };
  const attachments = [{ contentType, content }];
  expect(messageSummary(aMessage("1", { text: "Hallo" }))).toBe("Hallo");
  expect(messageSummary(aMessage("1", { summary: "Kurz", attachments }))).toBe("Kurz");
  expect(messageSummary(aMessage("1", { attachments }))).toBe("Neue Version");
  expect(messageSummary(aMessage("1"))).toBe("");
});

describe("the context for the tab", () => {
  const claims = { tid: "tenant-1", preferred_username: "mehmet.yılmaz@stadt.example" };
  const token = `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
  const setting = {
    person: jana,
    device: "computer",
    isInChannel: false,
    theme: "contrast",
    language: "en",
    subPage: "entry/1",
  } as const;

  test("says who, where and how, in Teams' own words", () => {
    expect(hostContext(setting, token)).toMatchObject({
      theme: "contrast",
      locale: "en-us",
      userObjectId: "oid-1",
      subEntityId: "entry/1",
      tid: "tenant-1",
      loginHint: "mehmet.yılmaz@stadt.example",
    });
  });

  test.each(["", "opaque", "a.%%%.c", "a.bnVsbA.c"])("has no tenant for the token %o", (broken) => {
    expect(hostContext({ ...setting, theme: "light" }, broken)).toMatchObject({
      theme: "default",
      tid: "",
    });
  });
});
