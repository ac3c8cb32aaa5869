import type { Context } from "./context.ts";
import { type MessageOfCase, NEVER } from "./delivery.ts";
import { deliveryKey, deliveryValue, readDelivery } from "./ledger.ts";

/** The copy that was pressed becomes the known one of its message; the next round brings it up to date. */
export async function adoptCopy(
  { keyValues }: Context,
  { caseKey, personId, step }: MessageOfCase,
  copy: { readonly conversationId: string; readonly activityId: string },
): Promise<void> {
  const stored = await keyValues.fresh(deliveryKey(caseKey, personId, step));
  const delivery = stored === undefined ? undefined : readDelivery(stored);
  if (stored === undefined || delivery === undefined) return;
  if (delivery.activityId === copy.activityId) return;
  const known = { ...delivery, ...copy, state: "sent", shown: null, expires: NEVER } as const;
  await keyValues.replace(stored, deliveryValue(known));
}

/** A chat that came (back) makes the messages that could not reach the person due again. */
export async function retryFailed(context: Context, personId: string): Promise<void> {
  for (const stored of [...context.keyValues.ofKind("delivery")]) {
    const delivery = readDelivery(stored);
    if (delivery?.state !== "failed" || delivery.person.id !== personId) continue;
    await context.keyValues.replace(
      stored,
      deliveryValue({ ...delivery, expires: 0, attempts: 0 }),
    );
  }
}
