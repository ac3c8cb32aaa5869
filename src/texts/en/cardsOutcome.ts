import type { CaseState } from "#domain/vocabulary.ts";
import type { cardsOutcome as german } from "#texts/de/cardsOutcome.ts";

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

export const cardsOutcome: typeof german = {
  outcome: {
    headings: outcomeHeadings,
    holds: (result, what) => `${result}: ${what}.`,
    suspendedUntil: (deadline) => `suspended until the AI coordinators have decided (${deadline})`,
    suspendedWithoutDay: "suspended until the AI coordinators have decided",
    suspendedStill: "suspended at present",
    validOn: (day) => `valid until ${day}`,
    meanwhile: (state) => `Meanwhile: ${state}.`,
    summary: (title, result) => `AI register: “${title}”: ${result}`,
    answeredByYou: (date) => `Answered by you on ${date}.`,
    answeredBy: {
      owner: (date) => `Answered by the owner on ${date}.`,
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
      `Thank you. No re-evaluation is needed. The AI coordinators can check the answer until ${date}.`,
    noneWithoutDay:
      "Thank you. No re-evaluation is needed. The AI coordinators can still check the answer.",
    classify:
      "Please answer the questions of the classification in the register under “My tasks”, as far as you can.",
    short: "Thank you. A short evaluation follows; the AI coordinators will contact you.",
    full: "Thank you. A full evaluation follows; the AI coordinators will contact you.",
    evaluating:
      "The AI coordinators are evaluating the application. There is nothing for you to do now.",
    evaluatingByLaw:
      "The law has changed. The AI coordinators therefore evaluate the application anew; there is nothing for you to do now.",
    objected: "The AI coordinators consider an evaluation necessary. Reason",
    unchanged: "The answer is confirmed. No re-evaluation is needed.",
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
};
