/** Teams asks again for a card only when its last invoke is more than a minute old. */
export const REFRESH_PAUSE_MS = 60_000;

/** Whom a card's `refresh` names; without `userIds` Teams refreshes for everybody in a small chat. */
export type RefreshFor = "nobody" | "everybody" | readonly string[];

/** Whether the client fetches the card anew: the card means this person, and the pause is over. */
export function refreshDue(
  refreshFor: RefreshFor,
  ownIds: readonly string[],
  lastInvokeAt: number | undefined,
  now: number,
): boolean {
  if (refreshFor === "nobody") return false;
  if (refreshFor !== "everybody" && !refreshFor.some((id) => ownIds.includes(id))) return false;
  return lastInvokeAt === undefined || now - lastInvokeAt > REFRESH_PAUSE_MS;
}
