/** Reporting an AI application. */
export const tabIntake = {
  report: {
    title: "KI-Anwendung melden",
    lead: "Bitte melden Sie jede KI-Anwendung, die neu eingeführt oder schon genutzt wird. Die KI-Koordination bewertet sie danach.",
    optional: "Weitere Angaben (freiwillig)",
    send: "Melden",
    done: "Vielen Dank! Die Anwendung ist gemeldet.",
    number: (no: string) => `Ihre Registernummer: ${no}`,
    next: "Die KI-Koordination prüft die Angaben und meldet sich, wenn etwas fehlt.",
    open: "Eintrag ansehen",
    another: "Noch eine Anwendung melden",
    problems: (n: number) =>
      n === 1
        ? "Ein Feld braucht noch Ihre Aufmerksamkeit:"
        : `${n} Felder brauchen noch Ihre Aufmerksamkeit:`,
  },
};
