import type { ChangeNotificationCollection } from "@microsoft/microsoft-graph-types";
import type { Waits } from "#local/waits.ts";
import { isLoopback } from "./loopback.ts";

/** Brings notifications to a subscriber, again and again until it takes them or the tries are used up. */
export async function deliver(
  url: string,
  notifications: ChangeNotificationCollection,
  waits: Waits,
  stopping: AbortSignal,
): Promise<void> {
  for (const wait of [...waits.retryMs, null]) {
    if (stopping.aborted) return;
    if (await isAccepted(url, notifications, waits, stopping)) return;
    if (wait !== null) await pause(wait, stopping);
  }
}

async function isAccepted(
  url: string,
  notifications: ChangeNotificationCollection,
  waits: Waits,
  stopping: AbortSignal,
): Promise<boolean> {
  if (!isLoopback(url)) return true;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(notifications),
      signal: AbortSignal.any([stopping, AbortSignal.timeout(waits.answerMs)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Unreachable is the same as refused: the next try decides.
    return false;
  }
}

export function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener("abort", done);
  });
}
