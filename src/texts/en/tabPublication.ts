import { PLAIN_LANGUAGE } from "#domain/publication/plainLanguage.ts";
import type { tabPublication as german } from "#texts/de/tabPublication.ts";
import { exportsPublic } from "./exportsPublic.ts";

export const tabPublication: typeof german = {
  publication: {
    title: "Publication",
    lead: "What the city says of its applications in public. Nothing is published by itself: you release it, the owners confirm it.",
    leadOfOthers:
      "What the city says in public about its applications. Coordinators release it, owners confirm.",
    toDecide: (n) => `Publication (${n} to decide)`,
    linkLead:
      "Release to the public register what everybody is to see, and say why where nothing is.",
    leadOf: (no) => `Publication of ${no}`,
    onlyOwn:
      "The overview is for the AI coordinators. You find your application’s on its page in the register.",
    toPublic: "Look at the public register",
    toPublicEntry: "Look at the public page",
    toEntry: "To the application",
    back: "To the overview",
    nothing: "Nothing to publish",
    nothingHint: "An application stands here as soon as it is in productive use.",
    groups: {
      decide: (n) => `To decide (${n})`,
      unattended: (n) => `Nobody can confirm (${n})`,
      own: (n) => `Your own: another coordinator decides (${n})`,
      waiting: (n) => `Waits for the owner (${n})`,
      published: (n) => `Published (${n})`,
      withheld: (n) => `Not published (${n})`,
    },
    none: {
      decide: "There is nothing to do here.",
      unattended: "Nothing.",
      own: "Nothing.",
      waiting: "No release waits.",
      published: "Nothing yet.",
      withheld: "Nothing.",
    },
    together: {
      title: "Release several together",
      open: "Choose",
      before: (n) =>
        n === 1
          ? "1 application counted as published before. Its confirmed state is missing: until then nobody sees it."
          : `${n} applications counted as published before. Their confirmed states are missing: until then nobody sees them.`,
      lead: "Of each application, what is ticked at first is released. Owners confirm each by itself; whoever owns several gets one card for them.",
      all: (n) => `Choose all (${n})`,
      look: (title) => `Look at ${title}`,
      release: (n) => `Release ${n} and ask for confirmation`,
      noneChosen: "Please choose at least one application.",
      released: (n) =>
        n === 1
          ? "1 application is released. Its owner is asked for confirmation."
          : `${n} applications are released. Their owners are asked for confirmation.`,
      refused: (n) => (n === 1 ? "1 was not released:" : `${n} were not released:`),
      wasPublished: "Counted as published before",
    },
    unattended:
      "Released, but neither the owner nor the deputy can be reached, or nobody is named. Please name somebody, so that it can be confirmed.",
    isSentBack: "Sent back",
    isRestricted: "Art. 49(4)",
    standing: "How it stands",
    states: {
      notDue: "An application is published once the city uses it productively.",
      undecided: "It is not decided yet whether and what is published.",
      awaitingOwner:
        "The AI coordinators have released it. The confirmation of the owner or the deputy is missing.",
      published: "Everybody sees what was released.",
      changed:
        "Something that was released has changed. Until it is released anew everybody sees the last released state.",
      withheld: "This application is not published. Only the number of such cases is public.",
      withdrawn: "It was withdrawn. Nobody sees it any more.",
      ended: "The application is retired and stays listed for one more year.",
    },
    releasedOn: (day) => `Released on ${day}.`,
    publishedOn: (day) => `Public since ${day}.`,
    sentBack: (day) => `Sent back on ${day}:`,
    withheld: (reason) => `Reason: ${reason}`,
    waitingTitle: "What is released",
    shownTitle: "What everybody sees",
    confirmTitle: "Please confirm",
    confirmLead:
      "This is how everybody will read it. Please check whether it is right. Without your confirmation nothing is published.",
    confirm: "Confirm and publish",
    confirmed: "Thank you. It is public now.",
    sendBack: "Send back",
    sendBackTitle: "Send the release back",
    sendBackLead: "Nothing is published. The AI coordinators see what you write.",
    sendBackReason: "What should be different?",
    isReturned: "Sent back. The AI coordinators see your reason.",
    textsTitle: "Texts for everybody",
    textsLead: "Title, summary and contact as they stand on the public page.",
    writeTexts: "Edit the texts",
    textsSaved: "Saved.",
    plain: (words) => `Easy to read: ${words} words a sentence on average.`,
    notPlain: (words, characters) =>
      `${words} words a sentence on average, ${characters} characters. Easier to read are at most ${PLAIN_LANGUAGE.words} words a sentence and ${PLAIN_LANGUAGE.characters} characters.`,
    releaseTitle: "Release",
    releaseLead:
      "Please choose what everybody is to see. Then the owners confirm it with a card in their chat.",
    restricted:
      "This application belongs to law enforcement, migration, asylum or border control (Annex III points 1, 6 or 7). Art. 49(4) AI Act keeps its registration out of the public database. Only the least is ticked.",
    deliberate: "We deliberately publish more than Annex VIII section C points 1 to 3 ask for.",
    preview: "How everybody sees it",
    release: "Release and ask for confirmation",
    released: "Released. The owners are asked to confirm it.",
    whatChanges: "This changes what everybody sees now:",
    nothingChanges: "It changes nothing of what everybody sees now.",
    noTitle: "No public title yet",
    noSummary: "No public summary yet.",
    always: (label) => `${label} (always public)`,
    emptyFields: (n) => `Empty fields (${n})`,
    empty: "empty",
    now: (text) => `Now: ${text}`,
    before: (text) => `Public: ${text}`,
    lookHere: "Please check this.",
    otherSteps: "Not to publish",
    withholdLead:
      "An application in use that is not published needs a reason. Only how many there are of each is public.",
    reopenLead: "You can decide anew whether and what is published.",
    reopen: "Decide anew",
    reopened: "The publication is decided on anew.",
    withhold: "Do not publish",
    withholdDialogLead: "What is public already is taken out.",
    withholdReason: "Reason",
    withholdNote: "Note",
    chooseReason: "Please choose a reason.",
    isWithheld: "The application is not published.",
    withdraw: "Withdraw",
    withdrawLead: "Nobody sees it any more. The reason stands in the history.",
    withdrawReason: "Reason",
    isWithdrawn: "Withdrawn. Nobody sees it any more.",
    panel: "Public register",
    panelLink: "Look at the publication",
    tasksLead: "Without your confirmation nothing is published.",
    panelConfirm: "Please confirm what everybody is to read",
    classes: exportsPublic.classes,
  },
};
