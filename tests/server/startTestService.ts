import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { z } from "zod";
import type { Contacts } from "#domain/settings/organisation.ts";
import { localSurroundings } from "#local/surroundings.ts";
import type { Pauses } from "#register/round/loop.ts";
import type { RequestBudgets } from "#server/limits/requestLimits.ts";
import { securityHeaders } from "#server/routes/pages.ts";
import type { Patience } from "#server/routes/patience.ts";
import type { LinkSecrets } from "#server/secrets/derivedKeys.ts";
import { seedRegister } from "#server/start/seed.ts";
import { type RunningService, startService } from "#server/start/startService.ts";
import type { MetricsAccess } from "#server/watch/metricsServer.ts";
import type { GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { realTiming } from "#sharepoint/pause.ts";
import { eveningNow } from "#tests/local/evening.ts";
import { freshData } from "#tests/local/freshData.ts";
import { hourlyClock, wideLimits } from "#tests/teams/send/wideLimits.ts";
import { IMPORTED_DEMO } from "./importedDemo.ts";
import { wideBudgets } from "./wideBudgets.ts";

export interface TestService extends AsyncDisposable {
  readonly url: string;
  readonly service: RunningService;
  /** Where the stand-in keeps everything; goes with the service that made it. */
  readonly dataDir: string;
  readonly linkSecrets: LinkSecrets;
  /** Ends the service and keeps its data, for another one to start on. */
  stop(): Promise<void>;
  /** Calls the API as a demo person (`owner-1`), as nobody (`null`), or with a token of one's own. */
  call(as: As, method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  token(person: string, resource?: "graph"): Promise<string>;
  /** Tokens of applications: Graph's, or the pipeline's that reports versions. */
  appToken(scope: "graph" | "version"): Promise<string>;
}

type As = string | null | { readonly token: string };
type Headers = Readonly<Record<string, string>>;
export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly body: unknown;
}

/** The whole service with a stand-in of its own, on a free port and an empty data folder. */
export async function startTestService(
  options: {
    readonly seed?: boolean;
    readonly withPages?: boolean;
    /** A stopped service whose data and address are taken over. */
    readonly after?: TestService;
    /** A folder with data to start on; goes with the service. */
    readonly dataDir?: string;
    /** Business time before the clock is moved. */
    readonly now?: () => number;
    /** Between two rounds; long where only a notification may wake one. */
    readonly pauses?: Pauses;
    /** Contacts that the city has named otherwise. */
    readonly contacts?: Partial<Contacts>;
    readonly linkSecrets?: LinkSecrets;
    readonly figures?: MetricsAccess;
    /** What lies between the service and Graph. */
    readonly graph?: (send: typeof fetch) => typeof fetch;
    /** Comes back as soon as the service listens; how a start that failed waits is the test's. */
    readonly unloaded?: { readonly sleep: () => Promise<void> };
    /** How long Graph may take, and the API's callers wait. */
    readonly graphPolicies?: GraphPolicies;
    readonly patience?: Patience;
    readonly log?: Logger;
    /** What one person or address may ask; all that tests do by default. */
    readonly budgets?: Partial<RequestBudgets>;
  } = {},
): Promise<TestService> {
  const { after, now = eveningNow, pauses } = options;
  const dataDir = after?.dataDir ?? options.dataDir ?? freshData();
  let url = "";
  const local = await localSurroundings({
    dataDir,
    base: () => url,
    unsignedBot: false,
    now,
    botNow: hourlyClock(),
  });
  const contacts = { ...local.organisation.contacts, ...options.contacts };
  const graph = options.graph ?? ((send) => send);
  const named = {
    ...local,
    fetch: graph(local.fetch),
    linkSecrets: options.linkSecrets ?? local.linkSecrets,
    organisation: { ...local.organisation, contacts },
  };
  const surroundings = pauses === undefined ? named : { ...named, pauses };
  const { guard, router } = surroundings;
  const service = await startService(
    {
      surroundings,
      port: after === undefined ? 0 : Number(new URL(after.url).port),
      host: "127.0.0.1",
      before: [guard, securityHeaders(false), ...(router === undefined ? [] : [router])],
      distDir:
        options.withPages === true
          ? fileURLToPath(new URL("../../dist", import.meta.url))
          : undefined,
      demo: true,
      log: options.log ?? pino({ level: "silent" }),
      graphPolicies: options.graphPolicies,
      patience: options.patience,
      sendLimits: wideLimits(),
      figures: options.figures,
      timing: { ...realTiming, ...options.unloaded },
      requestBudgets: wideBudgets(options.budgets),
    },
    (address) => {
      url = address;
    },
  );
  if (options.unloaded === undefined) await service.loaded;
  let running = true;
  async function stop(): Promise<void> {
    if (running) await service.stop();
    running = false;
  }
  if (options.seed !== false && options.unloaded === undefined) {
    await seedRegister(service.register, IMPORTED_DEMO, surroundings.viewerOf);
  }

  async function send(
    method: string,
    path: string,
    headers: Headers,
    body: string | undefined,
  ): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "manual",
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== "" ? JSON.parse(text) : text,
    };
  }

  // Whoever has a token uses it until it ends: a signature costs more than most requests.
  const tokens = new Map<string, Promise<string>>();
  function held(key: string, ask: () => Promise<string>): Promise<string> {
    const known = tokens.get(key) ?? ask();
    tokens.set(key, known);
    return known;
  }
  async function signIn(person: string, resource?: "graph"): Promise<string> {
    const input = JSON.stringify({ person, ...(resource === undefined ? {} : { resource }) });
    const json = { "content-type": "application/json" };
    const { body } = await send("POST", "/local/sign-in", json, input);
    return z.object({ accessToken: z.string() }).parse(body).accessToken;
  }
  const token = (person: string, resource?: "graph") =>
    held(`${person} ${resource}`, () => signIn(person, resource));

  async function appToken(scope: "graph" | "version"): Promise<string> {
    const { clientId } = surroundings.signIn();
    const audience = scope === "graph" ? "https://graph.microsoft.com" : clientId;
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "local",
      client_secret: "local",
      scope: `${audience}/.default`,
    });
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const { body } = await send("POST", "/local/oauth2/token", type, form.toString());
    return z.object({ access_token: z.string() }).parse(body).access_token;
  }

  return {
    url,
    service,
    dataDir,
    linkSecrets: surroundings.linkSecrets,
    stop,
    token,
    appToken: (scope) => held(scope, () => appToken(scope)),
    async call(as, method, path, body, headers = {}) {
      const bearer = as === null ? undefined : typeof as === "string" ? await token(as) : as.token;
      return send(
        method,
        path,
        {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      );
    },
    async [Symbol.asyncDispose]() {
      await stop();
      if (after === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
