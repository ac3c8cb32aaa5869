import { createServer } from "node:http";
import express from "express";
import { z } from "zod";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { type AdminTexts, admin as de } from "#texts/de/admin.ts";
import { admin as en } from "#texts/en/admin.ts";
import type { Config, LocalConfig } from "./config.ts";
import type { Surroundings } from "./surroundings.ts";
import { tenantSurroundings } from "./tenantSurroundings.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What a command of the administration works with. */
export interface CommandInput {
  readonly env: Env;
  readonly args: readonly string[];
  readonly print: (line: string) => void;
}

/** A command reads what the service reads, and finds around it what the service finds. */
export interface CommandSurroundings extends AsyncDisposable {
  readonly surroundings: Surroundings;
  /** Where people and Graph reach the service. */
  readonly publicUrl: string;
}

export async function commandSurroundings(config: Config): Promise<CommandSurroundings> {
  if (config.MODE === "local") return localCommand(config);
  return {
    surroundings: tenantSurroundings(config),
    publicUrl: `https://${config.PUBLIC_HOST}`,
    [Symbol.asyncDispose]: async () => {},
  };
}

/** Without a stand-in of another process the command brings its own, on a free port, over the same data. */
async function localCommand(config: LocalConfig): Promise<CommandSurroundings> {
  const { localSurroundings } = await import("#local/surroundings.ts");
  const web = express();
  const server = createServer(web);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  try {
    const surroundings = await localSurroundings({
      dataDir: config.DATA_DIR,
      base: () => `http://127.0.0.1:${port}`,
      standIn: config.LOCAL_STANDIN,
      unsignedBot: false,
    });
    web.use(surroundings.guard);
    if (surroundings.router !== undefined) web.use(surroundings.router);
    return {
      surroundings,
      publicUrl: `http://127.0.0.1:${config.PORT}`,
      async [Symbol.asyncDispose]() {
        await surroundings.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Somebody waits for a command: it gives up sooner than the service. */
const POLICIES: GraphPolicies = {
  item: { ...GRAPH_POLICIES.item, tries: 3 },
  page: { ...GRAPH_POLICIES.page, tries: 3 },
  wholeList: { ...GRAPH_POLICIES.wholeList, tries: 3 },
};

export function commandGraph({ fetch, graphToken, userAgent }: Surroundings): SendGraph {
  return createGraph({
    fetch,
    token: graphToken,
    userAgent,
    policies: POLICIES,
    pause: createPause(realTiming),
  });
}

/** Whoever runs a city's service reads German, unless the shell says English. */
export function adminTexts(env: Env): AdminTexts {
  return env.LANG?.toLowerCase().startsWith("en") === true ? en : de;
}

/** The first option that a command does not know. */
export function unknownOption(
  { args }: CommandInput,
  known: readonly string[],
): string | undefined {
  return args.find((argument) => !known.includes(argument));
}
