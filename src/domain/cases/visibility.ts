import type { ChangeAction } from "#domain/change.ts";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { relationTo, visibleValues } from "#domain/entry/entryRights.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { responsibleIdsSince } from "#domain/entry/responsible.ts";
import { EVALUATION_SECTIONS, type SectionKey, sectionKeys } from "#domain/entry/sectionFields.ts";
import { concerns, isAssigned } from "#domain/people/reviewer.ts";
import { readsEverything, type Viewer } from "#domain/people/roles.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";
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
  /** Who heads the office that the entry belongs to. */
  head: ({ entry, viewer }) => entry.values.headOfOfficeId === viewer.person.id,
  /** Who is asked for a statement in this case, or holds a role that is. */
  asked: ({ evaluationCase, viewer }) =>
    evaluationCase !== undefined && isAssigned(evaluationCase, viewer),
} as const satisfies Readonly<Record<string, (looking: Looking) => boolean>>;

/** Whoever answers for the application and its office, and whoever judges it. */
const INVOLVED = ["own", "head", "coordination"] as const;
/**
 * The same without the head of office: what tells how fast somebody answers, and who takes or refuses a responsibility, is
 * no matter of whoever judges their work (workflow §6, §8).
 */
const CONCERNED = ["own", "coordination"] as const;

/**
 * Who reads a part of a case or of the history; what is not named here (state, version, dates) everybody reads. A head of
 * office reads what was answered, decided and reported as having happened, and why; never who reported it.
 */
const PARTS = {
  /** The case in lists of cases. */
  listed: ["coordination", "own", "asked"],
  /** Whoever gives a statement judges by what was answered, not by whom. */
  answers: [...INVOLVED, "asked"],
  classification: [...INVOLVED, "asked"],
  /** What the application lacks for productive use, as at the entry. */
  gates: INVOLVED,
  sections: [...INVOLVED, "asked"],
  names: INVOLVED,
  /** To the second it would tell how fast a person answers. */
  moments: CONCERNED,
  /** Why something was done; of handovers see below. */
  reasons: INVOLVED,
  /** Why somebody else is to answer for the application: it may be about the person. */
  handoverReasons: CONCERNED,
  risks: [...INVOLVED, "asked"],
  evidence: [...INVOLVED, "asked"],
  /** How conditions are met; what they ask for, and by when, everybody reads. */
  conditions: INVOLVED,
  decision: INVOLVED,
  /** What was decided with all that it went by, for the files; the same for everybody who reads it. */
  document: INVOLVED,
  queries: INVOLVED,
  notMine: CONCERNED,
  needsResponsible: CONCERNED,
  suspension: INVOLVED,
  extension: INVOLVED,
  note: INVOLVED,
  updateRhythm: INVOLVED,
  incidents: INVOLVED,
  statements: INVOLVED,
  /** Whoever reports an incident must not have to fear the people who answer for the application. */
  reporters: ["independent"],
  /** Who owns the entry does not read what is said about it, not even as a coordinator. */
  internalNote: ["independent"],
  handler: ["independent"],
  markedForCheck: ["independent"],
  /** Whether owner and deputy can be asked: absence and account. */
  responsible: ["coordination"],
  /** Its place on the coordinators' desk. */
  desk: ["coordination"],
  deliveries: ["coordination"],
  /** The day on which the reader wants to be asked again. */
  ownReminder: ["own"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof READERS)[]>>;
export type CasePart = keyof typeof PARTS;
const isPart = (text: string): text is CasePart => Object.hasOwn(PARTS, text);
export const CASE_PARTS: readonly CasePart[] = Object.keys(PARTS).filter(isPart);

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
      ...responsibleIdsSince(entry, null),
      ...asked.map(({ askedOf }) => askedOf.id),
      ...named,
    ]),
    headOfOffice: entry.values.headOfOfficeId,
    roles: new Set(asked.map(({ role }) => role)),
  };
}

/**
 * What somebody reads of an entry. Whoever is asked for a statement in a running case judges by what the evaluation says, and
 * reads its sections as long as it runs.
 */
export function readableValues(
  entry: Entry,
  cases: readonly EvaluationCase[],
  viewer: Viewer,
): EntryValues {
  const readable = visibleValues(entry, viewer);
  const isAsked = cases.some((one) => isRunning(one.state) && isAssigned(one, viewer));
  if (!isAsked) return readable;
  const { values } = entry;
  const sections = SECTION_KEYS.flatMap((key) =>
    values[key] === undefined ? [] : [[key, values[key]] as const],
  );
  return { ...readable, ...Object.fromEntries(sections) };
}
/** The fields of the sections that those involved read. */
const SECTION_KEYS: readonly SectionKey[] = EVALUATION_SECTIONS.flatMap(sectionKeys).filter(
  (key) => fieldOf(key).readers === "involved",
);

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
  "reminded",
  "checkUnmarked",
];

const OF_HANDOVERS: readonly ChangeAction[] = [
  "notMine",
  "handoverAccepted",
  "handoverDeclined",
  "handoverSettled",
  "reassigned",
];

/** Whether somebody reads why an event of the history was brought about. */
export function maySeeReason(action: ChangeAction, looking: Looking): boolean {
  return maySee(OF_HANDOVERS.includes(action) ? "handoverReasons" : "reasons", looking);
}

/** Whether an event is in the history that somebody reads. */
export function maySeeEvent(action: ChangeAction, looking: Looking): boolean {
  return !AMONG_COORDINATORS.includes(action) || maySee("internalNote", looking);
}
