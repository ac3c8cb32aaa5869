import { createHmac, timingSafeEqual } from "node:crypto";

/** The secret that all replicas share. After a change the one before is accepted for as long as it is given. */
export interface LinkSecrets {
  readonly current: string;
  readonly before?: string | undefined;
}

/**
 * What the secret is for. Each purpose has a key of its own: what is handed out for one opens nothing else. A text that
 * changes makes another key, and what was made with the old one is no longer believed.
 */
const PURPOSES = {
  downloadLinks: "download links",
  graphNotifications: "graph notifications",
  checkedAnswers: "cases drawn for a check",
} as const;
export type Purpose = keyof typeof PURPOSES;

/** The first makes what is new, each is accepted. */
export type AcceptedKeys = readonly [current: string, ...before: readonly string[]];

/** The keys of a purpose, as hexadecimal text. */
export function keysOf({ before, current }: LinkSecrets, purpose: Purpose): AcceptedKeys {
  const kept = before === undefined ? [] : [derive(before, purpose)];
  return [derive(current, purpose), ...kept];
}

function derive(secret: string, purpose: Purpose): string {
  return createHmac("sha256", secret).update(PURPOSES[purpose]).digest("hex");
}

/** Whether two secret texts are the same, in a time that tells nothing of them but their length. */
export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
