/** How long the event loop was busy with one thing, in milliseconds. */
export interface LongestTurn {
  /** By the clock: with what else the machine did meanwhile. */
  readonly elapsedMs: number;
  /** What this thread itself used of a processor. */
  readonly ownMs: number;
}

const BEAT_MS = 5;

/**
 * Watches the event loop of this thread. Only its own processor time tells of the code where others use the machine, too:
 * by the clock a turn is as long as whoever else has the processor makes it.
 */
export function watchTurns() {
  let longest: LongestTurn = { elapsedMs: 0, ownMs: 0 };
  let before = { at: performance.now(), used: usedMs() };

  function look(): void {
    const now = { at: performance.now(), used: usedMs() };
    longest = {
      elapsedMs: Math.max(longest.elapsedMs, now.at - before.at - BEAT_MS),
      ownMs: Math.max(longest.ownMs, now.used - before.used),
    };
    before = now;
  }

  const timer = setInterval(look, BEAT_MS);
  return {
    /** Since this was asked before; what was going on until now counts. */
    longest(): LongestTurn {
      look();
      const found = longest;
      longest = { elapsedMs: 0, ownMs: 0 };
      return found;
    },
    stop: () => clearInterval(timer),
  };
}

function usedMs(): number {
  const { system, user } = process.threadCpuUsage();
  return (system + user) / 1_000;
}
