import type { Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { actingAs, type CasePress, caseDone } from "./press.ts";
import { refusing } from "./refusedCard.ts";
import { readChanged, readLater, readUnchanged, type TypedProblem } from "./typedAnswer.ts";

/** "Nein, alles unverändert". */
export const answerUnchanged: CasePress = {
  on: "question",
  answers: true,
  run: answerWith(readUnchanged),
  refuse: refusing(({ unchanged }) => unchanged.title),
};

/** "Ja / Ich bin unsicher". */
export const answerChanged: CasePress = {
  on: "question",
  answers: true,
  run: answerWith(readChanged),
  refuse: refusing(({ changed }) => changed.title),
};

/** "Später erinnern". */
export const remindLater: CasePress = {
  on: "question",
  answers: true,
  run: aboutVersion(async ({ caseKey, typed }, context, { register }) => {
    const day = readLater(typed, register.reads.today());
    if (!day.ok) return day;
    const { caseInEntry, language, person } = context;
    if (caseInEntry.evaluationCase.state !== "requested") {
      return { ok: false, problem: "notRequested" };
    }
    const notice = messagesFor(language).cards.later.done(formatDay(day.value, language));
    const done = await register.commands.remindLater(caseKey, day.value, actingAs(person));
    // The day just chosen stands in the notice; the one known before may be another.
    return caseDone(done, { notice, remindOn: undefined });
  }),
  refuse: refusing(({ later }) => later.title),
};

/** A card of an older version answers nothing about the present one. */
export function aboutVersion(run: CasePress["run"]): CasePress["run"] {
  return async (pressed, context, parts) =>
    pressed.targetRevision < context.caseInEntry.evaluationCase.targetRevision
      ? { ok: false, problem: "superseded" }
      : run(pressed, context, parts);
}

function answerWith(
  read: (typed: Typed, today: Day) => Result<CardAnswer, TypedProblem>,
): CasePress["run"] {
  return aboutVersion(async (pressed, { person }, { register }) => {
    const { caseKey, targetRevision, typed } = pressed;
    const answer = read(typed, register.reads.today());
    if (!answer.ok) return answer;
    const input = { targetRevision, answer: answer.value };
    return caseDone(await register.commands.answerCase(caseKey, input, actingAs(person)));
  });
}
