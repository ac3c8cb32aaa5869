import { describe, expect, test } from "vitest";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { aCase, aContext, deputy, heir, inEntry, owner } from "#tests/teams/cases.ts";
import { LANGUAGES } from "#texts/language.ts";

const at = "2026-11-22T10:00:00.000Z";
const asked = {
  by: owner,
  namedId: heir.id,
  namedName: heir.name,
  at,
  targetRevision: 7,
  handover: { state: "asked", at },
} as const;

describe.each(LANGUAGES)("the card in %s", (language) => {
  const rowIn = (state: "asked" | "accepted" | "declined" | "closed") => ({
    ...asked,
    handover: { state, at },
  });

  test.each(
    CASE_STATES.flatMap((state) =>
      (["asked", "accepted", "declined", "closed"] as const).map((row) => [state, row] as const),
    ),
  )("%s, %s: asks only while it can be answered", (state, row) => {
    const caseInEntry = inEntry(aCase({ state, notMine: [{ by: deputy, at }, rowIn(row)] }));
    const context = aContext({ language, caseInEntry, person: heir, messageId: "handover-2" });
    const text = JSON.stringify(cardFor(context));
    const running = ["requested", "objection", "open", "query"].includes(state);
    expect(text.includes("handover/accept")).toBe(running && row === "asked");
    expect(text.includes("handover/decline")).toBe(running && row === "asked");
    expect(text).toContain("Bürgerbot");
    expect(text.length).toBeLessThan(25_000);
  });

  test("says who names whom, for what, by when and what it means", () => {
    const caseInEntry = inEntry(aCase({ notMine: [{ by: deputy, at }, asked] }));
    const context = aContext({ language, caseInEntry, person: heir, messageId: "handover-2" });
    const text = JSON.stringify(cardFor(context));
    for (const word of [
      owner.name,
      "Bürgeramt",
      "2.1",
      language === "de" ? "04.12.2026" : "4 Dec 2026",
    ])
      expect(text).toContain(word);
  });
});
