import type { tabFirst as german } from "#texts/de/tabFirst.ts";
import { tabFollow } from "./tabFollow.ts";
import { tabHost } from "./tabHost.ts";
import { tabRegister } from "./tabRegister.ts";
import { tabRegisterView } from "./tabRegisterView.ts";
import { tabStart } from "./tabStart.ts";

export const tabFirst: typeof german = {
  nav: {
    label: "Sections",
    start: "Start",
    register: "Applications",
    office: "My office",
    tasks: "My tasks",
    waitingCount: (n) => (n === 1 ? "1 waits for you" : `${n} wait for you`),
    tasksCount: (n: number) => `${n} open`,
    cases: "Cases",
    audit: "Log",
    manage: "Administration",
    publication: "Publication",
    settings: "Settings",
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
  ...tabFollow,
  ...tabHost,
  ...tabRegister,
  ...tabRegisterView,
  ...tabStart,
};
