import type { tabFigures as german } from "#texts/de/tabFigures.ts";

const applications = (n: number) => (n === 1 ? "1 application" : `${n} applications`);

export const tabFigures: typeof german = {
  figures: {
    title: "Committee report",
    lead: "Figures for committee and council: what held on the chosen day, and what happened in the period. A day in the past shows what held then.",
    linkLead: "Figures for committee and council, for any day and period, with a report to print.",
    choice: "Choose a period",
    periods: { quarter: "Last quarter", halfYear: "Last half-year", year: "Last year" },
    from: "Period from",
    to: "to (as of the end of this day)",
    office: "Office",
    wholeCity: "Whole city",
    show: "Show",
    problems: {
      fromAfterTo: "Please choose a beginning before the end.",
      inFuture: "Please choose a day up to today.",
      tooLong: "Please choose five years at most.",
      missing: "Please choose both days.",
    },
    computing: "The report is being computed",
    computingOf: (looked, of) => `${looked} of ${of} events read`,
    heading: (to) => `As of ${to}`,
    about: ({ beforeFrom, beforeTo, from, office, to }) =>
      `${office}. Period: ${from} to ${to}, compared with ${beforeFrom} to ${beforeTo}.`,
    madeAt: (at) => `Computed on ${at}.`,
    unreadable: (n) =>
      n === 1
        ? "1 event or case can no longer be read and is missing in the figures. The log check names it."
        : `${n} events or cases can no longer be read and are missing in the figures. The log check names them.`,
    figure: "Figure",
    value: "Value",
    before: "Period before",
    none: "–",
    noneHint:
      "“–” stands where there is nothing to count, or where fewer than five cases of an office would tell something about persons.",
    todaysClosingDays:
      "Settings hold as they held at the end of the period. The closing days stand in the organisation file and are those of today.",
    percent: (n) => `${n} %`,
    open: (label, value) => `${label}: ${value}, show applications`,
    listOf: (label) => `Applications: ${label}`,
    times: (n) => `${n} times`,
    more: (n) => `and ${applications(n)} more`,
    wholeList: "The whole list as an Excel table",
    chartOf: (title) => `Chart: ${title}`,
    chart: "Show chart",
    hideChart: "Hide chart",
    answers: "Text for a council paper",
    answersLead:
      "Answers to the council’s three questions, with the figures above. The text names applications: please check what of it may become public.",
    copy: "Copy text",
    copied: "The text is copied.",
    copyRefused: "The browser does not allow copying. Please select the text and copy it.",
    file: "Report and table",
    fileLead: "The report opens in the browser, where it can be printed or saved as a PDF.",
    print: "Report to print",
    table: "Figures as an Excel table",
    ready: "The link is valid for five minutes.",
    openFile: (name) => `Open: ${name}`,
  },
};
