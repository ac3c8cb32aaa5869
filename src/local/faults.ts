import { z } from "zod";
import { createRandom } from "./random.ts";

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

const graphFaults = serviceFaults.extend({
  /** Refused before anything is carried out, with Graph's code for it. */
  refused: z
    .partialRecord(z.enum(["401", "403", "408", "409", "423", "500", "507"]), probability)
    .optional(),
  /** The request is accepted, not carried out and never answered. */
  swallowed: probability.optional(),
  /** The request is carried out and never answered. */
  unanswered: probability.optional(),
  /** How many of the 429, 502 and 503 come from a gateway that answers a page instead of JSON. */
  html: probability.optional(),
  /** The request is carried out and the connection breaks before the answer. */
  reset: probability.optional(),
  /** Resource units the application may use in a minute; without it there is no limit. */
  unitsPerMinute: z.number().int().min(1).optional(),
});
const refusal = z.literal("refused").optional();

export const faultPlan = z.strictObject({
  graph: graphFaults.optional(),
  teams: serviceFaults
    .extend({
      blocked: z.array(z.string()).optional(),
      /** Refused before anything is carried out. */
      refused: z.partialRecord(z.enum(["400", "401", "403", "500"]), probability).optional(),
    })
    .optional(),
  /** Whether the key sets of Entra and the Bot Framework can be fetched. */
  keys: z.literal("away").optional(),
  notifications: z
    .strictObject({
      lost: probability.optional(),
      doubled: probability.optional(),
      delayMs: z.number().int().min(0).max(3_600_000).optional(),
    })
    .optional(),
  /** What the tenant's grant to the application leaves out. */
  grant: z
    .strictObject({
      read: refusal,
      write: refusal,
      delta: refusal,
      subscriptions: refusal,
      install: refusal,
    })
    .optional(),
  /** What SharePoint does to texts that are written now. */
  texts: z
    .strictObject({
      /** Several lines are kept with the line ends of Windows. */
      lineEnds: z.literal("crlf").optional(),
      /** What XML cannot hold is refused: most control characters, U+FFFE, U+FFFF, half a surrogate pair. */
      beyondXml: refusal,
    })
    .optional(),
  seed: z.number().int().optional(),
});
export type FaultPlan = z.infer<typeof faultPlan>;
type ServiceFaults = Omit<z.infer<typeof graphFaults>, "refused"> & {
  readonly refused?: Partial<Record<`${(typeof REFUSALS)[number]}`, number>> | undefined;
};

const REFUSALS = [400, 401, 403, 408, 409, 423, 500, 507] as const;

export interface Fault {
  readonly status: 429 | 502 | 503 | 504 | (typeof REFUSALS)[number];
  readonly retryAfterSeconds: number;
  readonly isHtml: boolean;
}

/** Draws the faults of a plan from a seeded generator, so that a failing run can be repeated. */
export class Faults {
  #plan: FaultPlan = {};
  #random = createRandom(1);
  // Notifications leave by timers: dice of their own keep the faults of requests repeatable.
  #notificationRandom = createRandom(1);

  /** A plan replaces the one before; an empty plan ends all faults. */
  set(plan: FaultPlan): void {
    this.#plan = plan;
    this.#random = createRandom(plan.seed ?? 1);
    this.#notificationRandom = createRandom(plan.seed ?? 1);
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
      const chance = faults[status];
      if (!isDrawn(chance, this.#random)) continue;
      const isHtml = status !== 504 && isDrawn(faults.html, this.#random);
      return { status, retryAfterSeconds, isHtml };
    }
    for (const status of REFUSALS) {
      if (isDrawn(faults.refused?.[status], this.#random))
        return { status, retryAfterSeconds, isHtml: false };
    }
    return null;
  }

  /** Whether the next request to Graph is never answered, and whether it is carried out all the same. */
  silence(): { readonly isCarriedOut: boolean } | undefined {
    const { swallowed, unanswered } = this.#plan.graph ?? {};
    if (isDrawn(swallowed, this.#random)) return { isCarriedOut: false };
    return isDrawn(unanswered, this.#random) ? { isCarriedOut: true } : undefined;
  }

  /** Whether the connection of the next request to Graph breaks before its answer. */
  breaksConnection(): boolean {
    return isDrawn(this.#plan.graph?.reset, this.#random);
  }

  /** How often the next notification arrives (0, 1 or 2 times) and how late. */
  nextNotification(): { readonly times: number; readonly delayMs: number } {
    const { lost, doubled, delayMs = 0 } = this.#plan.notifications ?? {};
    if (isDrawn(lost, this.#notificationRandom)) return { times: 0, delayMs };
    return { times: isDrawn(doubled, this.#notificationRandom) ? 2 : 1, delayMs };
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

const isDrawn = (chance: number | undefined, random: () => number) =>
  chance !== undefined && chance > 0 && random() < chance;
