import { PLAIN_LANGUAGE } from "#domain/publication/plainLanguage.ts";
import type { PublicationState } from "#domain/publication/publicationState.ts";
import { exportsPublic } from "./exportsPublic.ts";

/** What everybody is to read: who releases it, who confirms it, and why something is kept back. */
export const tabPublication = {
  publication: {
    title: "Veröffentlichung",
    lead: "Was die Stadt über ihre Anwendungen öffentlich sagt. Nichts wird von selbst veröffentlicht: Sie geben frei, die Fachverantwortlichen bestätigen.",
    leadOfOthers:
      "Was die Stadt über ihre Anwendungen öffentlich sagt. Die KI-Koordination gibt es frei, die Fachverantwortlichen bestätigen.",
    toDecide: (n: number) => `Veröffentlichung (${n} zu entscheiden)`,
    linkLead:
      "Für das öffentliche Register freigeben, was alle sehen sollen, und begründen, was nicht.",
    leadOf: (no: string) => `Veröffentlichung von ${no}`,
    onlyOwn:
      "Die Übersicht sieht die KI-Koordination. Zu Ihrer Anwendung kommen Sie über ihre Seite im Register.",
    toPublic: "Öffentliches Register ansehen",
    toPublicEntry: "Öffentliche Seite ansehen",
    toEntry: "Zur Anwendung",
    back: "Zur Übersicht",
    nothing: "Nichts zu veröffentlichen",
    nothingHint: "Hier steht eine Anwendung, sobald sie produktiv eingesetzt wird.",
    groups: {
      decide: (n: number) => `Zu entscheiden (${n})`,
      unattended: (n: number) => `Niemand kann bestätigen (${n})`,
      own: (n: number) => `Ihre eigenen: Jemand anderes der KI-Koordination entscheidet (${n})`,
      waiting: (n: number) => `Wartet auf Fachverantwortliche (${n})`,
      published: (n: number) => `Veröffentlicht (${n})`,
      withheld: (n: number) => `Nicht veröffentlicht (${n})`,
    },
    none: {
      decide: "Hier ist nichts zu tun.",
      unattended: "Nichts.",
      own: "Nichts.",
      waiting: "Keine Freigabe wartet.",
      published: "Noch nichts.",
      withheld: "Nichts.",
    },
    together: {
      title: "Mehrere zusammen freigeben",
      open: "Auswählen",
      before: (n: number) =>
        n === 1
          ? "1 Anwendung galt früher als veröffentlicht. Ein bestätigter Stand fehlt: Bis dahin sieht sie niemand."
          : `${n} Anwendungen galten früher als veröffentlicht. Bestätigte Stände fehlen: Bis dahin sieht sie niemand.`,
      lead: "Freigegeben wird je Anwendung, was sonst vorausgewählt ist. Die Fachverantwortlichen bestätigen jede einzeln; wer für mehrere zuständig ist, bekommt dafür eine gemeinsame Karte.",
      all: (n: number) => `Alle auswählen (${n})`,
      look: (title: string) => `Ansehen: ${title}`,
      release: (n: number) => `${n} freigeben und um Bestätigung bitten`,
      noneChosen: "Bitte wählen Sie mindestens eine Anwendung.",
      released: (n: number) =>
        n === 1
          ? "1 Anwendung ist freigegeben. Die Fachverantwortlichen werden um Bestätigung gebeten."
          : `${n} Anwendungen sind freigegeben. Die Fachverantwortlichen werden um Bestätigung gebeten.`,
      refused: (n: number) =>
        n === 1 ? "1 wurde nicht freigegeben:" : `${n} wurden nicht freigegeben:`,
      wasPublished: "Galt früher als veröffentlicht",
    },
    unattended:
      "Freigegeben, aber weder die fachverantwortliche Person noch ihre Stellvertretung ist erreichbar, oder es ist niemand benannt. Bitte benennen Sie jemanden, damit die Angaben bestätigt werden können.",
    isSentBack: "Zurückgegeben",
    isRestricted: "Art. 49 Abs. 4",
    standing: "Stand",
    states: {
      notDue: "Veröffentlicht wird eine Anwendung, wenn die Stadt sie produktiv einsetzt.",
      undecided: "Es ist noch nicht entschieden, ob und was veröffentlicht wird.",
      awaitingOwner:
        "Die KI-Koordination hat freigegeben. Es fehlt die Bestätigung der fachverantwortlichen Person oder ihrer Stellvertretung.",
      published: "Alle sehen die freigegebenen Angaben.",
      changed:
        "Freigegebene Angaben haben sich geändert. Bis zu einer neuen Freigabe sehen alle den letzten freigegebenen Stand.",
      withheld:
        "Diese Anwendung wird nicht veröffentlicht. Öffentlich ist nur die Zahl solcher Fälle.",
      withdrawn: "Die Angaben wurden zurückgezogen. Niemand sieht sie mehr.",
      ended: "Die Anwendung ist außer Betrieb und bleibt noch ein Jahr lang gelistet.",
    } satisfies Record<PublicationState, string>,
    releasedOn: (day: string) => `Freigegeben am ${day}.`,
    publishedOn: (day: string) => `Öffentlich seit ${day}.`,
    sentBack: (day: string) => `Am ${day} zurückgegeben:`,
    withheld: (reason: string) => `Begründung: ${reason}`,
    waitingTitle: "Was freigegeben ist",
    shownTitle: "Was alle sehen",
    confirmTitle: "Bitte bestätigen",
    confirmLead:
      "So werden es alle lesen. Bitte prüfen Sie, ob die Angaben stimmen. Ohne Ihre Bestätigung wird nichts veröffentlicht.",
    confirm: "Bestätigen und veröffentlichen",
    confirmed: "Vielen Dank. Die Angaben sind jetzt öffentlich.",
    sendBack: "Zurückgeben",
    sendBackTitle: "Freigabe zurückgeben",
    sendBackLead: "Nichts wird veröffentlicht. Die KI-Koordination sieht, was Sie schreiben.",
    sendBackReason: "Was soll anders sein?",
    isReturned: "Zurückgegeben. Die KI-Koordination sieht Ihre Begründung.",
    textsTitle: "Texte für alle",
    textsLead: "Titel, Kurzbeschreibung und Kontakt, wie sie auf der öffentlichen Seite stehen.",
    writeTexts: "Texte bearbeiten",
    textsSaved: "Gespeichert.",
    plain: (words: number) => `Gut lesbar: im Durchschnitt ${words} Wörter je Satz.`,
    notPlain: (words: number, characters: number) =>
      `Im Durchschnitt ${words} Wörter je Satz, ${characters} Zeichen. Leichter zu lesen sind höchstens ${PLAIN_LANGUAGE.words} Wörter je Satz und ${PLAIN_LANGUAGE.characters} Zeichen.`,
    releaseTitle: "Freigeben",
    releaseLead:
      "Bitte wählen Sie, was alle sehen sollen. Danach bestätigen es die Fachverantwortlichen mit einer Karte im Chat.",
    restricted:
      "Diese Anwendung gehört zu Strafverfolgung, Migration, Asyl oder Grenzkontrolle (Anhang III Nr. 1, 6 oder 7). Art. 49 Abs. 4 KI-VO hält ihre Registrierung aus der öffentlichen Datenbank heraus. Vorausgewählt ist nur das Nötigste.",
    deliberate:
      "Wir veröffentlichen bewusst mehr, als Anhang VIII Abschnitt C Nr. 1 bis 3 verlangt.",
    preview: "So sehen es alle",
    release: "Freigeben und um Bestätigung bitten",
    released: "Freigegeben. Die Fachverantwortlichen werden um Bestätigung gebeten.",
    whatChanges: "Das ändert sich gegenüber dem, was alle jetzt sehen:",
    nothingChanges: "Gegenüber dem, was alle jetzt sehen, ändert sich nichts.",
    noTitle: "Noch ohne öffentlichen Titel",
    noSummary: "Noch ohne öffentliche Kurzbeschreibung.",
    always: (label: string) => `${label} (immer öffentlich)`,
    emptyFields: (n: number) => `Leere Felder (${n})`,
    empty: "leer",
    now: (text: string) => `Jetzt: ${text}`,
    before: (text: string) => `Öffentlich: ${text}`,
    lookHere: "Bitte prüfen Sie diese Angabe.",
    otherSteps: "Nicht veröffentlichen",
    withholdLead:
      "Wird eine eingesetzte Anwendung nicht veröffentlicht, braucht es eine Begründung. Öffentlich ist nur, wie viele es je Begründung sind.",
    reopenLead: "Sie können neu entscheiden, ob und was veröffentlicht wird.",
    reopen: "Neu entscheiden",
    reopened: "Über die Veröffentlichung wird neu entschieden.",
    withhold: "Nicht veröffentlichen",
    withholdDialogLead: "Was schon öffentlich ist, wird herausgenommen.",
    withholdReason: "Begründung",
    withholdNote: "Anmerkung",
    chooseReason: "Bitte wählen Sie eine Begründung.",
    isWithheld: "Die Anwendung wird nicht veröffentlicht.",
    withdraw: "Zurückziehen",
    withdrawLead: "Niemand sieht die Angaben mehr. Die Begründung steht im Verlauf.",
    withdrawReason: "Begründung",
    isWithdrawn: "Zurückgezogen. Niemand sieht die Angaben mehr.",
    panel: "Öffentliches Register",
    panelLink: "Veröffentlichung ansehen",
    tasksLead: "Ohne Ihre Bestätigung wird nichts veröffentlicht.",
    panelConfirm: "Bitte bestätigen Sie, was alle lesen sollen",
    classes: exportsPublic.classes,
  },
};
