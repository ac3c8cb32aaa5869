import { z } from "zod";
import { waitAfter } from "#outbound/requestPolicy.ts";
import { GRAPH_POLICIES } from "./graphPolicies.ts";
import { mayPass } from "./graphStatus.ts";
import type { Pause } from "./pause.ts";
import { budgetOf, retryAfterOf } from "./throttleHeaders.ts";

export const BATCH_PATH = "/$batch";

const innerSchema = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  body: z.unknown().optional(),
});

/** An inner answer that nobody can read counts as one that was left out. */
export const answersSchema = z.object({
  responses: z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => innerSchema.safeParse(one).data ?? [])),
});

/**
 * Does what inner answers ask of everybody: the client does not notice inner throttling, yet it is the tenant that
 * throttles. All wait as long as the longest of the answers asks, and slow down when the budget runs out; a batch takes
 * as much of it as its requests would.
 */
export function heedBatch(pause: Pause, body: unknown, attempt: number): void {
  const parsed = answersSchema.safeParse(body);
  if (!parsed.success) return;
  const inner = parsed.data.responses.map(({ headers, status }) => ({
    status,
    headers: headersOf(headers),
  }));
  const budgets = inner.flatMap(({ headers }) => budgetOf(headers) ?? []);
  if (budgets.length > 0) {
    const remaining = Math.min(...budgets.map((budget) => budget.remaining));
    const milliseconds = Math.max(...budgets.map((budget) => budget.milliseconds));
    pause.spread(Math.floor(remaining / inner.length), milliseconds);
  }
  const waits = inner
    .filter(({ status }) => mayPass(status))
    .map(({ headers }) =>
      waitAfter(GRAPH_POLICIES.page, attempt, pause.random, retryAfterOf(headers, pause.now())),
    );
  if (waits.length > 0) pause.hold(Math.max(...waits));
}

export function headersOf(headers: Readonly<Record<string, unknown>> | null | undefined): Headers {
  const known = new Headers();
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (typeof value === "string" || typeof value === "number") known.set(name, String(value));
  }
  return known;
}
