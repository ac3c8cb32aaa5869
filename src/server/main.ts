import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { securityHeaders } from "#server/routes/pages.ts";
import { type LocalConfig, readConfig, type TenantConfig } from "#server/start/config.ts";
import { loadEntries, seedRegister } from "#server/start/seed.ts";
import { type RunningService, startService } from "#server/start/startService.ts";
import { tenantSurroundings } from "#server/start/tenantSurroundings.ts";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";

const distDir = fileURLToPath(new URL("../../dist", import.meta.url));

/** The composition root: one service process, in a tenant or on one machine. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const service = config.MODE === "local" ? await startLocal(config) : await startTenant(config);
  const stop = (): void => {
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function startLocal(config: LocalConfig): Promise<RunningService> {
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
      log: pino({ level: "warn" }),
      sendLimits: createSendLimits(realSendTime),
    },
    (address) => {
      url = address;
    },
  );
  const { demoEntries, viewerOf } = surroundings;
  const entries = seedEntries(config.SEED, demoEntries);
  await seedRegister(service.register, entries, viewerOf);
  console.log(`KI-Register: ${service.url}/?person=employee`);
  return service;
}

function seedEntries<Entry extends Parameters<typeof loadEntries>[0][number]>(
  seed: string,
  demo: readonly Entry[],
) {
  if (seed === "none") return [];
  if (seed === "demo") return demo;
  return loadEntries(demo, Number(seed.slice("load:".length)));
}

function startTenant(config: TenantConfig): Promise<RunningService> {
  return startService(
    {
      surroundings: tenantSurroundings(config),
      port: config.PORT,
      host: "0.0.0.0",
      publicUrl: `https://${config.PUBLIC_HOST}`,
      trustedProxies: config.TRUSTED_PROXIES,
      before: [securityHeaders(true)],
      distDir,
      demo: false,
      log: pino(),
      sendLimits: createSendLimits(realSendTime, config.TEAMS_REQUESTS_PER_SECOND),
    },
    () => {},
  );
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
