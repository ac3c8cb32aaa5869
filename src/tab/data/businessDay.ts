import { type Day, parseDay } from "#domain/time/day.ts";

/**
 * The service's day, as its answers say it. A tab stays open over midnight, and the clock of a computer may be wrong: no
 * page asks a clock of its own.
 */
export interface BusinessDay {
  /** undefined before the first answer. */
  readonly get: () => Day | undefined;
  readonly heard: (text: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createBusinessDay(): BusinessDay {
  const listeners = new Set<() => void>();
  let day: Day | undefined;
  return {
    get: () => day,
    heard(text) {
      const said = parseDay(text ?? "");
      // Two processes need not see midnight at the same moment: the first one decides.
      if (said === undefined || (day !== undefined && said <= day)) return;
      day = said;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
