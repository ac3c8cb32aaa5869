/** What stands where the app around the tab, or the service behind it, does not answer as it should. */
export const tabHost = {
  host: {
    outsideTitle: "Bitte in Teams öffnen",
    outside:
      "Das KI-Register läuft in Microsoft Teams. Bitte öffnen Sie dort die App „KI-Register“ – hier im Browser allein fehlt die Anmeldung.",
    silentTitle: "Teams antwortet noch nicht",
    silent:
      "Das KI-Register wartet auf Microsoft Teams und geht von selbst auf, sobald Teams antwortet. Dauert es zu lange, laden Sie die Seite bitte neu. Wenn Sie nicht in Teams sind, öffnen Sie bitte dort die App „KI-Register“.",
    reload: "Seite neu laden",
    asOf: (when: string) => `Sie sehen den Stand vom ${when} Uhr.`,
    partGone:
      "Dieser Teil des KI-Registers ließ sich nicht laden, vermutlich weil inzwischen eine neue Fassung gilt. Bitte laden Sie die Seite neu.",
    somethingMissing:
      "Etwas auf dieser Seite ließ sich nicht laden. Bitte laden Sie die Seite neu. Was Sie geschrieben haben, bleibt.",
    signInFailed: "Die Anmeldung hat nicht geklappt",
    noSave: "Teams hat nicht geantwortet. Bitte versuchen Sie noch einmal zu speichern.",
  },
  signIn: {
    hostSilent:
      "Teams hat die Anmeldung noch nicht bestätigt. Ist ein Fenster von Microsoft offen, schließen Sie die Anmeldung bitte dort ab; danach geht es hier von selbst weiter. Sonst versuchen Sie es bitte noch einmal oder starten Sie Teams neu.",
    consentMissing:
      "Für das KI-Register fehlt noch eine Zustimmung. Bitte versuchen Sie es noch einmal und stimmen Sie in dem Fenster zu, das Teams öffnet. Öffnet sich keines, muss Ihre IT der App in Microsoft Entra für alle zustimmen.",
    confirmationMissing:
      "Microsoft verlangt eine weitere Bestätigung, zum Beispiel mit dem Telefon. Bitte versuchen Sie es noch einmal und bestätigen Sie die Anmeldung in dem Fenster, das Teams öffnet.",
    notAssigned:
      "Ihr Konto ist für das KI-Register nicht freigeschaltet. Bitte wenden Sie sich an Ihre IT: Sie muss Sie der App in Microsoft Entra zuweisen oder die App für alle freigeben.",
    blockedByPolicy:
      "Eine Sicherheitsregel Ihrer Organisation lässt die Anmeldung hier nicht zu, zum Beispiel auf diesem Gerät oder in diesem Netz. Bitte versuchen Sie es an Ihrem Dienstgerät oder wenden Sie sich an Ihre IT (bedingter Zugriff in Microsoft Entra).",
    resourceUnavailable:
      "Das KI-Register ist bei Microsoft nicht richtig eingerichtet oder abgeschaltet. Das kann nur Ihre IT beheben: Die App muss in Microsoft Entra aktiv sein, und ihr Anwendungs-ID-URI muss dem im Teams-Manifest gleichen.",
    cancelled:
      "Die Anmeldung wurde abgebrochen. Ohne sie kann das KI-Register nichts zeigen. Bitte versuchen Sie es noch einmal.",
    windowBlocked:
      "Das Fenster für die Anmeldung ließ sich nicht öffnen. Bitte erlauben Sie Teams, Fenster zu öffnen (Pop-ups), und versuchen Sie es noch einmal.",
    sessionEnded:
      "Ihre Anmeldung bei Microsoft gilt nicht mehr, zum Beispiel nach einem neuen Kennwort. Bitte melden Sie sich in Teams ab und wieder an.",
    unknown:
      "Teams konnte Sie nicht anmelden. Bitte versuchen Sie es noch einmal. Bleibt es dabei, starten Sie bitte Teams neu oder wenden Sie sich an Ihre IT.",
    said: (said: string) => `Meldung von Teams: ${said}`,
  },
  unanswered: {
    read: "Das KI-Register hat nicht rechtzeitig geantwortet. Bitte versuchen Sie es noch einmal.",
    write:
      "Das KI-Register hat nicht rechtzeitig geantwortet. Vielleicht wurde trotzdem gespeichert: Bitte sehen Sie nach, bevor Sie noch einmal senden. Ihre Eingaben sind noch da.",
  },
};
