/** What has changed about what somebody follows. */
export const cardsFollowed = {
  followed: {
    heading: (n: number) =>
      n === 1
        ? "Eine Anwendung, die Sie verfolgen, hat sich geändert"
        : `${n} Anwendungen, die Sie verfolgen, haben sich geändert`,
    lead: "Ob Beschäftigte sie nutzen dürfen, oder ihre Bewertung, ist anders als bei der letzten Nachricht an Sie.",
    before: "Bisher",
    after: "Jetzt",
    evaluation: (words: string) => `Bewertung: ${words}`,
    ofVersion: (status: string, version: string) => `${status}, bewertete Version ${version}`,
    more: (n: number) => (n === 1 ? "Und 1 weitere im Register" : `Und ${n} weitere im Register`),
    end: "Nicht mehr verfolgen",
    ended: (title: string) => `Sie verfolgen „${title}“ nicht mehr.`,
    notFollowed: "Sie verfolgen diese Anwendung nicht mehr.",
    open: "Was ich verfolge",
    fallback:
      "Anwendungen, die Sie verfolgen, haben sich geändert. Bitte öffnen Sie das KI-Register.",
    summary: (n: number) =>
      n === 1
        ? "KI-Register: Eine Anwendung, die Sie verfolgen, hat sich geändert"
        : `KI-Register: ${n} Anwendungen, die Sie verfolgen, haben sich geändert`,
  },
};
