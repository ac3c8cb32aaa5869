/** Of fewer cases of an office a time or a share would be told about persons (workflow §8). */
const FEWEST = 5;

/** Whether times of so many cases may be told: of the whole city always, of an office from five on. */
export function isTellable(cases: number, isWholeCity: boolean): boolean {
  return isWholeCity || cases >= FEWEST;
}
