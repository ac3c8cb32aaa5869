import type { tabIncident as german } from "#texts/de/tabIncident.ts";

export const tabIncident: typeof german = {
  incident: {
    report: "Report an incident",
    lead: "Did the application make a mistake, was there a complaint or harm? The AI coordinators follow up every report. Only they and the auditors see your name.",
    text: "What happened?",
    textHint: "Please do not give names or data of the people affected.",
    on: "When did it happen?",
    harm: "Was anybody harmed or treated wrongly?",
    harms: { yes: "Yes", no: "No", unsure: "I do not know" },
    send: "Report incident",
    textMissing: "Please describe what happened.",
    harmMissing: "Please say whether anybody was harmed or treated wrongly.",
    doneTitle: "Thank you, your report has been saved.",
    done: (day: string) => `The AI coordinators will look into it by ${day} at the latest.`,
    suspended: "The application is suspended and must not be used for the time being.",
    openCase: "Go to the evaluation",
    quote: (day: string) => `Reported incident of ${day}`,
    reportedBy: (who: string, when: string) => `Reported by ${who}, ${when}`,
    reported: (when: string) => `Reported: ${when}`,
    harmSaid: (harm: string) => `Anybody harmed or treated wrongly: ${harm}`,
  },
};
