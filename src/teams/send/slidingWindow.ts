/** At most so many in any stretch of that length. */
export interface WindowLimit {
  /** May change: it is asked anew each time. */
  readonly count: number;
  readonly milliseconds: number;
}

/** The moments at which something left, or is to leave. */
export interface SlidingWindow {
  /** The first moment from then on at which one more is allowed. */
  earliest(from: number): number;
  add(moment: number): void;
  remove(moment: number): void;
  /** Forgets what no moment from then on depends on; false where nothing is left. */
  forgetBefore(now: number): boolean;
}

/** Holds one limit over past and promised moments alike, so that whoever waits keeps their place. */
export function createSlidingWindow(limit: WindowLimit): SlidingWindow {
  const { milliseconds } = limit;
  // In order of time.
  const moments: number[] = [];

  /** How many lie before this moment, or at it. */
  function placeOf(moment: number): number {
    let place = moments.length;
    while (place > 0 && (moments[place - 1] ?? moment) > moment) place--;
    return place;
  }

  /** Of the runs of `count` neighbours, one that is too close together with this moment; its first. */
  function firstOfCrowd(moment: number): number | undefined {
    const place = placeOf(moment);
    const { count } = limit;
    for (let index = Math.max(0, place - count); index <= place; index++) {
      const first = moments[index];
      const last = moments[index + count - 1];
      if (first === undefined || last === undefined) return undefined;
      if (Math.max(last, moment) - Math.min(first, moment) < milliseconds) return first;
    }
    return undefined;
  }

  return {
    earliest(from) {
      let moment = from;
      for (;;) {
        const first = firstOfCrowd(moment);
        if (first === undefined) return moment;
        moment = first + milliseconds;
      }
    },
    add(moment) {
      moments.splice(placeOf(moment), 0, moment);
    },
    remove(moment) {
      const index = moments.lastIndexOf(moment);
      if (index >= 0) moments.splice(index, 1);
    },
    forgetBefore(now) {
      const kept = moments.findIndex((moment) => moment > now - milliseconds);
      moments.splice(0, kept < 0 ? moments.length : kept);
      return moments.length > 0;
    },
  };
}
