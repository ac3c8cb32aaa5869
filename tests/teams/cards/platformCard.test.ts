import { expect, test } from "vitest";
import { cardFor } from "#teams/cards/cardFor.ts";
import { aCase, aContext, inEntry } from "#tests/teams/cases.ts";

const platforms = [
  {
    caseKey: "ki-2026-0009-v7",
    entryNo: "KI-2026-0009",
    title: "Büro [klick](https://example.org)",
    version: "2027.1",
    outcome: "full",
  },
] as const;
const cardOf = (over: Parameters<typeof aCase>[0], language: "de" | "en" = "de") =>
  JSON.stringify(cardFor(aContext({ caseInEntry: inEntry(aCase(over)), language })));

test("a question about a platform says which platform changed, how, and what is asked", () => {
  const asked = { trigger: "platform", platforms, causes: ["ki-2026-0001/platform/x"] } as const;
  const card = cardOf(asked);
  expect(card).toContain("Änderung der Plattform");
  expect(card).toContain(
    "Die Plattform „Büro [klick](https://example.org)“ hat sich geändert (Version 2027.1). Dort ist eine vollständige Bewertung nötig.",
  );
  expect(card).toContain("Bitte prüfen Sie, was das für Ihren Anwendungsfall bedeutet.");
  expect(cardOf(asked, "en")).toContain(
    "has changed (version 2027.1). It needs a full evaluation.",
  );
});

test("once it is answered the card keeps the reason and asks nothing", () => {
  const card = cardOf({ trigger: "platform", platforms, state: "unchanged" });
  expect(card).toContain("hat sich geändert (Version 2027.1)");
  expect(card).not.toContain("Bitte prüfen Sie, was das");
});

test("a collected question tells how many versions it is about", () => {
  expect(cardOf({ versionsSince: 4 })).toContain("4 Versionen seit der letzten Bewertung");
  expect(cardOf({})).not.toContain("Versionen seit der letzten Bewertung");
  const moved = ["ki-2026-0001/v7", "ki-2026-0001/v9"];
  expect(cardOf({ causes: moved })).toContain("2 Versionen seit der letzten Bewertung");
});
