import type { CaseView } from "#contract/case.ts";
import type { RequestStatementInput, RequiredStatementView } from "#contract/statement.ts";
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

const PROBLEM_FIELDS = {
  roleMissing: "role",
  personMissing: "personId",
  textMissing: "question",
} as const satisfies Readonly<Record<string, keyof RequestDraft>>;
export type RequestProblem = keyof typeof PROBLEM_FIELDS;

export function fieldOfRequestProblem(problem: RequestProblem): keyof RequestDraft {
  return PROBLEM_FIELDS[problem];
}

/** The request to send, naming the revision that was seen, or all that is missing. */
export function draftToRequest(
  { personId, question, required, role }: RequestDraft,
  revision: number,
): Result<RequestStatementInput, readonly RequestProblem[]> {
  const text = question.trim();
  const textProblems: readonly RequestProblem[] = text === "" ? ["textMissing"] : [];
  // Without the office there is no list of persons yet.
  if (role === null) return err(["roleMissing", ...textProblems]);
  if (personId === "") return err(["personMissing", ...textProblems]);
  if (textProblems.length > 0) return err(textProblems);
  return ok({ revision, role, personId, question: text, required });
}

/** Where only one person can be asked, there is nothing to choose. */
export function soleContact(people: readonly { readonly id: string }[]): string {
  const [first] = people;
  return people.length === 1 && first !== undefined ? first.id : "";
}

/** The offices that are still to be asked, or to be asked again: nobody waits for their answer. */
export function toRequest({
  requiredStatements,
  statements,
}: Pick<CaseView, "requiredStatements" | "statements">): readonly RequiredStatementView[] {
  return requiredStatements.filter(
    ({ isAgreed, role }) => !isAgreed && !statements.some((one) => one.role === role && one.isOpen),
  );
}

/** What the dialog starts with for an office that has to agree; whoever was asked before is asked something else. */
export function suggestedRequest(
  { role }: RequiredStatementView,
  { statements }: Pick<CaseView, "statements">,
  contacts: readonly { readonly id: string }[],
  question: string,
): RequestDraft {
  const isAgain = statements.some((one) => one.role === role && one.outcome?.kind === "given");
  return {
    role,
    personId: soleContact(contacts),
    question: isAgain ? "" : question,
    required: true,
  };
}
