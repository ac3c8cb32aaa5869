import type { ChangeAction } from "#domain/change.ts";
import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { responsibleIdsSince } from "#domain/entry/responsible.ts";
import { concerns, isAssigned } from "#domain/people/reviewer.ts";
import { isInvolved, readsEverything, relationTo, type Viewer } from "#domain/people/roles.ts";
import type { EvaluationCase } from "./evaluationCase.ts";
import { openHandovers } from "./handover.ts";
import { responsibleInCase } from "./independence.ts";
import type { Statement, StatementRole } from "./statement.ts";

/** Somebody who looks at an entry, and at which of its cases. */
export interface Looking {
  readonly entry: Entry;
  readonly viewer: Viewer;
  /** Absent where no single case is looked at, as in the history of the entry. */
  readonly evaluationCase?: EvaluationCase;
}

/** In which capacity somebody reads; one person can have several. */
const READERS = {
  /** Owner and deputy. */
  own: ({ entry, viewer }) => relationTo(entry, viewer.person.id) !== undefined,
  coordination: ({ viewer }) => readsEverything(viewer),
  /** Coordination and audit, but not about an entry that they own or deputise, or did since the case began. */
  independent: ({ entry, evaluationCase, viewer }) =>
    readsEverything(viewer) &&
    !(
      evaluationCase === undefined
        ? responsibleIdsSince(entry, null)
        : responsibleInCase(entry, evaluationCase)
    ).includes(viewer.person.id),
  /** Owner, deputy, head of office, coordination and audit. */
  involved: ({ entry, viewer }) => isInvolved(entry, viewer),
  /** Who is asked for a statement in this case, or holds a role that is. */
  asked: ({ evaluationCase, viewer }) =>
    evaluationCase !== undefined && isAssigned(evaluationCase, viewer),
} as const satisfies Readonly<Record<string, (looking: Looking) => boolean>>;

/** Who reads a part of a case; what is not named here (state, version, dates) everybody reads. */
const PARTS = {
  /** The case in lists of cases. */
  listed: ["coordination", "own", "asked"],
  /** Whoever gives a statement judges by what was answered, not by whom. */
  answers: ["involved", "asked"],
  names: ["involved"],
  /** To the second it would tell how fast a person answers. */
  moments: ["involved"],
  reasons: ["involved"],
  decision: ["involved"],
  queries: ["involved"],
  notMine: ["involved"],
  needsResponsible: ["involved"],
  suspension: ["involved"],
  extension: ["involved"],
  note: ["involved"],
  updateRhythm: ["involved"],
  incidents: ["involved"],
  statements: ["involved"],
  /** Whoever reports an incident must not have to fear the people who answer for the application. */
  reporters: ["independent"],
  /** Who owns the entry does not read what is said about it, not even as a coordinator. */
  internalNote: ["independent"],
  handler: ["independent"],
  markedForCheck: ["independent"],
  /** Whether owner and deputy can be asked: absence and account. */
  responsible: ["coordination"],
  deliveries: ["coordination"],
  /** The day on which the reader wants to be asked again. */
  ownReminder: ["own"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof READERS)[]>>;
export type CasePart = keyof typeof PARTS;

export function maySee(part: CasePart, looking: Looking): boolean {
  return PARTS[part].some((reader) => READERS[reader](looking));
}

/**
 * To whom the cases of an entry may look otherwise than to anybody else with the same roles: by name, or by holding a role
 * that a statement was asked of.
 */
export function concernedPersons(
  entry: Entry,
  cases: readonly EvaluationCase[],
): {
  /** Who may have a case in their list. */
  readonly listed: ReadonlySet<string>;
  readonly headOfOffice: string | undefined;
  readonly roles: ReadonlySet<StatementRole>;
} {
  const asked = cases.flatMap(({ statements = [] }) => statements);
  const named = cases.flatMap(openHandovers).map(({ person }) => person.id);
  return {
    listed: new Set([
      ...responsiblePersons(entry).map(({ id }) => id),
      ...asked.map(({ askedOf }) => askedOf.id),
      ...named,
    ]),
    headOfOffice: entry.values.headOfOfficeId,
    roles: new Set(asked.map(({ role }) => role)),
  };
}

/** A reviewer reads what was asked of their own role, but no cancelled request. */
export function maySeeStatement(statement: Statement, looking: Looking): boolean {
  return (
    maySee("statements", looking) ||
    (statement.outcome?.kind !== "cancelled" && concerns(statement, looking.viewer))
  );
}

const AMONG_COORDINATORS: readonly ChangeAction[] = [
  "noted",
  "handled",
  "checkMarked",
  "checkUnmarked",
];

/** Whether an event is in the history that somebody reads. */
export function maySeeEvent(action: ChangeAction, looking: Looking): boolean {
  return !AMONG_COORDINATORS.includes(action) || maySee("internalNote", looking);
}
