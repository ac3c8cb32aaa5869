import type { MessageId } from "#domain/messages/kinds.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import type { Delivery } from "./delivery.ts";
import { deliveryKey, deliverySubject, readBundle, readDelivery } from "./ledger.ts";

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
