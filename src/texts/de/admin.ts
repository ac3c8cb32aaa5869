import { adminLists } from "./adminLists.ts";
import { tabAudit } from "./tabAudit.ts";

/** What was found, and what to do about it. */
export interface FaultText {
  readonly found: string;
  readonly todo: string;
}

const { faultKinds, todo: chainTodo } = tabAudit.audit.chains;
const { kinds: problemKinds } = tabAudit.audit.problems;

const faults = {
  setting: (text: string) => ({
    found: text,
    todo: "Die Umgebungsvariablen des Dienstes berichtigen (docs/deployment.md).",
  }),
  organisationFile: (reason: string) => ({
    found: `ORGANISATION_FILE kann nicht gelesen werden: ${reason}`,
    todo: "Pfad und Inhalt der Datei prüfen (docs/deployment.md: orgUnits, closingDays).",
  }),
  failed: (reason: string) => ({
    found: `Nicht prüfbar: ${reason}`,
    todo: "Erst die anderen Fehler beheben, dann erneut prüfen.",
  }),
  throttled: () => ({
    found: "Der Mandant drosselt gerade die Zugriffe.",
    todo: "In einigen Minuten erneut prüfen.",
  }),
  unreachable: (reason: string) => ({
    found: `Microsoft Graph ist nicht erreichbar: ${reason}`,
    todo: "Netzzugang, DNS und Proxy dieses Rechners prüfen: graph.microsoft.com, Port 443.",
  }),
  noGraphToken: (reason: string) => ({
    found: `Kein Zugriffstoken für Microsoft Graph: ${reason}`,
    todo: "TENANT_ID, CLIENT_ID und das Geheimnis oder Zertifikat prüfen: In Entra unter „App-Registrierungen → Zertifikate & Geheimnisse“ nachsehen, ob es abgelaufen ist. Ohne AADSTS-Nummer: prüfen, ob login.microsoftonline.com erreichbar ist.",
  }),
  noSiteRole: (roles: string) => ({
    found: `Das Token enthält kein Recht auf SharePoint (enthalten: ${roles}).`,
    todo: "In Entra die Anwendungsberechtigung Sites.Selected hinzufügen und die Administratorzustimmung erteilen.",
  }),
  noPeopleRole: (roles: string) => ({
    found: `Das Token enthält kein Recht auf das Verzeichnis (enthalten: ${roles}).`,
    todo: "In Entra die Anwendungsberechtigung User.Read.All hinzufügen und die Administratorzustimmung erteilen.",
  }),
  siteRefused: () => ({
    found: "Die Site darf nicht gelesen werden.",
    todo: 'Der App das Recht „write“ auf der Site erteilen: POST /sites/{SITE_ID}/permissions mit roles: ["write"] und der Client-Id.',
  }),
  siteUnknown: () => ({
    found: "Die Site gibt es nicht.",
    todo: "SITE_ID prüfen; sie steht als „id“ in der Antwort auf GET /sites/{host}:/sites/{name}.",
  }),
  writeRefused: (list: string) => ({
    found: `In die Liste „${list}“ darf nicht geschrieben werden.`,
    todo: "Der App auf der Site (oder auf der Liste) die Rolle „write“ statt „read“ erteilen.",
  }),
  ifMatchIgnored: (list: string) => ({
    found: `Die Liste „${list}“ nimmt Änderungen mit veraltetem eTag an.`,
    todo: "Den Dienst anhalten: Gleichzeitige Änderungen könnten verloren gehen. Den Weg zu Graph prüfen (Proxy, der If-Match entfernt?).",
  }),
  ...adminLists.faults,
  deltaRefused: (list: string) => ({
    found: `Die Änderungsabfrage (delta) der Liste „${list}“ ist nicht erlaubt. Das Register liest die Liste stattdessen ganz und bemerkt Änderungen später.`,
    todo: "Der App Sites.Selected mit „write“ auf der ganzen Site erteilen statt eines Rechts auf einzelnen Listen.",
  }),
  clockOff: (seconds: number) => ({
    found: `Die Uhr dieses Rechners geht ${Math.abs(seconds)} Sekunden ${seconds > 0 ? "vor" : "nach"}.`,
    todo: "Die Zeitsynchronisierung (NTP) einschalten: Token und Fristen hängen davon ab.",
  }),
  catalogRefused: () => ({
    found: "Der App-Katalog der Organisation darf nicht gelesen werden.",
    todo: "In Entra die Anwendungsberechtigung AppCatalog.Read.All hinzufügen und die Administratorzustimmung erteilen. Ohne sie kann der Dienst die App niemandem installieren.",
  }),
  appNotInCatalog: (appId: string) => ({
    found: `Die App mit der Id ${appId} steht nicht im Katalog der Organisation.`,
    todo: "build/ki-register.zip im Teams Admin Center hochladen („Teams-Apps → Apps verwalten“); APP_ID muss die Id des Manifests sein.",
  }),
  sampleSecretMissing: () => ({
    found: "SAMPLE_SECRET fehlt: Die Stichprobe wird mit einem Ersatz aus LINK_SECRET gezogen.",
    todo: "SAMPLE_SECRET mit mindestens 32 zufälligen Zeichen setzen, auf jeder Replik dasselbe (docs/deployment.md).",
  }),
  peopleRefused: () => ({
    found: "Personen können nicht nachgeschlagen werden.",
    todo: "In Entra die Anwendungsberechtigung User.Read.All erteilen und zustimmen. Ohne sie können Fachverantwortliche nicht ausgewählt und nicht erreicht werden.",
  }),
  subscriptionsRefused: () => ({
    found:
      "Änderungsbenachrichtigungen sind nicht erlaubt. Das Register liest stattdessen regelmäßig nach.",
    todo: "Der App Sites.Selected mit „write“ auf der ganzen Site erteilen; sonst liest es weiterhin regelmäßig nach.",
  }),
  subscriptionMissing: (list: string, url: string) => ({
    found: `Für die Liste „${list}“ ist keine Änderungsbenachrichtigung an ${url} eingerichtet.`,
    todo: "Den Dienst starten; er richtet sie ein. Läuft er schon: prüfen, ob diese Adresse aus dem Internet erreichbar ist.",
  }),
  subscriptionEnding: (list: string, until: string) => ({
    found: `Die Änderungsbenachrichtigung der Liste „${list}“ endet schon am ${until}.`,
    todo: "Prüfen, ob der Dienst läuft: Er verlängert stündlich. In seinem Protokoll nach „no change notifications“ suchen.",
  }),
  noBotToken: (reason: string) => ({
    found: `Kein Zugriffstoken für den Bot: ${reason}`,
    todo: "Prüfen, ob die Azure-Bot-Ressource dieselbe Client-Id und denselben Mandanten hat und das Geheimnis noch gilt.",
  }),
  botRefused: () => ({
    found: "Die Bot-Schnittstelle nimmt das Token nicht an.",
    todo: "In der Azure-Bot-Ressource App-Typ, Client-Id und Mandant mit CLIENT_ID und TENANT_ID vergleichen.",
  }),
  botUrlForeign: (url: string) => ({
    found: `BOT_SERVICE_URL ist keine Adresse der Bot-Schnittstelle von Microsoft: ${url}`,
    todo: "BOT_SERVICE_URL weglassen oder berichtigen, etwa https://smba.trafficmanager.net/emea/",
  }),
  botUnreachable: (url: string, reason: string) => ({
    found: `Die Bot-Schnittstelle antwortet nicht: ${url} (${reason})`,
    todo: "Netzzugang, DNS und Proxy dieses Rechners prüfen; den Azure-Status ansehen.",
  }),
  itemUnreadable: (list: string, id: string, what: string) => ({
    found: `Liste „${list}“, Element ${id}: ${what}`,
    todo: problemKinds.broken.action,
  }),
  itemNotOurs: (list: string, id: string) => ({
    found: `Liste „${list}“, Element ${id}: ${problemKinds.notOurs.title}`,
    todo: problemKinds.notOurs.action,
  }),
  moreItems: (count: number) => ({
    found: `${count} weitere Elemente können nicht gelesen werden.`,
    todo: "Erst die genannten in Ordnung bringen; die Seite „Protokoll“ des Registers zeigt alle.",
  }),
  chainBroken: (chain: string, kind: keyof typeof faultKinds, event: number | null) => ({
    found: `Kette ${chain}${event === null ? "" : `, Ereignis ${event}`}: ${faultKinds[kind].title}. ${faultKinds[kind].meaning}`,
    todo: chainTodo,
  }),
} satisfies Record<string, (...values: never[]) => FaultText>;

/** What the administration's commands `provision` and `doctor` say. */
export const admin = {
  refused: {
    noRight:
      "Das Recht reicht nicht. Zum Einrichten braucht die App „manage“ auf der Site, danach genügt „write“.",
    noSite:
      "Die Site gibt es nicht, oder die App hat kein Recht auf ihr. SITE_ID und das Recht prüfen.",
    unknownOption: (option: string, known: string) =>
      `Unbekannte Option ${option}. Bekannt: ${known}`,
  },
  provision: {
    title: (site: string) => `Listen des KI-Registers in der Site ${site}`,
    dryRun: "Probelauf: Es wird nichts geändert.",
    nothing: "Alles ist schon da. Nichts zu tun.",
    done: adminLists.done,
    planned: adminLists.planned,
    lossAccepted: adminLists.lossAccepted,
    sharePointSays: (reason: string) => `SharePoint sagt: ${reason}`,
    ready: "Fertig. Die Listen passen.",
    notReady: (count: number) =>
      count === 1
        ? "1 Punkt ist von Hand zu erledigen."
        : `${count} Punkte sind von Hand zu erledigen.`,
    forbidden: (count: number) =>
      `${count === 1 ? "1 Punkt verlangt" : `${count} Punkte verlangen`} mehr Recht, als die App hat. Ihr „manage“ auf der Site geben, npm run provision wiederholen, dann das Recht auf „write“ zurücknehmen.`,
  },
  doctor: {
    title: "Selbsttest des KI-Registers",
    whatToDo: "Abhilfe:",
    healthy: "Alles in Ordnung.",
    faulty: (count: number) => (count === 1 ? "1 Fehler gefunden." : `${count} Fehler gefunden.`),
    notChecked: "Weiteres lässt sich erst mit einer vollständigen Konfiguration prüfen.",
    checks: {
      configuration: "Konfiguration",
      grant: "Anmeldung und Rechte",
      site: "Site",
      lists: "Listen und Spalten",
      write: "Schreiben",
      delta: "Änderungsabfrage",
      clock: "Uhr",
      people: "Personen",
      sample: "Stichprobe",
      subscriptions: "Änderungsbenachrichtigungen",
      bot: "Bot",
      install: "App installieren",
      presence: "Vollständigkeit",
      items: "Lesbarkeit der Elemente",
      chains: "Ereignisketten",
    },
    facts: {
      configured: (mode: "local" | "tenant"): string =>
        mode === "local" ? "lokal, mit nachgebildetem Microsoft 365" : "vollständig",
      roles: (roles: string) => `Token erhalten, Rechte: ${roles}`,
      tokenOnly: () => "Token erhalten; seine Rechte sind nicht lesbar",
      siteRead: (name: string) => `„${name}“ ist lesbar`,
      listsFit: (lists: number, columns: number) =>
        `${lists} Listen mit ${columns} Spalten, Indizes und eindeutige Spalten vollständig`,
      listRenamed: (list: string, name: string) =>
        `„${list}“ heißt jetzt „${name}“; das Register kennt sie an ihrer Id`,
      nothingVanished: () => "Die Listen passen zueinander",
      writable: (list: string) => `„${list}“: erlaubt`,
      notTried: (list: string) => `„${list}“: noch leer, nicht geprüft`,
      deltaWorks: (lists: number) => `in ${lists} Listen erlaubt`,
      clockFits: (seconds: number) => `Abweichung ${Math.abs(seconds)} s`,
      clockUnknown: () => "Die Antwort nennt keine Uhrzeit; nicht geprüft",
      peopleFound: () => "Verzeichnis lesbar",
      sampleDrawn: () => "wird mit dem Geheimnis der Stadt gezogen",
      subscribed: (list: string, until: string) => `„${list}“: bis ${until}`,
      botAnswers: (url: string) => `Token erhalten, ${url} antwortet`,
      installable: () => "erlaubt, und die App steht im Katalog der Organisation",
      installNotGranted: () =>
        "nicht erlaubt (TeamsAppInstallation.ReadWriteSelfForUser.All fehlt): Wer die App nicht hat, bekommt keine Karte; eine Einrichtungsrichtlinie kann sie allen geben",
      itemsRead: (count: number) => `${count} Elemente gelesen`,
      chainsSound: (chains: number, events: number) =>
        `${chains} Ketten mit ${events} Ereignissen lückenlos`,
      chainNotices: (count: number) =>
        `${count} Hinweise zu Änderungen in SharePoint; Näheres auf der Seite „Protokoll“ des Registers`,
    },
    faults,
  },
};

export type AdminTexts = typeof admin;
