import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { errorFacts } from "#outbound/errorFacts.ts";
import { securityHeaders } from "#server/routes/pages.ts";
import { type LocalConfig, readConfig, type TenantConfig } from "#server/start/config.ts";
import { StartGivenUp } from "#server/start/loadPatiently.ts";
import { loadEntries, seedRegister } from "#server/start/seed.ts";
import { type RunningService, startService } from "#server/start/startService.ts";
import { tenantSurroundings } from "#server/start/tenantSurroundings.ts";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";

const distDir = fileURLToPath(new URL("../../dist", import.meta.url));

/** What was needed stayed away: whoever started the process may try again (`EX_TEMPFAIL` of sysexits). */
const GIVEN_UP = 75;

/** The composition root: one service process, in a tenant or on one machine. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.MODE === "local" ? "warn" : "info" });
  const { loaded, service } =
    config.MODE === "local" ? await startLocal(config, log) : await startTenant(config, log);
  let isStopping = false;
  const stop = (code: number): void => {
    isStopping = true;
    service.stop().then(
      () => process.exit(code),
      () => process.exit(code === 0 ? 1 : code),
    );
  };
  process.once("SIGINT", () => stop(0));
  process.once("SIGTERM", () => stop(0));
  await loaded.catch((error: unknown) => {
    if (isStopping) return;
    log.fatal({ err: errorFacts(error) }, "not loaded: the process ends");
    stop(error instanceof StartGivenUp ? GIVEN_UP : 1);
  });
}

interface Started {
  readonly service: RunningService;
  /** Whoever opens the register now finds it. */
  readonly loaded: Promise<void>;
}

async function startLocal(config: LocalConfig, log: Logger): Promise<Started> {
  const { localSurroundings } = await import("#local/surroundings.ts");
  let url = "";
  const surroundings = await localSurroundings({
    dataDir: config.DATA_DIR,
    base: () => url,
    standIn: config.LOCAL_STANDIN,
    unsignedBot: config.LOCAL_UNSIGNED_BOT === "1",
  });
  const { guard, router } = surroundings;
  const service = await startService(
    {
      surroundings,
      port: config.PORT,
      host: "127.0.0.1",
      before: [guard, securityHeaders(false), ...(router === undefined ? [] : [router])],
      distDir,
      demo: config.SEED !== "none",
      log,
      sendLimits: createSendLimits(realSendTime),
    },
    (address) => {
      url = address;
    },
  );
  const { demoEntries, viewerOf } = surroundings;
  const entries = seedEntries(config.SEED, demoEntries);
  const loaded = service.loaded
    .then(() => seedRegister(service.register, entries, viewerOf))
    .then(() => console.log(`KI-Register: ${service.url}/?person=employee`));
  return { service, loaded };
}

function seedEntries<Entry extends Parameters<typeof loadEntries>[0][number]>(
  seed: string,
  demo: readonly Entry[],
) {
  if (seed === "none") return [];
  if (seed === "demo") return demo;
  return loadEntries(demo, Number(seed.slice("load:".length)));
}

async function startTenant(config: TenantConfig, log: Logger): Promise<Started> {
  const service = await startService(
    {
      surroundings: tenantSurroundings(config),
      port: config.PORT,
      host: "0.0.0.0",
      publicUrl: `https://${config.PUBLIC_HOST}`,
      trustedProxies: config.TRUSTED_PROXIES,
      before: [securityHeaders(true)],
      distDir,
      demo: false,
      log,
      figures:
        config.METRICS_PORT === undefined
          ? undefined
          : { port: config.METRICS_PORT, token: config.METRICS_TOKEN },
      patienceMs: config.START_PATIENCE_MINUTES * 60_000,
      sendLimits: createSendLimits(realSendTime, config.TEAMS_REQUESTS_PER_SECOND),
    },
    () => {},
  );
  return { service, loaded: service.loaded };
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
