import { setTimeout as sleep } from "node:timers/promises";
import { waitAfter } from "#outbound/requestPolicy.ts";
import { createSlidingWindow, type SlidingWindow, type WindowLimit } from "./slidingWindow.ts";

/**
 * For all processes together, of Teams' 50 a second for an app in a tenant. The rest is for processes that have just
 * started and are not counted yet by the others.
 */
export const APP_REQUESTS_PER_SECOND = 30;
/** Teams' limits of one chat. The stretches are longer than Teams': what leaves evenly may arrive closer together. */
const CHAT: readonly WindowLimit[] = [
  { count: 7, milliseconds: 1_200 },
  { count: 8, milliseconds: 2_400 },
  { count: 60, milliseconds: 31_000 },
  { count: 1_800, milliseconds: 3_610_000 },
];
/** What changes of sent messages may use up of a chat's longer stretches: a new message always has room beside them. */
const CHANGES: readonly WindowLimit[] = [
  { count: 50, milliseconds: 31_000 },
  { count: 1_200, milliseconds: 3_610_000 },
];
/** What a person is notified of; a changed message does not notify. */
const NOTIFICATIONS: WindowLimit = { count: 10, milliseconds: 61_000 };
/**
 * A delivery makes three requests at most (a chat that is gone, another one opened, the message again), each of which
 * ends after ten seconds: with these waits, too, they end before the claim on the message does (60 s).
 */
const LONGEST_WAIT_MS = 8_000;
const SWEEP_MS = 3_600_000;
/** However long one answer asks to wait, and however long nobody answers: then one request looks. */
const HOLD = { firstWaitMs: 1_000, longestWaitMs: 60_000 };
/** Other processes count for themselves: nothing is left to chance here. */
const MIDDLE = (): number => 0.5;

export interface SendTime {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export const realSendTime: SendTime = { now: Date.now, sleep };

/** Teams does not allow the request for longer than anybody should wait: it was not sent. */
export class SendPostponed extends Error {
  override readonly name = "SendPostponed";
  /** In milliseconds: how long it would have waited. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super("Too many requests to the Bot API");
    this.retryAfter = retryAfter;
  }
}

/** What all requests of this process to the Bot API share. Each waits here until Teams allows it. */
export interface SendLimits {
  readonly now: () => number;
  /** Opening the chat with a person. */
  opening(personId: string): Promise<void>;
  /** A new message, which notifies the one person of this chat. */
  message(conversationId: string): Promise<void>;
  /** A changed message. */
  change(conversationId: string): Promise<void>;
  /** How long each of them would wait now, in milliseconds. */
  readonly waits: {
    opening(personId: string): number;
    message(conversationId: string): number;
    change(conversationId: string): number;
  };
  /** Teams slows everybody down, or does not answer: none leaves for so long, or longer each time. */
  pause(asked?: number): void;
  /** Teams has answered. */
  answered(): void;
  /** Told how many processes send for the app, this one included. */
  divideAmong(count: () => number): void;
}

interface Lane {
  /** Everything of a chat. */
  readonly chat: readonly SlidingWindow[];
  /** The same, as it counts for changes. */
  readonly changes: readonly SlidingWindow[];
  readonly notifications: SlidingWindow;
}

/** `perSecond`: for all processes of the service together. */
export function createSendLimits(
  time: SendTime,
  perSecond: number = APP_REQUESTS_PER_SECOND,
): SendLimits {
  let processes = (): number => 1;
  const app = createSlidingWindow({
    get count() {
      return Math.max(1, Math.floor(perSecond / processes()));
    },
    milliseconds: 1_000,
  });
  const lanes = new Map<string, Lane>();
  let heldUntil = 0;
  let holds = 0;
  let sweepAt = time.now() + SWEEP_MS;

  function laneOf(key: string): Lane {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane = {
      chat: CHAT.map(createSlidingWindow),
      changes: CHANGES.map(createSlidingWindow),
      notifications: createSlidingWindow(NOTIFICATIONS),
    };
    lanes.set(key, lane);
    return lane;
  }

  type Kind = "opening" | "message" | "change";

  /** The windows in which a request must fit. */
  function limiting({ changes, chat, notifications }: Lane, kind: Kind): readonly SlidingWindow[] {
    const more = { opening: [], message: [notifications], change: changes }[kind];
    return [app, ...chat, ...more];
  }

  /** The windows that remember it. */
  function counting({ changes, chat, notifications }: Lane, kind: Kind): readonly SlidingWindow[] {
    return [app, ...chat, ...changes, ...(kind === "message" ? [notifications] : [])];
  }

  async function leave(lane: Lane, kind: Kind): Promise<void> {
    const begun = time.now();
    forgetPast(begun);
    const counted = counting(lane, kind);
    for (let now = begun; ; now = time.now()) {
      const moment = firstMoment(limiting(lane, kind), Math.max(now, heldUntil));
      if (moment - begun > LONGEST_WAIT_MS) throw new SendPostponed(moment - now);
      for (const window of counted) window.add(moment);
      if (moment <= now) return;
      await time.sleep(moment - now);
      if (heldUntil <= moment) return;
      // Teams has refused another request meanwhile.
      for (const window of counted) window.remove(moment);
    }
  }

  function waitOf(key: string, kind: Kind): number {
    const now = time.now();
    const lane = lanes.get(key);
    const windows = lane === undefined ? [app] : limiting(lane, kind);
    return firstMoment(windows, Math.max(now, heldUntil)) - now;
  }

  function forgetPast(now: number): void {
    app.forgetBefore(now);
    if (now < sweepAt) return;
    sweepAt = now + SWEEP_MS;
    for (const [key, { changes, chat, notifications }] of lanes) {
      const windows = [...chat, ...changes, notifications];
      const isInUse = windows.map((window) => window.forgetBefore(now));
      if (!isInUse.includes(true)) lanes.delete(key);
    }
  }

  const openingKey = (personId: string) => `opening/${personId}`;
  const chatKey = (conversationId: string) => `chat/${conversationId}`;
  return {
    now: time.now,
    opening: (personId) => leave(laneOf(openingKey(personId)), "opening"),
    message: (conversationId) => leave(laneOf(chatKey(conversationId)), "message"),
    change: (conversationId) => leave(laneOf(chatKey(conversationId)), "change"),
    waits: {
      opening: (personId) => waitOf(openingKey(personId), "opening"),
      message: (conversationId) => waitOf(chatKey(conversationId), "message"),
      change: (conversationId) => waitOf(chatKey(conversationId), "change"),
    },
    pause(asked) {
      const now = time.now();
      // Those that were under way when it began say nothing new.
      if (now >= heldUntil) holds++;
      else if (asked === undefined) return;
      const wait = waitAfter(HOLD, Math.max(1, holds), MIDDLE, asked);
      heldUntil = Math.max(heldUntil, now + Math.min(wait, HOLD.longestWaitMs));
    },
    answered() {
      holds = 0;
    },
    divideAmong(count) {
      processes = count;
    },
  };
}

function firstMoment(windows: readonly SlidingWindow[], from: number): number {
  let moment = from;
  for (;;) {
    const later = windows.reduce((latest, window) => window.earliest(latest), moment);
    if (later === moment) return moment;
    moment = later;
  }
}
