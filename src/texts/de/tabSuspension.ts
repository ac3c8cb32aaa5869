/** Taking an application out of use by hand, and back. */
export const tabSuspension = {
  suspension: {
    suspend: "Aussetzen",
    suspendLead:
      "Von jetzt an darf die Anwendung nicht mehr genutzt werden, bis die KI-Koordination sie wieder zulässt. Das Register schaltet nichts ab.",
    told: (who: readonly string[]) =>
      `Sofort benachrichtigt werden: ${who.join(", ")}. Wer die Anwendung verfolgt, erfährt es auch.`,
    toldNobody:
      "Zu dieser Anwendung gibt es noch keinen Vorgang, deshalb geht keine Nachricht hinaus. Bitte sagen Sie allen Bescheid, die sie nutzen.",
    suspendNow: "Jetzt aussetzen",
    suspended:
      "Die Anwendung ist ausgesetzt und darf nicht genutzt werden. Die Betroffenen erfahren es jetzt im Chat.",
    lift: "Wieder zulassen",
    liftLead:
      "Von jetzt an darf die Anwendung wieder genutzt werden. Wer sie verfolgt, erfährt es; sonst geht keine Nachricht hinaus.",
    liftNow: "Jetzt wieder zulassen",
    lifted: "Die Anwendung ist wieder zugelassen und darf genutzt werden.",
    to: "Künftiger Betriebsstatus",
    toMissing: "Bitte wählen Sie den künftigen Betriebsstatus.",
    now: "Ausgesetzt",
    was: "War ausgesetzt",
    wasFrom: (from: string, until: string) => `War ausgesetzt vom ${from} bis ${until}`,
    nowSentence: "Die Anwendung ist zurzeit ausgesetzt und darf nicht genutzt werden.",
    approvedSentence:
      "Die KI-Koordination hat die Anwendung freigegeben. Sie bleibt aber ausgesetzt, bis sie wieder zugelassen wird.",
  },
};
