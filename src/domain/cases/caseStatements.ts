import { STATEMENTS_MAX } from "#domain/limits.ts";
import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Channel } from "#domain/vocabulary.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { roomForStatements } from "./caseRoom.ts";
import { dueDay } from "./deadlines.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import { evaluationProblem } from "./notOpen.ts";
import {
  keepsText,
  needsText,
  type Statement,
  type StatementOutcome,
  type StatementResult,
  type StatementRole,
} from "./statement.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

/** How many more can be asked for in a case: each keeps room for what it waits for. */
export function statementsLeft(held: readonly Statement[]): number {
  return Math.max(0, Math.min(STATEMENTS_MAX - held.length, roomForStatements(held)));
}

/** A coordinator asks a contact of the city; each of the four roles is asked one thing at a time. */
export function requestStatement(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & {
    readonly role: StatementRole;
    readonly askedOf: Person;
    readonly question: string;
    readonly required: boolean;
    /** Who may be asked in this role. */
    readonly contacts: readonly Person[];
  },
  when: CaseMoment,
): Transition {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { askedOf, by, role } = input;
  if (!input.contacts.some(({ id }) => id === askedOf.id)) return err("notAContact");
  if (input.ownerIds.includes(askedOf.id)) return err("statementOwnEntry");
  const held = evaluationCase.statements ?? [];
  if (openStatements(evaluationCase).some((one) => one.role === role)) return err("statementOpen");
  if (statementsLeft(held) === 0) return err("statementsFull");
  const question = input.question.trim();
  if (question === "") return err("textMissing");
  const statement: Statement = {
    id: held.length + 1,
    role,
    required: input.required,
    question,
    askedOf: personOf(askedOf),
    askedBy: personOf(by),
    askedOn: when.today,
    due: dueDay("statement", when.today, when),
    outcome: null,
  };
  return ok({ ...evaluationCase, started: true, statements: [...held, statement] });
}

/** The person asked answers, or somebody else who holds the same role; the first answer stands. */
export function giveStatement(
  evaluationCase: EvaluationCase,
  input: {
    readonly id: number;
    readonly result: StatementResult;
    readonly text: string;
    readonly by: CaseActor;
    /** The roles that the person holds in the directory. */
    readonly holds: readonly StatementRole[];
    readonly ownerIds: readonly string[];
    readonly channel: Channel;
  },
  when: CaseMoment,
): Transition {
  const { by, channel, result } = input;
  const statement = statementOf(evaluationCase, input.id);
  if (statement === undefined) return err("statementUnknown");
  const { role } = statement;
  if (by.id !== statement.askedOf.id && !input.holds.includes(role)) return err("notAllowed");
  if (input.ownerIds.includes(by.id)) return err("statementOwnEntry");
  const problem = closedProblem(statement) ?? evaluationProblem(evaluationCase);
  if (problem !== undefined) return err(problem);
  const text = input.text.trim();
  if (text !== "" && !keepsText(role)) return err("statementTextNotKept");
  if (text === "" && needsText(role, result)) return err("statementTextMissing");
  const person = personOf(by);
  return ok(
    closed(evaluationCase, statement, {
      kind: "given",
      result,
      text,
      by: person,
      on: when.today,
      channel,
    }),
  );
}

/** A coordinator does not need the statement any more; what was given stays. */
export function cancelStatement(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly id: number; readonly reason: string },
  when: CaseMoment,
): Transition {
  const { by } = input;
  const denied = coordinatorProblem(input);
  if (denied !== undefined) return err(denied);
  const statement = statementOf(evaluationCase, input.id);
  if (statement === undefined) return err("statementUnknown");
  const problem = closedProblem(statement) ?? evaluationProblem(evaluationCase);
  if (problem !== undefined) return err(problem);
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  const person = personOf(by);
  return ok(
    closed(evaluationCase, statement, { kind: "cancelled", reason, by: person, on: when.today }),
  );
}

/** The statements that are waited for; none once the case is closed. */
export function openStatements(evaluationCase: EvaluationCase): readonly Statement[] {
  if (evaluationProblem(evaluationCase) !== undefined) return [];
  return (evaluationCase.statements ?? []).filter(({ outcome }) => outcome === null);
}

export function statementOf(
  { statements = [] }: EvaluationCase,
  id: number,
): Statement | undefined {
  return statements.find((one) => one.id === id);
}

/** Of a statement, what its being an agreement depends on; stored or shown. */
interface AskedOffice {
  readonly role: StatementRole;
  readonly outcome:
    | { readonly kind: "given"; readonly result: StatementResult }
    | { readonly kind: "cancelled" }
    | null;
}

/** The latest of an office that was not taken back; a later request counts before it is answered. */
export function latestOf<Asked extends AskedOffice>(
  { statements = [] }: { readonly statements?: readonly Asked[] },
  role: StatementRole,
): Asked | undefined {
  return statements.findLast((one) => one.role === role && one.outcome?.kind !== "cancelled");
}

/**
 * Whether an office agrees, without conditions. Whoever asks it again has a doubt that an earlier agreement does not
 * answer; conditions stay open until it is asked again and agrees.
 */
export function hasAgreed(
  evaluationCase: { readonly statements?: readonly AskedOffice[] },
  role: StatementRole,
): boolean {
  const outcome = latestOf(evaluationCase, role)?.outcome;
  return outcome?.kind === "given" && outcome.result === "agreed";
}

function closed(
  evaluationCase: EvaluationCase,
  statement: Statement,
  outcome: StatementOutcome,
): EvaluationCase {
  const statements = (evaluationCase.statements ?? []).map((one) =>
    one.id === statement.id ? { ...one, outcome } : one,
  );
  return { ...evaluationCase, statements };
}

function closedProblem({ outcome }: Statement): CaseProblem | undefined {
  if (outcome === null) return undefined;
  return outcome.kind === "given" ? "statementGiven" : "statementCancelled";
}
