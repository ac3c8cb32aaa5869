import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What Node has compiled for one process serves all that follow, in later runs too. */
const COMPILED = fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url));

export const addressSchema = z.object({ address: z.url() });

/** A process of this test. */
export interface SpawnedProcess {
  readonly child: ChildProcess;
  /** The next message that fits; a process that ends instead is an error. */
  told<Message>(schema: z.ZodType<Message>): Promise<Message>;
  /** Ends the process and waits until it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** What it wrote to its log. */
  log(): string;
}

/** A script that has told the address it listens on. */
export interface StartedProcess extends SpawnedProcess {
  readonly url: string;
}

export async function startProcess(
  script: URL,
  args: readonly string[],
  stopping: AbortSignal,
): Promise<StartedProcess> {
  const spawned = spawnProcess(script, args, stopping);
  const { address } = await spawned.told(addressSchema);
  return { ...spawned, url: address };
}

export function spawnProcess(
  script: URL,
  args: readonly string[],
  stopping: AbortSignal,
): SpawnedProcess {
  const child = fork(script, args, {
    // Neither the test runner's flags nor its settings, and no setting of a tenant.
    execArgv: [],
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    signal: stopping,
    killSignal: "SIGKILL",
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    // A process that is stopped before it runs has no exit.
    child.on("error", () => {
      if (child.pid === undefined) resolve();
    });
  });

  function told<Message>(schema: z.ZodType<Message>): Promise<Message> {
    return new Promise((resolve, reject) => {
      const listen = (message: unknown) => {
        const parsed = schema.safeParse(message);
        if (!parsed.success) return;
        child.off("message", listen);
        resolve(parsed.data);
      };
      child.on("message", listen);
      void ended.then(() => reject(new Error(`${script.pathname} ended:\n${log}`)));
    });
  }

  return {
    child,
    told,
    log: () => log,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
