import { describe, expect, test } from "vitest";
import { REFRESH_PAUSE_MS, refreshDue } from "#local/window/cardRefresh.ts";
import { parseInvokeAnswer } from "#local/window/invokeAnswer.ts";
import { withTypedText } from "#local/window/typedText.ts";

describe("a card with refresh", () => {
  const me = ["29:me"];

  test("is fetched anew for a person it names", () => {
    expect(refreshDue(["29:other", "29:me"], me, undefined, 0)).toBe(true);
  });

  test("without userIds is fetched anew for everybody", () => {
    expect(refreshDue("everybody", [], undefined, 0)).toBe(true);
  });

  test.each([["nobody" as const], [[]], [["29:other"]]])("stays as it is for %o", (refreshFor) => {
    expect(refreshDue(refreshFor, me, undefined, 0)).toBe(false);
  });

  test("waits until the last invoke is more than a minute old", () => {
    expect(refreshDue(me, me, 1_000, 1_000 + REFRESH_PAUSE_MS)).toBe(false);
    expect(refreshDue(me, me, 1_000, 1_001 + REFRESH_PAUSE_MS)).toBe(true);
  });
});

describe("the answer to a pressed button", () => {
  const cardType = "application/vnd.microsoft.card.adaptive";
  const unreadable = { kind: "error", code: "BotResponseUnreadable", message: "" };

  test("may be a card, a message or nothing", () => {
    const card = { type: "AdaptiveCard", version: "1.5" };
    expect(parseInvokeAnswer({ statusCode: 200, type: cardType, value: card })).toEqual({
      kind: "card",
      card,
    });
    expect(
      parseInvokeAnswer({
        statusCode: 200,
        type: "application/vnd.microsoft.activity.message",
        value: "Gespeichert",
      }),
    ).toEqual({ kind: "message", text: "Gespeichert" });
    expect(parseInvokeAnswer({ statusCode: 200 })).toEqual({ kind: "message", text: "" });
  });

  test("may be an error, by its type or by its status", () => {
    const value = { code: "NotAllowed", message: "Nicht zuständig" };
    const error = { kind: "error", ...value };
    const type = "application/vnd.microsoft.error";
    expect(parseInvokeAnswer({ statusCode: 200, type, value })).toEqual(error);
    expect(parseInvokeAnswer({ statusCode: 403, type, value })).toEqual(error);
    expect(parseInvokeAnswer({ statusCode: 500 })).toEqual({
      kind: "error",
      code: "500",
      message: "",
    });
  });

  test.each([
    [undefined],
    ["ok"],
    [{ type: cardType }],
    [{ statusCode: 200, type: cardType, value: { type: "Other" } }],
    [{ statusCode: 200, type: "text/plain", value: "x" }],
  ])("in another form is shown as an error: %o", (body) => {
    expect(parseInvokeAnswer(body)).toEqual(unreadable);
  });
});

describe("typed text", () => {
  test("is carried into the same field of the new card, wherever it stands", () => {
    const field = { type: "Input.Text", id: "note", value: "" };
    const card = (one: object) => ({
      type: "AdaptiveCard",
      actions: [{ type: "Action.ShowCard", card: { body: [one, null, 3] } }],
    });
    expect(withTypedText(card(field), { note: "Hallo", gone: "x" })).toEqual(
      card({ ...field, value: "Hallo" }),
    );
  });

  test("never chooses anything", () => {
    const choice = { type: "Input.ChoiceSet", id: "note" };
    expect(withTypedText(choice, { note: "a" })).toEqual(choice);
  });
});
