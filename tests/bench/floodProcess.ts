import { Agent, type IncomingMessage, request } from "node:http";
import { z } from "zod";

/** Sends everything it is told at once and reads the answers to their ends, in a process of its own; tells how they ended. */
export const floodSchema = z.array(
  z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
);

const agent = new Agent({ keepAlive: false });

process.on("message", (message) => {
  void Promise.all(floodSchema.parse(message).map(statusOf)).then((statuses) =>
    process.send?.({ statuses }),
  );
});
process.once("disconnect", () => process.exit());
process.send?.({ ready: true });

/** 0 where the answer was cut. */
function statusOf({ headers, url }: z.infer<typeof floodSchema>[number]): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(url, { agent, headers }, (response) => {
      readToEnd(response).then(
        () => resolve(response.statusCode ?? 0),
        () => resolve(0),
      );
    });
    sent.once("error", () => resolve(0)).end();
  });
}

async function readToEnd(response: IncomingMessage): Promise<void> {
  for await (const _piece of response);
}
