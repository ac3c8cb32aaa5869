import type { Express } from "express";
import type { Logger } from "pino";
import { errorFacts } from "#outbound/errorFacts.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import { createGraphLifecycle } from "#server/graph/graphLifecycle.ts";
import { botLimits } from "#server/limits/botLimits.ts";
import {
  createRequestLimits,
  REQUEST_BUDGETS,
  type RequestBudgets,
} from "#server/limits/requestLimits.ts";
import { sharedSearches } from "#server/limits/sharedSearches.ts";
import { healthRoutes } from "#server/routes/healthRoutes.ts";
import { refuseGuests } from "#server/routes/identify.ts";
import { PATIENCE, type Patience } from "#server/routes/patience.ts";
import { createSignIn } from "#server/routes/signIn.ts";
import { keysOf } from "#server/secrets/derivedKeys.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { createMetrics, type Metrics } from "#server/watch/metrics.ts";
import { readinessOf } from "#server/watch/readiness.ts";
import { cancellable } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { createPeople } from "#sharepoint/people.ts";
import { createBot } from "#teams/bot/bot.ts";
import { BOT_ISSUER } from "#teams/bot/guard.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { installingDeliver } from "#teams/send/installingDeliver.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { createDrain, type Drain } from "./drain.ts";
import { openSite, tellDoubts, watchedSite } from "./openSite.ts";
import { mountService } from "./service.ts";
import type { Surroundings } from "./surroundings.ts";
import { watchedMicrosoft } from "./watchedMicrosoft.ts";

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
  const realNow = () => Date.now();
  const metrics = createMetrics();
  const microsoft = watchedMicrosoft(
    surroundings,
    options.graphPolicies ?? GRAPH_POLICIES,
    metrics,
    () => register.wake(),
  );
  const { botToken, directory, send } = microsoft;
  const site = watchedSite(send, surroundings, log);
  const limits = createRequestLimits(options.requestBudgets ?? REQUEST_BUDGETS);
  const onUnreadable = (error: unknown) =>
    log.warn({ err: errorFacts(error) }, "an answer of Microsoft cannot be read");
  const { admitsGuests } = surroundings;
  const people = sharedSearches(createPeople(directory, { admitsGuests, onUnreadable }), limits);
  const { clientId, tenantId } = surroundings.signIn();
  const { keysUrl, ...botAddresses } = surroundings.bot();
  const bot = { ...botAddresses, limits: options.sendLimits };
  const asking = {
    fetch,
    now: realNow,
    onFailure: (error: unknown) => log.warn({ err: errorFacts(error) }, "keys not fetched"),
  };
  const tabUrl = (no: string) => entityLink(surroundings.appId, `entry/${no}`);
  const pageUrl = (page: string) => entityLink(surroundings.appId, page);
  const { linkSecrets } = surroundings;

  const register = createRegister({
    send,
    site,
    people,
    settings: surroundings.settings,
    sampleSecret: surroundings.sampleSecret ?? keysOf(linkSecrets, "checkedAnswers")[0],
    now: surroundings.now,
    realNow,
    pauses: surroundings.pauses,
    snapshotDir: surroundings.snapshotDir,
    onError: (error) => log.error({ err: errorFacts(error) }, "round failed"),
    onDoubts: (doubts) => tellDoubts(log, doubts),
    onUnreadable,
  });
  options.sendLimits.divideAmong(register.replicas);
  const { commands, reads } = register;
  const deliver = metrics.countedDeliver(
    installingDeliver(
      createDeliver({
        reads: () => reads,
        rememberConversation: commands.rememberConversation,
        config: { clientId, tenantId, tabUrl, pageUrl, ...bot },
        token: botToken,
        log,
      }),
      {
        install: createInstallApp({ send, appId: surroundings.appId, now: realNow }),
        reads: () => reads,
        rememberConversation: commands.rememberConversation,
        config: { clientId, serviceUrl: bot.serviceUrl },
        now: realNow,
        log,
      },
    ),
  );
  const lifecycle = createGraphLifecycle({
    send,
    paths: site.paths,
    mayWrite: () => register.health().doubts.length === 0,
    publicUrl: url,
    clientState: keysOf(linkSecrets, "graphNotifications")[0],
    now: surroundings.now,
    wake: register.wake,
    warn: (error, message) => log.warn({ err: errorFacts(error) }, message),
  });
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

  metrics.watch({ health: register.health, reads, readiness, now: realNow });
  web.use(healthRoutes({ register, readiness }));
  web.use(drain.handler);
  const checkToken = createTokenCheck(
    createKeySet({ url: keysUrl, ...asking }),
    {
      issuer: BOT_ISSUER,
      audience: clientId,
      requiredClaims: ["exp"],
      clockTolerance: BOT_CLOCK_TOLERANCE_S,
    },
    asking.onFailure,
  );
  const loaded = register.loaded().then(() => register);
  // Whoever does not wait for it need not hear that it never came.
  loaded.catch(() => undefined);
  const { idle } = await createBot({
    web,
    register: loaded,
    config: { clientId, tenantId, tabUrl, pageUrl, checkToken, ...bot },
    token: botToken,
    mayAct: botLimits(limits),
    log,
  });
  mountService(web, {
    register,
    identify: refuseGuests(createSignIn(surroundings.signIn(), asking), reads.account),
    patience: options.patience ?? PATIENCE,
    limits,
    people,
    settings: surroundings.settings,
    onLifecycle: lifecycle.onEvent,
    linkSecrets,
    realNow,
    demo: options.demo,
    log,
    distDir: options.distDir,
    withWindow: options.publicUrl === undefined,
  });

  return {
    register,
    drain,
    metrics,
    async load(signal) {
      await openSite(site, cancellable(send, signal), surroundings, log);
      await register.start({ deliver });
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

/** A link that Teams opens in the register tab, at the given page. */
function entityLink(appId: string, subEntityId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${appId}/register?context=${context}`;
}
