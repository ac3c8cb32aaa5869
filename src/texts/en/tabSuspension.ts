import type { tabSuspension as german } from "#texts/de/tabSuspension.ts";

export const tabSuspension: typeof german = {
  suspension: {
    suspend: "Suspend",
    suspendLead:
      "From now on the application must not be used until the AI coordinators readmit it. The register does not switch anything off.",
    told: (who) =>
      `Told at once: ${who.join(", ")}. Whoever follows the application learns of it, too.`,
    toldNobody:
      "There is no case of this application yet, so no message is sent. Please tell everybody who uses it.",
    suspendNow: "Suspend now",
    suspended:
      "The application is suspended and must not be used. Everybody concerned is now told in the chat.",
    lift: "Readmit",
    liftLead:
      "From now on the application may be used again. Whoever follows it learns of it; nobody else is sent a message.",
    liftNow: "Readmit now",
    lifted: "The application is readmitted and may be used.",
    to: "Operation status from now on",
    toMissing: "Please choose the operation status from now on.",
    now: "Suspended",
    was: "Was suspended",
    wasFrom: (from, until) => `Was suspended from ${from} to ${until}`,
    nowSentence: "The application is suspended at present and must not be used.",
    approvedSentence:
      "The AI coordinators have approved the application. It stays suspended, though, until it is readmitted.",
  },
};
