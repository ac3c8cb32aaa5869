import type { tabLaw as german } from "#texts/de/tabLaw.ts";

const applications = (n: number) => (n === 1 ? "1 application" : `${n} applications`);

const persons = (n: number) => (n === 1 ? "1 person" : `${n} people`);

export const tabLaw: typeof german = {
  lawPage: {
    title: "Change of law",
    lead: "What would change if another version of the questions or another day held? All answers that decisions were taken by are compared. Nothing changes before you confirm it.",
    linkLead:
      "What a new version of the questions would change for each application, and its cases.",
    which: "Compare with what?",
    tree: "Version of the questions",
    treeLabel: (version, law) => `${version}: ${law}`,
    inForce: "in force",
    onlyVersion:
      "There is only this version, and it is in force. A new one comes with a new version of the register; until then you can only try the day below.",
    gateFrom: "Registration in the EU database required from",
    gateHint: "If left empty, the day of the law holds, 2 December 2027.",
    preview: "Only looked at: this choice is not in force.",
    isInForce: "This choice is in force.",
    results: "What changes",
    comparing: (done, of) => `${done} of ${applications(of)} compared`,
    nothingCompared: "There is nothing to compare.",
    nothingComparedHint:
      "No application has been decided by these questions yet. As soon as there is a first decision, this page says what changes for it.",
    nothingChanges: (n) =>
      n === 1
        ? "Compared with 1 decision: nothing changes."
        : `Compared with ${n} decisions: nothing changes.`,
    changed: (n, compared) => `Something changes for ${n} of ${applications(compared)}.`,
    kind: "Show",
    allKinds: "Everything",
    counted: (label, n) => `${label} (${n})`,
    office: "Office",
    allOffices: "All offices",
    shown: (n, all) => (n === all ? applications(all) : `The first ${n} of ${applications(all)}`),
    moreInFile: "All of them are in the file (Export).",
    noneShown: "No application fits.",
    moreChanges: (n) => (n === 1 ? "1 more change" : `${n} more changes`),
    case: "Case is running",
    toCase: (title) => `View the case: ${title}`,
    export: "Export",
    exportLead: "The file says what changes for each application, and names no people.",
    enforce: "Put in force",
    enforceTitle: "Put in force now?",
    enforceLead:
      "Running and new cases are evaluated by it at once. What was decided stays until it is evaluated anew.",
    enforceSignOff: "The legal office's sign-off holds for the previous version only.",
    enforceReason: "Why?",
    enforceNow: "Put in force",
    enforced: "Put in force.",
    onlyAdmin: "Only administrators can put it in force.",
    open: "Open as cases",
    openLead:
      "Owners confirm in the chat whether what they have said still holds. Then every application is fully evaluated anew; the present answers are filled in.",
    openAfter: "You can open cases once the choice is in force.",
    openOnlyCoordination: "Cases are opened by the AI coordinators.",
    allUnderway: "A case is running for all of these applications.",
    asked: (n, entries) =>
      `${n === 1 ? "1 person gets" : `${n} people get`} a request about ${applications(entries)}.`,
    bundled: (n) =>
      n === 0
        ? "Nobody gets more than three requests; each comes in a card of its own."
        : `${persons(n)} with more than three requests: they come in one card.`,
    reason: "What has changed in the law?",
    reasonHint: "This text is on every card.",
    openNow: "Open now",
    opened: "The cases are being opened.",
    toProgress: "View progress",
    underwayCampaign: (tree) => `What changes by version ${tree}`,
  },
  dutyCalendar: {
    title: "Calendar of duties",
    lead: "Which duty of the AI Act begins when, and for which applications. Owners and deputies are told 90 and 30 days before in the chat.",
    show: "Show",
    mine: "My applications",
    ofOffice: "My office",
    all: "All applications",
    coming: "Coming duties",
    nothingComing: "No duty begins later.",
    nothingAtAll: "No duties yet.",
    nothingAtAllHint:
      "Duties stand here once the class of an application has been decided by the questions.",
    inForce: (n) => (n === 1 ? "1 duty applies already" : `${n} duties apply already`),
    applications: (n) => applications(n),
    more: (n) => `and ${n} more`,
    link: "Calendar of duties",
    linkLead: "When which duty of the AI Act begins, and for which applications.",
  },
};
