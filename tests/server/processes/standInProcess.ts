import { createServer } from "node:http";
import express, { type RequestHandler } from "express";
import { z } from "zod";
import { createStandIn } from "#local/standIn.ts";
import { hourlyClock } from "#tests/teams/send/wideLimits.ts";

/** Microsoft 365 in a process of its own; its parent tells which service is the bot, and which write is a service's last. */
const orderSchema = z.union([
  z.object({ bot: z.url() }),
  z.object({ hold: z.object({ sender: z.string(), write: z.int(), carriedOut: z.boolean() }) }),
  z.object({ release: z.literal(true) }),
  z.object({ expireDeltas: z.literal(true) }),
]);

let base = "";
let bot = "";
let hold: { readonly sender: string; write: number; readonly carriedOut: boolean } | undefined;

/** A held write gets no answer; the sender is killed while it waits. */
const holdWrite: RequestHandler = (request, response, next) => {
  const isSenders = hold !== undefined && request.get("user-agent")?.includes(hold.sender);
  if (request.method === "GET" || isSenders !== true || hold === undefined) return next();
  hold.write--;
  if (hold.write > 0) return next();
  const { carriedOut } = hold;
  hold = undefined;
  const tell = () => {
    process.send?.({ held: true });
    return response;
  };
  if (!carriedOut) {
    tell();
    return;
  }
  response.end = tell;
  next();
};

const standIn = createStandIn({
  dataDir: String(process.argv[2]),
  base: () => base,
  messagingEndpoint: () => `${bot}/api/messages`,
  botNow: hourlyClock(),
});
const web = express();
web.use("/local/graph", holdWrite);
web.use(standIn.router);
const server = createServer(web);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
base = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;

process.on("message", (message) => {
  const order = orderSchema.parse(message);
  if ("hold" in order) {
    hold = order.hold;
    return;
  }
  if ("expireDeltas" in order) {
    standIn.expireDeltaTokens();
    return;
  }
  if ("release" in order) {
    if (hold !== undefined) process.send?.({ held: true });
    hold = undefined;
    return;
  }
  const isFirst = bot === "";
  bot = order.bot;
  if (isFirst) void standIn.start().then(() => process.send?.({ installed: true }));
});
process.send?.({ address: base });
// Whoever started this process is gone.
process.once("disconnect", () => process.exit());
