import {
  type DeliveryFailure,
  type Message,
  NEVER,
  type Sending,
  type SendOutcome,
} from "./delivery.ts";

/** Nobody else takes a claim over before this; a send that takes longer was given up by its client (10 s). */
export const CLAIM_MS = 60_000;

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
  const { retryAfter } = outcome;
  const expires = retryAfter === null ? NEVER : when.realNow + retryAfter;
  if (outcome.kind === "failed")
    return { ...row, state: "failed", reason: outcome.reason, expires };
  // Nothing was tried: the next try waits no longer for it.
  return { ...row, state: "failed", reason: "throttled", expires, attempts: row.attempts - 1 };
}

/**
 * The row of a message that is not due any more. It stays: whoever died may have sent the message, and its copy becomes
 * known when it is pressed.
 */
export function givenUp<Row extends Message>(row: Row): Row {
  return { ...row, state: "failed", reason: "obsolete", expires: NEVER };
}

/** Whether it may be tried now; what was given up may become due again, as when somebody is back. */
export function mayBeTried(sending: Sending, now: number): boolean {
  return isWaiting(sending, now) || (sending.state === "failed" && sending.reason === "obsolete");
}

/** Whether its holder died, or the time has come for which it was to wait. */
export function isWaiting({ expires, reason, state }: Sending, now: number): boolean {
  if (state === "sent") return false;
  if (expires <= now) return true;
  // Earlier versions gave up what passes by itself.
  return state === "failed" && expires === NEVER && reason !== null && !isFinal(reason);
}

/** Whether only the person, or a change of the matter, makes another try useful. */
export function isFinal(reason: DeliveryFailure): boolean {
  return FINAL[reason];
}

const FINAL: Readonly<Record<DeliveryFailure, boolean>> = {
  throttled: false,
  unavailable: false,
  refused: false,
  blocked: true,
  notInstalled: true,
  obsolete: true,
};

/** The row that is tried again at once, as if it had never been tried. */
export function dueAgain<Row extends Message>(row: Row): Row {
  return { ...row, expires: 0, attempts: 0 };
}
