/** A change anywhere reaches an open page within this time; the browser stops polling a hidden one. */
export const POLL = 4_000;
/** Where somebody works through a list, not at one thing. */
export const LIST_POLL = 10_000;
