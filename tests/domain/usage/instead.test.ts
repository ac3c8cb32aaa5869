import { describe, expect, test } from "vitest";
import type { EntryValues } from "#domain/entry/entry.ts";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import { dayOf } from "#domain/time/day.ts";
import { inPlaces, insteadOf, releasedIn } from "#domain/usage/instead.ts";

const TODAY = dayOf(2026, 11, 26);
const released: EntryValues = {
  operationStatus: "productive",
  evaluationStatus: "approved",
  staffRelease: "all",
  dataLimit: "public",
};
const city: Readonly<Record<string, EntryValues>> = {
  "1": { ...released, title: "Sprachbrücke", allowedTasks: ["translate"] },
  "2": {
    ...released,
    title: "Amtsdolmetscher",
    allowedTasks: ["translate"],
    staffRelease: "withConditions",
  },
  "3": {
    ...released,
    title: "Übersetzer für wenige",
    allowedTasks: ["translate"],
    staffRelease: "pilotGroup",
  },
  "4": {
    ...released,
    title: "Alter Übersetzer",
    allowedTasks: ["translate"],
    operationStatus: "suspended",
  },
  "5": { ...released, title: "Zusammenfasser", allowedTasks: ["summarise"] },
  "6": { ...released, title: "Bildgeber", allowedTasks: ["images"] },
  "7": { ...released, title: "Assistent", allowedTasks: ["draft", "summarise"] },
};
const index = createSearchIndex();
for (const [no, values] of Object.entries(city)) index.put(searchableOf(no, values));
const all = inPlaces(
  Object.entries(city).flatMap(([no, values]) => releasedIn(no, values, TODAY) ?? []),
);
const titles = (query: string) => insteadOf(query, index, all).map((no) => city[no]?.title);

describe("what may be used instead", () => {
  test.each([
    ["DeepL zum Übersetzen", ["Sprachbrücke", "Amtsdolmetscher"]],
    ["translating with DeepL", ["Sprachbrücke", "Amtsdolmetscher"]],
    ["Texte zusammenfassen", ["Assistent", "Zusammenfasser"]],
    ["DeepL", ["Assistent", "Sprachbrücke", "Zusammenfasser"]],
    ["Copilot zum Programmieren", []],
  ])("%j: %j", (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });
});
