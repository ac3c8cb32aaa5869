import type { DigestSection } from "#domain/messages/digest.ts";
import type { Outcome } from "#domain/vocabulary.ts";

const sections: Readonly<Record<DigestSection, string>> = {
  suspensions: "Vorgeschlagene Aussetzungen: bitte entscheiden",
  unattended: "Niemand zuständig oder erreichbar",
  undelivered: "Nachricht nicht zugestellt",
  overdue: "Bewertung überfällig",
  unanswered: "Antwort seit fünf Arbeitstagen überfällig",
  checks: "Stichprobe: bitte die Antwort prüfen",
  new: "Neu zu bewerten",
};

/** Cards that ask about several applications, or tell somebody something. */
export const toldDe = {
  several: {
    requests: (count: number) =>
      count === 1
        ? "Noch 1 Anwendung wartet auf Ihre Antwort"
        : `${count} Anwendungen haben Fragen an Sie`,
    reminders: (count: number) =>
      count === 1 ? "Erinnerung an 1 Anfrage" : `Erinnerung an ${count} Anfragen`,
    done: "Alles erledigt",
    lead: "Sie können für mehrere Anwendungen zusammen antworten. Jede Antwort wird einzeln gespeichert.",
    item: (version: string, due: string) => `${version}; bitte antworten bis ${due}`,
    itemWithoutDay: (version: string) => version,
    query: (due: string) => `Rückfrage der KI-Koordination; bitte antworten bis ${due}`,
    queryWithoutDay: "Rückfrage der KI-Koordination",
    separateCard: "steht in einer eigenen Karte",
    unchanged: "Nein, alles unverändert",
    which: "Bei welchen Anwendungen hat sich außer Fehlerbehebungen nichts geändert?",
    whichError: "Bitte mindestens eine Anwendung ankreuzen.",
    submit: "Antworten senden",
    separate: "Etwas hat sich geändert",
    separateWhich: "Welche Anwendungen möchten Sie einzeln beantworten?",
    separateLead: "Sie erhalten für jede eine eigene Karte mit allen Fragen.",
    separateSubmit: "Eigene Karten senden",
    separated: (count: number) =>
      count === 1 ? "Die eigene Karte kommt gleich." : `${count} eigene Karten kommen gleich.`,
    recorded: (count: number) =>
      count === 1 ? "1 Antwort ist gespeichert." : `${count} Antworten sind gespeichert.`,
    reasonUnfit: (titles: string) =>
      `Dieser Grund passt nicht zu: ${titles}. Es wurde noch nichts gespeichert. Bitte einen anderen Grund wählen oder weniger Anwendungen ankreuzen.`,
    notRecorded: (titles: string) =>
      `Nicht gespeichert, weil sich der Stand inzwischen geändert hat: ${titles}.`,
    nothingOpen: "Diese Anfragen sind bereits erledigt. Es wurde nichts geändert.",
    open: "Meine Aufgaben öffnen",
    fallback: "Mehrere Fragen zu Ihren Anwendungen. Bitte öffnen Sie das KI-Register.",
    summaryRequests: (count: number) => `KI-Register: ${count} Anwendungen haben Fragen an Sie`,
    summaryReminders: (count: number) => `KI-Register: Erinnerung an ${count} Anfragen`,
  },
  told: {
    unattended: {
      heading: "Niemand erreichbar",
      text: "Die Zuständigen dieser Anwendung sind abwesend, oder es ist niemand mehr zuständig. Bitte antworten Sie im Register, oder benennen Sie dort jemanden. Die Frist läuft weiter.",
      attended: "Inzwischen ist wieder jemand erreichbar. Sie müssen nichts mehr tun.",
    },
    bundledUnattended: {
      heading: "Niemand erreichbar",
      text: "Die Zuständigen dieser Anwendungen sind abwesend, oder es ist niemand mehr zuständig. Bitte antworten Sie im Register, oder benennen Sie dort jemanden. Die Fristen laufen weiter.",
      item: (due: string) => `Antwort fällig am ${due}`,
      itemWithoutDay: "Antwort offen",
      done: "erledigt",
      summary: "KI-Register: Für mehrere Anwendungen ist niemand erreichbar",
    },
    escalation: {
      heading: "Frist überschritten",
      text: "Zu diesen Anwendungen Ihres Amtes fehlt noch eine Antwort.",
      item: (due: string) => `fällig am ${due}`,
      itemDone: "erledigt",
      fallback: "Eine Frist im KI-Register ist überschritten.",
      summary: "KI-Register: Eine Frist ist überschritten",
    },
    incident: {
      heading: "Vorfall gemeldet",
      on: "Wann",
      text: "Was ist passiert",
      harm: "Jemand geschädigt oder falsch behandelt",
      due: (date: string) => `Die KI-Koordination geht der Meldung bis ${date} nach.`,
      outcome: {
        none: "",
        short: "Es folgt eine Kurzbewertung.",
        full: "Es folgt eine vollständige Bewertung.",
      } satisfies Readonly<Record<Outcome, string>>,
    },
    suspension: {
      heading: "Anwendung ausgesetzt",
      text: "Die Anwendung darf bis zur Entscheidung der KI-Koordination nicht genutzt werden. Bitte sorgen Sie dafür, dass alle Nutzenden davon wissen. Das Register schaltet nichts ab.",
      over: "Über die Aussetzung ist inzwischen entschieden.",
    },
    report: {
      heading: "Ihre Meldung ist bewertet",
      text: "Danke, dass Sie diese Anwendung gemeldet haben.",
      result: "Ergebnis",
    },
    decided: (state: string) => `Inzwischen: ${state}.`,
    summary: {
      unattended: (title: string) => `KI-Register: Niemand erreichbar für „${title}“`,
      incident: (title: string) => `KI-Register: Vorfall bei „${title}“ gemeldet`,
      suspension: (title: string) => `KI-Register: „${title}“ ist ausgesetzt`,
      decision: (title: string, result: string) => `KI-Register: „${title}“: ${result}`,
      report: (title: string) => `KI-Register: „${title}“ ist bewertet`,
    },
  },
  digest: {
    heading: (date: string) => `KI-Register am ${date}`,
    nothing: "Zurzeit wartet nichts auf Sie.",
    sections,
    line: (title: string, due: string) => `${title} (Frist ${due})`,
    more: (count: number) => `und ${count} weitere`,
    open: "Bewertungen öffnen",
    fallback: "Die Übersicht des Tages. Bitte öffnen Sie die Bewertungen im KI-Register.",
    summary: (count: number) =>
      count === 1
        ? "KI-Register: 1 Sache wartet auf Sie"
        : `KI-Register: ${count} Sachen warten auf Sie`,
  },
};
