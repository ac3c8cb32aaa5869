import { flushCompileCache } from "node:module";
import { z } from "zod";
import { runService } from "#tests/server/processes/runService.ts";

/** A service process that has loaded its code and waits to be started: a kill is followed by the next one at once. */
const startSchema = z.object({
  start: z.object({
    aheadMs: z.number(),
    pauses: z.object({ first: z.number(), longest: z.number() }),
  }),
});
const runRoundsSchema = z.object({ runRounds: z.literal(true) });
const [dataDir = "", standIn = "", sender = ""] = process.argv.slice(2);

const started = new Promise<z.infer<typeof startSchema>["start"]>((resolve) => {
  process.on("message", (message) => {
    const order = startSchema.safeParse(message);
    if (order.success) resolve(order.data.start);
  });
});
// Who is killed leaves nothing for the next one to load more quickly.
flushCompileCache();
process.send?.({ loaded: true });
const { aheadMs, pauses } = await started;
const service = await runService({ dataDir, standIn, sender, aheadMs, pauses });
process.on("message", (message) => {
  if (!runRoundsSchema.safeParse(message).success) return;
  void runRounds().then(() => process.send?.({ roundsEnded: true }));
});
process.send?.({ running: true });

/** Until nothing that was found in one round is left for the next. */
async function runRounds(): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) await service.register.roundEnded();
}
