import type { Trigger } from "#domain/cases/causes.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import type { CaseState, RiskClass } from "#domain/vocabulary.ts";
import type { cardsDe } from "#texts/de/cards.ts";
import { handoverCardsEn } from "./handover.ts";
import { platformCardEn } from "./platform.ts";
import { statementCardEn } from "./statementCard.ts";
import { toldEn } from "./told.ts";

const headings: Readonly<Record<Trigger, string>> = {
  first: "First evaluation",
  version: "New version",
  report: "Reported change",
  incident: "Incident",
  periodic: "Periodic review",
  lawChange: "Review because of a change of law",
  campaign: "Campaign",
  platform: "Platform change",
  coordinator: "Review initiated by the AI coordinators",
};

const strictConsequence =
  "Every “changed” and every “not sure” leads to a full evaluation. If the changed version is already in use, the AI coordinators check whether the application is suspended until a decision is made. In case of harm it is suspended at once.";
const lightConsequence =
  "A short evaluation follows. If purpose or human control change, at least three items apply or there was harm, a full evaluation follows.";
const consequences: Readonly<Record<RiskClass, string>> = {
  prohibited:
    "The application is classed as prohibited. A full evaluation follows; use remains forbidden.",
  highRisk: strictConsequence,
  highRiskExempt:
    "At least a short evaluation follows. If purpose or human control change, you are not sure about them, or two items of people, data and model apply, a full evaluation follows. In case of harm the application is suspended at once.",
  limited: lightConsequence,
  minimal: lightConsequence,
  notApplicable: `${lightConsequence} The same holds if an AI function is added or may have been added.`,
  unclear: strictConsequence,
};

const outcomeHeadings: Readonly<Record<CaseState, string>> = {
  requested: "Request open",
  objection: "Answer received",
  unchanged: "Confirmed unchanged",
  open: "In evaluation",
  query: "Query from the AI coordinators",
  approved: "Approved",
  approvedProvisionally: "Approved provisionally",
  rejected: "Rejected",
  withdrawn: "Request withdrawn",
};

export const cardsEn: typeof cardsDe = {
  facts: {
    application: "Application",
    version: "Version",
    versionChange: (before, after) => `previously ${before}, now ${after}`,
    since: "In use since",
    plannedFrom: "Planned from",
    office: "Office",
    due: "Please answer by",
    occasion: "Occasion",
    severalVersions: (count) => `${count} versions since the last evaluation`,
    releaseNotes: "Open the release notes",
  },
  question: {
    headings,
    intro: "Please answer briefly whether a new evaluation is needed.",
    reminder: (title, date) =>
      `Reminder: your answer for “${title}” is still missing (due ${date}).`,
    overdue: (title, date) =>
      `The answer for “${title}” was due on ${date}. Please answer as the deputy.`,
    reminderWithoutDay: (title) => `Reminder: your answer for “${title}” is still missing.`,
    remindOn: (date) => `Reminder set for ${date}.`,
    notMineReported: (date) =>
      `On ${date} you reported that you are not responsible. The AI coordinators are clarifying this. You can answer nevertheless.`,
    earlier: "Earlier answer about an older version",
    open: "Open in the register",
    refresh: "Refresh",
    submit: "Send answer",
    fallback: (title) => `Request about “${title}”. Please open the AI register to answer.`,
  },
  unchanged: {
    title: "No, nothing has changed",
    reason: "What was the reason for the new version?",
    reasonWithoutVersion: "Why is no new evaluation needed?",
    reasonError: "Please choose a reason.",
    reasonText: `Please explain briefly (only for “Other reason”, at least ${TEXT_MINIMA.reasonText} characters)`,
    reasonTextError: `Please write at most ${TEXT_LIMITS.reasonText} characters.`,
  },
  changed: {
    help: "What does this mean?",
    title: "Yes / I am not sure",
    option: "What applies?",
    optionError: "Please choose “changed” or “not sure”.",
    changedList: "This has changed or happened",
    unsureList: "I am not sure about this (nothing ticked: not sure about anything)",
    listError: "Please tick items of the list.",
    liveError: "Please state whether the version is already in use.",
    date: "In use since or planned from",
    dateError: "Please state a date.",
    dateUnknown: "Date not known yet",
    dateUnknownLabel: "If planned and without a date",
    dateUnknownError: "An unknown date is possible only for a planned version.",
    rest: "Everything else is unchanged, as far as I know.",
    restLabel: "Confirmation",
    restError: "Please confirm that everything else is unchanged.",
    note: "Note (optional)",
    noteError: `Please write at most ${TEXT_LIMITS.answerNote} characters.`,
    consequence: "What follows from this",
    consequences,
    harmHint:
      "In case of harm please also observe the reporting channels: serious incident at once to provider and authority, data breach within 72 hours.",
  },
  later: {
    title: "Remind me later",
    when: "When shall we remind you?",
    whenError: "Please choose a time.",
    choices: { tomorrow: "Tomorrow", threeDays: "In 3 days", nextWeek: "Next week" },
    submit: "Set reminder",
    done: (date) => `We will remind you on ${date}. The deadline stays the same.`,
  },
  notMine: {
    title: "I am not responsible",
    done: "Thank you for telling us. The AI coordinators will clarify who is responsible. The deadline keeps running.",
  },
  query: {
    heading: "Query from the AI coordinators",
    answer: "Your answer",
    answerError: `Please write an answer of at most ${TEXT_LIMITS.queryAnswer} characters.`,
    answeredHeading: "Query answered",
    question: "Query",
    state: "State of the evaluation",
    answeredFallback: (title) => `The query about “${title}” has been answered.`,
    submit: "Send answer",
    fallback: (title) => `Query about “${title}”. Please open the AI register to answer.`,
  },
  outcome: {
    headings: outcomeHeadings,
    answeredByYou: (date) => `Answered by you on ${date}.`,
    answeredBy: {
      owner: (date) => `Answered by the business owner on ${date}.`,
      deputy: (date) => `Answered by the deputy on ${date}.`,
      coordinator: (date) => `Answered by the AI coordinators on ${date}.`,
    },
    answer: "Answer",
    changed: "Changed or happened",
    unsure: "Not sure",
    unsureAll: "all items",
    note: "Note",
    dateUnknown: "date not known yet",
    none: (date) =>
      `Thank you. No re-evaluation is needed. The AI coordinators can review the answer until ${date}.`,
    noneWithoutDay:
      "Thank you. No re-evaluation is needed. The AI coordinators can still review the answer.",
    short: "Thank you. A short evaluation follows; the AI coordinators will contact you.",
    full: "Thank you. A full evaluation follows; the AI coordinators will contact you.",
    evaluating:
      "The AI coordinators are evaluating the application. There is nothing for you to do now.",
    objected: "The AI coordinators consider an evaluation necessary. Reason",
    unchanged: "The answer is confirmed. No re-evaluation is needed.",
    queryOpen:
      "The AI coordinators have a query. Please answer it in the card with the query or in the register.",
    withdrawn: "The request was withdrawn. There is nothing more for you to do.",
    suspendedNow:
      "The application is suspended with immediate effect and must not be used until a decision is made.",
    suspendProposed:
      "The AI coordinators check whether the application is suspended until a decision is made.",
    suspendConfirmed:
      "The AI coordinators have suspended the application. It must not be used until a decision is made.",
    suspendDeclined: "The AI coordinators have decided not to suspend the application.",
    stillSuspended: "The application is currently suspended and must not be used.",
    decided: (date) => `Decision of ${date}`,
    reason: "Reason",
    validUntil: "Valid until",
    riskClass: "Risk class",
    fallback: (title, heading) => `“${title}”: ${heading}.`,
  },
  message: {
    heading: "AI register",
    superseded: (version) =>
      `Version ${version} has been recorded in the meantime. Please answer the new card; your earlier answers are shown.`,
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
    forbidden:
      "This request is addressed to the business owner and the deputy. Your input was not stored.",
    malformed: "Your input could not be read and was not stored. Please answer again.",
    tooLong: "A text is too long. Please shorten it; your input is still there.",
    changedMeanwhile:
      "The request was changed at the same moment. Your input was not stored; please try again.",
    refused: "This is not possible for this request at the moment. Nothing was changed.",
    failed:
      "That did not work just now. Please try again in a few minutes; nothing is stored twice.",
    late: "Saving takes longer than usual just now. What you sent has arrived and is being processed; please look again in a few minutes. If you send it again, only one answer counts all the same.",
    tickMissing: "Please tick at least one item.",
    optionMissing: "Please choose “changed” or “not sure”.",
    reasonMissing: "Please choose a reason.",
    reasonNotOffered:
      "This reason does not fit why you are asked. Please choose one of the reasons offered.",
    reasonTextTooShort: `Please explain the reason with at least ${TEXT_MINIMA.reasonText} characters.`,
    liveMissing: "Please state whether the new version is already in use.",
    dateMissing: "Please state since when or from when the version is in use.",
    dateInFuture: "The version is already in use: the date must not be in the future.",
    dateInPast: "The version is only planned: the date must not be in the past.",
    dateNotReal: "Please state a valid date.",
    confirmationMissing: "Please confirm that everything else is unchanged.",
    whenMissing: "Please choose when we shall remind you.",
    textMissing: "Please write an answer.",
    keepTyped: (part) => `Your input is still there: please open “${part}” again.`,
  },
  help: {
    text: "Hello! I am the AI register. I will let you know when something changes in an AI application that you are responsible for.",
    tasks: (count) =>
      count === 0
        ? "Nothing is open for you at the moment."
        : count === 1
          ? "1 task is open for you."
          : `${count} tasks are open for you.`,
  },
  summary: {
    question: (title, date) => `AI register: please answer about “${title}” by ${date}`,
    questionWithoutDay: (title) => `AI register: please answer about “${title}”`,
    reminder: (title) => `AI register: reminder about “${title}”`,
    query: (title) => `AI register: query about “${title}”`,
    outcome: (title) => `AI register: new status of “${title}”`,
    help: "AI register",
  },
  ...platformCardEn,
  ...statementCardEn,
  ...handoverCardsEn,
  ...toldEn,
};
