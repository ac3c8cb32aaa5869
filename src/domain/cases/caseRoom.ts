import { TEXT_LIMITS } from "#domain/limits.ts";
import { isCauseOf } from "./causes.ts";
import type { EvaluationCase, Incident } from "./evaluationCase.ts";
import type { Statement } from "./statement.ts";

/*
 * Each part of a case that grows has a column of its own, of 63,999 characters as JSON, and a limit below it: what one
 * person writes never takes the room that another one's step needs. What is waited for (an answer, a statement) has its
 * room from the moment it is asked for.
 */

/** What escaping makes of a text at worst: each character two. */
const longest = (text: keyof typeof TEXT_LIMITS) => 2 * TEXT_LIMITS[text];
/** Persons, days and keys around a text, with the longest names. */
const AROUND = 1_000;

const QUERIES_ROOM = 50_000;
const STATEMENTS_ROOM = 62_000;
const INCIDENTS_ROOM = 62_000;
/** What is no harm leaves the rest to harm. */
const HARMLESS_ROOM = 40_000;
const CAUSES_MAX = 200;
const PLATFORMS_MAX = 12;
const NOTE_ROOM = 10_000;
/** The newest versions that moved a question stand in its causes. */
const MOVES_KEPT = 20;
const ANSWERS_KEPT = 8;

/** For how many more questions to owner and deputy there surely is room, with their answers. */
export function roomForQueries({ queries }: EvaluationCase): number {
  const needed = longest("reason") + longest("queryAnswer") + 2 * AROUND;
  return timesIn(QUERIES_ROOM - lengthOf(queries), needed);
}

/** For how many more statements, once all that are waited for are given. */
export function roomForStatements(statements: readonly Statement[]): number {
  const answer = longest("statement") + AROUND;
  const open = statements.filter(({ outcome }) => outcome === null).length;
  const left = STATEMENTS_ROOM - lengthOf(statements) - open * answer;
  return timesIn(left, longest("statementQuestion") + 2 * AROUND + answer);
}

function timesIn(room: number, needed: number): number {
  return Math.max(0, Math.floor(room / needed));
}

export function hasRoomForIncident(evaluationCase: EvaluationCase, incident: Incident): boolean {
  const { incidents = [] } = evaluationCase;
  const room = incident.harm === "yes" ? INCIDENTS_ROOM : HARMLESS_ROOM;
  return hasRoomForCause(evaluationCase) && lengthOf([...incidents, incident]) <= room;
}

/** What finds none waits for the next case. */
export function hasRoomForCause({ causes }: EvaluationCase): boolean {
  return causes.length < CAUSES_MAX;
}

export function hasRoomForPlatform(evaluationCase: EvaluationCase): boolean {
  return hasRoomForCause(evaluationCase) && (evaluationCase.platforms ?? []).length < PLATFORMS_MAX;
}

/** What a case says of its request grows with each campaign that joins it. */
export function hasRoomInNote(note: string): boolean {
  return note.length <= NOTE_ROOM;
}

/**
 * An answer for an older version, or one that another overrides, is kept to be shown: the newest ones. Of the others
 * the case keeps their number, and whether one told of harm; their texts stand in its events.
 */
export function withEarlierAnswer(
  evaluationCase: EvaluationCase,
): Pick<EvaluationCase, "earlierAnswers" | "foldedAnswers"> {
  const { answer, earlierAnswers, foldedAnswers } = evaluationCase;
  const answers = answer === null ? earlierAnswers : [...earlierAnswers, answer];
  const folded = answers.slice(0, -ANSWERS_KEPT);
  if (folded.length === 0) return { earlierAnswers: answers };
  const harm = foldedAnswers?.harm === true || folded.some(({ answers: { T7 } }) => T7 === "harm");
  return {
    earlierAnswers: answers.slice(-ANSWERS_KEPT),
    foldedAnswers: {
      count: (foldedAnswers?.count ?? 0) + folded.length,
      ...(harm ? { harm } : {}),
    },
  };
}

/**
 * The causes with one more version. The case's first cause stays, and so does what is no version; of the versions the
 * newest: an older one counts as asked because the case is about a newer one.
 */
export function foldedCauses(causes: readonly string[]): readonly string[] {
  const isVersion = (cause: string) => isCauseOf("version", cause);
  const kept = new Set(causes.filter(isVersion).slice(-MOVES_KEPT));
  return causes.filter((cause, index) => index === 0 || !isVersion(cause) || kept.has(cause));
}

function lengthOf(part: unknown): number {
  return JSON.stringify(part).length;
}
