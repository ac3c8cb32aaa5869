import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { FaultPlan } from "#local/faults.ts";
import { freshData } from "#tests/local/freshData.ts";
import { callHttp } from "./callHttp.ts";
import { type StandInAccess, standInAccess } from "./standInAccess.ts";
import { type StartedProcess, startProcess } from "./startProcess.ts";

/** Claims on a message expire a minute after they were made. */
const CLAIM_EXPIRED_MS = 61_000;

/** Three services on one stand-in, each of the four a process. */
export interface Replicas extends StandInAccess, AsyncDisposable {
  /** The service of this number, or the next one that is alive. */
  service(number: number): string;
  services(): readonly string[];
  /** Kills a service, at once or at one of its next writes, and starts it again. */
  kill(number: number, last: LastWrite | undefined): Promise<void>;
  /** What befalls the services' requests to Microsoft 365 from now on. */
  setFaults(plan: FaultPlan): Promise<void>;
  /** Graph answers 410 to every delta token it has given out. */
  expireDeltas(): void;
  /** Nothing more is asked of the services: a write that somebody is to die at may never come, so they die at once. */
  endOfChanges(): void;
  /** Starts a service again in the state of a minute later. */
  startLater(number: number): Promise<void>;
  /** Lets every service finish what it does and end; the stand-in stays. */
  stopServices(): Promise<void>;
  logs(): string;
}

/** The write to a list that a killed process does not hear of any more. */
export interface LastWrite {
  /** 1 is its next one. */
  readonly write: number;
  readonly carriedOut: boolean;
}

const COUNT = 3;
const held = z.object({ held: z.literal(true) });
const installed = z.object({ installed: z.literal(true) });

export async function startReplicas(): Promise<Replicas> {
  const folder = mkdtempSync(join(tmpdir(), "ki-register-replicas-"));
  const started: StartedProcess[] = [];
  // Also ends what is only just starting when a test fails.
  const stopping = new AbortController();
  const cleanUp = async () => {
    stopping.abort();
    await Promise.all(started.map((process) => process.end("SIGKILL")));
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (script: URL, args: readonly string[]) => {
    try {
      const process = await startProcess(script, args, stopping.signal);
      started.push(process);
      return process;
    } catch (error) {
      await cleanUp();
      throw error;
    }
  };
  const standIn = await start(new URL("./standInProcess.ts", import.meta.url), [
    freshData(join(folder, "stand-in")),
  ]);
  const alive = new Map<number, StartedProcess>();
  let bot = 0;
  let isOver = false;

  async function startService(number: number, aheadMs = 0): Promise<void> {
    const dataDir = join(folder, `service-${number}`);
    alive.set(
      number,
      await start(new URL("./serviceProcess.ts", import.meta.url), [
        dataDir,
        standIn.url,
        senderOf(number),
        String(aheadMs),
      ]),
    );
  }

  function service(number: number): StartedProcess {
    for (let step = 0; step < COUNT; step++) {
      const found = alive.get((number + step) % COUNT);
      if (found !== undefined) return found;
    }
    throw new Error("No service is alive");
  }

  function leadBotTo(number: number): void {
    bot = number;
    standIn.child.send({ bot: service(number).url });
  }

  /** The bot of a service that ends is taken over by the next one. */
  async function end(number: number, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const ending = alive.get(number);
    if (ending === undefined) return;
    alive.delete(number);
    await ending.end(signal);
    if (alive.size > 0 && bot === number) leadBotTo((number + 1) % COUNT);
  }

  // The first one makes the lists.
  await startService(0);
  await Promise.all([startService(1), startService(2)]);
  const everybody = standIn.told(installed);
  leadBotTo(0);
  await everybody;

  return {
    ...standInAccess(standIn.url),
    service: (number) => service(number).url,
    services: () => [...alive].sort(([a], [b]) => a - b).map(([, { url }]) => url),
    async kill(number, last) {
      if (last !== undefined && !isOver) {
        const isHeld = standIn.told(held);
        standIn.child.send({ hold: { sender: senderOf(number), ...last } });
        await isHeld;
      }
      await end(number, "SIGKILL");
      await startService(number);
    },
    async setFaults(plan) {
      const url = `${standIn.url}/local/faults`;
      const answer = await callHttp(url, { method: "POST", body: plan });
      if (answer?.status !== 200) throw new Error(`No faults: ${JSON.stringify(answer)}`);
    },
    expireDeltas() {
      standIn.child.send({ expireDeltas: true });
    },
    endOfChanges() {
      isOver = true;
      standIn.child.send({ release: true });
    },
    async startLater(number) {
      await end(number, "SIGTERM");
      await startService(number, CLAIM_EXPIRED_MS);
    },
    async stopServices() {
      await Promise.all([...alive.keys()].map((number) => end(number, "SIGTERM")));
    },
    logs: () => started.map((process) => process.log()).join(""),
    [Symbol.asyncDispose]: cleanUp,
  };
}

const senderOf = (number: number): string => `KI-Register-${number}`;
