import type { LaterKey } from "#domain/messages/reminderDay.ts";

/** My tasks, and answering a question. */
export const tabTasks = {
  tasks: {
    title: "Meine Aufgaben",
    lead: "Fragen zu Anwendungen, für die Sie fachverantwortlich sind, Auflagen Ihrer Freigaben und Bitten um Ihre Stellungnahme. Sie können sie hier oder auf der Karte im Chat beantworten.",
    empty: "Nichts zu tun.",
    emptyHint: "Sobald sich eine Ihrer Anwendungen ändert, erscheint die Frage hier und im Chat.",
    answered: "Danke, Ihre Antwort ist gespeichert.",
    answeredOpen: "Die KI-Koordination bewertet die Änderung.",
    conditionWaits: (text: string, day: string) =>
      `Auflage „${text}“: bitte weisen Sie sie nach bis ${day}.`,
    guideWaits:
      "Bitte beantworten Sie die Fragen zur Einstufung, soweit Sie es können. Die KI-Koordination ergänzt und bestätigt sie.",
    answeredObjection: "Die KI-Koordination kann Ihre Antwort innerhalb der Prüffrist noch prüfen.",
    openTask: "Aufklappen",
    closeTask: "Zuklappen",
    suspended:
      "Die Anwendung ist ab sofort ausgesetzt. Bitte informieren Sie die Nutzenden, zum Beispiel so:",
    suspendedNotice: (title: string) =>
      `„${title}“ ist ab sofort ausgesetzt und darf nicht genutzt werden. Wir sagen Ihnen Bescheid, sobald darüber entschieden ist.`,
    open: "Eintrag ansehen",
    later: "Später erinnern",
    laterWhen: "Wann sollen wir Sie erinnern?",
    laterChoices: {
      tomorrow: "Morgen",
      threeDays: "In 3 Tagen",
      nextWeek: "Nächste Woche",
    } satisfies Record<LaterKey, string>,
    laterMissing: "Bitte wählen Sie einen Zeitpunkt.",
    laterSend: "Erinnerung vormerken",
    remindOn: (when: string) =>
      `Wir erinnern Sie ${when} im Chat. Die Frist ändert sich dadurch nicht.`,
    notMine: "Ich bin nicht zuständig",
    notMineDone:
      "Danke für den Hinweis. Die KI-Koordination klärt, wer zuständig ist. Die Frist läuft weiter.",
  },
  /** Several that are unchanged, answered together. */
  several: {
    title: (count: number) => `${count} Anwendungen warten auf Ihre Antwort`,
    lead: "Ist bei mehreren alles unverändert, können Sie zusammen antworten. Jede Antwort wird einzeln gespeichert.",
    open: "Mehrere zusammen beantworten",
    which: "Bei welchen Anwendungen hat sich außer Fehlerbehebungen nichts geändert?",
    whichMissing: "Bitte kreuzen Sie mindestens eine Anwendung an.",
    reasonUnfit: (titles: string) =>
      `Diese Begründung passt nicht zu: ${titles}. Bitte wählen Sie eine andere Begründung oder kreuzen Sie weniger Anwendungen an.`,
    send: "Antworten senden",
    recorded: (count: number) =>
      count === 1 ? "1 Antwort ist gespeichert:" : `${count} Antworten sind gespeichert:`,
    notRecorded: (count: number) =>
      count === 1
        ? "1 Antwort konnten wir nicht speichern. Die Anwendung bleibt angekreuzt."
        : `${count} Antworten konnten wir nicht speichern. Diese Anwendungen bleiben angekreuzt.`,
  },
  answer: {
    title: "Was hat sich geändert?",
    reason: "Warum ist keine Neubewertung nötig?",
    reasonText: "Begründung in eigenen Worten",
    changed: "Was trifft zu?",
    unsure: "Wobei sind Sie unsicher?",
    inUse: "Einsatz",
    liveYes: "Ja, im Einsatz",
    livePlanned: "Nein, geplant",
    since: "Im Einsatz seit",
    from: "Geplant ab",
    dateUnknown: "Der Tag steht noch nicht fest",
    note: "Anmerkung für die KI-Koordination",
    confirm: "Alles andere ist unverändert.",
    confirmMissing: "Bitte bestätigen Sie, dass alles andere unverändert ist.",
    optionMissing: "Bitte wählen Sie eine Antwort.",
    follows: "Was daraus folgt",
    meaning: "Was ist damit gemeint?",
    send: "Antwort senden",
    query: "Rückfrage der KI-Koordination",
    queryAnswer: "Ihre Antwort",
    suspendImmediate: "Die Anwendung wird sofort ausgesetzt, weil ein Schaden gemeldet wird.",
    suspendProposed: "Die KI-Koordination entscheidet, ob sie die Anwendung aussetzt.",
    earlier: "Frühere Antworten",
  },
};
