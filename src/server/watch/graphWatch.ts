import type { Pause } from "#sharepoint/pause.ts";
import type { Answer, OnAnswer } from "#sharepoint/retry.ts";

/** Why what the service needs of Microsoft 365 does not work at present. */
export type GraphReason = "graphSilent" | "graphRefused";

/**
 * Whether Graph answers. Rounds may be a minute apart, and one that waits for an answer says nothing: where nobody has
 * asked for a while, this asks for itself.
 */
export interface GraphWatch {
  /** Told of every answer of every request. */
  readonly onAnswer: OnAnswer;
  /** The pause that all requests share, watched as well. */
  readonly pause: Pause;
  reason(): GraphReason | undefined;
  /** To be called every few seconds. Resolves when it has asked, or gives up waiting for the answer. */
  tick(): Promise<void>;
}

/** How often the watch is to look. */
export const TICK_MS = 5_000;
const ASK_AFTER_MS = 10_000;
/** A gateway that is restarted answers again before. */
const SILENT_AFTER_MS = 20_000;
const REFUSALS = [401, 403];

export function createGraphWatch(options: {
  readonly pause: Pause;
  /** Asks Graph for next to nothing; the answer's status, by the same way as everything else. */
  readonly ask: (watched: Pick<GraphWatch, "onAnswer" | "pause">) => Promise<number>;
  /** What is to be done as soon as Graph answers again. */
  readonly answersAgain: () => void;
}): GraphWatch {
  const { answersAgain, ask, pause } = options;
  const { now } = pause;
  let answeredAt = now();
  let heldUntil = 0;
  let isRefused = false;
  let wasSilent = false;
  let isAsking = false;

  const isSilent = () => now() - answeredAt > SILENT_AFTER_MS;

  function onAnswer({ status }: Pick<Answer, "status">): void {
    if (status === 0 || status >= 500) return;
    if (wasSilent) {
      wasSilent = false;
      answersAgain();
    }
    // Whoever is told to wait has an answer for all that time.
    answeredAt = status === 429 ? Math.max(now(), heldUntil) : now();
  }

  const watched: Pick<GraphWatch, "onAnswer" | "pause"> = {
    onAnswer,
    pause: {
      ...pause,
      hold(milliseconds) {
        heldUntil = Math.max(heldUntil, now() + milliseconds);
        pause.hold(milliseconds);
      },
    },
  };

  return {
    ...watched,
    reason() {
      if (isSilent()) return "graphSilent";
      return isRefused ? "graphRefused" : undefined;
    },
    async tick() {
      wasSilent ||= isSilent();
      const isDue = isRefused || now() - answeredAt >= ASK_AFTER_MS;
      if (isAsking || !isDue) return;
      isAsking = true;
      try {
        isRefused = REFUSALS.includes(await ask(watched));
      } catch {
        // No answer: that is what is watched.
      } finally {
        isAsking = false;
      }
    },
  };
}
