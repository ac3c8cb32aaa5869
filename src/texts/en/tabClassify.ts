import type { tabClassify as german } from "#texts/de/tabClassify.ts";

export const tabClassify: typeof german = {
  classify: {
    title: (application: string) => `Classification: ${application}`,
    lead: "You answer the questions together with the AI coordinators. Each answer is saved with “Next”; you can stop at any time.",
    leadCoordinating:
      "You answer the questions together with the owners and confirm the whole at the end. Each answer is saved with “Next”.",
    leadReading: "Here you read which questions are answered and what follows from them.",
    missing: "There is no such classification",
    missingHint:
      "Either it belongs to a case that you cannot see, or nothing has been answered here yet.",
    toEntry: "To the entry",
    open: {
      begin: "Start the classification",
      resume: "Continue the classification",
      confirm: "View and confirm the classification",
      look: "View the classification",
    },
    progress: (answered: number, atLeast: number, atMost: number) =>
      atMost === 0
        ? answered === 1
          ? "The question is answered"
          : `All ${answered} questions are answered`
        : `${answered} answered, ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`} left`,
    example: "Example",
    law: "What does the law say?",
    areaChosen: (point, count) =>
      count === 0 ? `point ${point}` : `point ${point} · ${count} chosen`,
    several: "You can tick several answers.",
    hinted: "Please check: earlier answers suggest that this applies.",
    prefilled: "Taken from the last evaluation. Please confirm with “Next”.",
    settledBy: (who: string) => `If you do not know, this can be settled by: ${who}.`,
    answerMissing: "Please choose an answer.",
    next: "Next",
    back: "Back",
    yourAnswer: "Your answer",
    answer: "Answer",
    noAnswer: "Not answered yet",
    notAsked:
      "This question is no longer asked because an earlier answer was changed. What stood here stays saved and counts again as soon as the question is asked again.",
    toFront: "To the next question",
    toOutcome: "To the outcome",
    contested: (who: string) => `Meanwhile ${who} has answered this question.`,
    emptied: "Meanwhile somebody has taken back the answer to this question.",
    theirs: "Saved now",
    keepMine: "Save my answer",
    takeTheirs: "Keep the saved answer",
    earlier: (count: number) =>
      count === 1
        ? "You can take over 1 answer of the last evaluation if nothing has changed."
        : `You can take over ${count} answers of the last evaluation if nothing has changed.`,
    takeAll: (count: number) =>
      count === 1 ? "Take over the answer" : `Take over all ${count} answers`,
    earlierList: "Which answers are these?",
    taken: "The answers are taken over. You can still change each of them.",
    path: "Answers so far",
    pathEmpty: "No question is answered yet.",
    now: "Next question",
    outcome: "Outcome",
    answeredBy: (who: string, when: string) => `${who}, ${when}`,
    byCoordinator: "Answer of the AI coordinators",
    confirmed: "confirmed",
    unconfirmed: "not confirmed yet",
    waiting: "Comes after that",
    waitingHint:
      "These answers are given already. They count again as soon as the questions before them are answered.",
    aside: "Does not count now",
    asideHint:
      "These answers no longer fit an earlier answer. They stay saved and count again as soon as their question is asked.",
    remove: "Delete",
    removeOf: (question: string) => `Delete the answer: ${question}`,
    unfinished: "No outcome yet",
    unfinishedHint: "The outcome is known as soon as all questions are answered.",
    provisional: "Provisional outcome",
    provisionalHint:
      "The application cannot be approved like this: open points may still change the classification.",
    lowerBound: (riskClass: string) => `Until all is settled, this applies: ${riskClass}.`,
    override: (riskClass: string, reason: string) =>
      `Another class was decided: ${riskClass}. Reason: ${reason}`,
    notSignedOff: "Not yet approved by the legal office",
    notSignedOffHint:
      "The legal office has not approved this version of the questions yet. The outcome is no legal advice.",
    signedOff: (who: string, day: string, reference: string) =>
      `The legal office has approved this version of the questions: ${who}, ${day}, ${reference}.`,
    tree: (version: string, law: string) => `Version ${version} · ${law}`,
    meaning: {
      prohibited: "This application must not be used.",
      highRisk:
        "The application can affect people’s lives considerably. Many duties have to be met before it is used.",
      highRiskExempt:
        "The application is in a high-risk area, but has no material influence on decisions there. That has to be documented.",
      limited: "People must be able to see that they are dealing with AI.",
      minimal: "There are no special duties; whoever uses the application has to know about AI.",
      notApplicable: "The AI Act does not apply to this application.",
      unclear: "Which class applies still depends on open points.",
    },
    why: "Why",
    openPoints: "Open points",
    openPointsHint: "Here the answer is “Don’t know”. This can be settled by:",
    areas: "Areas of Annex III",
    exemption: "Exemption under Art. 6(3)",
    prohibitedHits: "Prohibitions touched",
    role: "Role of the city",
    roles: {
      deployer: "Deployer: the city uses the application",
      provider: "Provider: the city puts the application into service under its own name",
      both: "Provider and deployer at once",
      undetermined: "Still open; until then the duties of a deployer apply",
    },
    duties: "What has to be done",
    dutiesOfCity: "What the city has to do",
    dutyCount: (count: number) =>
      count === 1 ? "1 duty of the AI Act" : `${count} duties of the AI Act`,
    noDuties: "No duties follow from the classification.",
    appliesNow: "Applies already",
    appliesSince: (day: string) => `Applies since ${day}`,
    appliesFrom: (day: string) => `Applies from ${day}`,
    confirmAnswer: "Confirm the answer and go on",
    answerConfirmedBy: (who, when) => `confirmed by ${who}, ${when}`,
    confirm: "Confirm the classification",
    confirmHint: (count: number) =>
      count === 0
        ? "All answers are confirmed, the whole is not yet."
        : count === 1
          ? "1 answer is not confirmed yet. Please look at all answers; with your confirmation they count as checked."
          : `${count} answers are not confirmed yet. Please look at all answers; with your confirmation they count as checked.`,
    confirmDone: "The classification is confirmed.",
    confirmedBy: (who: string, when: string) => `Confirmed: ${who}, ${when}`,
    waitsForConfirmation:
      "All questions are answered. Now the AI coordinators confirm the classification.",
  },
};
