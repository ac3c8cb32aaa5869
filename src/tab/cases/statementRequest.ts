import type { RequestStatementInput } from "#contract/statement.ts";
import type { StatementRole } from "#domain/cases/statement.ts";
import { err, ok, type Result } from "#domain/result.ts";

/** What the dialog holds while it is filled in. */
export interface RequestDraft {
  readonly role: StatementRole | null;
  readonly personId: string;
  readonly question: string;
  readonly required: boolean;
}

export const EMPTY_REQUEST: RequestDraft = {
  role: null,
  personId: "",
  question: "",
  required: true,
};

/** The request to send, naming the revision that was seen, or what is missing. */
export function draftToRequest(
  { personId, question, required, role }: RequestDraft,
  revision: number,
): Result<RequestStatementInput, "roleMissing" | "personMissing" | "textMissing"> {
  if (role === null) return err("roleMissing");
  if (personId === "") return err("personMissing");
  const text = question.trim();
  if (text === "") return err("textMissing");
  return ok({ revision, role, personId, question: text, required });
}

/** Where only one person can be asked, there is nothing to choose. */
export function soleContact(people: readonly { readonly id: string }[]): string {
  const [first] = people;
  return people.length === 1 && first !== undefined ? first.id : "";
}
