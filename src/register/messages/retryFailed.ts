import type { Context } from "#register/memory/context.ts";
import { isBundle } from "./delivery.ts";
import { messageValue, readMessage } from "./ledger.ts";
import { dueAgain } from "./sending.ts";

/** A chat that came (back) makes the messages that could not reach the person due again. */
export async function retryFailed({ keyValues }: Context, personId: string): Promise<void> {
  const ofPerson = `/${personId.toLowerCase()}/`;
  for (const stored of [...keyValues.ofKind("delivery"), ...keyValues.ofKind("parcel")]) {
    // There may be very many rows of others: only the person's own are read.
    const message = stored.key.includes(ofPerson) ? readMessage(stored) : undefined;
    // What is not due any more is tried again when it is.
    if (message?.state !== "failed" || message.reason === "obsolete") continue;
    if (!isBundle(message) && message.bundle !== null) continue;
    await keyValues.replace(stored, messageValue(dueAgain(message)));
  }
}
