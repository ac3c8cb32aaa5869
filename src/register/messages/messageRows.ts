import type { MessageId } from "#domain/messages/kinds.ts";
import type { Context } from "#register/memory/context.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { type Delivery, type Message, NEVER, type Sending, type SendOutcome } from "./delivery.ts";
import { deliveryKey, deliverySubject, messageValue, readBundle, readDelivery } from "./ledger.ts";

/** Nobody else takes a claim over before this; a send that takes longer was given up by its client (10 s). */
const CLAIM_MS = 60_000;
/** As long as opening a chat and sending may take. */
const SEND_MS = 30_000;
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
 * The row of a message that nobody wants any more. It stays: whoever died may have sent the message, and its copy becomes
 * known when it is pressed.
 */
export function givenUp<Row extends Message>(row: Row): Row {
  return { ...row, state: "failed", reason: "obsolete", expires: NEVER };
}

/** Whether it may be tried now; what was given up may be wanted again, as when somebody is back. */
export function mayBeTried({ expires, reason, state }: Sending, now: number): boolean {
  return state !== "sent" && (expires <= now || (state === "failed" && reason === "obsolete"));
}

/**
 * The claim as it stands right before the message is sent; undefined where it has ended meanwhile and is somebody
 * else's. Making ready takes long where Graph makes everybody wait.
 */
export async function stillHeld<Row extends Message>(
  { keyValues, realNow }: Pick<Context, "keyValues" | "realNow">,
  stored: StoredValue,
  row: Row,
): Promise<{ readonly stored: StoredValue; readonly row: Row } | undefined> {
  if (realNow() < row.expires - SEND_MS) return { stored, row };
  const renewed = { ...row, expires: realNow() + CLAIM_MS };
  const replaced = await keyValues.replace(stored, messageValue(renewed));
  return replaced.ok ? { stored: replaced.value, row: renewed } : undefined;
}

/** The row that is tried again at once, as if it had never been tried. */
export function dueAgain<Row extends Message>(row: Row): Row {
  return { ...row, expires: 0, attempts: 0 };
}

/** A message in a bundle has come as far as its bundle. */
export function resolved(delivery: Delivery, keyValues: Pick<KeyValues, "get">): Delivery {
  const bundle = delivery.bundle === null ? undefined : readBundle(keyValues.get(delivery.bundle));
  if (bundle === undefined) return delivery;
  const { day: _day, key: _key, kind: _kind, messages: _messages, ...sending } = bundle;
  return { ...delivery, ...sending };
}

/** The messages of a case, each as far as it has come. */
export function deliveriesOf(keyValues: KeyValues, caseKey: string): readonly Delivery[] {
  return keyValues
    .ofSubject(deliverySubject(caseKey))
    .flatMap((stored) => readDelivery(stored) ?? [])
    .map((delivery) => resolved(delivery, keyValues))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The row that tells what became of a message: its own, or its bundle's. */
export async function freshSendingRow(
  keyValues: KeyValues,
  of: { readonly caseKey: string; readonly personId: string; readonly messageId: MessageId },
): Promise<StoredValue | undefined> {
  const own = await keyValues.fresh(deliveryKey(of.caseKey, of.personId, of.messageId));
  const bundle = readDelivery(own)?.bundle ?? null;
  return (bundle === null ? undefined : await keyValues.fresh(bundle)) ?? own;
}
