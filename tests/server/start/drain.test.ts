import { once } from "node:events";
import { Agent, createServer, get as httpGet, type IncomingMessage } from "node:http";
import express from "express";
import { pino } from "pino";
import { expect, test } from "vitest";
import { z } from "zod";
import { answerProblems } from "#server/routes/httpProblem.ts";
import { createDrain } from "#server/start/drain.ts";

test("a stop refuses what is new and waits for what runs", async () => {
  const drain = createDrain();
  const began = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const web = express();
  web.use(drain.handler);
  web.get("/long", async (_request, response) => {
    began.resolve();
    await goOn.promise;
    response.send("done");
  });
  web.use(answerProblems(pino({ level: "silent" })));
  const server = createServer(web).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const agent = new Agent({ keepAlive: true });
  const get = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      httpGet({ agent, port, path, host: "127.0.0.1" }, (response) => {
        response.resume().once("end", () => resolve(response));
      }).once("error", reject);
    });

  const long = get("/long");
  await began.promise;
  let isDrained = false;
  const drained = drain.stop().then(() => {
    isDrained = true;
  });
  expect(drain.isStopping()).toBe(true);

  const { headers, statusCode } = await get("/long");
  expect(statusCode).toBe(503);
  expect(headers).toMatchObject({ connection: "close", "retry-after": "5" });
  expect(isDrained).toBe(false);

  goOn.resolve();
  expect((await long).statusCode).toBe(200);
  await drained;
  agent.destroy();
  server.close();
});

test("where nothing runs a stop has nothing to wait for", async () => {
  await createDrain().stop();
});
