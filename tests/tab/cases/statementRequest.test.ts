import { describe, expect, test } from "vitest";
import type { CaseView } from "#contract/case.ts";
import {
  type RequiredStatementView,
  requestStatementInputSchema,
  type StatementView,
} from "#contract/statement.ts";
import {
  draftToRequest,
  EMPTY_REQUEST,
  soleContact,
  suggestedRequest,
  toRequest,
} from "#tab/cases/statementRequest.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const filled = {
  role: "legal",
  personId: "0a000000-0000-4000-8000-000000000001",
  question: " Zulässig? ",
  required: false,
} as const;

describe("a request for a statement", () => {
  test("is sent with the revision that was seen, as the server takes it", () => {
    const read = draftToRequest(filled, 7);
    expect(read).toEqual({
      ok: true,
      value: {
        revision: 7,
        role: "legal",
        personId: filled.personId,
        question: "Zulässig?",
        required: false,
      },
    });
    expect(read.ok && requestStatementInputSchema.safeParse(read.value).success).toBe(true);
  });

  test.each([
    ["an office and a question", EMPTY_REQUEST, ["roleMissing", "textMissing"]],
    ["a person", { ...filled, personId: "" }, ["personMissing"]],
    ["a question", { ...filled, question: "  " }, ["textMissing"]],
    ["both", { ...filled, personId: "", question: "" }, ["personMissing", "textMissing"]],
  ] as const)("lacks %s, said at once", (_name, draft, problem) => {
    expect(draftToRequest(draft, 7)).toEqual({ ok: false, problem });
  });

  test("names the only person by itself, and nobody where there is a choice", () => {
    expect(soleContact([{ id: "r-1" }])).toBe("r-1");
    expect(soleContact([{ id: "r-1" }, { id: "r-2" }])).toBe("");
    expect(soleContact([])).toBe("");
  });
});

describe("what is still to be requested", () => {
  const needed: RequiredStatementView = {
    role: "legal",
    rules: ["prohibition"],
    isAgreed: false,
  };
  const given = {
    kind: "given",
    result: "objected",
    text: "Nein.",
    by: "Rita",
    on: "2026-11-16",
  } as const;
  const statement = (over: Partial<StatementView>): StatementView => ({
    id: 1,
    role: "legal",
    required: true,
    question: "Zulässig?",
    askedOf: "Rita Recht",
    askedOn: "2026-11-13",
    due: "2026-11-27",
    outcome: null,
    isOpen: false,
    rights: { give: false, cancel: false },
    ...over,
  });
  const view = (over: Partial<StatementView>[], isAgreed = false) =>
    aCaseView({
      requiredStatements: [{ ...needed, isAgreed }],
      statements: over.map(statement),
    });

  test.each<[string, CaseView, number]>([
    ["nobody was asked", view([]), 1],
    ["it is waited for", view([{ isOpen: true }]), 0],
    [
      "it was taken back",
      view([{ outcome: { kind: "cancelled", reason: "Weg.", on: "2026-11-16" } }]),
      1,
    ],
    ["it objected", view([{ outcome: given }]), 1],
    ["it agreed", view([{ outcome: { ...given, result: "agreed" } }], true), 0],
  ])("where %s", (_name, seen, expected) => {
    expect(toRequest(seen)).toHaveLength(expected);
  });

  test("one press asks the only contact, and a dialog whoever was asked before", () => {
    const contacts = [{ id: filled.personId }];
    const first = suggestedRequest(needed, view([]), contacts, "Warum?");
    expect(draftToRequest(first, 7).ok).toBe(true);
    const again = suggestedRequest(needed, view([{ outcome: given }]), contacts, "Warum?");
    expect(draftToRequest(again, 7)).toEqual({ ok: false, problem: ["textMissing"] });
    expect(suggestedRequest(needed, view([]), [], "Warum?").personId).toBe("");
  });
});
