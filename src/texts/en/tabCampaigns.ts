import type { tabCampaigns as german } from "#texts/de/tabCampaigns.ts";

const applications = (n: number) => (n === 1 ? "1 application" : `${n} applications`);

const persons = (n: number) => (n === 1 ? "1 person" : `${n} persons`);

export const tabCampaigns: typeof german = {
  campaigns: {
    title: "Campaigns",
    lead: "One question to all owners of certain applications.",
    back: "To administration",
    backToCases: "To the cases",
    backToList: "To the campaigns",
    create: "New campaign",
    createLead:
      "All owners of the selection get a card in the chat: has anything changed? Nothing is sent before you confirm.",
    empty: "No campaign yet.",
    emptyHint: "When the law changes, for example, you can ask everybody concerned here at once.",
    who: "Whom do you want to ask?",
    search: "Search applications",
    searchHint: "Name, task, office, vendor …",
    everybody: "All applications",
    searched: (text: string) => `Search: ${text}`,
    preview: "Who will be asked",
    asked: (n: number, entries: number) =>
      `${persons(n)} will be asked about ${applications(entries)}.`,
    nobodyNew: "Nobody gets a new question.",
    joining: (n: number) =>
      n === 1
        ? "An evaluation of 1 application is running already; your occasion is added to it."
        : `Evaluations of ${n} applications are running already; your occasion is added to them.`,
    leftOut: (n: number) =>
      n === 1 ? "1 application is not asked about" : `${n} applications are not asked about`,
    leftOutReasons: {
      notSubmitted: "not submitted yet",
      withdrawn: "withdrawn",
      retired: "retired",
      nobodyResponsible: "nobody entered as owner",
    },
    persons: (n: number) => `Show persons (${n})`,
    person: (name: string, n: number) => `${name} (${applications(n)})`,
    more: (n: number) => `and ${n} more`,
    nothing: "There is nobody to ask in this selection.",
    occasion: "Occasion and deadline",
    trigger: "What is the occasion?",
    triggers: {
      campaign: "The AI coordinators' own request",
      lawChange: "Change of law",
    },
    reason: "Why do you ask?",
    reasonHint: "This text stands on every card.",
    due: "Answer by (optional)",
    dueHint: (answer: number, earliest: string, latest: string) =>
      `If left empty: ${answer} working days. An earlier day is possible: ${earliest} to ${latest}.`,
    check: "Continue to confirmation",
    confirmTitle: "Start this campaign now?",
    confirm: "Ask now",
    from: (name: string, when: string) => `Started by ${name}, ${when}`,
    states: { asking: "Being sent", asked: "Everybody asked", ended: "Ended" },
    filter: "Selection",
    dueBy: "Answer by",
    entries: "Scope",
    applications,
    waiting: (n: number) => `${n} not asked yet`,
    answered: (n: number) => `${n} answered`,
    open: (n: number) => `${n} open`,
    overdue: (n: number) => `${n} of them overdue`,
    withdrawn: (n: number) => `${n} taken back`,
    skipped: (n: number) => `${n} not asked`,
    skippedHint: "Withdrawn, retired or deleted since the start.",
    joined: (n: number) =>
      n === 1 ? "1 was added to a running evaluation." : `${n} were added to running evaluations.`,
    end: "End",
    endTitle: "End this campaign?",
    endLead:
      "Nobody else is asked. Open questions that belong to this campaign alone are taken back; answers stay.",
    endReason: "Why do you end the campaign?",
    endNow: "End campaign",
    endedBy: (name: string, when: string) => `Ended by ${name}, ${when}`,
    toResults: "View results",
    offices: "Progress by office",
    noOffice: "Without an office",
    officeProgress: (done: number, all: number) => `${done} of ${all} answered`,
    closed: (n: number) => `${n} closed`,
    one: "Campaign",
    results: "Results",
    outcome: "Outcome",
    allOutcomes: "All",
    office: "Office",
    allOffices: "All offices",
    shown: (n: number, all: number) =>
      n === all ? applications(all) : `${n} of ${applications(all)}`,
    showMore: "Show more",
    noneShown: "No application fits.",
    answerDue: (when: string) => `answer ${when}`,
    overdueSince: (when: string) => `overdue ${when}`,
    toCase: (title: string) => `View case: ${title}`,
    case: "View case",
    remind: (n: number) =>
      n === 1 ? "Remind of 1 open question" : `Remind of ${n} open questions`,
    remindTitle: "Remind now?",
    remindLead: (n: number) =>
      `Owners and deputies of ${applications(n)} get the question in their chat once more. Each question is brought up once a day at most.`,
    remindNow: "Remind now",
    reminded: (n: number) =>
      n === 1 ? "1 question is brought up again." : `${n} questions are brought up again.`,
    notReminded: (n: number) => (n === 1 ? "1 question is not:" : `${n} questions are not:`),
    refusedFor: (n: number, why: string) => `${applications(n)}: ${why}`,
    export: "Export",
    exportLead: "The file names the outcome of each application, and no persons.",
  },
};
