import { describe, expect, test } from "vitest";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { STATEMENT_RESULTS } from "#domain/cases/statement.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor, summaryFor } from "#teams/cards/cardFor.ts";
import { day } from "#tests/domain/builders.ts";
import { aContext, inEntry } from "#tests/teams/cases.ts";
import { aStatement, colleague, reviewer, waitingFor } from "#tests/teams/statements.ts";

const given = {
  kind: "given",
  result: "agreedWithConditions",
  text: "Nur ohne Namen.",
  by: reviewer,
  on: day("2026-11-24"),
  channel: "card",
} as const;

function contextOf(evaluationCase: EvaluationCase, over: Partial<CardContext> = {}): CardContext {
  const caseInEntry = inEntry(evaluationCase);
  return aContext({ caseInEntry, person: reviewer, messageId: "statement-1", ...over });
}
const textOf = (context: CardContext) => JSON.stringify(cardFor(context));

describe("the card that asks for a statement", () => {
  const text = textOf(contextOf(waitingFor(aStatement())));
  test("says what is asked, about which version of what, until when, and who asks", () => {
    for (const part of [
      "Bitte um Stellungnahme (Rechtsamt): Frist in",
      "Bürgerbot [klick](https://example.org)",
      "bisher 2.0, jetzt 2.1",
      "Ist die Nutzung [zulässig](https://example.org)?",
      "04.12.2026",
      "Die KI-Koordination bittet",
      "Solange Ihre Stelle nicht zugestimmt hat",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("Kim Koordination");
  });

  test("offers the results open on the card, chooses none beforehand, and has room for words", () => {
    const card = JSON.parse(text);
    const inputs = card.body.filter(({ type }: { type: string }) => type.startsWith("Input."));
    expect(inputs).toEqual([
      expect.objectContaining({
        id: "statementResult",
        style: "expanded",
        isRequired: true,
        choices: STATEMENT_RESULTS.map((value) => expect.objectContaining({ value })),
      }),
      expect.objectContaining({ id: "statementText", isMultiline: true, maxLength: 2000 }),
    ]);
    expect(inputs.every((input: object) => !("value" in input))).toBe(true);
    expect(card.actions).toEqual([
      expect.objectContaining({
        verb: "statement/give",
        title: "Stellungnahme abgeben",
        data: { caseKey: "c0ffee01", targetRevision: 7, step: "statement-1" },
      }),
      expect.objectContaining({ title: "Im Register öffnen" }),
    ]);
  });

  test("takes no words of the staff council", () => {
    const council = textOf(contextOf(waitingFor(aStatement({ role: "staffCouncil" }))));
    expect(council).toContain("nur Ergebnis und Datum");
    expect(council).not.toContain("statementText");
  });

  test("speaks English to whom does", () => {
    const english = textOf(contextOf(waitingFor(aStatement()), { language: "en" }));
    expect(english).toContain("Request for a statement (Legal office");
    expect(english).not.toMatch(/Stellungnahme|Rechtsamt/);
  });

  test("has a notification that names the application and the day", () => {
    expect(summaryFor(contextOf(waitingFor(aStatement())))).toMatch(
      /Stellungnahme zu „Bürgerbot .*“ erbeten bis 04\.12\.2026/,
    );
  });

  test("with the longest question stays within what Teams takes", () => {
    const long = aStatement({ question: "ü".repeat(1000) });
    expect(Buffer.byteLength(textOf(contextOf(waitingFor(long))))).toBeLessThan(28_000);
  });
});

describe("a settled statement is told in words, without inputs", () => {
  const cancelled = {
    kind: "cancelled",
    reason: "Am Telefon geklärt.",
    by: reviewer,
    on: day("2026-11-24"),
  } as const;
  const rejected = {
    ...waitingFor(aStatement()),
    state: "rejected",
    closedOn: day("2026-11-25"),
  } as const;
  test.each([
    [
      "given",
      waitingFor(aStatement({ outcome: given })),
      ["Von Ihnen abgegeben am 24.11.2026", "Zustimmung mit Bedingungen", "Nur ohne Namen."],
    ],
    [
      "given by a colleague",
      waitingFor(aStatement({ outcome: { ...given, by: colleague } })),
      ["von einer anderen Person Ihrer Stelle"],
    ],
    [
      "taken back",
      waitingFor(aStatement({ outcome: cancelled })),
      ["am 24.11.2026 zurückgenommen", "Am Telefon geklärt."],
    ],
    ["of a decided case", rejected, ["ohne Ihre Stellungnahme abgeschlossen", "Abgelehnt"]],
  ])("%s", (_name, evaluationCase, parts) => {
    const text = textOf(contextOf(evaluationCase));
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/Input\.|statement\/give/);
    expect(text).not.toContain(colleague.name);
    expect(summaryFor(contextOf(evaluationCase))).toContain("Neuer Stand der Stellungnahme");
  });
});

test("a copy of somebody who was not asked, or of no statement, shows nothing of the case", () => {
  const waiting = waitingFor(aStatement());
  const foreign = textOf(contextOf(waiting, { person: colleague }));
  const none = textOf(contextOf(waiting, { messageId: "statement-2" }));
  for (const text of [foreign, none]) {
    expect(text).not.toMatch(/Bürgerbot|zulässig|Input\./);
  }
});
