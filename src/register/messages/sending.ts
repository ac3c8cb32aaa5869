import { type Message, NEVER, type Sending, type SendOutcome } from "./delivery.ts";

/** Nobody else takes a claim over before this; a send that takes longer was given up by its client (10 s). */
export const CLAIM_MS = 60_000;
const MAX_ATTEMPTS = 20;

/** A row that is claimed anew, after so many tries before. */
export function claimedBy(holder: string, now: number, attempts: number): Omit<Sending, "person"> {
  return {
    state: "claimed",
    holder,
    expires: now + CLAIM_MS,
    attempts: attempts + 1,
    sentOn: null,
    conversationId: null,
    serviceUrl: null,
    activityId: null,
    shown: null,
    reason: null,
  };
}

/** The row after a try to send it. */
export function afterSend<Row extends Message>(
  row: Row,
  outcome: SendOutcome,
  when: { readonly realNow: number; readonly today: Sending["sentOn"] },
): Row {
  if (outcome.kind === "sent") {
    const { activityId, conversationId, serviceUrl, shown } = outcome;
    const sent = { activityId, conversationId, serviceUrl, shown, sentOn: when.today };
    return { ...row, ...sent, state: "sent", expires: NEVER };
  }
  const again = outcome.retryAfter !== null && row.attempts < MAX_ATTEMPTS;
  return {
    ...row,
    state: "failed",
    reason: outcome.reason,
    expires: again ? when.realNow + (outcome.retryAfter ?? 0) : NEVER,
  };
}

/**
 * The row of a message that is not due any more. It stays: whoever died may have sent the message, and its copy becomes
 * known when it is pressed.
 */
export function givenUp<Row extends Message>(row: Row): Row {
  return { ...row, state: "failed", reason: "obsolete", expires: NEVER };
}

/** Whether it may be tried now; what was given up may become due again, as when somebody is back. */
export function mayBeTried({ expires, reason, state }: Sending, now: number): boolean {
  return state !== "sent" && (expires <= now || (state === "failed" && reason === "obsolete"));
}

/** The row that is tried again at once, as if it had never been tried. */
export function dueAgain<Row extends Message>(row: Row): Row {
  return { ...row, expires: 0, attempts: 0 };
}
