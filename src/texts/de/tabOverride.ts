/** Another class than the computed one, and who decides on it. */
export const tabOverride = {
  override: {
    title: "Abweichende Klasse",
    lead: (computed: string) =>
      `Aus den Antworten folgt: ${computed}. Eine andere Klasse braucht eine eigene Begründung, die beim Eintrag stehen bleibt.`,
    class: "Klasse, mit der Sie entscheiden",
    asComputed: "Wie berechnet",
    art63: "Welche Bedingung der Ausnahme ist erfüllt? (Art. 6 Abs. 3 KI-VO)",
    art63Hint:
      "Die Ausnahme muss dokumentiert sein, bevor die Anwendung eingesetzt wird (Art. 6 Abs. 4). Das Dokument dazu geben Sie weiter unten an; die Unterlagen des Anbieters stehen beim Eintrag unter „Technik und Betrieb“.",
    art63Document: "Dokumentation der Ausnahme (Link zum Dokument in SharePoint)",
    art63DocumentHint:
      "Nötig, wenn die Anwendung schon produktiv ist und die Unterlagen des Anbieters nicht beim Eintrag stehen (Art. 6 Abs. 4 KI-VO). Sonst spätestens vor dem Einsatz. Das Dokument steht danach bei den Nachweisen des Vorgangs.",
    reason: "Warum weicht die Klasse ab?",
    reasonHint: (min: number) => `Mindestens ${min} Zeichen`,
    legalMissing:
      "Diese Klasse liegt unter der berechneten. Dafür muss das Rechtsamt in diesem Vorgang zugestimmt haben, ohne Bedingungen.",
    legalAsked:
      "Diese Klasse liegt unter der berechneten. Das Rechtsamt ist gefragt und hat noch nicht geantwortet.",
    legalAgreed: "Das Rechtsamt hat in diesem Vorgang zugestimmt.",
    legalQuestion: (computed: string, wanted: string) =>
      `Aus den Antworten zur Einstufung folgt: ${computed}. Wir möchten mit dieser Klasse entscheiden: ${wanted}. Bitte nehmen Sie dazu Stellung.`,
    askLegal: "Rechtsamt um Stellungnahme bitten",
    fourEyes:
      "Eine zweite Person aus der KI-Koordination entscheidet mit: Wer die Einstufung bestätigt, entscheidet bei dieser Klasse nicht.",
    secondDecides: (others: readonly string[]) =>
      `Eine zweite Person aus der KI-Koordination entscheidet mit: Sie haben die Einstufung bestätigt und können bei dieser Klasse nicht entscheiden.${
        others.length === 0 ? "" : ` Entscheiden kann zum Beispiel: ${others.join(", ")}.`
      }`,
    youAreSecond: (first: string | null | undefined) =>
      `Sie entscheiden als zweite Person.${
        first == null ? "" : ` Die Einstufung hat ${first} bestätigt.`
      }`,
  },
};
