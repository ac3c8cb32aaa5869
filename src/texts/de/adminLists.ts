const column = (list: string, name: string) => `Spalte „${name}“ in „${list}“`;
const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(", ");
const provision = "npm run provision ausführen (die App braucht dafür „manage“ auf der Site).";
const recycleBin =
  "Die Liste aus dem Papierkorb der Site wiederherstellen („Websiteinhalte → Papierkorb“, 93 Tage lang); sie behält dabei alles. Nichts von Hand neu anlegen.";

/** A column that is set otherwise: what comes of it, and who sets it right. */
const setting = (result: string, byHand?: string) => (list: string, name: string) => ({
  found: `${column(list, name)} ${result}`,
  todo:
    byHand === undefined
      ? provision
      : `In den Einstellungen der Liste, bei dieser Spalte: ${byHand}`,
});

/** What is wrong with the lists and columns of a site, and what to do. */
const faults = {
  listMissing: (list: string) => ({
    found: `Die Liste „${list}“ fehlt. Das Register schreibt nichts, bis sie da ist.`,
    todo: `Wird das Register neu eingerichtet: ${provision} War die Liste schon da: ${recycleBin}`,
  }),
  listGone: (list: string) => ({
    found: `Die Liste „${list}“ ist nicht mehr da: Sie wurde gelöscht, oder die App darf sie nicht mehr sehen. Das Register schreibt nichts, bis sie wieder da ist.`,
    todo: `${recycleBin} Nur wenn sie endgültig verloren ist: npm run provision -- --recreate legt sie leer an; danach den Dienst neu starten.`,
  }),
  listAmbiguous: (list: string, names: readonly string[]) => ({
    found: `Mehrere Listen könnten „${list}“ sein: ${quoted(names)}. Das Register schreibt nichts, bis das klar ist.`,
    todo: "Die falsche löschen; sie bleibt im Papierkorb. Der Dienst merkt sich dann die richtige, auch wenn sie umbenannt wird.",
  }),
  listTwice: (list: string, names: readonly string[]) => ({
    found: `Neben „${list}“ gibt es Listen mit denselben Spalten, mit denen das Register nicht arbeitet: ${quoted(names)}`,
    todo: "Prüfen, ob dort etwas steht, was im Register fehlt, und sie dann löschen.",
  }),
  columnMissing: (list: string, name: string) => ({
    found: `${column(list, name)} fehlt.`,
    todo: provision,
  }),
  wrongType: (list: string, name: string) => ({
    found: `${column(list, name)} hat einen falschen Typ.`,
    todo: "Den Inhalt sichern, die Spalte in SharePoint löschen und npm run provision ausführen.",
  }),
  calculated: (list: string, name: string) => ({
    found: `${column(list, name)} ist eine berechnete Spalte: Das Register kann sie nicht schreiben.`,
    todo: "Die Spalte in SharePoint löschen und npm run provision ausführen.",
  }),
  notIndexed: (list: string, name: string) => ({
    found: `${column(list, name)} hat keinen Index.`,
    todo: `${provision} Lehnt SharePoint ab: in den Listeneinstellungen unter „Indizierte Spalten“ einen nicht benötigten Index entfernen (höchstens 20) oder die Liste verkleinern.`,
  }),
  notUnique: (list: string, name: string) => ({
    found: `${column(list, name)} erzwingt keine eindeutigen Werte. Ohne sie kann Doppeltes entstehen.`,
    todo: `Den Dienst anhalten und ${provision} Lehnt SharePoint ab: doppelte Werte in der Spalte suchen und die Kopien löschen.`,
  }),
  appendsText: setting(
    "hängt Änderungen an vorhandenen Text an. Ihr Text kommt leer zurück, sobald etwas anderes geändert wird; das Register schreibt nichts, solange das so ist.",
  ),
  readOnly: setting("ist schreibgeschützt. Das Register schreibt nichts, solange das so ist."),
  richText: setting(
    "speichert formatierten Text. Das Register liest nur die Wörter daraus; Formatierungen gehen verloren.",
  ),
  required: setting(
    "ist eine Pflichtspalte. Was dort leer bleiben darf, kann SharePoint ablehnen.",
  ),
  shortened: setting("nimmt weniger als 255 Zeichen an. Längere Angaben lehnt SharePoint ab."),
  bounded: setting(
    "nimmt nur Zahlen in Grenzen an. Andere lehnt SharePoint ab.",
    "„Minimal- und Maximalwert“ leeren.",
  ),
  hasDefault: setting(
    "hat einen Standardwert. Er steht dann in neuen Einträgen, ohne dass ihn jemand angegeben hat.",
    "den Standardwert entfernen.",
  ),
  tooUnique: setting(
    "erzwingt eindeutige Werte. Zwei Einträge mit derselben Angabe lehnt SharePoint ab.",
  ),
  validated: setting(
    "hat eine Spaltenüberprüfung. Was ihr nicht entspricht, lehnt SharePoint ab.",
    "die Formel unter „Spaltenüberprüfung“ entfernen.",
  ),
  itemsVanished: (list: string, gone: number, left: number) => ({
    found: `In der Liste „${list}“ fehlen ${gone} Elemente, die es nach den anderen Listen geben muss; da sind ${left}. Das Register hält das nicht für gewollt: Es zeichnet nichts auf und schreibt nichts.`,
    todo: "Im Papierkorb der Site nachsehen und wiederherstellen, was gelöscht wurde. Ist der Verlust gewollt oder endgültig: npm run provision -- --accept-loss; dann zeichnet der Dienst ihn auf.",
  }),
};

/** What `provision` did, or would do, about a fault. */
const done = {
  list: (list: string) => `Liste „${list}“ angelegt`,
  columnMissing: (list: string, name: string) => `${column(list, name)} angelegt`,
  notIndexed: (list: string, name: string) => `${column(list, name)} indiziert`,
  notUnique: (list: string, name: string) => `${column(list, name)} eindeutig gemacht`,
  setting: (list: string, name: string) => `${column(list, name)} berichtigt`,
};
const planned: typeof done = {
  list: (list) => `Liste „${list}“ würde angelegt`,
  columnMissing: (list, name) => `${column(list, name)} würde angelegt`,
  notIndexed: (list, name) => `${column(list, name)} würde indiziert`,
  notUnique: (list, name) => `${column(list, name)} würde eindeutig gemacht`,
  setting: (list, name) => `${column(list, name)} würde berichtigt`,
};

export const adminLists = {
  faults,
  done,
  planned,
  lossAccepted:
    "Vermerkt: Was fehlt, ist so gewollt. Der Dienst zeichnet es innerhalb der nächsten Stunde auf.",
};
