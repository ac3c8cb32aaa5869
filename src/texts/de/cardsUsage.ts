/** The bot's answer to "Darf ich das nutzen?". */
export const cardsUsage = {
  usage: {
    report: "Anwendung melden",
    open: "Im Register öffnen",
    allHits: "Alle Treffer im Register",
    line: (title: string, answer: string) => `${title}: ${answer}`,
  },
};
