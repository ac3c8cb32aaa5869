import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { withValues } from "#domain/entry/intake.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { reportNotMine } from "./caseTransitions.ts";
import {
  type CaseMoment,
  type EvaluationCase,
  type HandoverState,
  isRunning,
  type NotMine,
} from "./evaluationCase.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

/** A case is one column of limited length: whoever keeps naming people needs the coordinators. */
const MOST_ROWS = 20;

/**
 * "Ich bin nicht zuständig": without a name the coordinators look for somebody, with one that person is asked to
 * accept. Whoever names again takes back whom they named before. The deadline runs on.
 */
export function nominate(
  evaluationCase: EvaluationCase,
  input: {
    readonly by: Person;
    readonly named?: Person;
    readonly responsibleIds: readonly string[];
  },
  when: CaseMoment,
): Transition {
  const { by, named, responsibleIds } = input;
  if (evaluationCase.state !== "requested") {
    return err(isRunning(evaluationCase.state) ? "notRequested" : "notRunning");
  }
  if (!responsibleIds.includes(by.id)) return err("notAllowed");
  if (named?.id === by.id) return err("namedOneself");
  if (named !== undefined && responsibleIds.includes(named.id)) return err("alreadyResponsible");
  const hasDeclined = evaluationCase.notMine.some(
    (row) => row.handover?.state === "declined" && row.namedId === named?.id,
  );
  if (hasDeclined) return err("alreadyDeclined");
  if (evaluationCase.notMine.length >= MOST_ROWS) return err("namedTooMany");
  const noted = reportNotMine(evaluationCase, named === undefined ? { by } : { by, named }, when);
  if (!noted.ok) return noted;
  const last = noted.value.notMine.length - 1;
  const notMine = noted.value.notMine.map((row, index): NotMine => {
    if (index < last) {
      return row.by.id === by.id && isAsked(row) ? markedAs(row, "closed", when) : row;
    }
    return named === undefined ? row : markedAs(row, "asked", when);
  });
  return ok({ ...noted.value, notMine });
}

/** A person who is asked to become responsible, and the row that says so, counted from 1. */
export interface OpenHandover {
  readonly index: number;
  readonly person: Person;
  readonly by: Person;
}

export function openHandovers(evaluationCase: EvaluationCase): readonly OpenHandover[] {
  if (!isRunning(evaluationCase.state)) return [];
  return evaluationCase.notMine.flatMap((row, position) => {
    const person = namedIn(row);
    return person !== undefined && isAsked(row)
      ? [{ index: position + 1, person, by: row.by }]
      : [];
  });
}

/** What a named person says; both answers may be given twice. */
export function answerHandover(
  evaluationCase: EvaluationCase,
  input: { readonly personId: string; readonly accept: boolean },
  when: CaseMoment,
): Transition {
  const { accept, personId } = input;
  const own = evaluationCase.notMine.filter(({ namedId }) => namedId === personId);
  if (own.length === 0) return err("notAllowed");
  const state = accept ? "accepted" : "declined";
  const isAskedNow = openHandovers(evaluationCase).some(({ person }) => person.id === personId);
  if (!isAskedNow) {
    return own.at(-1)?.handover?.state === state ? ok(evaluationCase) : err("handoverClosed");
  }
  const notMine = evaluationCase.notMine.map((row) =>
    row.namedId === personId && isAsked(row) ? markedAs(row, state, when) : row,
  );
  return ok({ ...evaluationCase, notMine });
}

export interface HandoverOffer extends OpenHandover {
  readonly place: "owner" | "deputy";
}

/** The place that somebody is offered: the owner's before the deputy's, and only by whoever still holds it. */
export function handoverOffer(
  evaluationCase: EvaluationCase,
  entry: Entry,
  personId: string,
): HandoverOffer | undefined {
  if (relationTo(entry, personId) !== undefined) return undefined;
  const offers = openHandovers(evaluationCase)
    .filter(({ person }) => person.id === personId)
    .flatMap((open): readonly HandoverOffer[] => {
      const place = relationTo(entry, open.by.id);
      return place === undefined ? [] : [{ ...open, place }];
    });
  return offers.find(({ place }) => place === "owner") ?? offers[0];
}

/**
 * The entry with the person who accepts in the place of the one who named them. Undefined where that place is no
 * longer theirs to give; the entry as it is where it already names the person.
 */
export function handOver<Kept extends Entry>(
  entry: Kept,
  evaluationCase: EvaluationCase,
  personId: string,
): Kept | undefined {
  if (relationTo(entry, personId) !== undefined) return entry;
  const offer = handoverOffer(evaluationCase, entry, personId);
  if (offer === undefined) return undefined;
  const { place, person } = offer;
  const values = withValues(entry.values, {
    [`${place}Id`]: person.id,
    [`${place}Name`]: person.name,
  });
  return { ...entry, values };
}

/**
 * The handovers as the entry shows them: whoever is responsible now has accepted, and a place that was given to
 * somebody else is no longer offered. The same case where nothing has changed.
 */
export function followEntry(
  evaluationCase: EvaluationCase,
  entry: Entry,
  when: CaseMoment,
): EvaluationCase {
  const marked = new Map(
    openHandovers(evaluationCase).flatMap(({ by, index, person }) => {
      const isTaken = relationTo(entry, person.id) !== undefined;
      const isOffered = !isTaken && relationTo(entry, by.id) !== undefined;
      return isOffered ? [] : [[index, isTaken ? "accepted" : "closed"] as const];
    }),
  );
  if (marked.size === 0) return evaluationCase;
  const notMine = evaluationCase.notMine.map((row, position) => {
    const state = marked.get(position + 1);
    return state === undefined ? row : markedAs(row, state, when);
  });
  return { ...evaluationCase, notMine };
}

/** The coordinators have said who is responsible: whatever was said before is dealt with. */
export function closeHandovers(evaluationCase: EvaluationCase, when: CaseMoment): EvaluationCase {
  const isDone = ({ handover }: NotMine) =>
    handover?.state === "accepted" || handover?.state === "closed";
  if (evaluationCase.notMine.every(isDone)) return evaluationCase;
  const notMine = evaluationCase.notMine.map((row) =>
    isDone(row) ? row : markedAs(row, "closed", when),
  );
  return { ...evaluationCase, notMine };
}

/** Somebody responsible says they are not, and nobody is asked in their place: the coordinators have to look. */
export function needsResponsible(evaluationCase: EvaluationCase, entry: Entry): boolean {
  if (evaluationCase.state !== "requested") return false;
  return responsiblePersons(entry).some(({ id }) => {
    const last = evaluationCase.notMine.findLast(({ by }) => by.id === id);
    return (
      last !== undefined && (last.handover === undefined || last.handover.state === "declined")
    );
  });
}

/** Who said not to know who is responsible waits for the coordinators; everybody else may name somebody. */
export function mayNominate(evaluationCase: EvaluationCase, personId: string): boolean {
  if (evaluationCase.state !== "requested") return false;
  const last = lastNotMineOf(evaluationCase, personId);
  return last === undefined || last.handover !== undefined;
}

/** What this person said last about the version that is asked about; a newer one asks anew. */
export function lastNotMineOf(
  { notMine, targetRevision }: EvaluationCase,
  personId: string,
): NotMine | undefined {
  return notMine.findLast(
    (row) => row.by.id === personId && (row.targetRevision ?? targetRevision) === targetRevision,
  );
}

/** The person named in a row; a name that was typed names nobody in the directory. */
export function namedIn({ namedId, namedName }: NotMine): Person | undefined {
  return namedId === undefined || namedId === ""
    ? undefined
    : { id: namedId, name: namedName ?? "" };
}

function isAsked({ handover }: NotMine): boolean {
  return handover?.state === "asked";
}

function markedAs(row: NotMine, state: HandoverState, when: CaseMoment): NotMine {
  return { ...row, handover: { state, at: when.at } };
}
