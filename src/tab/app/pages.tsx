import type { ComponentType, ReactNode } from "react";
import type { Me } from "#contract/me.ts";
import {
  isAdmin,
  isCoordinator,
  isWebEditor,
  mayAudit,
  maySeeFigures,
  readsEverything,
} from "#domain/people/roles.ts";
import { ADDRESSES, type Address, plainAddress } from "#tab/session/addresses.ts";
import { hashParts } from "#tab/session/hash.ts";
import type { Place } from "#tab/session/navigation.ts";
import { firstPart, loadedPart, part } from "#tab/session/part.tsx";
import type { FirstMessages } from "#tab/session/texts.ts";
import { StartPage } from "#tab/start/StartPage.tsx";
import { FIRST_PAGES } from "./firstPages.ts";

const RegisterPage = loadedPart("register", FIRST_PAGES.register);
const EntryPage = loadedPart("entry", FIRST_PAGES.entry);
const IntakePage = part(
  "intake",
  async () => (await import("#tab/intake/IntakePage.tsx")).IntakePage,
);
const TasksPage = loadedPart("tasks", FIRST_PAGES.tasks);
const CasesPage = part("cases", async () => (await import("#tab/cases/CasesPage.tsx")).CasesPage);
const ClassifyPage = part(
  "classify",
  async () => (await import("#tab/classify/ClassifyPage.tsx")).ClassifyPage,
);
const RarePage = part("rare", async () => (await import("./RarePage.tsx")).RarePage);
const ManagePage = part(
  "manage",
  async () => (await import("#tab/manage/ManagePage.tsx")).ManagePage,
);
const AuditPage = part("audit", async () => (await import("#tab/audit/AuditPage.tsx")).AuditPage);

const OfficePage = part(
  "office",
  async () => (await import("#tab/office/OfficePage.tsx")).OfficePage,
);

const TasksCount = firstPart(
  "tasksCount",
  async () => (await import("./TasksCount.tsx")).TasksCount,
  "later",
);

const CasesCount = firstPart(
  "casesCount",
  async () => (await import("./CasesCount.tsx")).CasesCount,
  "later",
);

const ManageCount = firstPart(
  "manageCount",
  async () => (await import("./ManageCount.tsx")).ManageCount,
  "later",
);

interface PageRow<Params, Read> {
  readonly address: Address<Params, Read>;
  /** Whoever may not is shown their tasks instead. */
  readonly mayOpen: (me: Me) => boolean;
  /** Whether it opens in a channel too: only what is the same for everybody. */
  readonly inChannel?: true;
  readonly render: (read: Read) => ReactNode;
  /** Its tab, or the page whose tab it belongs to. */
  readonly nav: Nav | ((me: Me) => Nav);
}

type Nav =
  | { readonly label: (messages: FirstMessages) => string; readonly Count?: ComponentType }
  | { readonly under: "start" | "register" | "cases" | "manage" | "audit" | "settings" };

type Page = Omit<PageRow<unknown, unknown>, "address" | "render"> & {
  /** The page of a hash, and the hash as this page writes it; undefined where it does not say enough. */
  readonly open: (
    hash: string,
  ) => { readonly hash: string; readonly render: () => ReactNode } | undefined;
};

const everybody = () => true;

/** Every page of the tab, by the name that stands in its hash; those with a tab in the order of the tabs. */
export const PAGES = {
  start: page({
    address: ADDRESSES.start,
    mayOpen: everybody,
    inChannel: true,
    render: ({ search = "" }) => <StartPage search={search} />,
    nav: { label: ({ nav }) => nav.start },
  }),
  register: page({
    address: ADDRESSES.register,
    mayOpen: everybody,
    inChannel: true,
    render: (view) => <RegisterPage view={view} />,
    nav: { label: ({ nav }) => nav.register },
  }),
  entry: page({
    address: ADDRESSES.entry,
    mayOpen: everybody,
    inChannel: true,
    render: ({ no, part, tab = "overview" }) => (
      <EntryPage key={no} no={no} shown={tab} part={part} />
    ),
    nav: { under: "register" },
  }),
  report: page({
    address: ADDRESSES.report,
    mayOpen: everybody,
    inChannel: true,
    render: ({ hint, title }) => <IntakePage key={title ?? ""} title={title} hint={hint} />,
    nav: { under: "register" },
  }),
  tasks: page({
    address: plainAddress("tasks"),
    mayOpen: everybody,
    render: () => <TasksPage />,
    nav: { label: ({ nav }) => nav.tasks, Count: TasksCount },
  }),
  office: page({
    address: ADDRESSES.office,
    mayOpen: ({ headsOffice }) => headsOffice === true,
    render: () => <OfficePage />,
    nav: { label: ({ nav }) => nav.office },
  }),
  cases: page({
    address: ADDRESSES.cases,
    mayOpen: readsEverything,
    render: ({ caseKey, query }) => <CasesPage caseKey={caseKey} query={query} />,
    nav: { label: ({ nav }) => nav.cases, Count: CasesCount },
  }),
  classify: page({
    address: ADDRESSES.classify,
    // Whoever reads the case reads this of it: the register knows who that is.
    mayOpen: everybody,
    render: ({ caseKey, place }) => <ClassifyPage key={caseKey} caseKey={caseKey} place={place} />,
    nav: (me) => ({ under: readsEverything(me) ? "cases" : "register" }),
  }),
  decision: page({
    address: ADDRESSES.decision,
    // As with the classification, the register knows who reads it.
    mayOpen: everybody,
    render: ({ caseKey }) => <RarePage key={caseKey} page="decision" caseKey={caseKey} />,
    nav: (me) => ({ under: readsEverything(me) ? "cases" : "register" }),
  }),
  hint: page({
    address: ADDRESSES.hint,
    mayOpen: everybody,
    inChannel: true,
    render: ({ title }) => <RarePage key={title ?? ""} page="hint" title={title} />,
    nav: { under: "register" },
  }),
  hints: page({
    address: ADDRESSES.hints,
    mayOpen: isCoordinator,
    render: () => <RarePage page="hints" />,
    nav: { under: "manage" },
  }),
  campaigns: page({
    address: ADDRESSES.campaigns,
    mayOpen: readsEverything,
    render: (asked) => <RarePage page="campaigns" asked={asked} />,
    nav: (me) => ({ under: isCoordinator(me) ? "manage" : "cases" }),
  }),
  imports: page({
    address: ADDRESSES.imports,
    mayOpen: isCoordinator,
    render: (asked) => <RarePage page="imports" asked={asked} />,
    nav: { under: "manage" },
  }),
  audit: page({
    address: ADDRESSES.audit,
    mayOpen: mayAudit,
    render: ({ query }) => <AuditPage query={query} />,
    // Whoever only audits has nothing to manage.
    nav: (me) => (isCoordinator(me) ? { under: "manage" } : { label: ({ nav }) => nav.audit }),
  }),
  settings: page({
    address: ADDRESSES.settings,
    mayOpen: mayAudit,
    render: () => <RarePage page="settings" />,
    nav: (me) => {
      if (isCoordinator(me)) return { under: "manage" };
      return isAdmin(me) ? { label: ({ nav }) => nav.settings } : { under: "audit" };
    },
  }),
  duties: page({
    address: ADDRESSES.duties,
    mayOpen: everybody,
    render: ({ show }) => <RarePage page="duties" show={show} />,
    nav: (me) => ({ under: isCoordinator(me) ? "manage" : "register" }),
  }),
  law: page({
    address: ADDRESSES.law,
    mayOpen: mayAudit,
    render: () => <RarePage page="law" />,
    nav: (me) => {
      if (isCoordinator(me)) return { under: "manage" };
      return { under: isAdmin(me) ? "settings" : "audit" };
    },
  }),
  publication: page({
    address: ADDRESSES.publication,
    // Whoever is involved in an application reads its own: the register knows who that is.
    mayOpen: everybody,
    render: ({ no }) => <RarePage key={no} page="publication" no={no} />,
    nav: (me) => {
      if (isCoordinator(me)) return { under: "manage" };
      return isWebEditor(me) ? { label: ({ nav }) => nav.publication } : { under: "register" };
    },
  }),
  figures: page({
    address: ADDRESSES.figures,
    mayOpen: maySeeFigures,
    render: (asked) => <RarePage page="figures" asked={asked} />,
    nav: (me) => ({ under: isCoordinator(me) ? "manage" : "audit" }),
  }),
  manage: page({
    address: ADDRESSES.manage,
    mayOpen: isCoordinator,
    render: () => <ManagePage />,
    nav: { label: ({ nav }) => nav.manage, Count: ManageCount },
  }),
  accessibility: page({
    address: ADDRESSES.accessibility,
    mayOpen: everybody,
    render: () => <RarePage page="accessibility" />,
    nav: { under: "start" },
  }),
  // An address without a page would lead to the start: here it is a type error.
} satisfies Record<keyof typeof ADDRESSES, Page> & Readonly<Record<string, Page>>;

export type PageName = keyof typeof PAGES;

/** The place of a hash or of a deep link's `subPageId`; what is not understood is the start. */
export function placeOf(hash: string): Place & { readonly page: PageName } {
  const { page: name } = hashParts(hash);
  const opened = isPage(name) ? PAGES[name].open(hash) : undefined;
  return isPage(name) && opened !== undefined
    ? { page: name, hash: opened.hash }
    : { page: "start", hash: "#/start" };
}

/** Whether the page of a place opens in a channel; the others are one's own, in the app. */
export function opensInChannel(hash: string): boolean {
  return PAGES[placeOf(hash).page].inChannel === true;
}

/** The tab of a page for this person, or the page whose tab it belongs to. */
export function navOf(name: PageName, me: Me): Nav {
  const { nav } = PAGES[name];
  return typeof nav === "function" ? nav(me) : nav;
}

/** What is shown at a place. */
export function renderPlace(hash: string, me: Me): ReactNode {
  const { page: name, hash: own } = placeOf(hash);
  const [shown, at] = PAGES[name].mayOpen(me) ? [name, own] : (["tasks", "#/tasks"] as const);
  return PAGES[shown].open(at)?.render();
}

function page<Params, Read>({ address, render, ...row }: PageRow<Params, Read>): Page {
  return {
    ...row,
    open(hash) {
      const read = address.parse(hashParts(hash));
      if (read === undefined) return undefined;
      return { hash: address.hash(read), render: () => render(read) };
    },
  };
}

/** In the order of their tabs. */
export const PAGE_NAMES = Object.keys(PAGES).filter(isPage);

function isPage(name: string): name is PageName {
  return Object.hasOwn(PAGES, name);
}
