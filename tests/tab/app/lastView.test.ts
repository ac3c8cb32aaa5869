import fc from "fast-check";
import { expect, test } from "vitest";
import { fittingView, type LastView, type Pictured } from "#tab/app/lastView.ts";

const now: Pictured = {
  personId: "anna",
  page: "register",
  look: "2026-11-30/dark/de/show=all/800",
};
const stored: LastView = {
  ...now,
  rules: ".row{color:red}",
  drawn: ["div", { class: "row" }, ["Transkription", ["svg", { viewBox: "0 0 1 1" }, []]]],
};

test("a picture is shown to the same person on the same day, in the same theme, place and width", () => {
  expect(fittingView(JSON.stringify(stored), now)).toEqual(stored);
  expect(fittingView(JSON.stringify(stored), { ...now, personId: "ben" })).toBeUndefined();
  expect(fittingView(JSON.stringify(stored), { ...now, page: "start" })).toBeUndefined();
  expect(
    fittingView(JSON.stringify(stored), { ...now, look: now.look.replace("30", "29") }),
  ).toBeUndefined();
});

test("anything else in its place is no picture", () => {
  expect(fittingView(null, now)).toBeUndefined();
  expect(fittingView("{", now)).toBeUndefined();
  for (const drawn of [undefined, 1, ["div"], ["div", {}, [1]], ["div", { class: 1 }, []]]) {
    expect(fittingView(JSON.stringify({ ...stored, drawn }), now)).toBeUndefined();
  }
  fc.assert(fc.property(fc.json(), (text) => fittingView(text, now) === undefined));
});
