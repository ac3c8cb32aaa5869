/** Where an answer says when to come back. */
export interface AskedToWait {
  /** Seconds, or a date. */
  readonly retryAfter: unknown;
  /** The sender's own clock, where it tells it: ours may be wrong. */
  readonly date?: unknown;
}

/** Milliseconds that an answer asks to wait, at most `longestMs`; undefined where it asks for nothing that can be read. */
export function retryAfterMs(
  { date, retryAfter }: AskedToWait,
  now: number,
  longestMs: number,
): number | undefined {
  const text = textOf(retryAfter);
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, longestMs);
  if (!/^[A-Z][a-z]{2},/.test(text)) return undefined;
  const sentAt = Date.parse(textOf(date));
  const wait = Date.parse(text) - (Number.isNaN(sentAt) ? now : sentAt);
  return wait >= 0 ? Math.min(wait, longestMs) : undefined;
}

function textOf(header: unknown): string {
  return typeof header === "string" ? header.trim() : "";
}
