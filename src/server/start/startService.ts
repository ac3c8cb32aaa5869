import { createServer, type Server } from "node:http";
import express, { type RequestHandler, type Router } from "express";
import { z } from "zod";
import { inTime } from "#outbound/inTime.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { TICK_MS } from "#server/watch/graphWatch.ts";
import {
  type MetricsAccess,
  type MetricsServer,
  serveMetrics,
} from "#server/watch/metricsServer.ts";
import { realTiming, type Timing } from "#sharepoint/pause.ts";
import { loadPatiently } from "./loadPatiently.ts";
import { type WiredService, wireService } from "./wireService.ts";
import type { ServiceParts } from "./wiring.ts";

export interface ServiceOptions extends ServiceParts {
  readonly port: number;
  /** Stand before everything else: the local guard and the stand-in's routes. */
  readonly before: readonly (RequestHandler | Router)[];
  readonly host: string;
  /** How many proxies of our own stand before the service and say whose request it is. */
  readonly trustedProxies?: number | undefined;
  /** Where figures for monitoring are read; nowhere without it. */
  readonly figures?: MetricsAccess | undefined;
  /** How long what is needed to load may be away; fifteen minutes where it is not given. */
  readonly patienceMs?: number | undefined;
  /** How a start waits for it, where that is not real time: for tests. */
  readonly timing?: Pick<Timing, "now" | "sleep">;
}

export interface RunningService {
  readonly url: string;
  readonly register: RunningRegister;
  /** Where the figures are read. */
  readonly metricsPort: number | undefined;
  /** Resolves when people are served; rejects with `StartGivenUp`, or when the service stops before. */
  readonly loaded: Promise<void>;
  /** Refuses new requests, lets the running ones end, for a while, and then closes. */
  stop(): Promise<void>;
}

/** How long a column that somebody set otherwise stays unnoticed. */
const LOOK_AGAIN_MS = 60 * 60_000;
/** Whoever is served has so long when the process is to end. */
const DRAIN_LIMIT_MS = 10_000;
const PATIENCE_MS = 15 * 60_000;

/** Longer than any answer takes. */
const SILENCE_MS = 60_000;

const addressSchema = z.object({ port: z.number() });

/**
 * Starts one service process: it listens, answers what can be answered before the lists are loaded, and loads them.
 * `listening` is told the address before anything else needs it.
 */
export async function startService(
  options: ServiceOptions,
  listening: (url: string) => void,
): Promise<RunningService> {
  const { surroundings } = options;
  const web = express();
  web.disable("x-powered-by");
  web.set("trust proxy", options.trustedProxies ?? 0);
  for (const handler of options.before) web.use(handler);
  const mounted = Promise.withResolvers<void>();
  // A request of the first moment waits until there is somebody to answer it.
  web.use((_request, _response, next) => void mounted.promise.then(() => next()));
  const server = createServer(web);
  // Whoever asks and does not read, or is not answered, does not hold a connection for ever.
  server.setTimeout(SILENCE_MS);
  await listen(server, options);
  const url = options.publicUrl ?? `http://127.0.0.1:${addressSchema.parse(server.address()).port}`;
  listening(url);
  const wired = await wireService(web, options, url);
  mounted.resolve();
  const figures = await serveFigures(wired, options);

  const stopping = new AbortController();
  const loaded = loadPatiently({
    load: () => wired.load(stopping.signal),
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    timing: options.timing ?? realTiming,
    signal: stopping.signal,
    failed: wired.failedToLoad,
  });
  // Whoever does not wait for it need not hear that it never came.
  loaded.catch(() => undefined);
  const timers = [
    setInterval(() => void wired.look(), LOOK_AGAIN_MS),
    setInterval(() => void wired.tick(), TICK_MS),
  ];

  return {
    url,
    register: wired.register,
    metricsPort: figures?.port,
    loaded,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await drained(wired);
      await wired.stop();
      await loaded.catch(() => undefined);
      await surroundings.stop();
      await figures?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serveFigures(
  { metrics }: WiredService,
  { figures }: ServiceOptions,
): Promise<MetricsServer | undefined> {
  if (figures === undefined) return undefined;
  metrics.addProcess();
  return serveMetrics(metrics, figures);
}

async function listen(
  server: Server,
  { host, port }: Pick<ServiceOptions, "host" | "port">,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
}

async function drained({ drain, register }: WiredService): Promise<void> {
  const ended = drain.stop();
  // Nobody waits any longer for what will not be loaded.
  if (register.health().state === "loading") await register.stop();
  await inTime(ended, DRAIN_LIMIT_MS);
}
