import type { cardsDigest as german } from "#texts/de/cardsDigest.ts";

export const cardsDigest: typeof german = {
  digest: {
    heading: (date) => `AI register on ${date}`,
    asOf: (date) => `As of ${date}`,
    nothing: "Nothing is waiting for you at the moment.",
    sections: {
      suspensions: "Proposed suspensions: please decide",
      incidents: "Incident or harm: please evaluate",
      unattended: "Nobody responsible or reachable",
      undelivered: "Message not delivered",
      overdue: "Evaluation overdue",
      sections: "Facts for the evaluation overdue",
      evidence: "Condition: please check the evidence",
      conditions: "Condition overdue",
      soon: "To decide within the next five working days",
      unanswered: "Answer overdue for five working days",
      checks: "Sample: please check the answer",
      new: "New to evaluate",
    },
    publications: "Publication: please decide",
    isSentBack: "Sent back",
    isUnattended: "Released, but nobody can confirm",
    line: (title, deadline) => `${title}: ${deadline}`,
    more: (count) => `and ${count} more`,
    open: "Open cases",
    fallback: "Today's overview. Please open the cases in the AI register.",
    summary: (count) =>
      count === 1
        ? "AI register: 1 matter waits for you"
        : `AI register: ${count} matters wait for you`,
  },
};
