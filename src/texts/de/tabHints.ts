import type { HINT_USES } from "#domain/hints/hint.ts";

const uses: Readonly<Record<(typeof HINT_USES)[number], string>> = {
  yes: "Ja",
  no: "Nein",
  unknown: "Weiß ich nicht",
};

/** Hints at applications that are not in the register: giving them, and what becomes of them. */
export const tabHints = {
  hint: {
    title: "Hinweis geben",
    lead: "Sie haben von einer KI-Anwendung gehört, die nicht im Register steht? Bitte sagen Sie es uns, auch wenn Sie wenig darüber wissen. Die KI-Koordination kümmert sich darum und antwortet Ihnen.",
    give: "Hinweis geben",
    questions: "Was wissen Sie?",
    reportInstead: "Ich kenne die Anwendung gut – vollständig melden",
    what: "Was ist es?",
    whatHint: "Der Name, oder was die Anwendung tut. Zum Beispiel: Chatprogramm auf der Website",
    where: "Wo wird es genutzt?",
    whereHint: "Zum Beispiel: Bürgeramt, Abteilung Meldewesen",
    inUse: "Wird es schon genutzt?",
    uses,
    contact: "Wen können wir fragen? (freiwillig)",
    contactHint: "Eine Stelle oder Person. Bitte lassen Sie es offen, wenn Sie niemanden kennen.",
    thanks: "Vielen Dank! Ihr Hinweis ist bei der KI-Koordination.",
    mine: "Meine Hinweise",
    mineNote: "Abgeschlossene Hinweise werden nach sechs Monaten gelöscht.",
    open: "Offen",
    closedAs: {
      entry: "Jetzt im Register",
      joined: "Gehört zu einem Eintrag",
      answered: "Beantwortet",
    },
  },
  hints: {
    title: "Hinweise",
    lead: "Anwendungen, von denen Beschäftigte gehört haben. Bitte machen Sie einen Eintrag daraus, ordnen Sie den Hinweis einem Eintrag zu, oder antworten Sie.",
    back: "Zur Verwaltung",
    empty: "Kein offener Hinweis",
    emptyHint: "Sobald jemand einen Hinweis gibt, steht er hier.",
    from: (name: string, day: string) => `${name}, ${day}`,
    nobody: "niemand genannt",
    contact: "Ansprechperson",
    toEntry: "Eintrag anlegen",
    join: "Einem Eintrag zuordnen",
    answer: "Antworten und abschließen",
    joinTitle: "Zu welchem Eintrag gehört der Hinweis?",
    search: "Name der Anwendung",
    none: "Keine Anwendung mit einem ähnlichen Namen gefunden.",
    chosen: "Gefundene Anwendungen",
    chooseOne: "Bitte wählen Sie eine Anwendung.",
    joinNow: "Zuordnen",
    answerTitle: "Antwort auf den Hinweis",
    answerLead: "Wer den Hinweis gegeben hat, erhält die Antwort als Nachricht in Teams.",
    answerText: "Antwort",
    answerMissing: "Bitte schreiben Sie eine Antwort.",
    closedWith: (no: string) => `Der Hinweis ist mit ${no} abgeschlossen.`,
    notClosed:
      "Der Hinweis konnte nicht abgeschlossen werden. Bitte ordnen Sie ihn unter „Hinweise“ dem neuen Eintrag zu.",
  },
};
