import { z } from "zod";

const probability = z.number().min(0).max(1);
const serviceFaults = z.strictObject({
  "429": probability.optional(),
  "502": probability.optional(),
  "503": probability.optional(),
  /** The request is carried out and its answer lost: the caller sees a gateway timeout. */
  "504": probability.optional(),
  latencyMs: z.number().int().min(0).max(60_000).optional(),
  retryAfterSeconds: z.number().int().min(0).max(600).optional(),
});

export const faultPlan = z.strictObject({
  graph: serviceFaults.optional(),
  teams: serviceFaults.extend({ blocked: z.array(z.string()).optional() }).optional(),
  seed: z.number().int().optional(),
});
export type FaultPlan = z.infer<typeof faultPlan>;
type ServiceFaults = z.infer<typeof serviceFaults>;

export type Fault = { readonly status: 429 | 502 | 503 | 504; readonly retryAfterSeconds: number };

/** Draws the faults of a plan from a seeded generator, so that a failing run can be repeated. */
export class Faults {
  #plan: FaultPlan = {};
  #random = generator(1);

  /** A plan replaces the one before; an empty plan ends all faults. */
  set(plan: FaultPlan): void {
    this.#plan = plan;
    this.#random = generator(plan.seed ?? 1);
  }

  get plan(): FaultPlan {
    return this.#plan;
  }

  /** What befalls the next request, or null. */
  next(service: "graph" | "teams"): Fault | null {
    const faults: ServiceFaults | undefined = this.#plan[service];
    if (faults === undefined) return null;
    const retryAfterSeconds = faults.retryAfterSeconds ?? 1;
    for (const status of [429, 502, 503, 504] as const) {
      const chance = faults[status] ?? 0;
      if (chance > 0 && this.#random() < chance) return { status, retryAfterSeconds };
    }
    return null;
  }

  async delay(service: "graph" | "teams", signal?: AbortSignal): Promise<void> {
    const ms = this.#plan[service]?.latencyMs ?? 0;
    if (ms === 0) return;
    await new Promise<void>((resolve, reject) => {
      const abort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", abort);
        resolve();
      }, ms);
      signal?.addEventListener("abort", abort, { once: true });
    });
  }
}

/** mulberry32: small, fast and good enough for dice. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
