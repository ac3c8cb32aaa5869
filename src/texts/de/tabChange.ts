/** Telling a significant change at once, and the rhythm in a decision. */
export const tabChange = {
  change: {
    report: "Wesentliche Änderung melden",
    lead: "Bitte melden Sie hier sofort, wenn sich etwas Wesentliches ändert – auch wenn neue Versionen sonst nur gesammelt angefragt werden. Die KI-Koordination bewertet die Änderung.",
    unsureToo: "Was wissen Sie?",
    send: "Änderung melden",
    liveMissing: "Bitte geben Sie an, ob die Änderung schon gilt.",
    nothing: "Bitte geben Sie an, was sich geändert hat oder wobei Sie unsicher sind.",
    noChange:
      "Aus diesen Angaben folgt keine Bewertung. Gibt es eine neue Version, melden Sie bitte diese.",
  },
  rhythm: {
    label: "Anfrage bei neuen Versionen",
    keep: (label: string) => `Unverändert: ${label}`,
    hint: "Gesammelt gefragt wird nur bei begrenztem oder minimalem Risiko und bei „Kein KI-System“. Vorfälle und wesentliche Änderungen gehen immer sofort ein.",
    versions: (n: number) => `${n} Versionen seit der letzten Bewertung`,
  },
};
