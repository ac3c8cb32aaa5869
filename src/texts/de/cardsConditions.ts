import type { ConditionState } from "#domain/cases/condition.ts";

/** The card that asks to prove that a condition is met, and what became of it. */
export const cardsConditions = {
  condition: {
    wanted: (deadline: string) =>
      `Bitte weisen Sie nach, dass diese Auflage erfüllt ist: ${deadline}.`,
    condition: "Auflage",
    sentBack: (date: string) =>
      `Der letzte Nachweis reicht noch nicht aus und wurde am ${date} zurückgegeben.`,
    moved: (from: string, to: string) => `Der Tag wurde verschoben, vom ${from} auf den ${to}.`,
    reason: "Begründung",
    text: "Wie ist die Auflage erfüllt?",
    textError: "Bitte schreiben Sie, wie die Auflage erfüllt ist.",
    link: "Link zum Dokument in SharePoint (freiwillig)",
    linkError: "Bitte fügen Sie den Link aus SharePoint ein.",
    submit: "Nachweis vorlegen",
    given: "Vorgelegter Nachweis",
    outcomes: {
      open: "Diese Auflage wird zurzeit nicht verfolgt. Sie müssen nichts tun.",
      evidenceGiven: "Der Nachweis liegt vor, die KI-Koordination prüft ihn.",
      sentBack: "Der Nachweis wurde zurückgegeben. Bitte antworten Sie auf der neueren Karte.",
      accepted: "Die Auflage ist erfüllt. Vielen Dank!",
      lifted: "Die Auflage ist aufgehoben. Sie müssen nichts mehr tun.",
    } satisfies Readonly<Record<ConditionState, string>>,
    alreadyGiven:
      "Zu dieser Auflage wurde bereits ein Nachweis vorgelegt. Ihre Angaben wurden nicht übernommen.",
    closed:
      "Diese Auflage ist bereits erfüllt oder aufgehoben. Ihre Angaben wurden nicht übernommen.",
    gone: "Diese Auflage gibt es nicht mehr. Sie müssen nichts mehr tun.",
    fallback: (title: string) =>
      `Auflage zu „${title}“. Bitte öffnen Sie das KI-Register, um den Nachweis vorzulegen.`,
    outcomeFallback: (title: string) => `Auflage zu „${title}“.`,
    summary: (title: string, date: string) =>
      `KI-Register: Nachweis zu einer Auflage von „${title}“ erbeten bis ${date}`,
    outcomeSummary: (title: string) => `KI-Register: Neuer Stand einer Auflage von „${title}“`,
    bundle: {
      heading: "Offene Auflagen",
      text: "Diese Freigaben sind mit Auflagen verbunden. Bitte weisen Sie im Register nach, dass sie erfüllt sind.",
      item: (text: string, deadline: string) => `${text} (${deadline})`,
      done: "erledigt",
      summary: (count: number) =>
        count === 1
          ? "KI-Register: Eine Auflage ist offen"
          : `KI-Register: ${count} Auflagen sind offen`,
    },
  },
};
