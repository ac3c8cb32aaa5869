import { setTimeout as sleep } from "node:timers/promises";
import { createSlidingWindow, type SlidingWindow, type WindowLimit } from "./slidingWindow.ts";

/** Half of Teams' 50 a second for an app in a tenant: two replicas may send at once. */
export const APP_REQUESTS_PER_SECOND = 25;
/** Teams' limits of one chat. The stretches are longer than Teams': what leaves evenly may arrive closer together. */
const CHAT: readonly WindowLimit[] = [
  { count: 7, milliseconds: 1_200 },
  { count: 8, milliseconds: 2_400 },
  { count: 60, milliseconds: 31_000 },
  { count: 1_800, milliseconds: 3_610_000 },
];
/** What a person is notified of; a changed message does not notify. */
const NOTIFICATIONS: WindowLimit = { count: 10, milliseconds: 61_000 };
/**
 * A delivery makes three requests at most (a chat that is gone, another one opened, the message again), each of which
 * ends after ten seconds: with these waits, too, they end before the claim on the message does (60 s).
 */
const LONGEST_WAIT_MS = 8_000;
const SWEEP_MS = 3_600_000;

export interface SendTime {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export const realSendTime: SendTime = { now: Date.now, sleep };

/** Teams does not allow the request for longer than anybody should wait: it was not sent. */
export class SendPostponed extends Error {
  override readonly name = "SendPostponed";
  /** In milliseconds; the place in the queue is kept for whoever comes back then. */
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
  /** Teams has refused a request: none leaves for so long. */
  hold(milliseconds: number): void;
}

interface Lane {
  readonly chat: readonly SlidingWindow[];
  readonly notifications: SlidingWindow;
  /** Moments told to those who were turned away, in order. */
  readonly promised: number[];
}

/** `perSecond`: this process' share of what Teams allows the app. */
export function createSendLimits(
  time: SendTime,
  perSecond: number = APP_REQUESTS_PER_SECOND,
): SendLimits {
  const app = createSlidingWindow({ count: perSecond, milliseconds: 1_000 });
  const lanes = new Map<string, Lane>();
  let heldUntil = 0;
  let sweepAt = time.now() + SWEEP_MS;

  function laneOf(key: string): Lane {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane = {
      chat: CHAT.map(createSlidingWindow),
      notifications: createSlidingWindow(NOTIFICATIONS),
      promised: [],
    };
    lanes.set(key, lane);
    return lane;
  }

  async function leave(lane: Lane, notifies: boolean): Promise<void> {
    const begun = time.now();
    forgetPast(begun);
    const own = notifies ? [...lane.chat, lane.notifications] : lane.chat;
    if (notifies) redeem(lane, begun);
    for (let now = begun; ; now = time.now()) {
      const moment = firstMoment([app, ...own], Math.max(now, heldUntil));
      for (const window of own) window.add(moment);
      if (moment - begun > LONGEST_WAIT_MS) {
        if (notifies) lane.promised.push(moment);
        else for (const window of own) window.remove(moment);
        throw new SendPostponed(moment - now);
      }
      app.add(moment);
      if (moment <= now) return;
      await time.sleep(moment - now);
      if (heldUntil <= moment) return;
      // Teams has refused another request meanwhile.
      for (const window of [app, ...own]) window.remove(moment);
    }
  }

  /** Whoever comes back takes the place that was kept for them. */
  function redeem({ chat, notifications, promised }: Lane, now: number): void {
    const [place] = promised;
    if (place === undefined || place > now) return;
    promised.shift();
    for (const window of [...chat, notifications]) window.remove(place);
  }

  function forgetPast(now: number): void {
    app.forgetBefore(now);
    if (now < sweepAt) return;
    sweepAt = now + SWEEP_MS;
    for (const [key, { chat, notifications }] of lanes) {
      const isInUse = [...chat, notifications].map((window) => window.forgetBefore(now));
      if (!isInUse.includes(true)) lanes.delete(key);
    }
  }

  return {
    now: time.now,
    opening: (personId) => leave(laneOf(`opening/${personId}`), false),
    message: (conversationId) => leave(laneOf(`chat/${conversationId}`), true),
    change: (conversationId) => leave(laneOf(`chat/${conversationId}`), false),
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, time.now() + milliseconds);
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
