import { retryAfterMs } from "#outbound/retryAfter.ts";

const LONGEST_WAIT_MS = 600_000;

/** Milliseconds from a Retry-After in seconds or as a date. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const asked = { retryAfter: headers.get("retry-after"), date: headers.get("date") };
  return retryAfterMs(asked, now, LONGEST_WAIT_MS);
}

/** SharePoint tells from 80 % of its budget on what is left of it, and for how long. */
export function budgetOf(
  headers: Headers,
): { remaining: number; milliseconds: number } | undefined {
  const remaining = numberIn(headers, "ratelimit-remaining");
  const seconds = numberIn(headers, "ratelimit-reset");
  if (remaining === undefined || seconds === undefined || seconds === 0) return undefined;
  return { remaining, milliseconds: Math.min(seconds * 1000, LONGEST_WAIT_MS) };
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name)?.trim() ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
