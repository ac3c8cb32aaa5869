import type { Context } from "./context.ts";
import type { Parcel } from "./delivery.ts";
import { deliveryKey, messageValue, readDelivery } from "./ledger.ts";
import { dueAgain } from "./messageRows.ts";

/**
 * Takes these cases out of a parcel: each goes out as a card of its own. Answers how many; what was taken out before,
 * or is no part of it, does not count.
 */
export async function separate(
  context: Context,
  parcel: Parcel,
  caseKeys: readonly string[],
): Promise<number> {
  const { keyValues } = context;
  const parts = parcel.parts.filter(({ caseKey }) => caseKeys.includes(caseKey));
  let count = 0;
  for (const { caseKey, step } of parts) {
    const stored = await keyValues.fresh(deliveryKey(caseKey, parcel.person.id, step));
    const delivery = readDelivery(stored);
    if (stored === undefined || delivery?.parcel !== parcel.key) continue;
    const alone = dueAgain({ ...delivery, state: "failed", parcel: null } as const);
    if ((await keyValues.replace(stored, messageValue(alone))).ok) count++;
  }
  if (count > 0) context.wake();
  return count;
}
