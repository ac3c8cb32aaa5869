/** The question about a change, on the card and in the tab in the same words. */
export const cardsAsked = {
  asked: {
    anything:
      "Hat sich außer Fehlerbehebungen etwas geändert – oder gab es auffällige Fehler, Beschwerden oder einen Schaden?",
    /** A new major version is no change by itself; it is only pointed out. */
    majorVersion:
      "Das ist eine neue Hauptversion. Bitte sehen Sie genauer hin, ob sich Funktionen, Daten oder das KI-Modell geändert haben.",
    isLive: "Ist die neue Version schon im Einsatz?",
    /** Where no new version is asked about. */
    isChangeLive: "Gilt die Änderung schon?",
  },
};
