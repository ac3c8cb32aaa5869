import { describe, expect, test } from "vitest";
import { linkTarget } from "#local/window/tabLink.ts";

const own = "http://localhost:3978";
const entityLink = (context: string) =>
  `https://teams.microsoft.com/l/entity/app/register?context=${encodeURIComponent(context)}`;

describe("where a link leads", () => {
  test.each([
    ["http://localhost:3978/tab", "/tab"],
    ["http://localhost:3978/tab/entry/42?a=1#b", "/tab/entry/42?a=1#b"],
    ["/tab#tasks", "/tab#tasks"],
    ["http://127.0.0.1:3978/tab/entry/42", "/tab/entry/42"],
  ])("%s opens in the tab", (link, path) => {
    expect(linkTarget(link, own)).toEqual({ kind: "tabPath", path });
  });

  test.each([
    ['{"subEntityId":"entry/42"}', "entry/42"],
    ["{}", ""],
    ["[1", ""],
    ['{"subEntityId":7}', ""],
  ])("a Teams deep link with the context %s opens its page in the tab", (context, subPage) => {
    expect(linkTarget(entityLink(context), own)).toEqual({ kind: "tabPage", subPage });
  });

  test.each([
    "https://example.org/tab",
    "http://localhost:9999/tab",
    "http://localhost:3978/table",
    "http://localhost:3978/public/register.json",
    "mailto:ki@stadt.example",
  ])("%s opens beside the window", (url) => {
    expect(linkTarget(url, own)).toEqual({ kind: "outside", url });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "http://"])("%s is refused", (link) => {
    expect(linkTarget(link, own)).toEqual({ kind: "refused" });
  });
});
