import type { MessageId } from "#domain/messages/kinds.ts";
import { isQuestion, partsOf } from "#domain/messages/messageId.ts";
import { parseQuestionKey } from "#domain/messages/questionKey.ts";
import type { Day } from "#domain/time/day.ts";
import type { Delivery } from "./delivery.ts";

/**
 * When the newer copy was sent with which the question of a case goes on in this person's chat; undefined for the newest,
 * and for a copy that is about to be sent. Only a copy that is known to be there takes the question over: whoever deletes
 * it finds the question on the one before.
 */
export function continuedOn(
  deliveries: readonly Delivery[],
  { messageId, personId }: { readonly messageId: MessageId; readonly personId: string },
): Day | undefined {
  const own = deliveries.filter(
    (one) => one.person.id === personId && isQuestion(one.messageId) && one.state === "sent",
  );
  const copy = own.find((one) => one.messageId === messageId);
  if (copy === undefined) return undefined;
  const place = placeOf(copy);
  const newer = own.filter((one) => one.activityId !== null && placeOf(one) > place);
  return newer.at(-1)?.sentOn ?? undefined;
}

/** What was sent later stands behind; on one day a later question, and its reminders. */
function placeOf({ messageId, sentOn }: Delivery): string {
  const { kind, nth = 0, question } = partsOf(messageId);
  const named = parseQuestionKey(question ?? "");
  const isReminder = kind === "reminder" || kind === "later";
  const number = named?.about === "version" ? named.revision : (named?.number ?? 0);
  const again = Number(/\.(\d+)$/.exec(question ?? "")?.[1] ?? 0);
  const order = [named?.about === "query" ? 1 : 0, number, again, isReminder ? 1 : 0, nth];
  return [sentOn ?? "", ...order.map((part) => String(part).padStart(9, "0"))].join(" ");
}
