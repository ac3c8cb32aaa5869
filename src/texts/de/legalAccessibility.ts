/** The accessibility statement. It names only what is tested, and what is known not to work. */
export const accessibility = {
  title: "Erklärung zur Barrierefreiheit",
  lead: "Sie gilt für das KI-Register in Microsoft Teams. Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2 in Stufe AA, die europäische Norm EN 301 549 und die BITV 2.0.",
  result: {
    heading: "Wie weit das Register barrierefrei ist",
    text: "Das Register ist weitgehend mit diesen Anforderungen vereinbar. Das ist eine Selbsteinschätzung nach den Tests, die hier stehen. Eine unabhängige Stelle hat es noch nicht getestet.",
  },
  tested: {
    heading: "Was getestet ist",
    text: "Diese Tests laufen bei jeder Änderung des Registers, in Chromium und in einer Nachbildung von Teams:",
    items: [
      "Alle Seiten sowie die wichtigsten Dialoge, Menüs und Seitenleisten mit dem Regelwerk axe, im hellen und dunklen Design und mit hohem Kontrast: ohne Befund.",
      "Die Seiten bei 320 Pixeln Breite, das entspricht einer Vergrößerung auf 400 %: Nichts muss seitwärts geschoben werden.",
      "Bedienung allein mit der Tastatur: nachsehen, was erlaubt ist; eine Anwendung suchen; melden; einen Hinweis geben; Fragen beantworten; einen Eintrag ändern. Der Fokus bleibt sichtbar.",
      "Schaltflächen und Links für sich sind mindestens 24 Pixel hoch und breit.",
      "Namen, Rollen und Zustände, die Screenreader vorlesen; Trefferzahlen, Ergebnisse und Fehler werden angesagt.",
      "Die Ansicht, die Teams auf Telefonen zeigt.",
      "Alle Karten des Chats in drei Designs und zwei Breiten.",
    ],
  },
  untested: {
    heading: "Was noch nicht getestet ist",
    text: "Das wissen wir noch nicht aus eigenen Tests:",
    items: [
      "Das Vorlesen mit NVDA, JAWS, VoiceOver und TalkBack, und Tests mit Menschen, die solche Hilfen täglich nutzen.",
      "Die Apps von Teams und Outlook auf Windows, Mac, Android und Telefonen von Apple, und andere Browser als Chromium.",
      "Spracheingabe und Vergrößerungsprogramme.",
    ],
  },
  barriers: {
    heading: "Was nicht barrierefrei ist",
    text: "Diese Hürden kennen wir:",
    items: [
      "Wie ein Tag eingegeben wird, bestimmt der Browser: Seine Sprache kann eine andere sein als die des Registers.",
      "Die Karten im Chat zeichnet Teams. Schrift, Fokus und Reihenfolge hängen von Microsoft ab. Alles, was eine Karte kann, geht auch im Register.",
      "Was Fachverantwortliche schreiben, kann schwer verständlich sein. Es gibt das Register nicht in Leichter Sprache und nicht in Deutscher Gebärdensprache.",
      "Gedruckte Seiten und PDF-Dateien daraus erzeugt der Browser; ob sie barrierefrei sind, hängt von ihm ab.",
    ],
  },
  feedback: {
    heading: "Eine Barriere melden",
    text: "Kommen Sie irgendwo nicht weiter? Bitte sagen Sie uns, auf welcher Seite und womit. Sie erhalten die Angaben, die Sie brauchen, dann auf anderem Weg.",
    unnamed: (city: string | undefined) =>
      city === undefined
        ? "Bitte wenden Sie sich an die KI-Koordination Ihrer Stadt."
        : `Bitte wenden Sie sich an die KI-Koordination (${city}).`,
  },
  enforcement: {
    heading: "Wenn Sie mit der Antwort nicht zufrieden sind",
    text: "Dann können Sie sich an die Stelle wenden, die in Ihrem Land die Barrierefreiheit öffentlicher Stellen durchsetzt oder Streit darüber schlichtet. Das kostet Sie nichts.",
    unnamed: "Welche Stelle das ist, sagt Ihnen die Schwerbehindertenvertretung.",
  },
  asOf: (day: string) => `Stand dieser Erklärung: ${day}`,
};
