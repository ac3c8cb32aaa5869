/** An application that somebody follows. */
export const tabFollow = {
  follow: {
    follow: "Verfolgen",
    followed:
      "Sie verfolgen diese Anwendung: Wenn sich ändert, ob Sie sie nutzen dürfen, oder ihre Bewertung, bekommen Sie eine Nachricht in Teams. Niemand sonst sieht das.",
    ended: "Sie verfolgen diese Anwendung nicht mehr.",
    title: "Was ich verfolge",
    end: "Nicht mehr verfolgen",
    again: "Wieder verfolgen",
    endOf: (title: string) => `Nicht mehr verfolgen: ${title}`,
    againOf: (title: string) => `Wieder verfolgen: ${title}`,
  },
};
