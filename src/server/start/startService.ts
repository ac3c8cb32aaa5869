import { createServer } from "node:http";
import express, { type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { errorFacts } from "#outbound/errorFacts.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import { createGraphLifecycle } from "#server/graph/graphLifecycle.ts";
import { clientStateOf } from "#server/graph/graphNotifications.ts";
import { PATIENCE, type Patience } from "#server/routes/patience.ts";
import { createSignIn } from "#server/routes/signIn.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { createPeople } from "#sharepoint/people.ts";
import { createBot } from "#teams/bot/bot.ts";
import { BOT_ISSUER } from "#teams/bot/guard.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { installingDeliver } from "#teams/send/installingDeliver.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { openSite, tellDoubts } from "./openSite.ts";
import { mountService } from "./service.ts";
import { substituteSecret } from "./substituteSecret.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ServiceOptions {
  readonly surroundings: Surroundings;
  readonly port: number;
  /** The address people and Graph use; a service on one machine is its own. */
  readonly publicUrl?: string | undefined;
  /** Stand before everything else: the local guard and the stand-in's routes. */
  readonly before: readonly (RequestHandler | Router)[];
  readonly host: string;
  readonly distDir: string | undefined;
  readonly demo: boolean;
  readonly log: Logger;
  /** How often Teams may be asked, by everything in this process. */
  readonly sendLimits: SendLimits;
  /** How long Graph may take, and the callers of the API wait; what a tenant needs by default. */
  readonly graphPolicies?: GraphPolicies | undefined;
  readonly patience?: Patience | undefined;
}

export interface RunningService {
  readonly url: string;
  readonly register: RunningRegister;
  stop(): Promise<void>;
}

/** How long a column that somebody set otherwise stays unnoticed. */
const LOOK_AGAIN_MS = 60 * 60_000;

/** Microsoft's own check of the Bot Framework's tokens allows as much. */
const BOT_CLOCK_TOLERANCE_S = 300;

const addressSchema = z.object({ port: z.number() });

/** Starts one service process: listens, loads the lists, runs the rounds. `listening` is told the address before anything else needs it. */
export async function startService(
  options: ServiceOptions,
  listening: (url: string) => void,
): Promise<RunningService> {
  const { log, surroundings } = options;
  const web = express();
  web.disable("x-powered-by");
  const server = createServer(web);
  for (const handler of options.before) web.use(handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const { port } = addressSchema.parse(server.address());
  const url = options.publicUrl ?? `http://127.0.0.1:${port}`;
  listening(url);

  const send = createGraph({
    fetch: surroundings.fetch,
    token: surroundings.graphToken,
    userAgent: surroundings.userAgent,
    pause: createPause(realTiming),
    policies: options.graphPolicies ?? GRAPH_POLICIES,
  });
  const site = await openSite(send, surroundings, log);
  const people = createPeople(send);
  const realNow = () => Date.now();
  const asking = { fetch, now: realNow };
  const identify = createSignIn(surroundings.signIn(), asking);
  const { clientId, tenantId } = surroundings.signIn();
  const { keysUrl, ...botAddresses } = surroundings.bot();
  const bot = { ...botAddresses, limits: options.sendLimits };
  const tabUrl = (no: string) => entityLink(surroundings.appId, `entry/${no}`);
  const pageUrl = (page: string) => entityLink(surroundings.appId, page);
  const clientState = clientStateOf(surroundings.linkSecret);

  const register = createRegister({
    send,
    site,
    people,
    settings: surroundings.settings,
    sampleSecret: surroundings.sampleSecret ?? substituteSecret(surroundings.linkSecret),
    now: surroundings.now,
    realNow,
    pauses: surroundings.pauses,
    snapshotDir: surroundings.snapshotDir,
    onError: (error) => log.error({ err: errorFacts(error) }, "round failed"),
    onDoubts: (doubts) => tellDoubts(log, doubts),
  });
  options.sendLimits.divideAmong(register.replicas);
  const { commands, reads } = register;
  const deliver = installingDeliver(
    createDeliver({
      reads: () => reads,
      rememberConversation: commands.rememberConversation,
      config: { clientId, tenantId, tabUrl, pageUrl, ...bot },
      token: surroundings.botToken,
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
  );
  const checkToken = createTokenCheck(createKeySet({ url: keysUrl, ...asking }), {
    issuer: BOT_ISSUER,
    audience: clientId,
    requiredClaims: ["exp"],
    clockTolerance: BOT_CLOCK_TOLERANCE_S,
  });
  const loaded = Promise.withResolvers<RunningRegister>();
  const { idle } = await createBot({
    web,
    register: loaded.promise,
    config: { clientId, tenantId, tabUrl, pageUrl, checkToken, ...bot },
    token: surroundings.botToken,
    log,
  });
  const lifecycle = createGraphLifecycle({
    send,
    listPaths: () => [site.paths().entries, site.paths().cases],
    publicUrl: url,
    clientState,
    now: surroundings.now,
    wake: register.wake,
    warn: (error, message) => log.warn({ err: errorFacts(error) }, message),
  });
  mountService(web, {
    register,
    identify,
    people,
    settings: surroundings.settings,
    patience: options.patience ?? PATIENCE,
    clientState,
    siteFaults: site.faults,
    lacksNotifications: lifecycle.isRefused,
    onLifecycle: lifecycle.onEvent,
    linkSecret: surroundings.linkSecret,
    realNow,
    demo: options.demo,
    log,
    distDir: options.distDir,
    withWindow: options.publicUrl === undefined,
  });
  await register.start({ deliver });
  loaded.resolve(register);
  if (register.health().state === "ready") await site.remember();
  const looking = setInterval(() => {
    site.look().catch((error: unknown) => {
      log.warn({ err: errorFacts(error) }, "the site could not be looked at");
    });
  }, LOOK_AGAIN_MS);
  await surroundings.start();

  await lifecycle.start();

  return {
    url,
    register,
    async stop() {
      clearInterval(looking);
      await lifecycle.stop();
      await idle();
      await register.stop();
      await surroundings.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A link that Teams opens in the register tab, at the given page. */
function entityLink(appId: string, subEntityId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${appId}/register?context=${context}`;
}
