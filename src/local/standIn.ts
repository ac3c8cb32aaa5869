import express, { Router } from "express";
import { z } from "zod";
import { accountRoutes, type Directory } from "./accountRoutes.ts";
import { type Clock, createClock } from "./clock.ts";
import { asInDirectory, type DirectoryEdit, editDirectory } from "./directory.ts";
import { Faults, faultPlan } from "./faults.ts";
import type { GraphWorld } from "./graph/call.ts";
import { fillList } from "./graph/fillList.ts";
import { createGraph } from "./graph/graph.ts";
import { hadLists, restoreList } from "./graph/listStore.ts";
import { createNotifications, type LifecycleEvent } from "./graph/notifications.ts";
import { type AccountState, accountKey } from "./graph/people.ts";
import { createTraffic, type Usage } from "./graph/traffic.ts";
import { graphFetch } from "./graphFetch.ts";
import { graphOverHttp } from "./graphOverHttp.ts";
import { type LocalPerson, PEOPLE, type PersonHandle, personByHandle } from "./people.ts";
import { answerFailure, parseBody, RouteFailure } from "./routeBody.ts";
import { createSignIn, type SignIn } from "./signIn.ts";
import { signInRoutes } from "./signInRoutes.ts";
import { siteRoutes } from "./siteRoutes.ts";
import { type GoneCode, Store } from "./store.ts";
import { botApi } from "./teams/botApi.ts";
import { createBotCaller } from "./teams/botCaller.ts";
import { type BotUsage, createBotTraffic } from "./teams/botTraffic.ts";
import { createChatEvents } from "./teams/chatEvents.ts";
import { chatRoutes } from "./teams/chatRoutes.ts";
import { teamsUserId } from "./teams/chatStore.ts";
import { createInstallations } from "./teams/install.ts";
import { GRAPH_WAITS, type Waits } from "./waits.ts";

export interface StandInOptions {
  readonly dataDir: string;
  /** Where this process is reached, such as http://127.0.0.1:3978; asked anew each time. */
  readonly base: () => string;
  readonly messagingEndpoint: () => string;
  /** Real time, for tests. */
  readonly now?: (() => number) | undefined;
  /** By what the Bot API measures its limits, where it is not real time: for tests. */
  readonly botNow?: (() => number) | undefined;
  /** How patient Graph is with subscribers, for tests. */
  readonly waits?: Partial<Waits>;
}

/** Microsoft 365 on one machine. */
export interface StandIn {
  /** All routes under `/local`; mount it at the root, before any body parser. */
  readonly router: Router;
  readonly graphFetch: typeof fetch;
  readonly signIn: SignIn;
  readonly people: readonly LocalPerson[];
  /** Business time in milliseconds. */
  now(): number;
  /** Tells the bot for whom it is installed; call it when the bot listens. */
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly faults: Faults;
  expireDeltaTokens(code?: GoneCode): void;
  /** Delivers pending change notifications now and waits for them. */
  flushNotifications(): Promise<void>;
  /** Tells every subscriber with a `lifecycleNotificationUrl` what befell its subscription. */
  sendLifecycle(event: LifecycleEvent): Promise<void>;
  /** Requests and resource units since the start or the last reset. */
  usage(): Usage & { readonly teams: BotUsage };
  resetUsage(): void;
  /** Fills a list in one go, as an import by the application would; returns the new items' ids. */
  fill(list: string, rows: readonly Readonly<Record<string, unknown>>[]): number[];
  setAccount(person: PersonHandle, state: AccountState): void;
  /** Writes another name or office into the directory, or makes somebody a guest. */
  editPerson(person: PersonHandle, edit: DirectoryEdit): void;
  /** Whether the site has, or had, any list. */
  hadLists(): boolean;
  /** Gives a deleted list back from the recycle bin, by its id or the name it had. */
  restoreList(list: string): void;
}

export function createStandIn(options: StandInOptions): StandIn {
  const { base } = options;
  const store = new Store(options.dataDir);
  const clock = createClock(store, options.now ?? Date.now);
  const { now } = clock;
  const faults = new Faults();
  const signIn = createSignIn(store, base);
  const waits = { ...GRAPH_WAITS, ...options.waits };
  const notifications = createNotifications({ store, now, faults, waits });
  const directory: Directory = {
    setAccount: (person, state) => store.remember(accountKey(person), state),
    edit: (person, changes) => editDirectory(store, person, changes),
  };
  const traffic = createTraffic(faults, options.now ?? Date.now);
  const botTraffic = createBotTraffic(options.botNow ?? options.now ?? Date.now);
  const usage = () => ({ ...traffic.usage(), teams: botTraffic.usage() });
  const resetUsage = () => {
    traffic.reset();
    botTraffic.reset();
  };
  const events = createChatEvents();
  const stopping = new AbortController();
  const callBot = createBotCaller({
    signIn,
    asNow: (person) => asInDirectory(store, person),
    base,
    messagingEndpoint: options.messagingEndpoint,
    now,
    stopping: stopping.signal,
  });
  const installations = createInstallations(store, callBot);
  const world: GraphWorld = { store, now, notifications, faults, installations, waits };
  const graph = createGraph(world, { signIn, faults, traffic });

  const local = Router();
  local.use("/graph", graphOverHttp(graph));
  const chatChanged = events.changed;
  local.use(
    "/botapi",
    botApi({ store, signIn, faults, traffic: botTraffic, base, now, chatChanged }),
  );
  local.get("/teams/events", events.listen);
  const { install, uninstall } = installations;
  local.use("/teams", chatRoutes({ store, callBot, now, chatChanged, install, uninstall }));
  const { setOptionalClaims } = signIn;
  const areKeysAway = () => faults.plan.keys === "away";
  local.use(signInRoutes(signIn, base, { setOptionalClaims, areKeysAway }));
  local.use(settingRoutes(clock, faults, { usage, reset: resetUsage }));
  const site = {
    hadLists: () => hadLists(store),
    restoreList: (list: string) => store.transaction(() => restoreList(store, list)),
  };
  local.use(siteRoutes(site));
  local.use(accountRoutes(directory));
  local.use(answerFailure);
  const router = Router();
  router.use("/local", local);

  return {
    router,
    graphFetch: graphFetch(graph),
    signIn,
    people: PEOPLE,
    now,
    start: installations.installForAll,
    async stop() {
      stopping.abort();
      events.stop();
      await notifications.stop();
      store.close();
    },
    faults,
    expireDeltaTokens: (code = "resyncChangesApplyDifferences") => store.expireDeltaTokens(code),
    flushNotifications: notifications.flush,
    async sendLifecycle(event) {
      notifications.lifecycle(event);
      await notifications.flush();
    },
    usage,
    resetUsage,
    fill: (list, rows) => fillList(world, list, rows),
    ...site,
    editPerson(handle, changes) {
      const person = personByHandle(handle);
      if (person !== undefined) directory.edit(person, changes);
    },
    setAccount(handle, state) {
      const person = personByHandle(handle);
      if (person !== undefined) directory.setAccount(person, state);
    },
  };
}

const clockBody = z
  .strictObject({
    advanceDays: z.number().int().min(0).max(3_650).optional(),
    advanceHours: z.number().int().min(0).max(24).optional(),
  })
  .refine((body) => Object.values(body).length > 0, "advanceDays or advanceHours");

function settingRoutes(
  clock: Clock,
  faults: Faults,
  counters: { readonly usage: StandIn["usage"]; readonly reset: () => void },
): Router {
  const router = Router();
  router.post("/clock", express.json(), (request, response) => {
    const { advanceDays = 0, advanceHours = 0 } = parseBody(clockBody, request.body);
    response.json({ now: new Date(clock.advance(advanceDays, advanceHours)).toISOString() });
  });
  router.post("/faults", express.json(), (request, response) => {
    const plan = parseBody(faultPlan, request.body);
    const unknown = plan.teams?.blocked?.filter((handle) => personByHandle(handle) === undefined);
    if (unknown !== undefined && unknown.length > 0)
      throw new RouteFailure(400, "personNotFound", unknown);
    faults.set(plan);
    response.json(plan);
  });
  router.get("/clock", (_request, response) => {
    response.json({ now: new Date(clock.now()).toISOString() });
  });
  router.get("/usage", (_request, response) => {
    response.json(counters.usage());
  });
  router.delete("/usage", (_request, response) => {
    counters.reset();
    response.status(204).end();
  });
  router.get("/people", (_request, response) => {
    response.json(PEOPLE.map(personView));
  });
  return router;
}

const personView = (person: LocalPerson) => ({
  key: person.handle,
  id: person.oid,
  teamsId: teamsUserId(person),
  tenantId: person.tenantId,
  name: person.name,
  mail: person.mail,
  jobTitle: person.jobTitle,
  department: person.department,
  language: person.language,
  roles: person.roles,
});
