import type { cardsConditions as german } from "#texts/de/cardsConditions.ts";

export const cardsConditions: typeof german = {
  condition: {
    wanted: (deadline: string) => `Please prove that this condition is met: ${deadline}.`,
    condition: "Condition",
    sentBack: (date: string) =>
      `The evidence given last is not sufficient yet and was sent back on ${date}.`,
    moved: (from: string, to: string) => `The day was moved from ${from} to ${to}.`,
    reason: "Reason",
    text: "How is the condition met?",
    textError: "Please write how the condition is met.",
    link: "Link to the document in SharePoint (optional)",
    linkError: "Please insert the link from SharePoint.",
    submit: "Give evidence",
    given: "Evidence given",
    outcomes: {
      open: "This condition is not followed at the moment. There is nothing you need to do.",
      evidenceGiven: "The evidence has been given, the AI coordinators are checking it.",
      sentBack: "The evidence was sent back. Please answer on the newer card.",
      accepted: "The condition is met. Thank you!",
      lifted: "The condition is lifted. There is nothing more you need to do.",
    },
    alreadyGiven:
      "Evidence for this condition has already been given. Your details were not recorded.",
    closed: "This condition is already met or lifted. Your details were not recorded.",
    gone: "This condition no longer exists. There is nothing more you need to do.",
    fallback: (title: string) =>
      `Condition for “${title}”. Please open the AI register to give the evidence.`,
    outcomeFallback: (title: string) => `Condition for “${title}”.`,
    summary: (title: string, date: string) =>
      `AI register: evidence for a condition of “${title}” requested by ${date}`,
    outcomeSummary: (title: string) => `AI register: news about a condition of “${title}”`,
    bundle: {
      heading: "Open conditions",
      text: "These approvals come with conditions. Please prove in the register that they are met.",
      item: (text: string, deadline: string) => `${text} (${deadline})`,
      done: "done",
      summary: (count: number) =>
        count === 1
          ? "AI register: one condition is open"
          : `AI register: ${count} conditions are open`,
    },
  },
};
