import { describe, expect, test } from "vitest";
import { parseWindowState, windowStateToQuery } from "#local/window/windowState.ts";

describe("the window's address", () => {
  test("an empty address shows the tab in the light theme to the first person", () => {
    expect(parseWindowState("")).toEqual({ theme: "light", view: "tab" });
  });

  test("every part can be set by a link", () => {
    const query =
      "?person=owner-1&theme=dark&lang=en&view=chat&device=phone&host=late&place=channel&sub=entry%2F42";
    expect(parseWindowState(query)).toEqual({
      person: "owner-1",
      theme: "dark",
      language: "en",
      view: "chat",
      device: "phone",
      place: "channel",
      host: "late",
      subPage: "entry/42",
    });
  });

  test("unknown values fall back to the default", () => {
    expect(
      parseWindowState("?person=&theme=pink&lang=fr&view=files&device=fridge&host=rude"),
    ).toEqual({
      theme: "light",
      view: "tab",
    });
  });

  test.each([
    { theme: "light", view: "tab" },
    { person: "owner-1", theme: "contrast", language: "de", view: "chat" },
    { person: "owner-1", theme: "light", view: "tab", device: "phone", host: "AADSTS50105" },
    { person: "ä & b", theme: "dark", language: "en", view: "tab", subPage: "entry/1?x=2" },
  ] as const)("what is written is read again: %o", (state) => {
    expect(parseWindowState(windowStateToQuery(state))).toEqual(state);
  });
});
