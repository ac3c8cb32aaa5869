/** The committee report outside the tab: the text for a council, the page to print and the file of figures. */
export const exportsFigures = {
  register: "KI-Register",
  reportTitle: (to: string) => `Auswertung – Stand: ${to}`,
  filter: (office: string) => (office === "" ? "Ganze Stadt" : `Nur Amt: ${office}`),
  period: (from: string, to: string) => `Zeitraum: ${from} bis ${to}`,
  comparedWith: (from: string, to: string) => `Zeitraum davor: ${from} bis ${to}`,
  group: "Gruppe",
  figure: "Kennzahl",
  value: "Wert",
  part: "Aufteilung",
  unit: "Einheit",
  units: { count: "Anzahl", percent: "Prozent", workingDays: "Arbeitstage" },
  before: "Zeitraum davor",
  number: "Registernummer",
  application: "Anwendung",
  office: "Amt",
  riskClass: "Einstufung",
  operationStatus: "Betriebsstatus",
  times: "Gezählt",
  behind: (figure: string) => `Liste der Anwendungen: ${figure}`,
  todaysClosingDays:
    "Einstellungen gelten, wie sie am Ende des Zeitraums galten; die Schließtage stehen in der Organisationsdatei und sind die von heute.",
  noneHint:
    "„–“ steht, wo es nichts zu zählen gibt oder weniger als fünf Vorgänge eines Amts etwas über Personen sagen würden.",
  unreadable: (n: number) =>
    n === 1
      ? "1 Ereignis oder Vorgang ist nicht mehr lesbar und fehlt in den Zahlen."
      : `${n} Ereignisse oder Vorgänge sind nicht mehr lesbar und fehlen in den Zahlen.`,
  madeAt: (at: string) => `Aus dem Protokoll berechnet am ${at}.`,
  heading: (city: string, to: string) =>
    `${city === "" ? "" : `${city}: `}KI-Register, Stand: ${to}`,
  question1: "1. Wie und wo kann das KI-Register eingesehen werden?",
  answer1: (published: number, productive: number, page: string) =>
    `Das KI-Register wird in der Stadtverwaltung geführt und steht dort allen Beschäftigten in Microsoft Teams offen. ${
      published === 0
        ? `Unter ${page} steht das öffentliche KI-Register; bisher ist dort keine der Anwendungen im Einsatz veröffentlicht.`
        : `Öffentlich einsehbar sind unter ${page} ${published} von ${productive} Anwendungen im Einsatz (ohne Pilotbetrieb).`
    }`,
  question2: "2. Welche KI-Anwendungen sind eingetragen?",
  answer2: (entries: number, to: string) =>
    `Am ${to} ${entries === 1 ? "war 1 Anwendung" : `waren ${entries} Anwendungen`} eingetragen; Anwendungen außer Betrieb sind mitgezählt und nicht genannt.`,
  named: (title: string, office: string) => (office === "" ? title : `${title} (${office})`),
  tooManyToName:
    "Das sind zu viele, um sie hier aufzuzählen. Die Auswertung gibt sie als Tabelle aus.",
  inUse: (n: number) => `Im Einsatz oder im Pilotbetrieb (${n}):`,
  planned: (n: number) => `Geplant (${n}):`,
  suspended: (n: number) => `Ausgesetzt (${n}):`,
  question3: "3. Werden Anwendungen neu bewertet, wenn sie wesentlich aktualisiert werden?",
  answer3: (facts: {
    readonly from: string;
    readonly to: string;
    readonly begun: number;
    readonly closed: number;
    readonly answered: number;
  }) =>
    `Ja. Jede Aktualisierung einer eingetragenen Anwendung muss zur Neubewertung eingereicht werden; das Register fragt bei jeder neuen Version nach, was sich geändert hat. Vom ${facts.from} bis ${facts.to} ${
      facts.begun === 1 ? "wurde 1 Neubewertung" : `wurden ${facts.begun} Neubewertungen`
    } begonnen und ${facts.closed} abgeschlossen; ${
      facts.answered === 1 ? "1 Anfrage wurde" : `${facts.answered} Anfragen wurden`
    } von den Ämtern beantwortet.`,
};
