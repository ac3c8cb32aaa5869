import type { tab as german } from "#texts/de/tab.ts";
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

export const tab: typeof german = {
  nav: {
    label: "Sections",
    start: "Start",
    register: "Applications",
    office: "My office",
    tasks: "My tasks",
    casesCount: (n) => (n === 1 ? "1 waits for you" : `${n} wait for you`),
    hintsCount: (n) => (n === 1 ? "1 open hint" : `${n} open hints`),
    tasksCount: (n: number) => `${n} open`,
    cases: "Cases",
    demo: "Demonstration – made-up data",
  },
  footer: { accessibility: "Accessibility", privacy: "Data protection", terms: "Terms of use" },
  faces: {
    loading: "Loading …",
    retry: "Try again",
    failed: "That did not work",
    optional: "optional",
    none: "–",
    yes: "Yes",
    no: "No",
    cancel: "Cancel",
    close: "Close",
    save: "Save",
    pleaseChoose: "Please choose",
  },
  channel: {
    title: "Add the AI register",
    text: "Press “Save” to show the register as a tab in this channel. Everybody in the channel sees the same first page.",
    openApp: "Open my tasks in the app",
    ownTitle: "This page is your own",
    ownWhere: "In the app “AI register”",
    own: "In a channel the AI register shows everybody the same: start and applications. Please open your tasks, and everything that only you see, in the app.",
    openPage: "Open in the app",
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
