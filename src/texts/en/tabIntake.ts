import type { tabIntake as german } from "#texts/de/tabIntake.ts";
import { tabReportFields } from "./tabReportFields.ts";

export const tabIntake: typeof german = {
  report: {
    title: "Report an AI application",
    lead: "Please report every AI application that is newly introduced or already in use. It takes about two minutes; leave open what you do not know.",
    steps: {
      what: "What is it?",
      use: "What for, and with which data?",
      responsible: "Who is responsible?",
      review: "Check and send",
    },
    stepsLabel: "Steps of the report",
    stepOf: (n: number, all: number) => `Step ${n} of ${all}`,
    stepDone: "done",
    next: "Next",
    back: "Back",
    optional: "More details (optional)",
    optionalHint: "What you leave open here is “Unknown” in the entry, or is missing there.",
    send: "Report",
    sending: "Sending …",
    change: "Change",
    changeStep: (step: string) => `Change: ${step}`,
    reviewLead: "Is everything right? “Report” sends it to the AI coordinators.",
    done: "Thank you! The application has been reported.",
    number: (no: string) => `Your register number: ${no}`,
    after: "The AI coordinators check the details and get in touch if something is missing.",
    open: "View entry",
    another: "Report another application",
    problems: (n: number) =>
      n === 1 ? "One field needs your attention:" : `${n} fields need your attention:`,
    inUse: (days: number) =>
      `It is good that you report it: what is already in use is always accepted. The report starts the deadline for the first evaluation: ${days} working days.`,
    inUseDue: (day: string) =>
      `The application is already in use. Its first evaluation should be finished by ${day}.`,
    inUseDueLater: (days: number) =>
      `The application is already in use. Its first evaluation should be finished within ${days} working days.`,
    draftKept: "What you type stays stored in this browser until you send the report.",
    draftFound: (day: string) => `Your draft of ${day} is still here. You can go on writing.`,
    draftOther: (kept: string, title: string) =>
      `You already have a draft about “${kept}”. Would you like to report “${title}” instead?`,
    discard: "Discard draft",
    discardAsk: "Discard the draft?",
    discardLead: "Everything you have typed into this report is deleted.",
    discardFor: (title: string) => `Discard the draft and report “${title}”`,
    unknown: "I do not know",
    unknownShown: "Unknown",
    duplicates: (n: number) =>
      n === 1
        ? "It may already be in the register:"
        : `It may already be in the register (${n} similar ones):`,
    duplicatesHint: "If so, there is nothing to report. Your draft is kept.",
    platformMissing: "The platform is missing – report it as well",
    platformName: "Name of the platform",
    platformNameHint: "For example: Microsoft 365 Copilot",
    platformNote:
      "The platform then stands in your report as the product, with the tag “Plattform fehlt”. The AI coordinators add it and join the two.",
    owner: {
      legend: "Who is the owner?",
      me: "I am responsible",
      other: "Somebody else",
    },
    ...tabReportFields,
  },
};
