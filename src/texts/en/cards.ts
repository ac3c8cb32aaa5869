import { TEXT_MINIMA } from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";
import type { cards as german } from "#texts/de/cards.ts";
import { cardsAsked } from "./cardsAsked.ts";
import { cardsBundle } from "./cardsBundle.ts";
import { cardsConditions } from "./cardsConditions.ts";
import { cardsDigest } from "./cardsDigest.ts";
import { cardsDuties } from "./cardsDuties.ts";
import { cardsFollowed } from "./cardsFollowed.ts";
import { cardsHandover } from "./cardsHandover.ts";
import { cardsHint } from "./cardsHint.ts";
import { cardsInformative } from "./cardsInformative.ts";
import { cardsOutcome } from "./cardsOutcome.ts";
import { cardsPlatform } from "./cardsPlatform.ts";
import { cardsPublication } from "./cardsPublication.ts";
import { cardsQuestion } from "./cardsQuestion.ts";
import { cardsStatement } from "./cardsStatement.ts";
import { cardsUsage } from "./cardsUsage.ts";
import { cardsWelcome } from "./cardsWelcome.ts";

export const cards: typeof german = {
  facts: {
    heading: (title, version) => `${title}: version ${version}`,
    details: "Details",
    version: "Version",
    versionChange: (before, after) => `previously ${before}, now ${after}`,
    since: "In use since",
    plannedFrom: "Planned from",
    office: "Office",
    occasion: "Occasion",
    versionsSinceEvaluation: (count) => `${count} versions since the last evaluation`,
    releaseNotes: "Open the release notes",
  },
  message: {
    heading: "AI register",
    superseded: (version) =>
      `Version ${version} has been recorded in the meantime. Please answer the new card; your earlier answers are shown.`,
    continued: (title, day) => `${title}: continued in the newer card in this chat, sent ${day}.`,
    notResponsible:
      "Somebody else is responsible for this application now. There is nothing more for you to do.",
    unknown: "This request no longer exists. There is nothing more for you to do.",
  },
  notice: {
    stale: (version) =>
      `Version ${version} has been recorded in the meantime. Your input was not stored; please answer the question for this version.`,
    alreadyAnswered: (date) => `This question was already answered on ${date}.`,
    alreadyAnsweredToday: "This question was already answered.",
    closed: "This request is already closed. Your input was not stored.",
    queryDone: "This query is already answered or settled.",
    forbidden: "This request is addressed to the owner and the deputy. Your input was not stored.",
    malformed: "Your input could not be read and was not stored. Please answer again.",
    unreadable: (label: string) =>
      `Your input for “${label}” could not be read, and nothing was stored yet. Please fill in this field again.`,
    tooLong: "A text is too long. Please shorten it; your input is still there.",
    changedMeanwhile:
      "The request was changed at the same moment. Your input was not stored; please try again.",
    refused: "This is not possible for this request at the moment. Nothing was changed.",
    failed:
      "That did not work just now. Please try again in a few minutes; nothing is stored twice.",
    late: "Saving takes longer than usual just now. What you sent has arrived and is being processed; please look again in a few minutes. If you send it again, only one answer counts all the same.",
    tooMany:
      "That was a lot of input at once; this one has not been taken yet. Please try again in a minute.",
    tickMissing: "Please tick at least one item.",
    reasonMissing: "Please choose a reason.",
    reasonNotOffered:
      "This reason does not fit why you are asked. Please choose one of the reasons offered.",
    reasonTextTooShort: `Please write the reason with at least ${TEXT_MINIMA.reasonText} characters.`,
    liveMissing: "Please state whether the new version is already in use.",
    dateMissing: "Please state since when or from when the version is in use.",
    dateInFuture: "The version is already in use: the date must not be in the future.",
    dateInPast: "The version is only planned: the date must not be in the past.",
    dateOutOfRange: `Please check the year: it must be between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    dateNotReal: "Please state a valid date.",
    confirmationMissing: "Please confirm that everything else is unchanged.",
    whenMissing: "Please choose when we shall remind you.",
    textMissing: "Please write an answer.",
    keepTyped: (part) => `Your input is still there: please open “${part}” again.`,
  },
  help: {
    text: "Hello! I am the AI register. I will let you know when something changes in an AI application that you are responsible for.",
    ask: "If you write me the name of an application, or what you need one for, I will tell you whether you may use it.",
    tasks: (count) =>
      count === 0
        ? "Nothing is open for you at the moment."
        : count === 1
          ? "1 task is open for you."
          : `${count} tasks are open for you.`,
    starting:
      "I am just starting. I can say in a few minutes what is open for you; please write to me again then.",
  },
  summary: {
    question: (title, date) => `AI register: please answer about “${title}” by ${date}`,
    questionWithoutDay: (title) => `AI register: please answer about “${title}”`,
    reminder: (title) => `AI register: reminder about “${title}”`,
    query: (title) => `AI register: query about “${title}”`,
    outcome: (title) => `AI register: new status of “${title}”`,
    help: "AI register",
  },
  ...cardsAsked,
  ...cardsQuestion,
  ...cardsOutcome,
  ...cardsBundle,
  ...cardsInformative,
  ...cardsDigest,
  ...cardsHandover,
  ...cardsHint,
  ...cardsDuties,
  ...cardsPublication,
  ...cardsFollowed,
  ...cardsPlatform,
  ...cardsStatement,
  ...cardsConditions,
  ...cardsUsage,
  ...cardsWelcome,
};
