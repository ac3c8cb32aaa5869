import type { Express } from "express";
import type { Logger } from "pino";
import { tabLink } from "#domain/tabLink.ts";
import { errorFacts } from "#outbound/errorFacts.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { scheduledFiles } from "#server/files/scheduledFiles.ts";
import { createGraphLifecycle, type GraphLifecycle } from "#server/graph/graphLifecycle.ts";
import { createImportReading } from "#server/imports/importReading.ts";
import { botLimits } from "#server/limits/botLimits.ts";
import {
  createRequestLimits,
  REQUEST_BUDGETS,
  type RequestBudgets,
  type RequestLimits,
} from "#server/limits/requestLimits.ts";
import { sharedSearches } from "#server/limits/sharedSearches.ts";
import { healthRoutes } from "#server/routes/healthRoutes.ts";
import { type Identify, refuseGuests } from "#server/routes/identify.ts";
import { PATIENCE, type Patience } from "#server/routes/patience.ts";
import { createSignIn } from "#server/routes/signIn.ts";
import { keysOf } from "#server/secrets/derivedKeys.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { createMetrics, type Metrics } from "#server/watch/metrics.ts";
import { readinessOf } from "#server/watch/readiness.ts";
import type { DirectoryRule } from "#sharepoint/accounts.ts";
import { cancellable } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { createLibrary } from "#sharepoint/library.ts";
import { createPeople, type People } from "#sharepoint/people.ts";
import type { UnreadableAnswer } from "#sharepoint/readAnswer.ts";
import type { SiteWatch } from "#sharepoint/siteWatch.ts";
import { createBot } from "#teams/bot/bot.ts";
import { BOT_ISSUER } from "#teams/bot/guard.ts";
import type { TabUrl } from "#teams/cards/cardContext.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { installingDeliver } from "#teams/send/installingDeliver.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { createDrain, type Drain } from "./drain.ts";
import { openSite, tellDoubts, watchedSite } from "./openSite.ts";
import { mountService } from "./service.ts";
import type { Surroundings } from "./surroundings.ts";
import { type WatchedMicrosoft, watchedMicrosoft } from "./watchedMicrosoft.ts";

export interface ServiceParts {
  readonly surroundings: Surroundings;
  /** The address people and Graph use; a service on one machine is its own. */
  readonly publicUrl?: string | undefined;
  readonly distDir: string | undefined;
  readonly demo: boolean;
  readonly log: Logger;
  /** How often Teams may be asked, by everything in this process. */
  readonly sendLimits: SendLimits;
  /** How long Graph may take, and the callers of the API wait; what a tenant needs by default. */
  readonly graphPolicies?: GraphPolicies | undefined;
  readonly patience?: Patience | undefined;
  /** What one process does for one person or address; what a city needs by default. */
  readonly requestBudgets?: RequestBudgets | undefined;
}

/** Everything a service consists of, mounted and not loaded yet. */
export interface WiredService {
  readonly register: RunningRegister;
  readonly drain: Drain;
  readonly metrics: Metrics;
  /** Loads the lists and begins everything that goes on from then on. To be called again where it failed. */
  load(signal: AbortSignal): Promise<void>;
  /** To be told of a load that failed. */
  readonly failedToLoad: (error: unknown) => void;
  /** Looks whether the service has what it lives by; to be called every few seconds. */
  tick(): Promise<void>;
  /** Looks whether somebody has set the site otherwise; to be called now and then. */
  look(): Promise<void>;
  /** Ends what goes on, once nobody is served any more. */
  stop(): Promise<void>;
}

/** Microsoft's own check of the Bot Framework's tokens allows as much. */
const BOT_CLOCK_TOLERANCE_S = 300;

export async function wireService(
  web: Express,
  options: ServiceParts,
  url: string,
): Promise<WiredService> {
  const { log, surroundings } = options;
  const metrics = createMetrics();
  const policies = options.graphPolicies ?? GRAPH_POLICIES;
  const microsoft = watchedMicrosoft(surroundings, policies, metrics, () => register.wake());
  const { directory, send } = microsoft;
  const limits = createRequestLimits(options.requestBudgets ?? REQUEST_BUDGETS);
  const site = watchedSite(send, surroundings, log);
  const people = sharedSearches(createPeople(directory, directoryRule(options)), limits);
  const wiring: Wiring = { options, microsoft, site, people, limits };

  const register = wireRegister(wiring);
  options.sendLimits.divideAmong(register.replicas);
  const deliver = metrics.countedDeliver(wireMessenger(wiring, register));
  const lifecycle = wireLifecycle(wiring, register, url);
  const drain = createDrain();
  let failedToLoad = false;
  const readiness = () =>
    readinessOf(
      {
        health: register.health(),
        siteFaults: site.faults(),
        lacksNotifications: lifecycle.isRefused(),
        graph: microsoft.graphReason(),
        lacksToken: microsoft.lacksToken(),
        failedToLoad,
        isStopping: drain.isStopping(),
      },
      realNow(),
    );

  metrics.watch({ health: register.health, reads: register.reads, readiness, now: realNow });
  web.use(healthRoutes({ register, readiness }));
  web.use(drain.handler);
  const { idle } = await wireBot(web, wiring, register);
  const library = createLibrary(send, surroundings.siteId);
  const importing = createImportReading({
    library,
    orgUnits: () => register.reads.settings().orgUnits,
    wake: register.wake,
    warn: (error) => log.warn({ err: errorFacts(error) }, "a file to import cannot be read now"),
    realNow,
  });
  mountService(web, {
    register,
    importing,
    identify: wireSignIn(wiring, register),
    patience: options.patience ?? PATIENCE,
    limits,
    people,
    library,
    onLifecycle: lifecycle.onEvent,
    linkSecrets: surroundings.linkSecrets,
    realNow,
    demo: options.demo,
    appId: surroundings.appId,
    log,
    distDir: options.distDir,
    publicUrl: url,
    withWindow: options.publicUrl === undefined,
  });

  return {
    register,
    drain,
    metrics,
    async load(signal) {
      await openSite(site, cancellable(send, signal), surroundings, log);
      await register.start({
        deliver,
        file: scheduledFiles({
          ...{ ...register, library, demo: options.demo },
          appId: surroundings.appId,
        }),
        imports: importing.files,
      });
      if (register.health().state === "ready") await site.remember();
      await surroundings.start();
      signal.throwIfAborted();
      await lifecycle.start();
    },
    failedToLoad(error) {
      failedToLoad = true;
      log.warn(
        { err: errorFacts(error) },
        "not loaded yet; what is needed is away, another try follows",
      );
    },
    tick: microsoft.tick,
    look: () =>
      site.look().catch((error: unknown) => {
        log.warn({ err: errorFacts(error) }, "the site could not be looked at");
      }),
    async stop() {
      await lifecycle.stop();
      await idle();
      await register.stop();
    },
  };
}

const realNow = (): number => Date.now();

/** What the parts are wired with. */
interface Wiring {
  readonly options: ServiceParts;
  readonly microsoft: WatchedMicrosoft;
  readonly site: SiteWatch;
  readonly people: People;
  readonly limits: RequestLimits;
}

function directoryRule({ log, surroundings: { admitsGuests } }: ServiceParts): DirectoryRule {
  return { admitsGuests, onUnreadable: tellUnreadable(log) };
}

function tellUnreadable(log: Logger): (error: UnreadableAnswer) => void {
  return (error) => log.warn({ err: errorFacts(error) }, "an answer of Microsoft cannot be read");
}

function wireRegister({ microsoft, options, people, site }: Wiring): RunningRegister {
  const { log, surroundings } = options;
  return createRegister({
    send: microsoft.send,
    site,
    people,
    organisation: surroundings.organisation,
    sampleSecret:
      surroundings.sampleSecret ?? keysOf(surroundings.linkSecrets, "checkedAnswers")[0],
    now: surroundings.now,
    realNow,
    pauses: surroundings.pauses,
    snapshotDir: surroundings.snapshotDir,
    onError: (error) => log.error({ err: errorFacts(error) }, "round failed"),
    onDoubts: (doubts) => tellDoubts(log, doubts),
    onUnreadable: tellUnreadable(log),
  });
}

/** The bot's ids and addresses, and the links on its cards. */
function botConfig({ options: { sendLimits, surroundings } }: Wiring) {
  const { clientId, tenantId } = surroundings.signIn();
  const { keysUrl, ...addresses } = surroundings.bot();
  // What a card says of a case stands in the evaluation; coordinators decide where all cases stand.
  const tabUrl: TabUrl = (no, key, reader) =>
    tabLink(
      surroundings.appId,
      reader === "coordination" ? `cases/${key}` : `entry/${no}?tab=evaluation`,
    );
  const pageUrl = (page: string) => tabLink(surroundings.appId, page);
  return {
    keysUrl,
    config: { clientId, tenantId, tabUrl, pageUrl, ...addresses, limits: sendLimits },
  };
}

/** Sends cards, and puts the app into the Teams of whoever does not have it. */
function wireMessenger(wiring: Wiring, { commands, reads }: RunningRegister): Deliver {
  const { microsoft, options } = wiring;
  const { config } = botConfig(wiring);
  const { log } = options;
  const common = { reads: () => reads, rememberConversation: commands.rememberConversation, log };
  return installingDeliver(createDeliver({ ...common, config, token: microsoft.botToken }), {
    ...common,
    install: createInstallApp({
      send: microsoft.send,
      appId: options.surroundings.appId,
      now: realNow,
    }),
    config: { clientId: config.clientId, serviceUrl: config.serviceUrl },
    now: realNow,
  });
}

function wireLifecycle(
  { microsoft, options, site }: Wiring,
  register: RunningRegister,
  publicUrl: string,
): GraphLifecycle {
  const { log, surroundings } = options;
  return createGraphLifecycle({
    send: microsoft.send,
    paths: site.paths,
    mayWrite: () => register.health().doubts.length === 0,
    publicUrl,
    clientState: keysOf(surroundings.linkSecrets, "graphNotifications")[0],
    now: surroundings.now,
    wake: register.wake,
    warn: (error, message) => log.warn({ err: errorFacts(error) }, message),
  });
}

/** How the keys of whoever signs tokens are asked for. */
function askingKeys({ log }: ServiceParts) {
  const onFailure = (error: unknown) => log.warn({ err: errorFacts(error) }, "keys not fetched");
  return { fetch, now: realNow, onFailure };
}

/** Listens at once; a press waits until the register is loaded. */
function wireBot(
  web: Express,
  wiring: Wiring,
  register: RunningRegister,
): ReturnType<typeof createBot> {
  const { limits, microsoft, options } = wiring;
  const { config, keysUrl } = botConfig(wiring);
  const asking = askingKeys(options);
  const wanted = {
    issuer: BOT_ISSUER,
    audience: config.clientId,
    requiredClaims: ["exp"],
    clockTolerance: BOT_CLOCK_TOLERANCE_S,
  };
  const keys = createKeySet({ url: keysUrl, ...asking });
  const checkToken = createTokenCheck(keys, wanted, asking.onFailure);
  const loaded = register.loaded().then(() => register);
  // Whoever does not wait for it need not hear that it never came.
  loaded.catch(() => undefined);
  return createBot({
    web,
    register: loaded,
    config: { ...config, checkToken },
    token: microsoft.botToken,
    mayAct: botLimits(limits),
    log: options.log,
  });
}

function wireSignIn({ options }: Wiring, { reads }: RunningRegister): Identify {
  const signIn = createSignIn(options.surroundings.signIn(), askingKeys(options));
  return refuseGuests(signIn, reads.account);
}
