import type { ChainFaultKind, ChainNoticeKind } from "#domain/chainFault.ts";

/** What was found, what it means, and what to do. */
interface Explained {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

/** The audit page: items that cannot be read, and the verification of the event chains. */
export const tabAudit = {
  audit: {
    title: "Protokoll",
    lead: "Was im Register geschehen ist, und ob alle Daten lesbar und unverändert sind.",
    events: {
      title: "Ereignisse",
      filters: "Ereignisse einschränken",
      entryNo: "Registernummer",
      entryNoHint: "KI-2026-0001",
      entryNoProblem: "Bitte geben Sie eine Nummer wie KI-2026-0001 ein.",
      kind: "Art",
      role: "Rolle",
      channel: "Weg",
      since: "Von",
      until: "Bis",
      every: "Alle",
      clear: "Filter aufheben",
      none: "Kein Ereignis passt.",
      noneYet: (day: string) => `Bis zum ${day} passt kein Ereignis.`,
      reached: (day: string) => `Durchsucht bis zum ${day}.`,
      searching: (looked: string, of: string) =>
        `Das ganze Protokoll wird durchsucht: bisher ${looked} von etwa ${of} Ereignissen.`,
      stop: "Suche anhalten",
      stopped: "Die Suche ist angehalten.",
      goOn: "Weitersuchen",
      older: "Ältere Ereignisse",
      gone: (no: string) => `${no} (nicht mehr im Register)`,
      unreadable: (n: number) =>
        n === 1
          ? "1 Element der Liste enthält kein lesbares Ereignis. Die Protokollprüfung sagt, welches."
          : `${n} Elemente der Liste enthalten kein lesbares Ereignis. Die Protokollprüfung sagt, welche.`,
      exportTable: "Als Tabelle exportieren",
      tableLead:
        "Die Datei nennt je Ereignis, was wann geschehen ist und was sich geändert hat, und keine Personen.",
      export: "Mit Prüfsummen exportieren",
      exportTitle: "Ereignisse exportieren",
      exportLead:
        "Die Datei enthält die Ereignisse mit ihren Prüfsummen, ohne Namen. Mit dem Skript „verify-log.mjs“ lässt sie sich außerhalb des Registers prüfen.",
      whole: "Alle Ereignisse der Ketten sind dabei: Auch Lücken lassen sich erkennen.",
      partial:
        "Mit diesen Filtern ist die Datei ein Ausschnitt: Jede Prüfsumme lässt sich prüfen, Lücken nicht. Dafür exportieren Sie bitte ohne Filter oder nur mit Registernummer.",
      create: "Datei vorbereiten",
      download: "Datei herunterladen",
      expires: "Die Datei ist fertig. Der Link gilt fünf Minuten.",
    },
    openItem: "In SharePoint öffnen",
    openEntry: (no: string) => `Eintrag ${no} ansehen`,
    problems: {
      title: "Nicht lesbare Elemente",
      allReadable: "Alles lesbar.",
      count: (n: number) =>
        n === 1
          ? "1 Element kann nicht oder nicht ganz gelesen werden."
          : `${n} Elemente können nicht oder nicht ganz gelesen werden.`,
      item: (list: string, id: string) => `Liste „${list}“, Element ${id}`,
      lists: {
        entries: "KI-Register",
        cases: "KI-Register Bewertungen",
        events: "KI-Register Protokoll",
        system: "KI-Register System",
      },
      kinds: {
        notOurs: {
          title: "Nicht vom Register angelegt",
          meaning:
            "Das Element wurde von Hand angelegt. Es hat keine Registernummer oder kein Protokoll und erscheint deshalb nicht im Register.",
          action:
            "Bitte melden Sie die Anwendung im Register und löschen Sie dieses Element danach in SharePoint.",
        },
        copy: {
          title: "Kopie eines anderen Elements",
          meaning: "Ein anderes Element hat dieselbe Nummer. Das Register führt nur das Original.",
          action: "Bitte löschen Sie die Kopie in SharePoint.",
        },
        broken: {
          title: "Inhalt nicht lesbar",
          meaning: "Eine Spalte enthält etwas, das das Register nicht lesen kann.",
          action:
            "Bitte stellen Sie in SharePoint die vorige Version des Elements wieder her (Versionsverlauf).",
        },
        noPerson: {
          title: "Keine Kennung einer Person",
          meaning:
            "Wo die Kennung einer Person stehen muss (Fachverantwortliche Person, Stellvertretung oder Amtsleitung), steht etwas anderes, zum Beispiel eine E-Mail-Adresse. Diese Person kann nicht gefragt werden.",
          action:
            "Bitte wählen Sie die Person im Register aus: über „Bearbeiten“ beim Eintrag. Die Kennung der Amtsleitung berichtigen Sie bitte in SharePoint; es ist ihre Objekt-ID in Entra.",
        },
      } satisfies Record<string, Explained>,
    },
    chains: {
      title: "Ereignisketten",
      lead: "Jede Änderung steht als Ereignis im Protokoll und ist mit dem vorigen verkettet. Die Protokollprüfung rechnet alle Ketten nach und findet veränderte und fehlende Ereignisse. Das Register bleibt dabei benutzbar.",
      never: "Seit dem letzten Start des Dienstes wurde noch nicht geprüft.",
      start: "Ereignisketten prüfen",
      again: "Erneut prüfen",
      running: (events: string) => `Protokollprüfung läuft – ${events} Ereignisse gelesen …`,
      failedTitle: "Die Protokollprüfung wurde nicht fertig",
      failed:
        "SharePoint hat nicht geantwortet. Bitte starten Sie die Protokollprüfung später noch einmal.",
      at: (when: string) => `Geprüft am ${when}.`,
      took: (seconds: string) => `Die Protokollprüfung dauerte ${seconds} Sekunden.`,
      sound: (chains: string, events: string) =>
        `${chains} Ketten mit ${events} Ereignissen geprüft – alles in Ordnung.`,
      broken: (n: number, chains: string, events: string) =>
        `${n === 1 ? "1 Kette ist" : `${n} Ketten sind`} beschädigt (${chains} Ketten mit ${events} Ereignissen geprüft).`,
      first: "Erste Bruchstelle",
      faults: "Bruchstellen",
      todo: "Bitte ändern und löschen Sie jetzt nichts. Sehen Sie bitte im Versionsverlauf und im Papierkorb von SharePoint nach, wer wann was geändert hat, und stellen Sie den alten Stand wieder her. Prüfen Sie danach bitte erneut.",
      columns: { place: "Stelle", finding: "Befund", look: "Nachsehen" },
      notices: (n: number) => (n === 1 ? "1 Hinweis" : `${n} Hinweise`),
      noticesLead: "Hinweise sind keine Fehler.",
      more: (n: number) => `${n} weitere werden hier nicht aufgeführt.`,
      entryChain: (no: string) => `Eintrag ${no}`,
      caseChain: (key: string) => `Bewertung ${key}`,
      noName: "Ohne erkennbare Kette",
      event: (n: number) => `Ereignis ${n}`,
      faultKinds: {
        unreadable: {
          title: "Ereignis nicht lesbar",
          meaning: "Der Inhalt des Ereignisses wurde von Hand verändert oder von Hand angelegt.",
        },
        missing: {
          title: "Ereignis fehlt",
          meaning: "Dieses Ereignis wurde aus dem Protokoll gelöscht.",
        },
        duplicate: {
          title: "Ereignis doppelt",
          meaning:
            "Zu dieser Nummer gibt es zwei Ereignisse; eines davon hat nicht das Register geschrieben.",
        },
        link: {
          title: "Verkettung passt nicht",
          meaning:
            "Das Ereignis folgt nicht auf das vorige: Das vorige Ereignis oder der Verweis darauf wurde verändert.",
        },
        hash: {
          title: "Ereignis verändert",
          meaning:
            "Der Inhalt passt nicht zur Prüfsumme: Jemand hat das Ereignis nachträglich verändert.",
        },
        columns: {
          title: "Spalten verändert",
          meaning:
            "Der geschützte Inhalt ist unversehrt, aber Nummer, Handlung oder eine andere Spalte sagt etwas anderes.",
        },
        persons: {
          title: "Personen verändert",
          meaning:
            "Die Personen neben dem Ereignis sind nicht die, die das Register geschrieben hat. Gelöschte Personen wären in Ordnung, ausgetauschte sind es nicht.",
        },
        digest: {
          title: "Stand passt nicht",
          meaning:
            "Die Änderungen bis hierher ergeben einen anderen Stand als den, den das Ereignis bescheinigt.",
        },
        cutOff: {
          title: "Ende der Kette fehlt",
          meaning:
            "Im Eintrag oder in der Bewertung steht eine Änderung, die im Protokoll nicht vorkommt: Die letzten Ereignisse wurden gelöscht.",
        },
        noChain: {
          title: "Ganze Kette fehlt",
          meaning:
            "Das Register hat dieses Element geschrieben, aber zu ihm gibt es kein einziges Ereignis mehr.",
        },
      } satisfies Record<ChainFaultKind, Omit<Explained, "action">>,
      noticeKinds: {
        outOfSync: {
          title: "Änderung in SharePoint noch nicht übernommen",
          meaning:
            "Das Element wurde in SharePoint geändert und unterscheidet sich von seinem letzten Ereignis.",
          action: "Nichts: Das Register übernimmt die Änderung oder nimmt sie zurück.",
        },
        itemMissing: {
          title: "Element gelöscht, Löschung noch nicht verzeichnet",
          meaning: "Zu dieser Kette gibt es in SharePoint kein Element mehr.",
          action: "Nichts: Das Register verzeichnet die Löschung oder legt das Element wieder an.",
        },
        handMade: {
          title: "Von Hand angelegtes Element",
          meaning: "Das Element wurde nicht vom Register angelegt und hat kein Protokoll.",
          action: "Siehe oben unter „Nicht lesbare Elemente“.",
        },
      } satisfies Record<ChainNoticeKind, Explained>,
    },
    hint: (n: number) =>
      n === 1
        ? "1 Element in den Listen kann nicht oder nicht ganz gelesen werden."
        : `${n} Elemente in den Listen können nicht oder nicht ganz gelesen werden.`,
    hintLink: "Zum Protokoll",
  },
};
