import type { toldDe } from "#texts/de/told.ts";

export const toldEn: typeof toldDe = {
  several: {
    requests: (count) =>
      count === 1
        ? "1 application still awaits your answer"
        : `${count} applications have questions for you`,
    reminders: (count) => (count === 1 ? "Reminder of 1 request" : `Reminder of ${count} requests`),
    done: "All done",
    lead: "You can answer for several applications together. Each answer is saved on its own.",
    item: (version, due) => `${version}; please answer by ${due}`,
    itemWithoutDay: (version) => version,
    query: (due) => `Query from the AI coordination; please answer by ${due}`,
    queryWithoutDay: "Query from the AI coordination",
    separateCard: "has a card of its own",
    unchanged: "No, nothing has changed",
    which: "For which applications has nothing changed apart from bug fixes?",
    whichError: "Please tick at least one application.",
    submit: "Send answers",
    separate: "Something has changed",
    separateWhich: "Which applications would you like to answer one by one?",
    separateLead: "You get a card with all questions for each of them.",
    separateSubmit: "Send separate cards",
    separated: (count) =>
      count === 1
        ? "The separate card is on its way."
        : `${count} separate cards are on their way.`,
    recorded: (count) => (count === 1 ? "1 answer is saved." : `${count} answers are saved.`),
    reasonUnfit: (titles) =>
      `This reason does not fit: ${titles}. Nothing has been saved yet. Please choose another reason or tick fewer applications.`,
    notRecorded: (titles) => `Not saved, because things have changed meanwhile: ${titles}.`,
    nothingOpen: "These requests have been dealt with already. Nothing was changed.",
    open: "Open my tasks",
    fallback: "Several questions about your applications. Please open the AI register.",
    summaryRequests: (count) => `AI register: ${count} applications have questions for you`,
    summaryReminders: (count) => `AI register: reminder of ${count} requests`,
  },
  told: {
    unattended: {
      heading: "Nobody can be reached",
      text: "The persons responsible for this application are absent, or nobody is responsible any more. Please answer in the register, or name somebody there. The deadline runs on.",
      attended: "Somebody can be reached again. There is nothing more for you to do.",
    },
    bundledUnattended: {
      heading: "Nobody can be reached",
      text: "The persons responsible for these applications are absent, or nobody is responsible any more. Please answer in the register, or name somebody there. The deadlines run on.",
      item: (due) => `answer due on ${due}`,
      itemWithoutDay: "answer open",
      done: "done",
      summary: "AI register: nobody can be reached for several applications",
    },
    escalation: {
      heading: "Deadline passed",
      text: "These applications of your office still lack an answer.",
      item: (due) => `due on ${due}`,
      itemDone: "done",
      fallback: "A deadline in the AI register has passed.",
      summary: "AI register: a deadline has passed",
    },
    incident: {
      heading: "Incident reported",
      on: "When",
      text: "What happened",
      harm: "Somebody harmed or treated wrongly",
      due: (date) => `The AI coordination follows the report up by ${date}.`,
      outcome: {
        none: "",
        short: "A short evaluation follows.",
        full: "A full evaluation follows.",
      },
    },
    suspension: {
      heading: "Application suspended",
      text: "The application must not be used until the AI coordination has decided. Please make sure that everybody who uses it knows. The register does not switch anything off.",
      over: "The suspension has been decided on meanwhile.",
    },
    report: {
      heading: "Your report has been evaluated",
      text: "Thank you for reporting this application.",
      result: "Result",
    },
    decided: (state) => `Meanwhile: ${state}.`,
    summary: {
      unattended: (title) => `AI register: nobody can be reached for “${title}”`,
      incident: (title) => `AI register: incident reported for “${title}”`,
      suspension: (title) => `AI register: “${title}” is suspended`,
      decision: (title, result) => `AI register: “${title}”: ${result}`,
      report: (title) => `AI register: “${title}” has been evaluated`,
    },
  },
  digest: {
    heading: (date) => `AI register on ${date}`,
    nothing: "Nothing is waiting for you at the moment.",
    sections: {
      suspensions: "Proposed suspensions: please decide",
      unattended: "Nobody responsible or reachable",
      undelivered: "Message not delivered",
      overdue: "Evaluation overdue",
      unanswered: "Answer overdue for five working days",
      checks: "Sample: please check the answer",
      new: "New to evaluate",
    },
    line: (title, due) => `${title} (due ${due})`,
    more: (count) => `and ${count} more`,
    open: "Open evaluations",
    fallback: "Today's overview. Please open the evaluations in the AI register.",
    summary: (count) =>
      count === 1
        ? "AI register: 1 matter waits for you"
        : `AI register: ${count} matters wait for you`,
  },
};
