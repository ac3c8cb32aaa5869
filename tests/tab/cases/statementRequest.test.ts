import { describe, expect, test } from "vitest";
import { requestStatementInputSchema } from "#contract/statement.ts";
import { draftToRequest, EMPTY_REQUEST, soleContact } from "#tab/cases/statementRequest.ts";

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
