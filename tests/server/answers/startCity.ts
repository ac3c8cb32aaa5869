import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { z } from "zod";
import type { FaultPlan } from "#local/faults.ts";
import type { PersonHandle } from "#local/people.ts";
import { createStandIn } from "#local/standIn.ts";
import { freshData } from "#tests/local/freshData.ts";
import { bodyOf } from "#tests/server/processes/approvedEntry.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import type { CardCopy } from "#tests/server/processes/chat.ts";
import { type StandInAccess, standInAccess } from "#tests/server/processes/standInAccess.ts";
import {
  addressSchema,
  type SpawnedProcess,
  spawnProcess,
} from "#tests/server/processes/startProcess.ts";
import { hourlyClock } from "#tests/teams/send/wideLimits.ts";
import { botRouter } from "./botRouter.ts";
import { createGate, type Gate } from "./gate.ts";

/** A working day, so that nothing waits for the morning or for Monday. */
const NOW = Date.parse("2026-11-24T09:00:00.000Z");
/** Rounds run when something happens; nothing but the test makes something happen. */
const PAUSES = { first: 600_000, longest: 600_000 };

/** One service, a process of its own. */
export interface CityService {
  readonly url: string;
  /** How far its clock for claims and retries is ahead. */
  readonly aheadMs: number;
  /** Lets rounds run until nothing is left to do; never resolves in a killed process. */
  runRounds(): Promise<void>;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
}

/** The stand-in in this process, services in processes of their own, and where one is killed a spare one to take over. */
export interface City extends StandInAccess, AsyncDisposable {
  readonly gate: Gate;
  readonly bot: ReturnType<typeof botRouter>;
  /** Starts the spare service, or a new one where there is none, and leads the bot to it. */
  startService(aheadMs?: number): Promise<CityService>;
  /** Has a service load its code meanwhile, for a kill that comes. */
  prepareSpare(): void;
  /** Sends a copy of a card once more, as a process does that was killed before it noted that it had sent it. */
  sayAgain(person: PersonHandle, copy: CardCopy): Promise<void>;
  /** A person's chat with the bot. */
  messages(person: PersonHandle): Promise<unknown>;
  /** What goes wrong from now on, and nothing else. */
  cause(faults: FaultPlan): Promise<void>;
  /** Moves business time. */
  advanceDays(days: number): Promise<void>;
  logs(): string;
}

const running = z.object({ running: z.literal(true) });
const loaded = z.object({ loaded: z.literal(true) });
const roundsEnded = z.object({ roundsEnded: z.literal(true) });

export async function startCity(): Promise<City> {
  const folder = mkdtempSync(join(tmpdir(), "ki-register-answers-"));
  const ahead = NOW - Date.now();
  const bot = botRouter();
  const gate = createGate();
  let base = "";
  const standIn = createStandIn({
    dataDir: freshData(join(folder, "stand-in")),
    base: () => base,
    messagingEndpoint: () => `${base}/bot/api/messages`,
    now: () => Date.now() + ahead,
    botNow: hourlyClock(),
  });
  const web = express();
  web.use(["/local/graph", "/local/botapi"], gate.handler);
  web.use("/bot", bot.router);
  web.use(standIn.router);
  const server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;

  const stopping = new AbortController();
  const started: SpawnedProcess[] = [];
  let isFirst = true;

  async function spawnSpare(): Promise<SpawnedProcess> {
    const number = started.length;
    const spawned = spawnProcess(
      new URL("./spareService.ts", import.meta.url),
      [join(folder, `service-${number}`), base, `KI-Register-${number}`],
      stopping.signal,
    );
    started.push(spawned);
    await spawned.told(loaded);
    return spawned;
  }
  let spare: Promise<SpawnedProcess> | undefined;
  function prepareSpare(): void {
    spare ??= spawnSpare();
    // Whoever waits for it hears of it; nobody has to.
    spare.catch(() => {});
  }

  return {
    ...standInAccess(base),
    gate,
    bot,
    prepareSpare,
    async startService(aheadMs = 0) {
      const taken = spare ?? spawnSpare();
      spare = undefined;
      const next = await taken;
      const address = next.told(addressSchema);
      const isRunning = next.told(running);
      next.child.send({ start: { aheadMs, pauses: PAUSES } });
      const { address: url } = await address;
      bot.lead(url);
      await isRunning;
      if (isFirst) await standIn.start();
      isFirst = false;
      return {
        url,
        aheadMs,
        async runRounds() {
          const haveEnded = next.told(roundsEnded);
          next.child.send({ runRounds: true });
          await haveEnded;
        },
        end: next.end,
      };
    },
    async sayAgain(person, { content }) {
      const token = await standIn.signIn.appToken("bot");
      const url = `${base}/local/botapi/v3/conversations/${await chatOf(base, person)}/activities`;
      const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
      const response = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ type: "message", attachments }),
      });
      if (response.status !== 201) throw new Error(`The Bot API answered ${response.status}`);
    },
    messages: (person) => messagesOf(base, person),
    cause: async (faults) => standIn.faults.set(faults),
    async advanceDays(advanceDays) {
      bodyOf(await callHttp(`${base}/local/clock`, { method: "POST", body: { advanceDays } }));
    },
    logs: () => started.map((process) => process.log()).join(""),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.all(started.map((process) => process.end("SIGKILL")));
      await standIn.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const chatSchema = z.array(
  z.object({ activity: z.object({ conversation: z.object({ id: z.string() }) }) }),
);

async function messagesOf(base: string, person: PersonHandle): Promise<unknown> {
  return bodyOf(await callHttp(`${base}/local/teams/people/${person}/messages`));
}

async function chatOf(base: string, person: PersonHandle): Promise<string> {
  const [message] = chatSchema.parse(await messagesOf(base, person));
  if (message === undefined) throw new Error(`${person} has no message`);
  return message.activity.conversation.id;
}
