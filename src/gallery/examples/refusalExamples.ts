import { TEXT_LIMITS } from "#domain/limits.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import type { PressProblem } from "#teams/press/press.ts";
import type { PressedCard } from "#teams/press/pressed.ts";
import { PRESSES } from "#teams/press/verbs.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { demoAnswers } from "./demoAnswers.ts";
import { atEvaluatedVersion, LONGEST, longText, POST } from "./demoApplications.ts";
import { demoAnswer, demoContext, type Situation } from "./demoContext.ts";
import { aQuery } from "./queryExamples.ts";

/** What somebody pressed and typed, and why it was refused. */
interface Press {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly problem: PressProblem;
  readonly verb: PressedCard["verb"];
  readonly typed?: PressedCard["typed"];
  readonly situation?: Situation;
}

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

function refused(press: Press, language: Language): CardExample {
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

const unchangedPresses: readonly Press[] = [
  {
    id: "reason-missing",
    de: "Grund fehlt",
    en: "No reason chosen",
    problem: "reasonMissing",
    verb: "case/unchanged",
    typed: { reasonText: "Nur die Oberfläche ist neu." },
  },
  {
    id: "reason-not-offered",
    de: "Grund passt nicht zum Anlass",
    en: "Reason does not fit the occasion",
    problem: "reasonNotOffered",
    verb: "case/unchanged",
    typed: { reason: "bugfix" },
    situation: { application: atEvaluatedVersion(POST), case: { trigger: "periodic" } },
  },
  {
    id: "reason-too-short",
    de: "Erläuterung zu kurz",
    en: "Explanation too short",
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

const complete = {
  option: "changed",
  changed: "T4,T5",
  unsure: "T6",
  live: "live",
  date: "2026-11-16",
  restUnchanged: "true",
  note: "Es werden jetzt auch eingescannte Anlagen gelesen.",
} as const;

const changedPresses: readonly Press[] = [
  {
    id: "option-missing",
    de: "Weder geändert noch unsicher",
    en: "Neither changed nor unsure",
    problem: "optionMissing",
    verb: "case/changed",
    typed: { changed: "T1,T7:harm", unsure: "T2,T3" },
  },
  {
    id: "tick-missing",
    de: "Nichts angekreuzt",
    en: "Nothing ticked",
    problem: "tickMissing",
    verb: "case/changed",
    typed: { option: "changed", live: "live", date: "2026-11-16" },
  },
  {
    id: "live-missing",
    de: "Im Einsatz oder geplant?",
    en: "In use or planned?",
    problem: "liveMissing",
    verb: "case/changed",
    typed: { option: "changed", changed: "T1", note: "Neues Verfahren." },
  },
  {
    id: "date-missing",
    de: "Datum fehlt",
    en: "No date",
    problem: "dateMissing",
    verb: "case/changed",
    typed: { option: "unsure", live: "live", restUnchanged: "true" },
  },
  {
    id: "date-not-real",
    de: "Datum gibt es nicht",
    en: "Date does not exist",
    problem: "dateNotReal",
    verb: "case/changed",
    typed: { ...complete, date: "2026-02-30" },
  },
  {
    id: "date-in-future",
    de: "Datum in der Zukunft",
    en: "Date in the future",
    problem: "dateInFuture",
    verb: "case/changed",
    typed: { ...complete, date: "2027-01-11" },
  },
  {
    id: "date-in-past",
    de: "Datum in der Vergangenheit",
    en: "Date in the past",
    problem: "dateInPast",
    verb: "case/changed",
    typed: { ...complete, live: "planned" },
  },
  {
    id: "confirmation-missing",
    de: "Bestätigung fehlt",
    en: "No confirmation",
    problem: "confirmationMissing",
    verb: "case/changed",
    typed: { ...complete, restUnchanged: "false" },
  },
  {
    id: "changed-meanwhile",
    de: "Gleichzeitig geändert, mit den längsten Texten",
    en: "Changed meanwhile, with the longest texts",
    problem: "changedMeanwhile",
    verb: "case/changed",
    typed: { ...complete, dateUnknown: "true", note: longText(1000) },
    situation: { application: LONGEST },
  },
];

const openQuery: Situation = {
  messageId: "query-1",
  case: { state: "query", queries: [aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?")] },
};

const otherPresses: readonly Press[] = [
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

const latePresses: readonly Press[] = [
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
