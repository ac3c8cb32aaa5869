/** How many items of a list that must be there are missing, and how many are there. */
export interface Presence {
  readonly gone: number;
  readonly left: number;
}

/** So many at once that nobody deletes one by one. */
const MANY = 10;

/**
 * Whether items are missing in such a number that the list is to be doubted, not them: nothing is left of several, or
 * more than half of many are gone.
 */
export function haveVanished({ gone, left }: Presence): boolean {
  return left === 0 ? gone > 1 : gone >= MANY && gone > left;
}
