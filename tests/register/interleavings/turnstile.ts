import type { GraphRequest, GraphResponse, SendGraph } from "#sharepoint/graph.ts";

/** What becomes of a request that is let through. */
export type Fate =
  | "answered"
  /** Carried out; its answer waits in line once more and may be overtaken. */
  | "late"
  /** Carried out, its answer lost; the client repeats it, and whoever comes between is faster than the repetition. */
  | "repeated"
  /** Carried out; the client gives up without an answer. */
  | "lost"
  /** Never carried out; the client gives up. */
  | "failed"
  /** Accepted and not carried out; the client waits as long as it may, while everybody else goes on, and gives up. */
  | "swallowed"
  /** Carried out and never answered; the client waits as long. */
  | "unanswered";

/** What becomes of a request, by a number in [0, 1). */
export function fateOf(number: number): Fate {
  if (number < 0.06) return "repeated";
  if (number < 0.075) return "lost";
  if (number < 0.09) return "failed";
  if (number < 0.1) return "swallowed";
  if (number < 0.11) return "unanswered";
  return number < 0.25 ? "late" : "answered";
}

/** One process' way to Graph. */
export interface Gate {
  readonly send: SendGraph;
  /** The process is killed: what it has asked may still be carried out, but nobody hears the answer. */
  kill(): void;
}

/** Holds every request of every process until it is let through, so that a test decides in which order they arrive. */
export interface Turnstile {
  gate(): Gate;
  waiting(): number;
  /** Lets one of those that wait through; resolves when it was carried out. */
  letThrough(which: number, fate: Fate): Promise<void>;
  /** From now on nothing waits. */
  open(): Promise<void>;
}

interface Waiting {
  readonly run: (fate: Fate) => Promise<void>;
}

export function createTurnstile(graph: SendGraph): Turnstile {
  const queue: Waiting[] = [];
  // A client waits before it repeats a request or gives up: meanwhile everybody else goes on.
  const pausing: Waiting[] = [];
  let isOpen = false;

  function gate(): Gate {
    let isDead = false;
    const waiting = new Set<(error: Error) => void>();
    const send: SendGraph = (request) => {
      if (isDead) return Promise.reject(new Error("The process is dead"));
      if (isOpen) return graph(request);
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        const waiter: Waiting = {
          async run(fate) {
            const answer = await meet(graph, request, fate);
            if (fate === "repeated") {
              if (!isDead) pausing.push(waiter);
              return;
            }
            const hand = async (): Promise<void> => {
              waiting.delete(reject);
              if (answer instanceof Error) reject(answer);
              else resolve(answer);
            };
            if (fate === "late") queue.push({ run: hand });
            else if (fate === "swallowed" || fate === "unanswered") pausing.push({ run: hand });
            else await hand();
          },
        };
        queue.push(waiter);
      });
    };
    return {
      send,
      kill() {
        isDead = true;
        for (const reject of waiting) reject(new Error("The process was killed"));
      },
    };
  }

  async function letThrough(which: number, fate: Fate): Promise<void> {
    const next = queue.length > 0 ? queue.splice(which % queue.length, 1)[0] : pausing.shift();
    await next?.run(fate);
  }

  return {
    gate,
    waiting: () => queue.length + pausing.length,
    letThrough,
    async open() {
      isOpen = true;
      while (queue.length + pausing.length > 0) await letThrough(0, "answered");
    },
  };
}

async function meet(
  graph: SendGraph,
  request: GraphRequest,
  fate: Fate,
): Promise<GraphResponse | Error> {
  const answer = () => graph(request).catch((error: unknown) => asError(error));
  switch (fate) {
    case "answered":
    case "late":
    case "repeated":
      return answer();
    case "lost":
    case "unanswered":
      await answer();
      return new Error("The answer was lost");
    case "failed":
    case "swallowed":
      return new Error("Graph cannot be reached");
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
