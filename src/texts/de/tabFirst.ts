import { tabFollow } from "./tabFollow.ts";
import { tabHost } from "./tabHost.ts";
import { tabRegister } from "./tabRegister.ts";
import { tabRegisterView } from "./tabRegisterView.ts";
import { tabStart } from "./tabStart.ts";

/** What the tab says on the pages that everybody opens first; it stays small. */
export const tabFirst = {
  nav: {
    label: "Bereiche",
    start: "Start",
    register: "Anwendungen",
    office: "Mein Amt",
    tasks: "Meine Aufgaben",
    waitingCount: (n: number) => (n === 1 ? "1 wartet auf Sie" : `${n} warten auf Sie`),
    tasksCount: (n: number) => (n === 1 ? "1 offen" : `${n} offen`),
    cases: "Vorgänge",
    audit: "Protokoll",
    manage: "Verwaltung",
    publication: "Veröffentlichung",
    settings: "Einstellungen",
    demo: "Demonstration – erfundene Daten",
  },
  footer: {
    accessibility: "Barrierefreiheit",
    privacy: "Datenschutz",
    terms: "Nutzungsbedingungen",
  },
  faces: {
    loading: "Wird geladen …",
    retry: "Noch einmal versuchen",
    failed: "Das hat nicht geklappt",
    optional: "freiwillig",
    none: "–",
    yes: "Ja",
    no: "Nein",
    cancel: "Abbrechen",
    close: "Schließen",
    save: "Speichern",
    pleaseChoose: "Bitte wählen",
  },
  channel: {
    title: "KI-Register hinzufügen",
    text: "Mit „Speichern“ erscheint das Register als Registerkarte in diesem Kanal. Alle im Kanal sehen dieselbe erste Seite.",
    openApp: "Meine Aufgaben in der App öffnen",
    ownTitle: "Diese Seite ist Ihre eigene",
    ownWhere: "In der App „KI-Register“",
    own: "In einem Kanal zeigt das KI-Register allen dasselbe: Start und Anwendungen. Ihre Aufgaben und alles, was nur Sie sehen, öffnen Sie bitte in der App.",
    openPage: "In der App öffnen",
  },
  ...tabFollow,
  ...tabHost,
  ...tabRegister,
  ...tabRegisterView,
  ...tabStart,
};
