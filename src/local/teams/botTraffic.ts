/** What Teams allows an app in a tenant, and what in one chat: so many requests in so many milliseconds. */
const APP_LIMITS = [{ count: 50, milliseconds: 1_000 }] as const;
const CHAT_LIMITS = [
  { count: 7, milliseconds: 1_000 },
  { count: 8, milliseconds: 2_000 },
  { count: 60, milliseconds: 30_000 },
  { count: 1_800, milliseconds: 3_600_000 },
] as const;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** What was asked of the Bot API since the start or the last reset. */
export interface BotUsage {
  readonly requests: number;
  readonly mostInOneSecond: number;
  /** Requests refused with 429. */
  readonly throttled: number;
  /** New messages to one person; Teams refuses none of them, but people are not to get more than ten. */
  readonly mostMessagesInOneMinute: number;
}

/** Counts requests to the Bot API, and refuses those over Teams' limits. */
export interface BotTraffic {
  /** Milliseconds to wait for a request that is over a limit of the app or its chat. */
  admit(chat: string): number | undefined;
  countMessage(chat: string): void;
  usage(): BotUsage;
  reset(): void;
}

/** `now` is real time: limits have nothing to do with business days. */
export function createBotTraffic(now: () => number): BotTraffic {
  let usage = { ...NOTHING };
  // The moments of the last hour, in order.
  const requests = new Map<string, number[]>();
  const messages = new Map<string, number[]>();
  const ofApp: number[] = [];

  return {
    admit(chat) {
      const moment = now();
      const ofChat = timesIn(requests, chat);
      dropBefore(ofApp, moment - SECOND_MS);
      dropBefore(ofChat, moment - HOUR_MS);
      usage.requests += 1;
      const wait = Math.max(
        ...APP_LIMITS.map((limit) => waitFor(ofApp, limit, moment)),
        ...CHAT_LIMITS.map((limit) => waitFor(ofChat, limit, moment)),
      );
      if (wait > 0) {
        usage.throttled += 1;
        return wait;
      }
      ofApp.push(moment);
      ofChat.push(moment);
      usage.mostInOneSecond = Math.max(usage.mostInOneSecond, ofApp.length);
      return undefined;
    },
    countMessage(chat) {
      const moment = now();
      const toPerson = timesIn(messages, chat);
      dropBefore(toPerson, moment - MINUTE_MS);
      toPerson.push(moment);
      usage.mostMessagesInOneMinute = Math.max(usage.mostMessagesInOneMinute, toPerson.length);
    },
    usage: () => ({ ...usage }),
    reset() {
      usage = { ...NOTHING };
    },
  };
}

const NOTHING = { requests: 0, mostInOneSecond: 0, throttled: 0, mostMessagesInOneMinute: 0 };

function timesIn(all: Map<string, number[]>, chat: string): number[] {
  const known = all.get(chat) ?? [];
  all.set(chat, known);
  return known;
}

/** Drops moments at or before the time; the array stays the same. */
function dropBefore(moments: number[], time: number): void {
  const kept = moments.findIndex((moment) => moment > time);
  moments.splice(0, kept < 0 ? moments.length : kept);
}

/** How long until one more fits. */
function waitFor(
  moments: readonly number[],
  { count, milliseconds }: { readonly count: number; readonly milliseconds: number },
  now: number,
): number {
  const oldest = moments[moments.length - count];
  return oldest === undefined ? 0 : Math.max(0, oldest + milliseconds - now);
}
