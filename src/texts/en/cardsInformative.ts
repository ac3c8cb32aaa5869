import type { cardsInformative as german } from "#texts/de/cardsInformative.ts";

export const cardsInformative: typeof german = {
  informative: {
    unattended: {
      heading: "Nobody can be reached",
      summary: (title) => `AI register: nobody can be reached for “${title}”`,
      text: "The owners of this application are absent, or nobody is responsible any more. Please answer in the register, or name somebody there. The deadline runs on.",
      textWhere: {
        condition:
          "A condition has to be met, but the owners of this application are absent, or nobody is responsible any more. Please name somebody in the register, or move the day of the condition there.",
        sections:
          "Facts for the evaluation are missing, but the owners of this application are absent, or nobody is responsible any more. Please add the facts in the register, or name somebody there.",
        statement:
          "A statement is outstanding, but the person asked is absent or no longer in the directory. Please take the request back in the register, and ask somebody else.",
      },
      due: {
        question: (deadline) => `The answer is open: ${deadline}.`,
        condition: (deadline) => `The evidence is open: ${deadline}.`,
        sections: (deadline) => `The facts are open: ${deadline}.`,
        statement: (deadline) => `The statement is open: ${deadline}.`,
      },
      attended: "Somebody can be reached again. There is nothing more for you to do.",
    },
    sections: {
      heading: "Facts for the evaluation are missing",
      summary: (title) => `AI register: facts about “${title}” are missing`,
      asked: "Sections",
      due: (deadline) => `The AI coordinators ask you for these facts: ${deadline}.`,
      text: "You add them in the register under “My tasks”. What you do not know, answer with “unknown”.",
      done: "There is nothing left to do: the facts are there or no longer needed.",
      cancelled: "There is nothing left to do: the AI coordinators have withdrawn this request.",
      reason: "Reason",
    },
    sectionsAgain: {
      heading: "Reminder: facts for the evaluation are missing",
      summary: (title) => `AI register: reminder of facts about “${title}”`,
      text: "You add them in the register under “My tasks”. What you do not know, answer with “unknown”.",
    },
    incident: {
      heading: "Incident reported",
      summary: (title) => `AI register: incident reported for “${title}”`,
      toFollow: "Please follow the report up at the case.",
      toSuspend: "If more harm threatens, you can suspend the application in the register.",
      on: "When",
      text: "What happened",
      harm: "Somebody harmed or treated wrongly",
      due: (deadline) => `The AI coordinators follow the report up: ${deadline}.`,
      outcome: {
        none: "",
        short: "A short evaluation follows.",
        full: "A full evaluation follows.",
      },
    },
    suspension: {
      toDecide: "Please decide at the case whether it stays suspended.",
      heading: "Application suspended",
      summary: (title) => `AI register: “${title}” is suspended`,
      text: "The application must not be used until the AI coordinators have decided. Please make sure that everybody who uses it knows. The register does not switch anything off.",
      over: "The suspension has been decided on meanwhile.",
    },
    suspended: {
      heading: "Application suspended",
      summary: (title: string) => `AI register: “${title}” is suspended`,
      text: "The application must not be used until the AI coordinators allow it again. Please make sure that everybody who uses it knows. The register does not switch anything off.",
      since: "Suspended since",
      reason: "Reason",
      over: "The suspension is no longer in force.",
    },
    outcome: {
      heading: "Your report has been evaluated",
      summary: (title) => `AI register: “${title}” has been evaluated`,
      text: "Thank you for reporting this application.",
      result: "Result",
    },
  },
  informativeBundles: {
    unattended: {
      heading: "Nobody can be reached",
      text: "The owners of these applications are absent, or nobody is responsible any more. Please answer in the register, or name somebody there. The deadlines run on.",
      item: (what, deadline) => `${what}, ${deadline}`,
      waiting: {
        question: "answer open",
        condition: "evidence for a condition open",
        sections: "facts for the evaluation open",
        statement: "statement open",
      },
      done: "done",
      summary: "AI register: nobody can be reached for several applications",
    },
    sections: {
      heading: "Facts about several applications are missing",
      text: "The AI coordinators ask you for facts for the evaluation of these applications.",
      item: (sections, deadline) => `${sections}; ${deadline}`,
      done: "settled",
      cancelled: "withdrawn",
      summary: (count) => `AI register: facts about ${count} applications are missing`,
      summaryAgain: (count) => `AI register: reminder of facts about ${count} applications`,
    },
    incidents: {
      heading: "Several incidents reported",
      text: "Incidents were reported for these applications. What happened and what follows from it stands in the register.",
      item: (on, harm) => `${on}; somebody harmed or treated wrongly: ${harm}`,
      done: "evaluation closed",
      summary: (count) => `AI register: ${count} incidents reported`,
    },
    suspensions: {
      heading: "Several applications suspended",
      text: "These applications must not be used until the AI coordinators have decided. Please make sure that everybody who uses them knows. The register does not switch anything off.",
      item: "suspended",
      done: "The suspension is no longer in force, or has been decided on.",
      summary: (count) => `AI register: ${count} applications are suspended`,
    },
    escalation: {
      heading: "Deadline passed",
      text: "These applications of your office still lack an answer. Please make sure that their owners answer, or name somebody else to the AI coordinators.",
      item: (deadline) => deadline,
      itemDone: "done",
      fallback: "A deadline in the AI register has passed.",
      summary: "AI register: a deadline has passed",
    },
  },
};
