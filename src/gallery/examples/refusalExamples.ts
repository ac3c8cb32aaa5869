import { TEXT_LIMITS } from "#domain/limits.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { PRESSES } from "#teams/press/verbs.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { changedPresses, complete, type RefusedPress } from "./changedRefusals.ts";
import { demoAnswers } from "./demoAnswers.ts";
import { atEvaluatedVersion, longText, POST } from "./demoApplications.ts";
import { demoAnswer, demoContext, type Situation } from "./demoContext.ts";
import { aQuery } from "./queryExamples.ts";

/** What comes back when an answer cannot be taken: the reason on top, what was typed still there. */
export const refusalExamples: ExampleGroup = {
  title: { de: "Nicht angenommene Antworten", en: "Answers not accepted" },
  examples: (language) => [
    ...[...unchangedPresses, ...changedPresses, ...otherPresses, ...latePresses].map((press) =>
      refused(press, language),
    ),
    told("failed", { de: "Speichern ist gescheitert", en: "Saving failed" }, language),
    told("late", { de: "Speichern dauert länger", en: "Saving takes longer" }, language),
  ],
};

function refused(press: RefusedPress, language: Language): CardExample {
  const context = demoContext(language, { application: POST, ...press.situation });
  const { key, targetRevision } = context.caseInEntry.evaluationCase;
  return {
    id: `refused-${press.id}`,
    title: press[language],
    card: PRESSES[press.verb].refuse(context, press.problem, {
      verb: press.verb,
      caseKey: key,
      targetRevision,
      messageId: context.messageId,
      query: undefined,
      typed: press.typed ?? {},
      unreadable: press.unreadable ?? [],
    }),
  };
}

/** Not refused: what was sent has failed, or is not saved yet. */
function told(
  notice: "failed" | "late",
  title: Readonly<Record<Language, string>>,
  language: Language,
): CardExample {
  return {
    id: `refused-${notice}`,
    title: title[language],
    card: cardFor(
      demoContext(language, {
        application: POST,
        notice: messagesFor(language).cards.notice[notice],
        typed: complete,
      }),
    ),
  };
}

const unchangedPresses: readonly RefusedPress[] = [
  {
    id: "reason-missing",
    de: "Begründung fehlt",
    en: "No reason chosen",
    problem: "reasonMissing",
    verb: "case/unchanged",
    typed: { reasonText: "Nur die Oberfläche ist neu." },
  },
  {
    id: "reason-not-offered",
    de: "Begründung passt nicht zum Anlass",
    en: "Reason does not fit the occasion",
    problem: "reasonNotOffered",
    verb: "case/unchanged",
    typed: { reason: "bugfix" },
    situation: { application: atEvaluatedVersion(POST), case: { trigger: "periodic" } },
  },
  {
    id: "reason-too-short",
    de: "Begründung zu kurz",
    en: "Reason too short",
    problem: "reasonTextTooShort",
    verb: "case/unchanged",
    typed: { reason: "other", reasonText: "neu" },
  },
  {
    id: "text-too-long",
    de: "Text zu lang",
    en: "Text too long",
    problem: "tooLong",
    verb: "case/unchanged",
    typed: { reason: "other", reasonText: longText(TEXT_LIMITS.reasonText + 1) },
  },
];

const openQuery: Situation = {
  messageId: "query-1",
  case: { state: "query", queries: [aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?")] },
};

const otherPresses: readonly RefusedPress[] = [
  {
    id: "when-missing",
    de: "Zeitpunkt fehlt",
    en: "No day for the reminder",
    problem: "whenMissing",
    verb: "case/later",
  },
  {
    id: "name-too-long",
    de: "Name zu lang",
    en: "Name too long",
    problem: "tooLong",
    verb: "case/notMine",
    typed: { personName: longText(120) },
  },
  {
    id: "answer-missing",
    de: "Antwort auf die Rückfrage fehlt",
    en: "No answer to the query",
    problem: "textMissing",
    verb: "query/answer",
    situation: openQuery,
  },
  {
    id: "answer-too-long",
    de: "Antwort auf die Rückfrage zu lang",
    en: "Answer to the query too long",
    problem: "tooLong",
    verb: "query/answer",
    typed: { queryAnswer: longText(2100) },
    situation: openQuery,
  },
  {
    id: "malformed",
    de: "Angaben nicht lesbar",
    en: "What was sent cannot be read",
    problem: "malformed",
    verb: "case/unchanged",
  },
  {
    id: "unreadable",
    de: "Eine Angabe nicht lesbar",
    en: "One input cannot be read",
    problem: "unreadable",
    verb: "case/unchanged",
    typed: { reason: "bugfix" },
    unreadable: ["reasonText"],
  },
  {
    id: "not-possible",
    de: "Zurzeit nicht möglich",
    en: "Not possible at present",
    problem: "badReminderDay",
    verb: "case/later",
  },
  {
    id: "forbidden",
    de: "Nicht berechtigt",
    en: "Not allowed",
    problem: "forbidden",
    verb: "case/unchanged",
  },
  {
    id: "not-found",
    de: "Anfrage gibt es nicht mehr",
    en: "The question no longer exists",
    problem: "notFound",
    verb: "case/unchanged",
  },
];

const latePresses: readonly RefusedPress[] = [
  {
    id: "superseded",
    de: "Inzwischen gibt es eine neuere Version",
    en: "There is a newer version",
    problem: "superseded",
    verb: "case/unchanged",
    situation: { messageId: "request-v5" },
  },
  {
    id: "answered",
    de: "Schon beantwortet",
    en: "Already answered",
    problem: "alreadyAnswered",
    verb: "case/changed",
    situation: { case: { state: "open", depth: "full", answer: demoAnswer(demoAnswers.changed) } },
  },
  {
    id: "answered-just-now",
    de: "Gerade beantwortet, noch nicht angekommen",
    en: "Answered just now, not yet arrived",
    problem: "alreadyAnswered",
    verb: "case/changed",
  },
  {
    id: "closed",
    de: "Schon abgeschlossen",
    en: "Already closed",
    problem: "notRunning",
    verb: "case/unchanged",
    situation: { case: { state: "withdrawn", note: "Doppelt eingetragen." } },
  },
  {
    id: "query-done",
    de: "Rückfrage schon erledigt",
    en: "Query already settled",
    problem: "notInQuery",
    verb: "query/answer",
    situation: {
      messageId: "query-1",
      case: { state: "open", depth: "short", answer: demoAnswer(demoAnswers.changed) },
    },
  },
];
