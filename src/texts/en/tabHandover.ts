import type { tabHandover as german } from "#texts/de/tabHandover.ts";

export const tabHandover: typeof german = {
  handover: {
    lead: "Whoever is responsible is asked whether they take over the application. Until they accept you remain responsible; the deadline runs on.",
    who: "How shall it go on?",
    named: "I know who is responsible",
    unknown: "I do not know – the AI coordinators find out",
    person: "Who is responsible?",
    whoMissing: "Please choose one of the two.",
    personMissing: "Please search for and choose who is responsible.",
    send: "Hand over responsibility",
    asked: (name) =>
      `Thank you. ${name} is asked whether they are responsible. The deadline runs on.`,
    title: (application) => `Are you responsible? – ${application}`,
    asks: (reporter) => `${reporter} says that you are responsible for this AI application.`,
    place: {
      owner: "You would become its owner.",
      deputy: "You would become the deputy of its owner.",
    },
    duties:
      "This is part of it: answer briefly when the application changes, answer questions of the AI coordinators, keep the details in the register up to date and report incidents.",
    due: "Open question, to be answered by",
    office: "Office",
    version: "Version",
    accept: "Yes, I am responsible",
    decline: "No",
    accepted: "Thank you, you are now entered for this application.",
    declined: "Thank you for answering. The AI coordinators find out who is responsible.",
    open: "Responsibility unclear",
    states: {
      asked: "asked",
      accepted: "has accepted",
      declined: "has declined",
      closed: "settled",
    },
    namedPerson: (name, state) => `named: ${name} – ${state}`,
    nobody: "does not know who is responsible",
    nobodyDone: "did not know who is responsible – settled",
  },
};
