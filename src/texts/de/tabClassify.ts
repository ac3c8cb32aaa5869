import type { CityRole } from "#domain/classification/legalFacts.ts";
import type { RiskClass } from "#domain/vocabulary.ts";

/** The questions of the AI Act, which owner and coordinators answer together, and what follows. */
export const tabClassify = {
  classify: {
    title: (application: string) => `Einstufung: ${application}`,
    lead: "Sie beantworten die Fragen gemeinsam mit der KI-Koordination. Jede Antwort ist mit „Weiter“ gespeichert, Sie können jederzeit unterbrechen.",
    leadCoordinating:
      "Sie beantworten die Fragen gemeinsam mit den Fachverantwortlichen und bestätigen am Ende das Ganze. Jede Antwort ist mit „Weiter“ gespeichert.",
    leadReading: "Hier lesen Sie, welche Fragen beantwortet sind und was daraus folgt.",
    missing: "Diese Einstufung gibt es nicht",
    missingHint:
      "Entweder gehört sie zu einem Vorgang, den Sie nicht einsehen können, oder hier wurde noch nichts beantwortet.",
    toEntry: "Zum Eintrag",
    open: {
      begin: "Einstufung beginnen",
      resume: "Einstufung fortsetzen",
      confirm: "Einstufung ansehen und bestätigen",
      look: "Einstufung ansehen",
    },
    progress: (answered: number, atLeast: number, atMost: number) =>
      atMost === 0
        ? answered === 1
          ? "Die Frage ist beantwortet"
          : `Alle ${answered} Fragen sind beantwortet`
        : `${answered} beantwortet, noch ${atLeast === atMost ? atLeast : `${atLeast} bis ${atMost}`}`,
    example: "Beispiel",
    law: "Was sagt das Gesetz?",
    areaChosen: (point: string, count: number) =>
      count === 0 ? `Nr. ${point}` : `Nr. ${point} · ${count} ausgewählt`,
    several: "Sie können mehrere Antworten ankreuzen.",
    hinted: "Bitte prüfen Sie: Frühere Antworten sprechen dafür, dass das zutrifft.",
    prefilled: "Aus der letzten Bewertung übernommen. Bitte bestätigen Sie mit „Weiter“.",
    settledBy: (who: string) => `Wenn Sie es nicht wissen, kann das klären: ${who}.`,
    answerMissing: "Bitte wählen Sie eine Antwort.",
    next: "Weiter",
    back: "Zurück",
    yourAnswer: "Ihre Antwort",
    answer: "Antwort",
    noAnswer: "Noch nicht beantwortet",
    notAsked:
      "Diese Frage stellt sich nicht mehr, weil eine frühere Antwort geändert wurde. Was hier stand, bleibt gespeichert und zählt wieder, sobald die Frage sich wieder stellt.",
    toFront: "Zur nächsten Frage",
    toOutcome: "Zum Ergebnis",
    /** Two people at once. */
    contested: (who: string) => `Inzwischen hat ${who} diese Frage beantwortet.`,
    emptied: "Inzwischen hat jemand die Antwort auf diese Frage zurückgenommen.",
    theirs: "Jetzt gespeichert",
    keepMine: "Meine Antwort speichern",
    takeTheirs: "Gespeicherte Antwort behalten",
    /** What the last evaluation says. */
    earlier: (count: number) =>
      count === 1
        ? "1 Antwort der letzten Bewertung können Sie übernehmen, wenn sich nichts geändert hat."
        : `${count} Antworten der letzten Bewertung können Sie übernehmen, wenn sich nichts geändert hat.`,
    takeAll: (count: number) =>
      count === 1 ? "Die Antwort übernehmen" : `Alle ${count} Antworten übernehmen`,
    earlierList: "Welche Antworten sind das?",
    taken: "Die Antworten sind übernommen. Sie können jede einzelne noch ändern.",
    /** The path so far. */
    path: "Bisherige Antworten",
    pathEmpty: "Noch keine Frage ist beantwortet.",
    now: "Nächste Frage",
    outcome: "Ergebnis",
    answeredBy: (who: string, when: string) => `${who}, ${when}`,
    byCoordinator: "Antwort der KI-Koordination",
    confirmed: "bestätigt",
    unconfirmed: "noch nicht bestätigt",
    waiting: "Kommt danach",
    waitingHint:
      "Diese Antworten sind schon gegeben. Sie zählen wieder, sobald die Fragen davor beantwortet sind.",
    aside: "Zählt zurzeit nicht",
    asideHint:
      "Diese Antworten passen nicht mehr zu einer früheren Antwort. Sie bleiben gespeichert und zählen wieder, sobald ihre Frage sich stellt.",
    remove: "Löschen",
    removeOf: (question: string) => `Antwort löschen: ${question}`,
    /** The outcome. */
    unfinished: "Noch kein Ergebnis",
    unfinishedHint: "Das Ergebnis steht fest, sobald alle Fragen beantwortet sind.",
    provisional: "Vorläufiges Ergebnis",
    provisionalHint:
      "So kann die Anwendung nicht freigegeben werden: Offene Punkte können die Einstufung noch ändern.",
    lowerBound: (riskClass: string) => `Bis alles geklärt ist, gilt: ${riskClass}.`,
    override: (riskClass: string, reason: string) =>
      `Entschieden wurde eine andere Klasse: ${riskClass}. Begründung: ${reason}`,
    notSignedOff: "Noch nicht vom Rechtsamt freigegeben",
    notSignedOffHint:
      "Das Rechtsamt hat diese Fassung der Fragen noch nicht freigegeben. Das Ergebnis ist keine Rechtsauskunft.",
    signedOff: (who: string, day: string, reference: string) =>
      `Diese Fassung der Fragen hat das Rechtsamt freigegeben: ${who}, ${day}, ${reference}.`,
    tree: (version: string, law: string) => `Fassung ${version} · ${law}`,
    meaning: {
      prohibited: "Diese Anwendung darf nicht eingesetzt werden.",
      highRisk:
        "Die Anwendung kann das Leben von Menschen erheblich beeinflussen. Vor dem Einsatz sind viele Pflichten zu erfüllen.",
      highRiskExempt:
        "Die Anwendung liegt in einem Hochrisiko-Bereich, hat dort aber keinen wesentlichen Einfluss auf Entscheidungen. Das muss dokumentiert sein.",
      limited: "Menschen müssen erkennen können, dass sie es mit KI zu tun haben.",
      minimal:
        "Es gibt keine besonderen Pflichten; wer die Anwendung nutzt, muss sich mit KI auskennen.",
      notApplicable: "Die KI-Verordnung gilt für diese Anwendung nicht.",
      unclear: "Welche Klasse gilt, hängt noch von offenen Punkten ab.",
    } satisfies Record<RiskClass, string>,
    why: "Warum",
    openPoints: "Offene Punkte",
    openPointsHint: "Hier steht „Weiß nicht“. Das kann klären:",
    areas: "Bereiche des Anhangs III",
    exemption: "Ausnahme nach Art. 6 Abs. 3",
    prohibitedHits: "Berührte Verbote",
    role: "Rolle der Stadt",
    roles: {
      deployer: "Betreiberin: Die Stadt setzt die Anwendung ein",
      provider: "Anbieterin: Die Stadt bringt die Anwendung unter eigenem Namen in Betrieb",
      both: "Anbieterin und Betreiberin zugleich",
      undetermined: "Noch offen; bis dahin gelten die Pflichten als Betreiberin",
    } satisfies Record<CityRole, string>,
    duties: "Was zu tun ist",
    dutiesOfCity: "Was die Stadt tun muss",
    dutyCount: (count: number) =>
      count === 1 ? "1 Pflicht aus der KI-Verordnung" : `${count} Pflichten aus der KI-Verordnung`,
    noDuties: "Aus der Einstufung folgen keine Pflichten.",
    appliesNow: "Gilt bereits",
    appliesSince: (day: string) => `Gilt seit ${day}`,
    appliesFrom: (day: string) => `Gilt ab ${day}`,
    /** A coordinator's word. */
    confirmAnswer: "Antwort bestätigen und weiter",
    answerConfirmedBy: (who: string, when: string) => `bestätigt von ${who}, ${when}`,
    confirm: "Einstufung bestätigen",
    confirmHint: (count: number) =>
      count === 0
        ? "Alle Antworten sind bestätigt, das Ganze noch nicht."
        : count === 1
          ? "1 Antwort ist noch nicht bestätigt. Bitte sehen Sie sich alle Antworten an; mit der Bestätigung gelten sie als geprüft."
          : `${count} Antworten sind noch nicht bestätigt. Bitte sehen Sie sich alle Antworten an; mit der Bestätigung gelten sie als geprüft.`,
    confirmDone: "Die Einstufung ist bestätigt.",
    confirmedBy: (who: string, when: string) => `Bestätigt: ${who}, ${when}`,
    waitsForConfirmation:
      "Alle Fragen sind beantwortet. Jetzt bestätigt die KI-Koordination die Einstufung.",
  },
};
