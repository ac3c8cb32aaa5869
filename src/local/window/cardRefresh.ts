/** Teams asks again for a card only when its last invoke is more than a minute old. */
export const REFRESH_PAUSE_MS = 60_000;

/** Whether the client fetches the card anew: the card names this person, and the pause is over. */
export function refreshDue(
  userIds: readonly string[] | undefined,
  ownIds: readonly string[],
  lastInvokeAt: number | undefined,
  now: number,
): boolean {
  if (userIds === undefined || !userIds.some((id) => ownIds.includes(id))) return false;
  return lastInvokeAt === undefined || now - lastInvokeAt > REFRESH_PAUSE_MS;
}
