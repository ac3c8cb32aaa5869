import { describe, expect, test } from "vitest";
import { isLong } from "#tests/long.ts";
import type { Addition } from "./addition.ts";
import { ADDITION_NAMES, type AdditionName, documentedPlaces } from "./places.ts";
import { cardAddition } from "./planted/card.ts";
import { causeAddition } from "./planted/cause.ts";
import { commandAddition } from "./planted/command.ts";
import { fieldAddition } from "./planted/field.ts";
import { messageAddition } from "./planted/message.ts";
import { pageAddition } from "./planted/page.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const ADDITIONS: Readonly<Record<AdditionName, Addition>> = {
  card: cardAddition,
  cause: causeAddition,
  command: commandAddition,
  field: fieldAddition,
  message: messageAddition,
  page: pageAddition,
};
const EACH = ADDITION_NAMES.map((name) => [name, ADDITIONS[name]] as const);
const copy = plantedCopy();
const filesMissing = (places: readonly Place[]) => [...copy.faultsWith(places).keys()].sort();
const inOrder = (files: readonly string[]) => [...new Set(files)].sort();

/* A compilation takes seconds: a short run has one, in which every other kind is complete; the long run plants each by itself. */

test("the compiler names what is missing of every other kind, and nothing of those that are complete", () => {
  const whole = EACH.filter((_, index) => index % 2 === 0);
  const begun = EACH.filter((_, index) => index % 2 === 1);
  const places = [
    ...whole.flatMap(([, { complete }]) => complete),
    ...begun.flatMap(([, { incomplete }]) => incomplete),
  ];
  expect(filesMissing(places)).toEqual(inOrder(begun.flatMap(([, { missedBy }]) => missedBy)));
});

describe.runIf(isLong)("all kinds at once", () => {
  test("are missed", () => {
    const places = EACH.flatMap(([, { incomplete }]) => incomplete);
    expect(filesMissing(places)).toEqual(inOrder(EACH.flatMap(([, { missedBy }]) => missedBy)));
  });

  test("are complete with the places that are documented", () => {
    expect(copy.faultsWith(EACH.flatMap(([, { complete }]) => complete))).toEqual(new Map());
  });
});

test.each(EACH)("the places of a new %s are those that its document names", (name, addition) => {
  const { complete, namelessly = (file: string) => file } = addition;
  const touched = new Set(complete.map(({ file }) => namelessly(file)));
  const column = name === "field" ? documentedPlaces("field", "As a column of the grid") : [];
  expect([...touched]).toEqual([...documentedPlaces(name), ...column]);
});

test("a kind of message that needs no button is four files, one with a button seven", () => {
  expect(new Set(cardAddition.complete.map(({ file }) => file)).size).toBeLessThanOrEqual(4);
  expect(new Set(messageAddition.complete.map(({ file }) => file)).size).toBeLessThanOrEqual(7);
});

describe.runIf(isLong).each(EACH)("a new %s alone", (_name, addition) => {
  const { complete, forgotten = [], incomplete, missedBy } = addition;

  test("is missed, and then complete", () => {
    expect(filesMissing(incomplete)).toEqual(inOrder(missedBy));
    expect(copy.faultsWith(complete)).toEqual(new Map());
  });

  test.each(forgotten.map((one) => [one.what, one] as const))("%s", (_what, one) => {
    expect(filesMissing(one.places)).toEqual(inOrder(one.missedBy));
  });
});
