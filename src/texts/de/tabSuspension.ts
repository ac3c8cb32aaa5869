/** Taking an application out of use by hand, and back. */
export const tabSuspension = {
  suspension: {
    suspend: "Aussetzen",
    suspendLead:
      "Die Anwendung darf ab sofort nicht mehr genutzt werden. Wir informieren Fachverantwortliche, Amtsleitung und IT-Dienstleister. Das Register schaltet nichts ab.",
    lift: "Aussetzung aufheben",
    liftLead:
      "Die Anwendung darf wieder genutzt werden. Nötig ist eine Freigabe, die seit der Aussetzung entschieden wurde, oder dass nachweislich wieder die bewertete Version läuft.",
    to: "Künftiger Betriebsstatus",
    toMissing: "Bitte wählen Sie den künftigen Betriebsstatus.",
  },
};
