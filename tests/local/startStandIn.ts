import { rmSync } from "node:fs";
import { createServer } from "node:http";
import express, { type Express } from "express";
import { z } from "zod";
import { createStandIn, type StandIn, type StandInOptions } from "#local/standIn.ts";
import { checkedAnswers, checkedFetch } from "./checkedFetch.ts";
import { eveningNow } from "./evening.ts";
import { freshData } from "./freshData.ts";
import { loadGraphContract } from "./graphContract.ts";
import { graphToken } from "./graphToken.ts";

const contract = loadGraphContract();
const address = z.object({ port: z.number() });

export interface RunningStandIn extends AsyncDisposable {
  readonly standIn: StandIn;
  readonly base: string;
  readonly dataDir: string;
  /** Ends this process' part and starts again on the same data. */
  restart(): Promise<RunningStandIn>;
}

/**
 * A stand-in behind a real HTTP server on a free port; `routes` are the service's own. Every answer
 * of its Graph is held against Microsoft's contract, whatever a test is about; at the end a test
 * fails for those that broke it.
 */
export async function startStandIn(
  routes: (web: Express) => void = () => {},
  dataDir: string = freshData(),
  options: Pick<StandInOptions, "now" | "waits"> = {},
): Promise<RunningStandIn> {
  const web = express();
  const server = createServer(web);
  let base = "";
  const violations = new Set<string>();
  const report = (found: readonly string[]) => {
    for (const one of found) violations.add(one);
  };
  const made = createStandIn({
    dataDir,
    base: () => base,
    messagingEndpoint: () => `${base}/api/messages`,
    now: eveningNow,
    ...options,
  });
  const standIn =
    contract === undefined
      ? made
      : { ...made, graphFetch: checkedFetch(made.graphFetch, contract, report) };
  if (contract !== undefined) web.use("/local/graph", checkedAnswers(contract, report));
  web.use(standIn.router);
  routes(web);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${address.parse(server.address()).port}`;
  const end = async () => {
    await standIn.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (violations.size > 0)
      throw new Error(`Not as in the contract:\n${[...violations].join("\n")}`);
  };
  return {
    standIn,
    base,
    dataDir,
    async restart() {
      await end();
      return startStandIn(routes, dataDir, options);
    },
    async [Symbol.asyncDispose]() {
      try {
        await end();
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls the Graph stand-in as the register's application, or with another token. */
export function graphCaller(standIn: StandIn, token?: string) {
  const own = graphToken(standIn);
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const response = await standIn.graphFetch(
      path.startsWith("https:") ? path : `https://graph.microsoft.com/v1.0${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${token ?? (await own())}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : JSON.parse(text),
    };
  };
}
export type Graph = ReturnType<typeof graphCaller>;

/** A list with an indexed unique key and one column of each kind. */
export async function aList(graph: Graph, displayName = "KI-Register"): Promise<string> {
  const made = await graph("POST", "/sites/root/lists", {
    displayName,
    columns: [
      { name: "Key", text: {}, indexed: true, enforceUniqueValues: true },
      { name: "Owner", text: {}, indexed: true },
      { name: "Plain", text: {} },
      { name: "Notes", text: { allowMultipleLines: true, textType: "plain" } },
      { name: "Count", number: {}, indexed: true },
      { name: "Live", boolean: {} },
      { name: "Risk", choice: { choices: ["high", "low"] } },
      { name: "Seen", dateTime: { format: "dateTime" } },
    ],
    list: { template: "genericList" },
  });
  return `/sites/root/lists/${z.object({ id: z.string() }).parse(made.body).id}`;
}
