import { describe, expect, test } from "vitest";
import { cardFor } from "#teams/cards/cardFor.ts";
import {
  aCase,
  aContext,
  anEntry,
  changedAnswer,
  deputy,
  inEntry,
  stored,
  unchangedAnswer,
} from "#tests/teams/cases.ts";

describe("the outcome", () => {
  const outcome = (over: Parameters<typeof aCase>[0], entry = anEntry()) =>
    JSON.stringify(cardFor(aContext({ caseInEntry: inEntry(aCase(over), entry) })));

  test("is told in words, with who answered", () => {
    const text = outcome({ state: "objection", answer: stored(unchangedAnswer) });
    expect(text).toContain("Beantwortet von der Stellvertretung am 21.11.2026.");
    expect(text).toContain("Nur Fehlerbehebung");
    expect(text).toContain("kann die Antwort bis 04.12.2026 prüfen");
    expect(text).not.toContain(deputy.name);
  });

  test.each([
    ["active", "ab sofort ausgesetzt"],
    ["open", "prüft, ob die Anwendung"],
    ["confirmed", "hat die Anwendung ausgesetzt"],
    ["declined", "nicht auszusetzen"],
  ] as const)("suspension %s", (state, sentence) => {
    const suspension = { kind: "proposed", state } as const;
    expect(outcome({ state: "open", answer: stored(changedAnswer), suspension })).toContain(
      sentence,
    );
    expect(outcome({ state: "approved", suspension })).not.toContain(sentence);
  });

  test("a decision has its reason, and an application that is still suspended says so", () => {
    const decision = {
      decision: "rejected",
      reason: "Keine Rechtsgrundlage",
      riskClass: "highRisk",
      by: { id: "c", name: "Kim" },
      at: "2026-11-22T10:00:00.000Z",
    } as const;
    const text = outcome(
      { state: "rejected", decision },
      anEntry({ operationStatus: "suspended" }),
    );
    expect(text).toContain("Entscheidung vom 22.11.2026");
    expect(text).toContain("Keine Rechtsgrundlage");
    expect(text).toContain("Hochrisiko");
    expect(text).toContain("zurzeit ausgesetzt");
    expect(text).not.toContain("Kim");
  });

  test("an objection names its reason", () => {
    const answer = stored(unchangedAnswer);
    const text = outcome({ state: "open", depth: "short", answer, note: "Bitte genauer" });
    expect(text).toContain("hält eine Bewertung für nötig");
    expect(text).toContain("Bitte genauer");
  });
});

describe("a change of law", () => {
  const law = { trigger: "lawChange", newLaw: true } as const;
  const cases = (over: Parameters<typeof aCase>[0]) => ({ caseInEntry: inEntry(aCase(over)) });

  test.each([
    ["asks what it can change", cases(law), "Das Recht hat sich geändert. Die Anwendung wird"],
    [
      "joins a question about a version",
      cases({ newLaw: true }),
      "Neue Version, und das Recht hat sich geändert. Die Anwendung wird",
    ],
    ["by hand, asks whether it matters", cases({ trigger: "lawChange" }), "ob eine neue Bewertung"],
    [
      "is said in a reminder",
      { ...cases(law), messageId: "reminder-v7-1" as const },
      "Erinnerung: Das Recht hat sich geändert.",
    ],
    [
      "is evaluated after any answer",
      cases({ ...law, state: "open", answer: stored(unchangedAnswer) }),
      "bewertet die Anwendung deshalb neu",
    ],
  ])("%s", (_, over, sentence) => {
    const text = JSON.stringify(cardFor(aContext(over)));
    expect(text).toContain(sentence);
    expect(text).not.toContain("hält eine Bewertung für nötig");
    const isByHand = over.caseInEntry.evaluationCase.newLaw === undefined;
    expect(text.includes("Warum ist keine neue Bewertung nötig?")).toBe(isByHand);
  });
});
