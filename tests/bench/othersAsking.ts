import { setTimeout as sleep } from "node:timers/promises";
import { callHttp } from "#tests/server/processes/callHttp.ts";

/** How long people waited who did nothing but use the register. */
export interface Waited {
  readonly ms: readonly number[];
  /** Answers that were none, or refusals. */
  readonly cut: number;
}

const PATHS = ["me", "register", "tasks", "entries/KI-2026-0001", "entries/KI-2026-0002"] as const;
const PAUSE_MS = 200;
const LEAST_ROUNDS = 2;

/** Each person asks one thing after the other, with a pause, until the work has ended. */
export async function othersAsking(
  service: string,
  tokens: readonly string[],
  work: Promise<unknown>,
): Promise<Waited> {
  const ms: number[] = [];
  let cut = 0;
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });

  async function ask(token: string, path: string): Promise<void> {
    const begun = performance.now();
    const answer = await callHttp(`${service}/api/${path}`, { token });
    ms.push(performance.now() - begun);
    if (answer?.status !== 200) cut++;
  }

  async function person(token: string, first: number): Promise<void> {
    await sleep((PAUSE_MS * first) / tokens.length);
    for (let asked = 0; !isOver || asked < LEAST_ROUNDS * PATHS.length; asked++) {
      await ask(token, PATHS[(first + asked) % PATHS.length] ?? "me");
      await sleep(PAUSE_MS);
    }
  }

  await Promise.all([over, ...tokens.map(person)]);
  return { ms, cut };
}
