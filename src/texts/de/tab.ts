import { cardsAsked } from "./cardsAsked.ts";
import { tabAbsence } from "./tabAbsence.ts";
import { tabAudit } from "./tabAudit.ts";
import { tabCampaigns } from "./tabCampaigns.ts";
import { tabCases } from "./tabCases.ts";
import { tabChange } from "./tabChange.ts";
import { tabEntry } from "./tabEntry.ts";
import { tabEntryPage } from "./tabEntryPage.ts";
import { tabFields } from "./tabFields.ts";
import { tabFollow } from "./tabFollow.ts";
import { tabHandler } from "./tabHandler.ts";
import { tabHandover } from "./tabHandover.ts";
import { tabHints } from "./tabHints.ts";
import { tabHistory } from "./tabHistory.ts";
import { tabHost } from "./tabHost.ts";
import { tabIncident } from "./tabIncident.ts";
import { tabIntake } from "./tabIntake.ts";
import { tabManage } from "./tabManage.ts";
import { tabOpening } from "./tabOpening.ts";
import { tabPlatform } from "./tabPlatform.ts";
import { tabRegister } from "./tabRegister.ts";
import { tabRegisterView } from "./tabRegisterView.ts";
import { tabStart } from "./tabStart.ts";
import { tabStatements } from "./tabStatements.ts";
import { tabSuspension } from "./tabSuspension.ts";
import { tabTasks } from "./tabTasks.ts";

/** What the tab says. Labels of fields and choices stand in the domain's tables. */
export const tab = {
  nav: {
    label: "Bereiche",
    start: "Start",
    register: "Anwendungen",
    office: "Mein Amt",
    tasks: "Meine Aufgaben",
    casesCount: (n: number) => (n === 1 ? "1 wartet auf Sie" : `${n} warten auf Sie`),
    hintsCount: (n: number) => (n === 1 ? "1 offener Hinweis" : `${n} offene Hinweise`),
    tasksCount: (n: number) => (n === 1 ? "1 offen" : `${n} offen`),
    cases: "Vorgänge",
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
  ...tabRegister,
  ...tabRegisterView,
  ...tabEntry,
  ...tabEntryPage,
  ...tabIntake,
  ...tabHints,
  ...tabFollow,
  ...tabFields,
  ...tabTasks,
  ...cardsAsked,
  ...tabCases,
  ...tabHistory,
  ...tabAbsence,
  ...tabAudit,
  ...tabCampaigns,
  ...tabHandler,
  ...tabHandover,
  ...tabHost,
  ...tabIncident,
  ...tabManage,
  ...tabOpening,
  ...tabPlatform,
  ...tabChange,
  ...tabStatements,
  ...tabStart,
  ...tabSuspension,
};
