import { createServer } from "node:http";
import { z } from "zod";
import { isSameSecret } from "#server/secrets/derivedKeys.ts";
import type { Metrics } from "./metrics.ts";

/** Where figures are read, and by whom. */
export interface MetricsAccess {
  readonly port: number;
  /** Whoever reads them names it as a bearer token. Without one they are read on this machine only. */
  readonly token?: string | undefined;
}

const addressSchema = z.object({ address: z.string(), port: z.number() });
const LOOPBACK = "127.0.0.1";
const EVERYWHERE = "0.0.0.0";

export interface MetricsServer {
  /** The address it listens at: this machine's own, or every one. */
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** `GET /metrics` on a port of its own, which no proxy for people leads to. */
export async function serveMetrics(
  metrics: Pick<Metrics, "contentType" | "text">,
  { port, token }: MetricsAccess,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url?.split("?")[0] !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (token !== undefined && !isSameSecret(given, token)) {
      response.writeHead(401, { "www-authenticate": "Bearer" }).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const host = token === undefined ? LOOPBACK : EVERYWHERE;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const { address, port: bound } = addressSchema.parse(server.address());
  return {
    host: address,
    port: bound,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
