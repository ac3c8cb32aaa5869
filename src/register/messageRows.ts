import type { MessageStep } from "#domain/messageStep.ts";
import { type Delivery, type Message, NEVER, type Sending, type SendOutcome } from "./delivery.ts";
import type { KeyValues, StoredValue } from "./keyValues.ts";
import { deliveryKey, deliverySubject, readDelivery, readMessage, readParcel } from "./ledger.ts";

/** Nobody else takes a claim over before this; a send that takes longer was given up by its client (10 s). */
const CLAIM_MS = 60_000;
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

/** The row that is tried again at once, as if it had never been tried. */
export function dueAgain<Row extends Message>(row: Row): Row {
  return { ...row, expires: 0, attempts: 0 };
}

/** A message in a parcel has come as far as its parcel. */
export function resolved(delivery: Delivery, keyValues: Pick<KeyValues, "get">): Delivery {
  const parcel = delivery.parcel === null ? undefined : readParcel(keyValues.get(delivery.parcel));
  if (parcel === undefined) return delivery;
  const { day: _day, key: _key, kind: _kind, parts: _parts, ...sending } = parcel;
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

/** The row that tells what became of a message: its own, or its parcel's. */
export async function freshSendingRow(
  keyValues: KeyValues,
  of: { readonly caseKey: string; readonly personId: string; readonly step: MessageStep },
): Promise<StoredValue | undefined> {
  const own = await keyValues.fresh(deliveryKey(of.caseKey, of.personId, of.step));
  const parcel = readDelivery(own)?.parcel ?? null;
  return (parcel === null ? undefined : await keyValues.fresh(parcel)) ?? own;
}

/** Reads rows; a row is parsed once, and a changed row is another object. */
export function createRowReader(): (stored: StoredValue) => Message | undefined {
  const parsed = new WeakMap<StoredValue, Message | null>();
  return (stored) => {
    const known = parsed.get(stored);
    if (known !== undefined) return known ?? undefined;
    const message = readMessage(stored);
    parsed.set(stored, message ?? null);
    return message;
  };
}
