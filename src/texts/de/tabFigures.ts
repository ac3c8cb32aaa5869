import type { PeriodChoice, PeriodProblem } from "#domain/figures/period.ts";

const applications = (n: number) => (n === 1 ? "1 Anwendung" : `${n} Anwendungen`);

/** The committee report. */
export const tabFigures = {
  figures: {
    title: "Auswertung",
    lead: "Zahlen für Ausschuss und Rat: was am gewählten Tag galt und was im Zeitraum geschah. Auch ein Tag in der Vergangenheit zeigt, was damals galt.",
    linkLead: "Zahlen für Ausschuss und Rat, für jeden Tag und Zeitraum, mit Bericht zum Drucken.",
    choice: "Zeitraum wählen",
    periods: {
      quarter: "Letztes Quartal",
      halfYear: "Letztes Halbjahr",
      year: "Letztes Jahr",
    } satisfies Record<PeriodChoice, string>,
    from: "Zeitraum von",
    to: "bis (Stand am Ende dieses Tages)",
    office: "Amt",
    wholeCity: "Ganze Stadt",
    show: "Anzeigen",
    problems: {
      fromAfterTo: "Bitte wählen Sie einen Anfang vor dem Ende.",
      inFuture: "Bitte wählen Sie einen Tag bis heute.",
      tooLong: "Bitte wählen Sie höchstens fünf Jahre.",
      missing: "Bitte wählen Sie beide Tage.",
    } satisfies Record<PeriodProblem | "missing", string>,
    computing: "Die Auswertung wird berechnet",
    computingOf: (looked: string, of: string) => `${looked} von ${of} Ereignissen gelesen`,
    heading: (to: string) => `Stand: ${to}`,
    about: (facts: {
      readonly from: string;
      readonly to: string;
      readonly beforeFrom: string;
      readonly beforeTo: string;
      readonly office: string;
    }) =>
      `${facts.office}. Zeitraum: ${facts.from} bis ${facts.to}, verglichen mit ${facts.beforeFrom} bis ${facts.beforeTo}.`,
    madeAt: (at: string) => `Berechnet am ${at}.`,
    unreadable: (n: number) =>
      n === 1
        ? "1 Ereignis oder Vorgang ist nicht mehr lesbar und fehlt in den Zahlen. Die Protokollprüfung nennt es."
        : `${n} Ereignisse oder Vorgänge sind nicht mehr lesbar und fehlen in den Zahlen. Die Protokollprüfung nennt sie.`,
    figure: "Kennzahl",
    value: "Wert",
    before: "Zeitraum davor",
    none: "–",
    noneHint:
      "„–“ steht, wo es nichts zu zählen gibt oder weniger als fünf Vorgänge eines Amts etwas über Personen sagen würden.",
    todaysClosingDays:
      "Einstellungen gelten, wie sie am Ende des Zeitraums galten. Die Schließtage stehen in der Organisationsdatei und sind die von heute.",
    percent: (n: string) => `${n} %`,
    open: (label: string, value: string) => `${label}: ${value}, Anwendungen zeigen`,
    listOf: (label: string) => `Anwendungen: ${label}`,
    times: (n: number) => `${n}-mal`,
    more: (n: number) => `und ${applications(n)} mehr`,
    wholeList: "Ganze Liste als Excel-Tabelle",
    chartOf: (title: string) => `Diagramm: ${title}`,
    chart: "Diagramm zeigen",
    hideChart: "Diagramm ausblenden",
    answers: "Text für eine Vorlage",
    answersLead:
      "Antworten auf die drei Fragen aus dem Rat, mit den Zahlen von oben. Der Text nennt Anwendungen beim Namen: Bitte prüfen Sie, was davon öffentlich werden darf.",
    copy: "Text kopieren",
    copied: "Der Text ist kopiert.",
    copyRefused:
      "Der Browser lässt das Kopieren nicht zu. Bitte markieren Sie den Text und kopieren Sie ihn.",
    file: "Bericht und Tabelle",
    fileLead: "Der Bericht öffnet sich im Browser und lässt sich drucken oder als PDF speichern.",
    print: "Bericht zum Drucken",
    table: "Kennzahlen als Excel-Tabelle",
    ready: "Der Link gilt fünf Minuten.",
    openFile: (name: string) => `${name} öffnen`,
  },
};
