import { readFileSync } from "node:fs";
import { z } from "zod";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import { cleanText, cleanTexts } from "#domain/text/cleanText.ts";
import { comparableText } from "#domain/text/comparableText.ts";
import { foldText } from "#domain/text/foldText.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { isClosingDay } from "#domain/time/workingDay.ts";
import { APP_REQUESTS_PER_SECOND } from "#teams/send/sendLimits.ts";

/** What the service must be told; parsed once at start, all faults reported together. */
const port = z.coerce.number().int().min(0).max(65_535).default(3978);
/** A registration's ids, as portals show and people copy them. */
const guid = z
  .string()
  .refine((text) => parseDirectoryId(text) !== undefined, "Invalid GUID")
  .transform(comparableId);

const localSchema = z.object({
  MODE: z.literal("local"),
  PORT: port,
  DATA_DIR: z.string().min(1).default(".data"),
  SEED: z
    .string()
    .regex(/^(demo|none|load:\d{1,6})$/, "demo, none or load:<n>")
    .default("demo"),
  /** Another process' stand-in, so that several services share one Microsoft 365. */
  LOCAL_STANDIN: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }).optional(),
  /** Microsoft's Agents Playground sends no tokens. */
  LOCAL_UNSIGNED_BOT: z.literal("1").optional(),
});

const tenantSchema = z.object({
  MODE: z.literal("tenant").default("tenant"),
  PORT: port,
  PUBLIC_HOST: z.hostname(),
  TENANT_ID: guid,
  CLIENT_ID: guid,
  CLIENT_SECRET: z.string().min(1).optional(),
  CLIENT_CERTIFICATE_PATH: z.string().min(1).optional(),
  MANAGED_IDENTITY: z.literal("1").optional(),
  /** Of the managed identity itself: the app registration trusts it by a federated credential. */
  MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  APP_ID: guid,
  SITE_ID: z.string().min(1),
  /** Signs download links and Graph notifications; the same on every replica. */
  LINK_SECRET: z.string().min(32, "at least 32 characters"),
  /** The one before, for as long as replicas are replaced and its links may be open. */
  LINK_SECRET_BEFORE: z.string().min(32, "at least 32 characters").optional(),
  /** Draws the answers that coordinators check; the same on every replica, known to nobody who answers. */
  SAMPLE_SECRET: z.string().min(32, "at least 32 characters").optional(),
  /** JSON file: {city?: "…", orgUnits: [{id, name, department, headId?}], closingDays: [], contacts: {coordination: [{id, name}], dataProtection: [], …}}. */
  ORGANISATION_FILE: z.string().min(1),
  /** A folder of this process alone, for a quick restart; without it every start reads the lists. */
  SNAPSHOT_DIR: z.string().min(1).optional(),
  BOT_SERVICE_URL: z.url({ protocol: /^https$/ }).default("https://smba.trafficmanager.net/emea/"),
  /** How long a start waits for Microsoft 365, or for a grant, before the process ends. */
  START_PATIENCE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(15),
  /** How many proxies of the city's own stand before the service: they say whose request it is. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Where monitoring reads figures; a port that no proxy for people leads to. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** What monitoring names to read them from elsewhere; without it they are read on this machine only. */
  METRICS_TOKEN: z.string().min(32, "at least 32 characters").optional(),
  /** Guests of the tenant are no people of the city, unless it says so. */
  ADMIT_GUESTS: z.literal("1").optional(),
  COMPANY: z.string().min(1).default("Stadt"),
  /** How many of the 50 requests a second that Teams allows the app all processes together may use. */
  TEAMS_REQUESTS_PER_SECOND: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .default(APP_REQUESTS_PER_SECOND),
});

export type LocalConfig = z.infer<typeof localSchema>;
export type TenantConfig = z.infer<typeof tenantSchema>;

export type Config = LocalConfig | TenantConfig;

const TENANT_SETTINGS = Object.keys(tenantSchema.shape).filter(
  (name) => name !== "MODE" && name !== "PORT",
);
const CREDENTIALS = ["CLIENT_SECRET", "CLIENT_CERTIFICATE_PATH", "MANAGED_IDENTITY"];
const INSECURE = [
  "LOCAL_STANDIN",
  "LOCAL_UNSIGNED_BOT",
  "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS",
];

/** Reads the environment. Throws one error that names every fault. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const local = env.MODE === "local";
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const faults = local ? localFaults(given) : tenantFaults(given);
  const parsed = (local ? localSchema : tenantSchema).safeParse(given);
  if (!parsed.success) {
    faults.push(
      ...parsed.error.issues.map(({ message, path }) => {
        const name = path.join(".");
        return `${name}: ${given[name] === undefined ? "is missing" : message}`;
      }),
    );
  }
  if (!parsed.success || faults.length > 0) {
    throw new Error(`The configuration has ${faults.length} fault(s):\n- ${faults.join("\n- ")}`);
  }
  return parsed.data;
}

/** Local mode has no real sign-in in front: it must never run where tenant settings are at hand. */
function localFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  const faults = TENANT_SETTINGS.filter((name) => env[name] !== undefined).map(
    (name) => `${name} is a tenant setting; local mode is refused beside it`,
  );
  if (env.NODE_ENV === "production") faults.push("local mode is refused with NODE_ENV=production");
  return faults;
}

function tenantFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  const faults = INSECURE.filter((name) => env[name] !== undefined).map(
    (name) => `${name} is for local use and refused in a tenant`,
  );
  if (CREDENTIALS.filter((name) => env[name] !== undefined).length !== 1) {
    faults.push(
      "exactly one of CLIENT_SECRET, CLIENT_CERTIFICATE_PATH and MANAGED_IDENTITY=1 is needed",
    );
  }
  return [...faults, ...identityFaults(env)];
}

/** The service signs in as the app registration, with the managed identity as its proof: two things with two ids. */
function identityFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  const { CLIENT_ID, MANAGED_IDENTITY, MANAGED_IDENTITY_CLIENT_ID: id } = env;
  const name = "MANAGED_IDENTITY_CLIENT_ID";
  if (MANAGED_IDENTITY === undefined) {
    return id === undefined ? [] : [`${name} is for MANAGED_IDENTITY=1 only`];
  }
  if (id === undefined) return [`${name} is missing: the managed identity's own client id`];
  return comparableId(id) === comparableId(CLIENT_ID ?? "")
    ? [`${name} is the app registration's id; the managed identity has one of its own`]
    : [];
}

const contacts = z.array(z.strictObject({ id: guid, name: z.string().min(1).max(100) }));

/** An office with its mail, telephone or address, in as many lines. */
const contactText = z.string().trim().min(1).max(500).optional();

const organisationSchema = z.strictObject({
  /** As it stands in documents, files and the accessibility statement. */
  city: z.string().trim().min(1).max(100).optional(),
  orgUnits: z
    .array(
      z.strictObject({
        id: z.string().transform(comparableText).pipe(z.string().min(1).max(64)),
        name: z.string().min(1).max(100),
        department: z.string().min(1).max(100),
        headId: guid.optional(),
      }),
    )
    .min(1)
    .refine(areUnique, "two offices have the same id"),
  closingDays: z.array(z.string().refine(isClosingDay, "a day, MM-DD or YYYY-MM-DD")).default([]),
  contacts: z.strictObject({
    coordination: contacts.min(1),
    dataProtection: contacts.default([]),
    informationSecurity: contacts.default([]),
    legal: contacts.default([]),
    staffCouncil: contacts.default([]),
    /** Who is told that an application is suspended. */
    itProvider: contacts.default([]),
  }),
  /** Whom people tell of a barrier, and who helps where the answer does not satisfy them. */
  accessibility: z.strictObject({ feedback: contactText, enforcement: contactText }).default({}),
});
function areUnique(units: readonly { readonly id: string }[]): boolean {
  return new Set(units.map(({ id }) => foldText(id))).size === units.length;
}

export type OrganisationFile = z.infer<typeof organisationSchema>;

/** The organisation list of a city. Throws when the file cannot be read or does not fit. */
export function readOrganisation(file: string): OrganisationFile {
  return organisationSchema.parse(
    cleanTexts(parsePlainJson(cleanText(readFileSync(file, "utf8")))),
  );
}
