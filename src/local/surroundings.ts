import { join } from "node:path";
import type { RequestHandler } from "express";
import { z } from "zod";
import { userAgentOf } from "#sharepoint/userAgent.ts";
import { DEMO_ORG_UNITS } from "./demoData.ts";
import { DEMO_REGISTER } from "./demoRegister.ts";
import {
  LOCAL_APP_ID,
  LOCAL_CLIENT_ID,
  LOCAL_CONTACTS,
  LOCAL_RESOURCE,
  LOCAL_TENANT_ID,
  personByHandle,
} from "./people.ts";
import { remoteGraphFetch } from "./remoteGraphFetch.ts";
import { createStandIn, type StandIn } from "./standIn.ts";

const CLOCK_REFRESH_MS = 1_000;
const TOKEN_USE_MS = 30 * 60_000;
const PAUSES = { first: 1_000, longest: 3_000 };
const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

export interface LocalOptions {
  readonly dataDir: string;
  /** Where this service is reached, known once it listens. */
  readonly base: () => string;
  /** The stand-in of another process; without it this process has its own. */
  readonly standIn?: string | undefined;
  readonly unsignedBot: boolean;
  /** Business time before the clock is moved; real time where it is not given. */
  readonly now?: (() => number) | undefined;
  /** By what the Bot API measures its limits, where it is not real time: for tests. */
  readonly botNow?: (() => number) | undefined;
}

/** Everything a service finds around it on one machine: its settings, its people, its clock, its Microsoft 365. */
export async function localSurroundings(options: LocalOptions) {
  const own = options.standIn === undefined ? ownStandIn(options) : undefined;
  const remote = options.standIn === undefined ? undefined : await remoteStandIn(options.standIn);
  const clock = own?.now ?? remote?.now ?? Date.now;
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  // As in a tenant, a token is asked for once and used until shortly before its end.
  const tokenFor = (scope: "graph" | "bot"): Promise<string> => {
    const cached = tokens.get(scope);
    if (cached !== undefined && cached.until > Date.now()) return cached.token;
    const token = appToken(own, standInBase(), scope);
    tokens.set(scope, { token, until: Date.now() + TOKEN_USE_MS });
    return token;
  };
  const standInBase = () => options.standIn ?? options.base();
  return {
    guard: localGuard,
    router: own?.router,
    fetch: own?.graphFetch ?? remoteGraphFetch(standInBase()),
    graphToken: () => tokenFor("graph"),
    botToken: () => tokenFor("bot"),
    signIn: () => ({
      tenantId: LOCAL_TENANT_ID,
      clientId: LOCAL_CLIENT_ID,
      admitsGuests: false,
      audiences: [LOCAL_CLIENT_ID, LOCAL_RESOURCE],
      issuer: `${standInBase()}/local/sign-in/${LOCAL_TENANT_ID}/v2.0`,
      keysUrl: `${standInBase()}/local/sign-in/keys`,
    }),
    bot: () => ({
      keysUrl: `${standInBase()}/local/botframework/keys`,
      serviceUrl: `${standInBase()}/local/botapi/`,
      allowLoopback: true,
      unsigned: options.unsignedBot,
    }),
    appId: LOCAL_APP_ID,
    siteId: "root",
    admitsGuests: false,
    userAgent: userAgentOf("Musterstadt"),
    // A fresh folder is set up by itself; a list that was there is not made again.
    mayRepair: async () => {
      const hadLists = own?.hadLists() ?? (await remote?.hadLists()) ?? true;
      return hadLists ? ("whatIsMissing" as const) : ("unusedSite" as const);
    },
    organisation: {
      city: "Stadt Beispielhausen",
      orgUnits: DEMO_ORG_UNITS.map(({ head, ...unit }) => ({
        ...unit,
        headId: personByHandle(head)?.oid,
      })),
      closingDays: ["12-24", "12-31"],
      contacts: LOCAL_CONTACTS,
    },
    // Loopback only: there is nobody to keep it from.
    linkSecrets: { current: "this-machine-only-this-machine-only" },
    sampleSecret: "drawn-on-this-machine-drawn-on-this-machine",
    now: () => clock(),
    pauses: PAUSES,
    snapshotDir: join(options.dataDir, "snapshot"),
    demoEntries: DEMO_REGISTER,
    viewerOf(handle: string) {
      const person = personByHandle(handle);
      if (person === undefined) throw new Error(`Nobody is called ${handle}`);
      return { person: { id: person.oid, name: person.name }, roles: person.roles };
    },
    start: async () => own?.start(),
    async stop() {
      remote?.stop();
      await own?.stop();
    },
  };
}

function ownStandIn({ base, botNow, dataDir, now }: LocalOptions): StandIn {
  return createStandIn({
    dataDir,
    base,
    messagingEndpoint: () => `${base()}/api/messages`,
    now,
    botNow,
  });
}

const clockSchema = z.object({ now: z.iso.datetime() });
const siteSchema = z.object({ hadLists: z.boolean() });
const tokenSchema = z.object({ access_token: z.string() });

/** Follows the business clock of a stand-in in another process. */
async function remoteStandIn(
  base: string,
): Promise<{ now(): number; hadLists(): Promise<boolean>; stop(): void }> {
  let offset = 0;
  const refresh = async (): Promise<void> => {
    const response = await fetch(`${base}/local/clock`);
    offset = Date.parse(clockSchema.parse(await response.json()).now) - Date.now();
  };
  await refresh();
  // A stand-in that is away for a moment keeps its last known time.
  const timer = setInterval(() => void refresh().catch(() => undefined), CLOCK_REFRESH_MS);
  return {
    now: () => Date.now() + offset,
    async hadLists() {
      const response = await fetch(`${base}/local/site`);
      return siteSchema.parse(await response.json()).hadLists;
    },
    stop: () => clearInterval(timer),
  };
}

async function appToken(
  own: StandIn | undefined,
  base: string,
  scope: "graph" | "bot",
): Promise<string> {
  if (own !== undefined) return own.signIn.appToken(scope);
  const audience =
    scope === "graph" ? "https://graph.microsoft.com" : "https://api.botframework.com";
  const response = await fetch(`${base}/local/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "local",
      client_secret: "local",
      scope: `${audience}/.default`,
    }),
  });
  return tokenSchema.parse(await response.json()).access_token;
}

/** Nobody but a browser on this machine, opened at this address: no foreign host, origin or proxy. */
const localGuard: RequestHandler = (request, response, next) => {
  const { host, origin } = request.headers;
  const foreign =
    !isLoopback(host === undefined ? undefined : `http://${host}`) ||
    (origin !== undefined && !isLoopback(origin)) ||
    Object.keys(request.headers).some((name) => name.startsWith("x-forwarded-"));
  if (foreign) response.status(403).json({ code: "forbidden" });
  else next();
};

function isLoopback(address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && LOOPBACK_HOSTS.includes(url.hostname);
}
