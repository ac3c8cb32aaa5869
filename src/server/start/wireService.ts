import type { Express } from "express";
import { errorFacts } from "#outbound/errorFacts.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import { scheduledFiles } from "#server/files/scheduledFiles.ts";
import { createGraphLifecycle, type GraphLifecycle } from "#server/graph/graphLifecycle.ts";
import { createImportReading } from "#server/imports/importReading.ts";
import { createRequestLimits, REQUEST_BUDGETS } from "#server/limits/requestLimits.ts";
import { sharedSearches } from "#server/limits/sharedSearches.ts";
import { healthRoutes } from "#server/routes/healthRoutes.ts";
import { type Identify, refuseGuests } from "#server/routes/identify.ts";
import { PATIENCE } from "#server/routes/patience.ts";
import { createSignIn } from "#server/routes/signIn.ts";
import { keysOf } from "#server/secrets/derivedKeys.ts";
import { createMetrics, type Metrics } from "#server/watch/metrics.ts";
import { readinessOf } from "#server/watch/readiness.ts";
import type { DirectoryRule } from "#sharepoint/accounts.ts";
import { cancellable } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES } from "#sharepoint/graphPolicies.ts";
import { createLibrary } from "#sharepoint/library.ts";
import { createPeople } from "#sharepoint/people.ts";
import { createDrain, type Drain } from "./drain.ts";
import { openSite, tellDoubts, watchedSite } from "./openSite.ts";
import { mountService } from "./service.ts";
import { watchedMicrosoft } from "./watchedMicrosoft.ts";
import { wireBot, wireMessenger } from "./wireBot.ts";
import { askingKeys, realNow, type ServiceParts, tellUnreadable, type Wiring } from "./wiring.ts";

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

function directoryRule({ log, surroundings: { admitsGuests } }: ServiceParts): DirectoryRule {
  return { admitsGuests, onUnreadable: tellUnreadable(log) };
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

function wireSignIn({ options }: Wiring, { reads }: RunningRegister): Identify {
  const signIn = createSignIn(options.surroundings.signIn(), askingKeys(options));
  return refuseGuests(signIn, reads.account);
}
